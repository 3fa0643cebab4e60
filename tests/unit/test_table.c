/* test_table.c - the table of keyword groups: totals, orders, and where its rows lead. */
#include "config.h"

#include "app_fixture.h"

TestSuite(table, .init = open_dossier, .fini = close_dossier);

static const char *row(size_t n)
{
    static char key[64];
    ArticleId id = table_article(session.app, n);
    if (id == ARTICLE_NONE)
        return "none";
    Slice slice = store_article(session.store, id)->key;
    snprintf(key, sizeof key, SLICE_FMT, SLICE_ARG(slice));
    return key;
}

/* The counts of a group's column on the screen, by its sum over the articles. */
static uint64_t sum_of(size_t group)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < session.app->all.count; i++) {
        const Body *body = store_body(session.store, session.app->all.ids[i]);
        GroupHits hits = {NULL, 0, 0};
        if (!body)
            continue;
        group_hits_of(session.app->matcher, body,
                      article_lang(session.store, session.app->all.ids[i]), &hits);
        for (size_t k = 0; k < hits.count; k++)
            sum += hits.items[k].group == group;
        group_hits_release(&hits);
    }
    return sum;
}

Test(table, the_last_line_has_the_totals)
{
    char want[32];
    keys("T");
    EXPECT_SHOWN("  all 6  ");
    for (size_t group = 0; group < session.app->info->n_groups; group++)
        cr_expect_eq(session.app->table.totals[group], sum_of(group), "group %zu", group);
    snprintf(want, sizeof want, " %zu\n", (size_t)sum_of(2));
    const char *line = strstr(strbuf_str(&shown), "  all 6  ");
    cr_assert_not_null(line);
    const char *end = strchr(line, '\n');
    cr_expect(strncmp(end - strlen(want) + 1, want, strlen(want)) == 0, "%s", line);
    app_resize(session.app, 60, 3);
    keys("");
    EXPECT_NOT_SHOWN("all 6");
}

Test(table, is_sorted_by_any_column_and_keeps_the_row)
{
    keys("T");
    cr_expect_str_eq(row(0), "closed");
    keys(":sort places<Enter>");
    EXPECT_SHOWN("by places");
    for (size_t i = 1; i < 6; i++) {
        ArticleId above = table_article(session.app, i - 1), id = table_article(session.app, i);
        cr_expect_geq(session.app->table.rows[above].counts[1],
                      session.app->table.rows[id].counts[1]);
    }
    keys("Go");
    EXPECT_SHOWN("by bodies");
    keys("o");
    EXPECT_SHOWN("by total");
    keys("o");
    EXPECT_NOT_SHOWN("· by ");
    for (size_t i = 0; i < 6; i++)
        cr_expect_eq(table_article(session.app, i), session.app->all.ids[i]);
    cr_expect_str_eq(row(9), "none");
    keys(":sort weather<Enter>");
    EXPECT_STATUS("sorted by list, total or a group, found \"weather\"");
}

Test(table, the_selected_article_stays_selected)
{
    keys("Tjj");
    char before[64];
    snprintf(before, sizeof before, "%s", row(session.app->table.list.selected));
    for (int i = 0; i < 5; i++) {
        keys("o");
        cr_expect_str_eq(row(session.app->table.list.selected), before, "order %d", i);
    }
}

Test(table, enter_goes_to_the_first_term_of_the_column)
{
    keys("T:sort people<Enter>g<Enter>");
    cr_expect_eq(session.app->overlay, PANE_NONE);
    Slice word = article_view_point_word(&session.app->article);
    cr_expect(slice_eq_str(word, "Tom") || slice_eq_str(word, "Mary"), SLICE_FMT, SLICE_ARG(word));
}

Test(table, follows_the_list_as_it_is)
{
    keys("/ferry<Enter>T");
    size_t shown_rows = session.app->narrowed.count;
    cr_expect_eq(session.app->table.counted, shown_rows);
    keys("o<Esc><Esc>:sort title<Enter>T");
    cr_expect_eq(session.app->table.counted, 6);
    for (size_t i = 1; i < 6; i++) {
        ArticleId above = table_article(session.app, i - 1), id = table_article(session.app, i);
        cr_expect_geq(session.app->table.rows[above].counts[0],
                      session.app->table.rows[id].counts[0]);
    }
}

/* --- by term --- */

static const TermTally *term(size_t row)
{
    const TermsView *view = &session.app->table.terms;
    return row < view->n_rows ? &view->tallies[view->rows[row]] : NULL;
}

/* The terms of a group count what the group counts, in articles that have it. */
Test(table, terms_add_up_to_their_group)
{
    keys("TX");
    EXPECT_SHOWN("Keyword groups by term");
    cr_expect_eq(session.app->table.terms.n_rows, 3u, "groups alone");
    for (int group = 2; group >= 0; group--)
        keys("Gx");
    keys("gxGkx");
    keys(":close<Enter>T");
    const TermsView *view = &session.app->table.terms;
    for (size_t i = 0; i < view->n_tallies; i++) {
        const TermTally *tally = &view->tallies[i];
        cr_expect_leq(tally->articles, tally->times);
        cr_expect_eq(tally->first.article == ARTICLE_NONE, tally->times == 0);
        if (!tally->whole)
            continue;
        uint64_t sum = 0;
        for (size_t k = i + 1; k < view->n_tallies && !view->tallies[k].whole; k++)
            sum += view->tallies[k].times;
        cr_expect_eq(sum, tally->times);
        cr_expect_eq(sum, sum_of(tally->group));
    }
}

Test(table, a_group_is_opened_and_closed_where_it_stands)
{
    keys("T:sort places<Enter>x");
    EXPECT_SHOWN("▾ places");
    EXPECT_SHOWN("  bridge, pont");
    EXPECT_SHOWN("▸ people");
    cr_expect(term(session.app->table.terms.list.selected)->whole);
    keys("jj");
    cr_expect_not(term(session.app->table.terms.list.selected)->whole);
    keys("x");
    EXPECT_NOT_SHOWN("  bridge, pont");
    EXPECT_SHOWN("▌ ▸ places");
    keys("X");
    EXPECT_SHOWN("Keyword groups by article");
    keys("<Esc>:terms<Enter>");
    EXPECT_SHOWN("Keyword groups by term");
}

Test(table, terms_are_sorted_within_their_group)
{
    keys("TXgjx");
    keys(":sort times<Enter>");
    EXPECT_SHOWN(" · by times");
    cr_expect(slice_eq_str(term(2)->name, "bridge"), "the most frequent first");
    cr_expect_geq(term(2)->times, term(3)->times);
    cr_expect_geq(term(3)->times, term(4)->times);
    keys(":sort name<Enter>");
    cr_expect(slice_eq_str(term(2)->name, "Aldmouth"));
    cr_expect(slice_eq_str(term(3)->name, "bridge"));
    keys("o");
    EXPECT_STATUS("the order of the manifest");
    keys(":sort weather<Enter>");
    EXPECT_STATUS("sorted by list, times, articles or name, found \"weather\"");
}

/* In the order of the list, and on the word itself. */
Test(table, enter_goes_to_the_first_place_of_a_term)
{
    keys("TXx");
    for (size_t i = 1; i <= 3; i++) {
        const TermTally *tally = term(i);
        cr_assert_not_null(tally);
        if (tally->times == 0)
            continue;
        Place first = tally->first;
        StrBuf down = STRBUF_INIT;
        strbuf_printf(&down, "%zuG<Enter>", i + 1);
        keys(strbuf_str(&down));
        cr_expect_eq(session.app->overlay, PANE_NONE);
        cr_expect_eq(session.app->article.id, first.article);
        cr_expect_eq(session.app->article.point, first.at);
        strbuf_release(&down);
        keys("T");
    }
    keys(":close<Enter>:group people add zeppelin<Enter>TG");
    keys("5G");
    EXPECT_SHOWN("▌   zeppelin");
    keys("<Enter>");
    EXPECT_SHOWN("no article of the list has it");
}

Test(table, terms_follow_the_list)
{
    keys("TX");
    uint64_t all = term(0)->times;
    keys("<Esc>&lang:fr<Enter>T");
    cr_expect_lt(term(0)->times, all);
    EXPECT_SHOWN("counted in 1 article");
    keys("<Esc><Esc>T");
    cr_expect_eq(term(0)->times, all);
}
