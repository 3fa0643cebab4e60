/* test_app_hits.c - searching in the reader against what its queries match: filters, orders, steps
 * from hit to hit, lines of the concordance. */
#include "config.h"

#include "app/kwic.h"
#include "app_fixture.h"

#include "dossier/sort_key.h"

TestSuite(hits, .init = open_dossier, .fini = close_dossier);

static bool is_match(const char *query, ArticleId id)
{
    Hits hits = {NULL, 0, 0};
    QueryScope scope = {.store = session.store};
    Query *parsed = query_parse(slice_from(query), &scope, NULL);
    bool found = hits_of(session.app->src.index, session.store, parsed, id, &hits);
    hits_release(&hits);
    query_free(parsed);
    return found;
}

static size_t matches(const char *query, const char *filter)
{
    size_t n = 0;
    for (ArticleId id = 0; id < store_count(session.store); id++)
        n += is_match(query, id) && is_match(filter, id);
    return n;
}

/* --- filters --- */

/* Neither lets through what the other leaves out, whichever was there first. */
static void expect_both(const char *query, const char *filter)
{
    const RowOrder *rows = &session.app->narrowed;
    cr_expect_eq(rows->count, matches(query, filter), "%s & %s: %zu rows", query, filter,
                 rows->count);
    for (size_t row = 0; row < rows->count; row++)
        cr_expect(is_match(query, rows->ids[row]) && is_match(filter, rows->ids[row]), "%s & %s",
                  query, filter);
}

Test(hits, a_search_stays_within_the_filter)
{
    static const char *const filters[] = {"lang:fr", "harbour", "source:courier", "-ferry"};
    static const char *const queries[] = {"bridge", "mayor OR maire", "bridge OR pont", "archer"};
    for (size_t i = 0; i < sizeof filters / sizeof *filters; i++)
        for (size_t k = 0; k < sizeof queries / sizeof *queries; k++) {
            char typed[128];
            if (matches(queries[k], filters[i]) == 0)
                continue;
            cr_expect_lt(matches(queries[k], filters[i]), matches(queries[k], "a* OR l*"));
            snprintf(typed, sizeof typed, "&%s<Enter>/%s<Enter>", filters[i], queries[k]);
            keys(typed);
            expect_both(queries[k], filters[i]);
            keys("<Esc>&<C-u><Enter>");
            snprintf(typed, sizeof typed, "/%s<Enter>&%s<Enter>", queries[k], filters[i]);
            keys(typed);
            expect_both(queries[k], filters[i]);
            keys("&<C-u><Enter>");
            expect_both(queries[k], queries[k]);
            keys("<Esc>");
        }
}

Test(hits, what_is_found_outside_the_filter_alone_is_not_found)
{
    keys("&lang:fr<Enter>/quay<Enter>");
    EXPECT_STATUS("nothing found for quay… in the articles that & shows");
    EXPECT_SHOWN("Articles 1 of 6 & lang:fr");
    keys("&<C-u><Enter>/zebra<Enter>");
    EXPECT_STATUS("nothing found for zebra");
    cr_expect_null(strstr(status_line(), "that & shows"));
}

Test(hits, escape_restores_the_filter_before)
{
    keys("&lang:fr<Enter>");
    keys("&bridge<Esc>");
    EXPECT_SHOWN("Articles 1 of 6 & lang:fr");
}

/* --- orders --- */

typedef struct Sorted {
    Slice text;
    Interval date;
    ArticleId id;
    Slice lang;
} Sorted;

static SortKey sort_key;

static int in_order(const void *a, const void *b)
{
    const Sorted *x = a, *y = b;
    int order = sort_key == SORT_DATE   ? interval_cmp(x->date, y->date)
                : sort_key == SORT_LIST ? 0
                                        : sort_key_cmp(x->text, x->lang, y->text, y->lang);
    return order ? order : x->id < y->id ? -1 : 1;
}

/* The rows are in the order of that name, equal ones in the order of the dossier. */
static void expect_sorted(const Store *store, const RowOrder *rows)
{
    Sorted want[64];
    cr_assert_leq(rows->count, 64u);
    for (size_t i = 0; i < rows->count; i++) {
        ArticleId id = rows->ids[i];
        want[i] = (Sorted){sort_key == SORT_SOURCE   ? article_meta(store, id)->source
                           : sort_key == SORT_AUTHOR ? article_meta(store, id)->author
                                                     : article_title(store, id),
                           article_date(store, id), id, article_lang(store, id)};
    }
    qsort(want, rows->count, sizeof *want, in_order);
    for (size_t i = 0; i < rows->count; i++)
        cr_expect_eq(rows->ids[i], want[i].id, "%s, row %zu", sort_name(sort_key), i);
}

Test(hits, rows_are_in_the_order_of_its_name)
{
    static const char *const texts[] = {"a", "", "c", "b", "ab"};
    static char ids[60][8];
    Store *store = store_new();
    RowOrder rows = {0};
    for (unsigned i = 0; i < 60; i++) {
        snprintf(ids[i], sizeof ids[i], "a%u", i);
        Article article = {
            .key = slice_from(ids[i]),
            .meta = {.title = slice_from(texts[i * 3 % 5]),
                     .source = slice_from(texts[i * 2 % 5]),
                     .author = slice_from(texts[i * 4 % 5]),
                     .lang = SLICE("en"),
                     .date = i % 4 ? interval_day((Day)(i * 13 % 17)) : INTERVAL_NONE}};
        store_add(store, &article);
    }
    for (unsigned i = 0; i < 60; i++)
        row_order_add(&rows, (i * 7 + 3) % 60);
    for (sort_key = 0; sort_key < SORT_COUNT; sort_key++) {
        row_order_sort(&rows, store, sort_key);
        expect_sorted(store, &rows);
    }
    row_order_release(&rows);
    store_free(store);
}

Test(hits, what_a_filter_leaves_is_in_the_order_of_the_list)
{
    for (sort_key = 0; sort_key < SORT_COUNT; sort_key++) {
        char typed[64];
        snprintf(typed, sizeof typed, ":sort %s<Enter>&the OR le<Enter>", sort_name(sort_key));
        keys(typed);
        cr_assert_gt(session.app->narrowed.count, 2u);
        expect_sorted(session.store, &session.app->narrowed);
        keys("&<C-u><Enter>");
    }
}

Test(hits, what_a_filter_left_is_sorted_anew)
{
    keys("&the OR le<Enter>");
    for (sort_key = 0; sort_key < SORT_COUNT; sort_key++) {
        char typed[64];
        snprintf(typed, sizeof typed, ":sort %s<Enter>", sort_name(sort_key));
        keys(typed);
        cr_assert_gt(session.app->narrowed.count, 2u);
        expect_sorted(session.store, &session.app->narrowed);
        expect_sorted(session.store, &session.app->all);
    }
}

/* One that was chosen rules the results that it was chosen for, also when Esc goes back to them. */
Test(hits, an_order_does_not_rule_the_next_search)
{
    keys("/bridge<Enter>:order date<Enter>");
    cr_expect_eq(session.app->search.order, ORDER_DATE);
    keys("/ferry<Enter>");
    EXPECT_NOT_SHOWN(" by date");
    cr_expect_eq(session.app->search.order, ORDER_RANK);
    keys("<Esc>");
    EXPECT_SHOWN(" by date");
    cr_expect_eq(session.app->search.order, ORDER_DATE);
    keys("/ferry<Esc>");
    EXPECT_SHOWN(" by date");
    keys("<Esc>:order source<Enter>");
    EXPECT_STATUS("no results to sort");
}

Test(hits, orders_of_results_go_round)
{
    static const char *const names[] = {"date", "source", "list", "rank", "date"};
    keys("/bridge<Enter>");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char want[32];
        keys(":order<Enter>");
        snprintf(want, sizeof want, "results by %s", names[i]);
        EXPECT_STATUS(want);
    }
}

/* --- from hit to hit --- */

static uint64_t number_after(const char *word)
{
    const char *at = strstr(status_line(), word);
    return at ? strtoull(at + strlen(word), NULL, 10) : 0;
}

Test(hits, steps_back_are_the_steps_forward)
{
    keys("/bridge OR ferry<Enter>");
    uint64_t total = number_after("/");
    cr_assert_gt(total, 10u);
    keys("N");
    for (uint64_t i = total; i > 1; i--) {
        cr_expect_eq(number_after("hit "), i);
        keys("N");
    }
    cr_expect_eq(number_after("hit "), 1u, "%s", status_line());
    keys("7n");
    cr_expect_eq(number_after("hit "), 8u, "%s", status_line());
    keys("4N");
    cr_expect_eq(number_after("hit "), 4u, "%s", status_line());
}

/* When one has gone away from the hit, the next is the next from here. */
Test(hits, the_next_hit_is_the_next_from_where_one_is)
{
    app_resize(session.app, 60, 12);
    keys("/bridge<Enter>");
    SearchState *search = &session.app->search;
    cr_assert_eq(search->hit, 0u);
    keys("<Space><Space>");
    uint32_t here = article_view_place(&session.app->article);
    ArticleId id = session.app->article.id;
    size_t want = 0;
    while (want < search->hits.count && search->hits.items[want].start < here)
        want++;
    cr_assert(want > 1 && want < search->hits.count, "%zu of %zu", want, search->hits.count);
    keys("n");
    cr_expect_eq(session.app->article.id, id);
    cr_expect_eq(search->hit, want);
}

Test(hits, results_are_chosen_while_one_types)
{
    keys("/bridge");
    const RowOrder *rows = &session.app->narrowed;
    cr_assert_gt(rows->count, 2u);
    cr_expect_eq(session.app->article.id, rows->ids[0]);
    keys("<C-n><C-n>");
    cr_expect_eq(session.app->article.id, rows->ids[2]);
    keys("<C-p>");
    cr_expect_eq(session.app->article.id, rows->ids[1]);
    keys("<Enter>");
    cr_expect_eq(session.app->article.id, rows->ids[1]);
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
}

Test(hits, a_search_that_was_entered_is_a_jump_and_a_reading)
{
    keys("jj<Enter>");
    Place before = app_place(session.app);
    keys("/letters<Enter>");
    cr_expect_str_eq(open_article(), "letters");
    keys("<C-o>");
    cr_expect_eq(app_place(session.app).article, before.article);
    keys("<Esc>/letters<Enter><Esc>");
    cr_expect_eq(app_place(session.app).article, before.article);
    keys("<C-o>");
    cr_expect_str_eq(open_article(), "letters", "what Esc left is one step back");
    keys("&is:read<Enter>");
    cr_expect_eq(session.app->narrowed.count, 2u);
    cr_expect_neq(row_order_place(&session.app->narrowed, before.article), SIZE_MAX);
}

Test(hits, a_new_search_is_not_widened)
{
    keys("/letters<Enter>");
    size_t before = session.app->narrowed.count;
    keys(":more<Enter>");
    cr_assert_gt(session.app->narrowed.count, before);
    keys("/letters<Enter>");
    cr_expect_eq(session.app->narrowed.count, before);
}

Test(hits, one_article_more_is_said_so)
{
    keys("/letters<Enter>");
    size_t before = session.app->narrowed.count;
    keys(":more<Enter>");
    size_t more = session.app->narrowed.count - before;
    char want[64];
    snprintf(want, sizeof want, "· %zu more article%s", more, more == 1 ? "" : "s");
    const char *said = strstr(status_line(), want);
    cr_assert(said, "%s in %s", want, status_line());
    cr_expect_neq(said[strlen(want)], 's');
}

Test(hits, a_saved_search_has_a_name_of_one_word)
{
    keys("/ferry<Enter>:save two words<Enter>");
    EXPECT_STATUS("one word");
    cr_expect_eq(state_saved_count(session.app->src.state), 0u);
    keys(":save boats<Enter>");
    cr_expect_eq(state_saved_count(session.app->src.state), 1u);
    keys(":forget boats<Enter>");
    cr_expect_eq(state_saved_count(session.app->src.state), 0u);
}

Test(hits, the_related_words_are_searched_from_their_list)
{
    keys("<Enter>r");
    const Related *item = &session.app->related.items[session.app->related.list.selected];
    cr_assert_gt(session.app->related.count, 0u);
    Slice word;
    cr_assert_eq(related_words(item, session.app->article.body->text, &word, 1), 1);
    char want[64];
    snprintf(want, sizeof want, "· " SLICE_FMT, SLICE_ARG(word));
    for (char *c = want; *c; c++)
        *c = (char)(*c >= 'A' && *c <= 'Z' ? *c + 32 : *c);
    keys("*");
    EXPECT_STATUS(want);
}

Test(hits, a_capital_word_is_searched_in_small_letters)
{
    keys("<Enter><Right>*");
    EXPECT_STATUS("· bridge");
}

/* --- the concordance --- */

static size_t lines_of(ArticleId id)
{
    size_t n = 0;
    for (size_t i = 0; i < session.app->kwic.lines.count; i++)
        n += session.app->kwic.lines.rows[i].article == id;
    return n;
}

Test(hits, lines_are_narrowed_without_case)
{
    keys("/inspection<Enter>K");
    size_t want = 0, all = session.app->kwic.lines.count;
    for (size_t i = 0; i < all; i++) {
        const KwicRow *row = &session.app->kwic.lines.rows[i];
        Range block = kwic_paragraph(session.store, row);
        Slice text =
            slice_sub(store_body(session.store, row->article)->text, block.start, block.end);
        want += slice_find(text, SLICE("Tom")) >= 0;
    }
    cr_assert(want > 0 && want < all, "%zu of %zu", want, all);
    keys("&tom<Enter>");
    cr_expect_eq(kwic_rows(session.app), want);
    keys("&<C-u>TOM<Enter>");
    cr_expect_eq(kwic_rows(session.app), want);
}

Test(hits, collocates_stand_within_five_words)
{
    Tallies five = {.count = 0};
    keys("/bridge<Enter>K:count-lines collocates<Enter>");
    tally_collocates(&session.app->kwic.lines, 5, &five);
    cr_expect_eq(session.app->kwic.tallies.near, five.near);
    cr_expect_eq(session.app->kwic.tallies.count, five.count);
    tallies_release(&five);
    keys(":sort-lines 1R<Enter>");
    cr_expect_eq(session.app->kwic.mode, KWIC_LINES, "lines that are sorted are shown");
}

/* Whatever the filter was before: the lines are the hits of the rows, row by row. */
Test(hits, lines_are_those_of_the_rows_under_any_filter)
{
    static const char *const filters[] = {"lang:fr", "id:closed",    "id:ferry", "lang:en",
                                          "",        "id:closed.fr", "-ferry",   "is:unread"};
    const KwicView *view = &session.app->kwic;
    keys("/bridge OR pont<Enter>K");
    for (size_t i = 0; i < sizeof filters / sizeof *filters; i++) {
        char typed[64];
        snprintf(typed, sizeof typed, ":filter %s<Enter>%s", filters[i],
                 *filters[i] ? "" : "<Enter>");
        keys(typed);
        const RowOrder *rows = &session.app->narrowed;
        size_t line = 0;
        for (size_t row = 0; row < rows->count; row++)
            for (size_t left = lines_of(rows->ids[row]); left > 0; left--)
                cr_expect_eq(view->lines.rows[line++].article, rows->ids[row], "%s", filters[i]);
        cr_expect_eq(line, view->lines.count, "%s", filters[i]);
        cr_expect_eq(line, session.app->search.before[rows->count], "%s", filters[i]);
    }
}

Test(hits, lines_follow_a_filter_that_narrows)
{
    keys("/bridge OR pont<Enter>K:filter lang:fr<Enter>");
    const RowOrder *rows = &session.app->narrowed;
    cr_assert_eq(rows->count, 1u);
    cr_expect_gt(session.app->kwic.lines.count, 0u);
    cr_expect_eq(lines_of(rows->ids[0]), session.app->kwic.lines.count);
}

/* Stretches of a role in a row of the concordance, the row counted from its title. */
static size_t stretches(int row, Role role)
{
    Rect pane = session.app->layout.panes[PANE_CONCORDANCE];
    const Cell *cells = frame.cells + (size_t)(pane.y + row) * (size_t)frame.width;
    size_t n = 0;
    for (int x = pane.x; x < pane.x + pane.w; x++)
        n += cells[x].role == role && (x == pane.x || cells[x - 1].role != role);
    return n;
}

Test(hits, all_words_of_a_passage_and_the_sorted_ones_are_marked)
{
    app_resize(session.app, 240, 50);
    keys("/bridge /s council OR ferry /s bridge<Enter>K:sort-lines 1L 3R<Enter>");
    const KwicView *view = &session.app->kwic;
    cr_assert_lt(view->lines.count, view->lines.n_hits);
    cr_assert_gt(view->lines.count, 1u);
    for (size_t i = 0; i < view->lines.count; i++) {
        const KwicRow *row = kwic_line(session.app, i);
        Range word;
        size_t keys_found = kwic_sort_word(session.store, row, &view->sort, 0, &word);
        keys_found += kwic_sort_word(session.store, row, &view->sort, 1, &word);
        bool current = i == view->list.selected;
        cr_expect_eq(stretches((int)i + 1, ROLE_HIT_CURRENT), current, "line %zu", i);
        cr_expect_eq(stretches((int)i + 1, ROLE_HIT), row->n_hits - current, "line %zu", i);
        cr_expect_geq(stretches((int)i + 1, ROLE_KEY), keys_found, "line %zu", i);
    }
    keys("n");
    EXPECT_STATUS("hit 2/");
    cr_expect_lt(view->list.selected, view->lines.count);
}

/* At any width from 40 columns on a line begins with the title of its article. */
Test(hits, a_line_says_of_which_article_it_is)
{
    static const int widths[] = {40, 56, 79, 80, 120, 200};
    keys("/bridge<Enter>K");
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        app_resize(session.app, widths[i], 50);
        keys("");
        Rect pane = session.app->layout.panes[PANE_CONCORDANCE];
        for (size_t k = 0; k < kwic_rows(session.app) && (int)k + 1 < pane.h; k++) {
            Slice title = article_title(session.store, kwic_line(session.app, k)->article);
            const Cell *cells = frame.cells + (size_t)(pane.y + 1 + (int)k) * (size_t)frame.width;
            for (size_t c = 0; c < 6; c++)
                cr_expect_eq(cells[(size_t)pane.x + 1 + c].text[0], title.ptr[c], "%d columns",
                             widths[i]);
        }
    }
}
