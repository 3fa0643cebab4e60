/* Searching in the reader: hits from article to article, the concordance, rows in files. */
#include "config.h"

#include "app_fixture.h"
#include "dossier/fold.h"
#include "dossier/words.h"

TestSuite(search, .init = open_dossier, .fini = close_dossier);

/* --- searching
 * ---------------------------------------------------------------------------------- */

Test(search, the_list_narrows_while_typing)
{
    keys("/ferr");
    EXPECT_SHOWN("Results 3");
    cr_expect_str_eq(open_article(), "ferry");
    EXPECT_SHOWN("hit 1/8 · article 1/3");
    keys("yman");
    EXPECT_SHOWN("Nothing matches.");
    keys("<BS><BS><BS>");
    EXPECT_SHOWN("Results 3");
}

Test(search, a_wider_search_says_by_what_and_how_much)
{
    keys("/letters<Enter>");
    size_t before = session.app->narrowed.count;
    keys(":more<Enter>");
    char brought[40];
    size_t more = session.app->narrowed.count - before;
    cr_assert_gt(more, 0u);
    snprintf(brought, sizeof brought, "· %zu more article", more);
    EXPECT_STATUS("+ ");
    EXPECT_STATUS(brought);
    keys(":more<Enter>");
    EXPECT_STATUS("only articles that match");
    cr_expect_eq(session.app->narrowed.count, before);
}

Test(search, escape_restores)
{
    keys("jjjj<Enter>jj");
    Place before = app_place(session.app);
    keys("/letters");
    cr_expect_str_eq(open_article(), "letters");
    keys("<Esc>");
    Place after = app_place(session.app);
    cr_expect_eq(after.article, before.article);
    cr_expect_eq(after.at, before.at);
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
    EXPECT_SHOWN("Articles 6");
}

Test(search, escape_restores_the_search_before)
{
    keys("/ferry<Enter>n");
    keys("/zebra<Esc>");
    EXPECT_STATUS("· ferry");
    keys("/");
    keys("<Enter>");
    EXPECT_STATUS("· ferry");
}

static uint64_t hits_in_status(void)
{
    const char *slash = strchr(status_line(), '/');
    return slash ? strtoull(slash + 1, NULL, 10) : 0;
}

/* n stops at every hit once, in every article, and then says that it begins again. */
Test(search, n_walks_through_all_hits)
{
    keys("/bridge OR ferry<Enter>");
    uint64_t total = hits_in_status();
    cr_assert_gt(total, 10u, "%s", status_line());
    for (uint64_t i = 2; i <= total; i++) {
        char want[64];
        snprintf(want, sizeof want, "hit %llu/%llu ", (unsigned long long)i,
                 (unsigned long long)total);
        keys("n");
        EXPECT_STATUS(want);
        const SearchState *search = &session.app->search;
        size_t line =
            article_view_line_of(&session.app->article, search->hits.items[search->hit].start);
        cr_expect_geq(line, session.app->article.top);
        cr_expect_lt(line, session.app->article.top + session.app->article.page);
    }
    keys("n");
    EXPECT_STATUS("past the last hit, on from the first: hit 1/");
    keys("N");
    EXPECT_STATUS("before the first hit, on from the last: hit ");
}

/* Esc ends the highlighting, not the memory: n takes the search up again from where one stands. */
Test(search, n_takes_up_the_search_that_escape_ended)
{
    keys("n");
    EXPECT_STATUS("no search yet");
    keys("/ferry<Enter><Esc>");
    EXPECT_SHOWN("Articles 6");
    keys("n");
    EXPECT_STATUS("hit 1/8");
    keys("<Esc>/<Enter>");
    EXPECT_STATUS("hit 1/8");
    keys("<Esc>K");
    EXPECT_SHOWN("Concordance · 8 hits");
    keys("<Esc><Esc>&<Up>");
    EXPECT_SHOWN("&ferry");
    EXPECT_SHOWN("Articles 3 of 6");
}

static void expect_at(Place place, PaneId focus, const char *when)
{
    Place now = app_place(session.app);
    cr_expect(now.article == place.article && now.at == place.at, "%s: %u:%u, not %u:%u", when,
              now.article, now.at, place.article, place.at);
    cr_expect_eq(session.app->focus, focus, "%s", when);
}

/* However far n and N went, and whatever was opened on the way. */
Test(search, escape_after_steps_goes_back_to_before_the_search)
{
    static const char *const ways[] = {"nNn",
                                       "nnnnnnnnnnnn",
                                       "N",
                                       "nnnn<Space>]nN",
                                       "nK<Esc>n",
                                       "tjj<Enter>n",
                                       "KjjG",
                                       ":order date<Enter>nn",
                                       "&bridge<Enter>nn<Esc>",
                                       ":more<Enter>nnnn",
                                       "zn"};
    keys("jjjj<Enter>jj");
    Place before = app_place(session.app);
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        keys("/bridge OR ferry<Enter>");
        EXPECT_STATUS("hit 1/");
        keys(ways[i]);
        for (int closing = 0; session.app->search.active && closing < 5; closing++)
            keys("<Esc>");
        keys("&<C-u><Enter>");
        EXPECT_SHOWN("Articles 6");
        expect_at(before, PANE_ARTICLE, ways[i]);
    }
}

/* A search begun out of another one goes back to that one, at its hit. */
Test(search, escape_goes_back_from_search_to_search)
{
    static const char *const queries[] = {"ferry", "council", "bridge", "mayor"};
    enum { QUERIES = sizeof queries / sizeof *queries };
    Place places[QUERIES];
    char line[64], want[64];
    keys("jj<Enter>j");
    for (int i = 0; i < QUERIES; i++) {
        places[i] = app_place(session.app);
        snprintf(line, sizeof line, "/%s <Enter>nNn", queries[i]);
        keys(line);
    }
    keys("/zebra<Enter>");
    EXPECT_STATUS("nothing found for zebra");
    for (int i = QUERIES - 1; i >= 0; i--) {
        keys("k<Esc>");
        expect_at(places[i], PANE_ARTICLE, queries[i]);
        snprintf(want, sizeof want, "· %s", i ? queries[i - 1] : "");
        if (i)
            EXPECT_STATUS(want);
    }
    EXPECT_SHOWN("Articles 6");
}

Test(search, escape_goes_back_to_the_first_search_of_many)
{
    keys("jj<Enter>j");
    Place before = app_place(session.app);
    for (int i = 0; i < 60; i++)
        keys(i % 2 ? "/ferry<Enter>" : "/bridge<Enter>");
    for (int i = 0; session.app->search.active && i < 60; i++)
        keys("<Esc>");
    expect_at(before, PANE_ARTICLE, "after sixty searches");
}

Test(search, highlighted_cells_are_the_hits)
{
    app_resize(session.app, 200, 90);
    keys("/ferry<Enter>");
    for (size_t row = 0; row < session.app->narrowed.count; row++) {
        size_t runs = 0;
        Rect pane = session.app->layout.panes[PANE_ARTICLE];
        for (int y = pane.y + 1; y < pane.y + pane.h; y++)
            for (int x = pane.x; x < pane.x + pane.w - 1; x++) {
                const Cell *cell = &frame.cells[(size_t)y * (size_t)frame.width + (size_t)x];
                bool hit = cell[0].role == ROLE_HIT || cell[0].role == ROLE_HIT_CURRENT;
                bool next = cell[1].role == ROLE_HIT || cell[1].role == ROLE_HIT_CURRENT;
                runs += hit && !next;
            }
        cr_expect_eq(runs, session.app->search.hits.count, "%s: %zu", open_article(), runs);
        keys("]");
    }
}

Test(search, a_search_without_hits_says_so_and_stays)
{
    keys("jj");
    keys("/zebra<Enter>");
    EXPECT_STATUS("nothing found for zebra");
    cr_expect_str_eq(open_article(), "ferry");
    EXPECT_SHOWN("Articles 6");
}

/* What was previewed for the first letters does not stay when the whole has no meaning. */
Test(search, a_query_without_meaning_shows_where_one_was)
{
    Place before = app_place(session.app);
    keys("/lang");
    keys("<BS><BS>");
    cr_expect_neq(app_place(session.app).article, before.article);
    keys("ng:");
    EXPECT_SHOWN("expected a value after lang:");
    EXPECT_SHOWN("Articles 6");
    cr_expect_eq(app_place(session.app).article, before.article);
}

Test(search, a_wrong_query_is_not_lost)
{
    keys("/bridge NEAR/x ferry<Enter>");
    EXPECT_SHOWN("/bridge NEAR/x ferry");
    EXPECT_SHOWN("        ^^^^^^");
}

Test(search, a_query_of_which_nothing_can_be_searched_is_not_lost)
{
    keys("/date:20<Enter>");
    EXPECT_SHOWN("/date:20");
    EXPECT_SHOWN("expected a date");
    keys("<Esc>&lang:<Enter>");
    EXPECT_SHOWN("&lang:");
    EXPECT_SHOWN("Articles 6");
}

Test(search, the_history_comes_back)
{
    keys("/quay<Enter>/mayor<Enter>");
    keys("/<Up><Up>");
    EXPECT_SHOWN("/quay");
    keys("<Down>");
    EXPECT_SHOWN("/mayor");
}

Test(search, star_searches_the_word_under_the_cursor)
{
    keys("<Enter><Right><Right>*");
    EXPECT_STATUS("· at");
    keys("<Esc><Esc>");
    keys("h*");
    EXPECT_STATUS("no word here");
}

Test(search, a_filter_narrows_the_list_and_the_search_within)
{
    keys("&lang:fr<Enter>");
    EXPECT_SHOWN("Articles 1 of 6 & lang:fr");
    keys("/pont<Enter>");
    EXPECT_STATUS("article 1/1");
    keys("<Esc>");
    EXPECT_SHOWN("Articles 1 of 6");
    keys("&<Enter>");
    EXPECT_SHOWN("Articles 6 ");
}

Test(search, saved_searches_are_used_in_queries)
{
    keys("/ferry<Enter>:save boat<Enter>/query:boat quay<Enter>");
    EXPECT_STATUS("article 1/1");
}

/* --- the concordance
 * ---------------------------------------------------------------------------- */

Test(search, the_concordance_has_a_line_for_every_hit)
{
    keys("/bridge<Enter>K");
    size_t lines = session.app->kwic.lines.count;
    EXPECT_SHOWN("Concordance · ");
    cr_expect_eq(lines, session.app->search.before[session.app->narrowed.count]);
    keys("j");
    EXPECT_STATUS("hit 2/");
    keys("&north<Enter>");
    EXPECT_SHOWN("0 of ");
    keys("&<C-u><Enter>");
    keys("nn");
    cr_expect_eq(session.app->kwic.list.selected, 3u, "it follows n");
}

Test(search, the_concordance_is_closed_before_the_search)
{
    keys("/bridge<Enter>K<Esc>");
    EXPECT_NOT_SHOWN("Concordance");
    EXPECT_SHOWN("Results");
    keys("Kq");
    EXPECT_NOT_SHOWN("Concordance");
    cr_expect_eq(session.app->request, REQUEST_NONE);
    keys("<Esc>");
    EXPECT_SHOWN("Articles 6");
}

Test(search, o_sorts_what_the_list_shows)
{
    keys("/bridge<Enter>o");
    EXPECT_SHOWN(" by date ");
    EXPECT_STATUS("results by date");
    keys("<Esc>o");
    EXPECT_STATUS("sorted by date");
}

Test(search, lines_are_sorted_by_the_word_beside_the_node)
{
    keys("/bridge<Enter>Kr");
    StrBuf before = STRBUF_INIT, word = STRBUF_INIT;
    for (size_t i = 0; i < session.app->kwic.lines.count; i++) {
        Slice right = kwic_right(session.store, &session.app->kwic.lines.rows[i], 60);
        WordIter iter = words_begin(right);
        Word first = {0, 0};
        words_next(&iter, &first);
        strbuf_clear(&word);
        fold_word(slice_sub(right, first.start, first.end), FOLD_BASE, &word);
        cr_expect_leq(slice_cmp(strbuf_slice(&before), strbuf_slice(&word)), 0, "%s before %s",
                      strbuf_str(&before), strbuf_str(&word));
        strbuf_clear(&before);
        strbuf_put_slice(&before, strbuf_slice(&word));
    }
    strbuf_release(&before);
    strbuf_release(&word);
}

Test(search, rows_are_written_as_they_are_shown)
{
    char path[] = "/tmp/dossier-test-XXXXXX", line[128];
    char *folder = mkdtemp(path);
    keys("/bridge<Enter>");
    snprintf(line, sizeof line, "write %s/hits.csv", folder);
    app_run(session.app, line);
    cr_expect(strstr(session.app->message.text, "written"), "%s", session.app->message.text);
    app_run(session.app, line);
    cr_expect(session.app->message.error, "what exists is not written over");
    snprintf(line, sizeof line, "write %s/hits.xyz", folder);
    app_run(session.app, line);
    cr_expect(session.app->message.error);
    snprintf(line, sizeof line, "%s/hits.csv", folder);
    FILE *file = fopen(line, "r");
    size_t rows = 0;
    cr_assert_not_null(file);
    for (int c, column = 0; (c = getc(file)) != EOF; column = c == '\n' ? 0 : column + 1)
        rows += c == '\n';
    fclose(file);
    unlink(line);
    rmdir(folder);
    cr_expect_gt(rows, session.app->kwic.lines.count, "a head, and a line for each hit");
}

/* --- what was meant --- */

Test(search, a_word_that_is_nowhere_suggests_the_nearest)
{
    keys("/ferrry");
    EXPECT_SHOWN("did you mean ferry (3)? ^T takes it");
    keys("<C-t>");
    EXPECT_SHOWN("/ferry");
    EXPECT_STATUS("hit 1/8");
    EXPECT_NOT_SHOWN("did you mean");
    keys("<Esc>/council brigde<Enter>");
    EXPECT_STATUS("nothing found for council brigde…; did you mean bridge (");
    keys("<C-t>");
    EXPECT_STATUS("· council bridge");
    keys("/mayorr quay<Enter>");
    EXPECT_STATUS("did you mean mayor (");
    EXPECT_SHOWN("Results");
    keys("<C-t>");
    EXPECT_STATUS("· mayor quay");
    keys("<Esc><Esc>/ferry<Enter><C-t>");
    EXPECT_STATUS("no search with a word that is nowhere");
    keys("/zebra<Enter>");
    cr_expect_null(strstr(status_line(), "did you mean"));
    keys("/bridge -zebrra walkers<Enter>");
    cr_expect_null(strstr(status_line(), "did you mean"), "below NOT it takes nothing away");
}

Test(search, small_operators_are_told_apart_once)
{
    keys("/the or<Enter>");
    cr_expect_null(strstr(status_line(), "capitals"), "not between two words");
    keys("/council and ferry<Enter>");
    EXPECT_STATUS("“and” is a word here: operators are capitals, as AND");
    keys("/council and ferry<Enter>");
    cr_expect_null(strstr(status_line(), "capitals"), "once");
}
