/* test_best.c - the best few are the first of all, by whatever way they are found.
 *
 * A search for few of many takes short cuts: lists made when the index settled, floors below which
 * nothing is weighed, sums kept from the search before. None of them may be seen. */
#include "config.h"

#include "search_fixture.h"

#include <criterion/criterion.h>

static uint64_t state;

static unsigned below(unsigned n)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((state >> 33) % n);
}

#define MANY 1300 /* articles: a segment of them has its lists */

static Results *ask(const Fixture *f, const Index *index, const char *text, const QueryScope *scope,
                    const SearchOptions *options)
{
    Query *query = query_parse(slice_from(text), scope, NULL);
    Results *results = search_run(index, f->store, query, options);
    query_free(query);
    return results;
}

/* The first of `all` are `some`, and no more are kept than were asked for. */
static void expect_first(const Results *all, const Results *some, size_t limit, const char *what)
{
    size_t n = results_count(all) < limit ? results_count(all) : limit;
    cr_assert_eq(results_count(some), n, "%s: %zu of %zu", what, results_count(some), n);
    cr_expect_eq(results_total(some), results_count(all), "%s", what);
    for (size_t i = 0; i < n; i++)
        cr_expect_eq(results_at(all, i).article, results_at(some, i).article, "%s, %zu of %zu",
                     what, i, limit);
}

static void expect_same(const Results *a, const Results *b, const char *what)
{
    cr_assert_eq(results_count(a), results_count(b), "%s", what);
    for (size_t i = 0; i < results_count(a); i++) {
        float x = results_at(a, i).score, y = results_at(b, i).score;
        cr_expect_eq(results_at(a, i).article, results_at(b, i).article, "%s, %zu", what, i);
        cr_expect_float_eq(x, y, 1e-4f, "%s, %zu: %f, %f", what, i, (double)x, (double)y);
    }
}

static void add(Fixture *f, unsigned number, const StrBuf *text)
{
    char key[16];
    snprintf(key, sizeof key, "n%u", number);
    fixture_add(f, key, "en", "", strbuf_str(text));
}

static void put_words(StrBuf *out, const char *word, unsigned n)
{
    while (n--)
        strbuf_printf(out, "%s%s", out->len ? " " : "", word);
}

/* --- equal weights --- */

typedef struct Dated {
    Interval date;
    Slice source;
} Dated;

#define ALIKE 4800

static Dated dated[ALIKE];

static Interval date_of(void *ctx, ArticleId id)
{
    (void)ctx;
    return dated[id].date;
}

static const QueryHooks hooks = {.date = date_of};

/* Many articles of the same words, so that the order is up to dates, sources and places. */
static Fixture alike(void)
{
    static const char *const texts[] = {"stone", "stone", "stone river lake",
                                        "stone stone river lake", "a lake and a tree beside"};
    static const char *const sources[] = {"", "Herald", "Courier"};
    static char keys[ALIKE][8];
    Fixture f = fixture_new();
    state = 11;
    for (unsigned i = 0; i < ALIKE; i++) {
        snprintf(keys[i], sizeof keys[i], "k%u", i);
        dated[i].date = below(9) ? interval_day((Day)below(40)) : INTERVAL_NONE;
        dated[i].source = slice_from(sources[below(3)]);
        Article article = {.key = slice_from(keys[i])};
        article.meta = (Meta){.lang = SLICE("en"),
                              .source = dated[i].source,
                              .date = INTERVAL_NONE,
                              .lang_origin = ORIGIN_DECLARED};
        fixture_put(&f, article, texts[below(5)]);
    }
    fixture_index(&f, 256);
    return f;
}

static ResultOrder order;

static int by_date(ArticleId a, ArticleId b)
{
    Interval x = dated[a].date, y = dated[b].date;
    if (interval_is_none(x) != interval_is_none(y))
        return interval_is_none(x) ? 1 : -1;
    if (x.first != y.first)
        return x.first > y.first ? -1 : 1;
    return a < b ? -1 : 1;
}

/* The order that was asked for, by its description. */
static int in_order(const void *a, const void *b)
{
    const Result *x = a, *y = b;
    Slice s = dated[x->article].source, t = dated[y->article].source;
    switch (order) {
    case ORDER_RANK:
        return x->score != y->score ? (x->score > y->score ? -1 : 1)
                                    : by_date(x->article, y->article);
    case ORDER_SOURCE:
        if (slice_eq(s, t))
            return by_date(x->article, y->article);
        return s.len && t.len ? slice_cmp(s, t) : s.len ? -1 : 1;
    case ORDER_LIST:
        return x->article < y->article ? -1 : 1;
    default:
        return by_date(x->article, y->article);
    }
}

static void expect_ordered(const Results *results, const char *what)
{
    static Result found[ALIKE];
    size_t n = results_count(results);
    for (size_t i = 0; i < n; i++)
        found[i] = results_at(results, i);
    qsort(found, n, sizeof *found, in_order);
    for (size_t i = 0; i < n; i++)
        cr_expect_eq(found[i].article, results_at(results, i).article, "%s, order %d, %zu", what,
                     (int)order, i);
}

static void expect_few_first(const Fixture *f, const char *text)
{
    static const size_t limits[] = {1, 7, 24, 25, 100};
    QueryScope scope = {.hooks = &hooks};
    for (order = ORDER_RANK; order <= ORDER_LIST; order++) {
        SearchOptions options = {.order = order};
        Results *all = ask(f, f->index, text, &scope, &options);
        cr_expect_gt(results_count(all), 100u);
        expect_ordered(all, text);
        for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
            options.limit = limits[i];
            Results *some = ask(f, f->index, text, &scope, &options);
            expect_first(all, some, limits[i], text);
            results_free(some);
        }
        results_free(all);
    }
}

Test(best, equal_weights_go_by_date)
{
    static const char *const queries[] = {"stone", "=stone",      "river",   "stone river",
                                          "lake",  "st* OR lake", "NOT tree"};
    Fixture f = alike();
    for (unsigned settled = 0; settled < 2; settled++) {
        for (size_t i = 0; i < sizeof queries / sizeof *queries; i++)
            expect_few_first(&f, queries[i]);
        search_settle(f.index, 1);
    }
    fixture_free(&f);
}

/* Four languages have lists, and the best in all of them weigh the same. */
Test(best, equal_weights_of_many_languages_go_by_date)
{
    static const char *const langs[] = {"en", "de", "fr", "es"};
    Fixture f = fixture_new();
    state = 5;
    for (unsigned i = 0; i < ALIKE; i++) {
        unsigned number = i % (ALIKE / 4);
        StrBuf text = STRBUF_INIT;
        char key[16];
        snprintf(key, sizeof key, "k%u", i);
        put_words(&text, "stone", number % 5 ? 0 : number % 100 ? 1 : 3);
        put_words(&text, "grass", number % 100 ? 9 + number / 5 : 5);
        dated[i] = (Dated){interval_day((Day)below(1000)), {NULL, 0}};
        fixture_add(&f, key, langs[i / (ALIKE / 4)], "", strbuf_str(&text));
        strbuf_release(&text);
    }
    fixture_index(&f, 256);
    search_settle(f.index, 1);
    expect_few_first(&f, "stone");
    fixture_free(&f);
}

/* --- lists of the best --- */

/* One article in five has a stone: short ones that have some, long ones that have more. No two
 * weigh the same, so that the list of the best is enough. */
static Fixture stones(void)
{
    Fixture f = fixture_new();
    StrBuf text = STRBUF_INIT;
    for (unsigned i = 0; i < MANY; i++) {
        bool is_long = i % 10 == 0, has = i % 5 == 0;
        strbuf_clear(&text);
        put_words(&text, "stone", !has ? 0 : is_long ? 9 : 4);
        put_words(&text, "grass", (is_long ? 200 : 6) + i / 10);
        add(&f, i, &text);
    }
    strbuf_release(&text);
    fixture_index(&f, 256);
    search_settle(f.index, 1);
    return f;
}

/* What the length of an article takes away depends on the average length: when much longer ones are
 * added, the long ones pass the short ones that stood in the list of the best. */
Test(best, longer_articles_change_who_is_best)
{
    Fixture f = stones();
    StrBuf text = STRBUF_INIT;
    ArticleId ids[60];
    put_words(&text, "grass", 20000);
    for (unsigned i = 0; i < 60; i++) {
        ids[i] = (ArticleId)store_count(f.store);
        add(&f, MANY + i, &text);
    }
    index_add(f.index, ids, 60);
    index_flush(f.index);
    strbuf_release(&text);
    SearchOptions options = {.limit = 20};
    Results *all = ask(&f, f.index, "stone", NULL, NULL),
            *some = ask(&f, f.index, "stone", NULL, &options);
    cr_expect_eq(results_at(all, 0).article % 10, 0u, "a long one is the best now");
    expect_first(all, some, 20, "stone");
    results_free(some);
    results_free(all);
    fixture_free(&f);
}

Test(best, what_is_to_stay_comes_last_among_a_words_articles_too)
{
    Fixture f = stones();
    Results *all = ask(&f, f.index, "stone", NULL, NULL);
    size_t last = results_count(all) - 1;
    SearchOptions options = {.limit = 10, .stays = true, .stay = results_at(all, last).article};
    Results *some = ask(&f, f.index, "stone", NULL, &options);
    cr_assert_eq(results_count(some), 11);
    cr_expect_eq(results_at(some, 10).article, options.stay);
    results_free(some);
    results_free(all);
    fixture_free(&f);
}

Test(best, what_was_retired_is_not_found)
{
    Fixture f = stones();
    Results *all = ask(&f, f.index, "stone", NULL, NULL);
    SearchOptions options = {.limit = 5};
    for (size_t i = 0; i < 3; i++)
        store_retire(f.store, results_at(all, i).article);
    Results *some = ask(&f, f.index, "stone", NULL, &options);
    cr_expect_eq(results_total(some), results_count(all) - 3);
    for (size_t i = 0; i < results_count(some); i++)
        cr_expect_eq(results_at(some, i).article, results_at(all, i + 3).article);
    results_free(some);
    results_free(all);
    fixture_free(&f);
}

/* --- what was searched before, and pieces --- */

/* Words of few letters, so that a beginning stands for many. */
static void draw_text(StrBuf *out, unsigned words)
{
    strbuf_clear(out);
    while (words--) {
        strbuf_puts(out, out->len ? " " : "");
        for (unsigned n = 1 + below(6); n; n--)
            strbuf_putc(out, (char)('a' + below(4)));
    }
}

static Fixture drawn(unsigned count)
{
    Fixture f = fixture_new();
    StrBuf text = STRBUF_INIT, title = STRBUF_INIT;
    state = 31;
    for (unsigned i = 0; i < count; i++) {
        char key[16];
        snprintf(key, sizeof key, "k%u", i);
        draw_text(&title, 1 + below(3));
        draw_text(&text, 1 + below(i % 10 ? 20 : 1500));
        fixture_add(&f, key, "en", strbuf_str(&title), strbuf_str(&text));
    }
    strbuf_clear(&text);
    put_words(&text, "bad", 17000); /* more than a sum can tell */
    fixture_add(&f, "bad", "en", "a", strbuf_str(&text));
    strbuf_release(&title);
    strbuf_release(&text);
    return f;
}

static Index *index_of(const Fixture *f)
{
    Index *index = index_new(f->store);
    for (ArticleId id = 0; id < store_count(f->store); id++)
        index_add(index, &id, 1);
    index_flush(index);
    return index;
}

static const char *const broad[] = {"a*",  "title:a*", "ab*",  "/ab/", "abcd~", "abcd~2",
                                    "/a/", "b* a*",    "/^a/", "d*",   "a"};
#define BROAD (sizeof broad / sizeof *broad)

/* The sums of broad words are kept for the next search: asked again, and after all the others, a
 * query finds what it finds in an index that was never asked. */
Test(best, what_was_asked_before_changes_nothing)
{
    Fixture f = drawn(200);
    QueryScope typing = {.partial = true};
    Index *asked = index_of(&f);
    for (unsigned again = 0; again < 2; again++)
        for (size_t i = 0; i < BROAD; i++) {
            Index *fresh = index_of(&f);
            Results *a = ask(&f, asked, broad[i], &typing, NULL),
                    *b = ask(&f, fresh, broad[i], &typing, NULL);
            expect_same(a, b, broad[i]);
            results_free(a);
            results_free(b);
            index_free(fresh);
        }
    index_free(asked);
    fixture_free(&f);
}

/* A settled index has lists and sums that its pieces have not. */
Test(best, a_settled_index_finds_what_its_pieces_found)
{
    Fixture f = drawn(MANY);
    QueryScope typing = {.partial = true};
    Index *settled = index_of(&f);
    search_settle(settled, 1);
    fixture_index(&f, 256);
    for (size_t i = 0; i < BROAD; i++)
        for (unsigned partial = 0; partial < 2; partial++) {
            const QueryScope *scope = partial ? &typing : NULL;
            Results *a = ask(&f, f.index, broad[i], scope, NULL),
                    *b = ask(&f, settled, broad[i], scope, NULL);
            expect_same(a, b, broad[i]);
            results_free(a);
            results_free(b);
        }
    index_free(settled);
    fixture_free(&f);
}

/* Whose words stand together is looked at in more articles than are asked for. */
Test(best, words_that_stand_together_count_among_few_too)
{
    static const char *const queries[] = {"a b", "ab OR a", "c ba", "dd OR b OR a"};
    static const size_t limits[] = {1, 3, 10};
    Fixture f = drawn(200);
    fixture_index(&f, 256);
    for (size_t q = 0; q < sizeof queries / sizeof *queries; q++)
        for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
            SearchOptions options = {.limit = limits[i]};
            Results *all = ask(&f, f.index, queries[q], NULL, NULL),
                    *some = ask(&f, f.index, queries[q], NULL, &options);
            expect_first(all, some, limits[i], queries[q]);
            results_free(some);
            results_free(all);
        }
    fixture_free(&f);
}
