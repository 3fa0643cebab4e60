/* test_index.c - an index holds the same in whatever pieces it was made. */
#include "config.h"

#include "search_fixture.h"

#include "search/index/snapshot.h"

#include "dossier/workers.h"

#include <criterion/criterion.h>

static uint64_t state;

static unsigned below(unsigned n)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((state >> 33) * n >> 31);
}

#define WORDS 4000

/* Word number i; small numbers are frequent, and one in eight has an accent. */
static const char *word(unsigned i)
{
    static char text[24];
    snprintf(text, sizeof text, "%sw%u", i % 8 == 5 ? "é" : "", i);
    return text;
}

static const char *draw(void)
{
    return word(below(1 + below(1 + below(WORDS))));
}

/* Articles of up to `most` words, some of none, in two languages. */
static void add_articles(Fixture *f, unsigned count, unsigned most)
{
    StrBuf text = STRBUF_INIT;
    for (unsigned i = 0; i < count; i++) {
        char key[16];
        snprintf(key, sizeof key, "k%u", i);
        strbuf_clear(&text);
        for (unsigned n = below(8) ? below(most) : 0; n; n--)
            strbuf_printf(&text, "%s%s", draw(), below(12) ? " " : ". ");
        fixture_add(f, key, below(3) ? "en" : "fr", draw(), strbuf_str(&text));
    }
    strbuf_release(&text);
}

/* --- comparing
 * ------------------------------------------------------------------------------------- */

static int by_article(const void *a, const void *b)
{
    const IndexPosting *x = a, *y = b;
    return (x->article > y->article) - (x->article < y->article);
}

static void read_postings(const Index *index, const char *text, IndexPostings *out)
{
    StrBuf scratch = STRBUF_INIT;
    IndexView *view = index_view_open(index);
    uint32_t term = index_view_term(view, slice_from(text), &scratch);
    out->count = 0;
    if (term != INDEX_NO_TERM)
        index_view_postings(view, term, out);
    if (out->count)
        qsort(out->items, out->count, sizeof *out->items, by_article);
    index_view_close(view);
    strbuf_release(&scratch);
}

static bool same_postings(const IndexPostings *a, const IndexPostings *b)
{
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = a->items[i].article == b->items[i].article &&
               a->items[i].count == b->items[i].count && a->items[i].words == b->items[i].words;
    return same;
}

static size_t found(const Index *index, const Store *store, const char *text)
{
    Query *query = query_parse(slice_from(text), NULL, NULL);
    Results *results = search_run(index, store, query, NULL);
    size_t n = results_total(results);
    results_free(results);
    query_free(query);
    return n;
}

static void expect_same(const Index *a, const Index *b, const Store *store)
{
    IndexPostings one = {.count = 0}, other = {.count = 0};
    for (unsigned i = 0; i < WORDS; i++) {
        read_postings(a, word(i), &one);
        read_postings(b, word(i), &other);
        cr_expect(same_postings(&one, &other), "%s: %zu, %zu", word(i), one.count, other.count);
    }
    index_postings_release(&one);
    index_postings_release(&other);
    for (unsigned i = 0; i < 50; i++) {
        char phrase[64];
        int len = snprintf(phrase, sizeof phrase, "\"%s ", word(below(20)));
        snprintf(phrase + len, sizeof phrase - (size_t)len, "%s\"", word(below(20)));
        cr_expect_eq(found(a, store, phrase), found(b, store, phrase), "%s", phrase);
    }
    IndexStats x = index_stats(a), y = index_stats(b);
    cr_expect_eq(x.articles, y.articles);
    cr_expect_eq(x.words, y.words);
    cr_expect_eq(x.text_bytes, y.text_bytes);
}

/* --- tests
 * ------------------------------------------------------------------------------------------ */

static Index *index_at_once(const Store *store)
{
    Index *index = index_new(store);
    size_t n = store_count(store);
    ArticleId *ids = mem_alloc(n * sizeof *ids);
    for (size_t i = 0; i < n; i++)
        ids[i] = (ArticleId)i;
    index_add(index, ids, n);
    index_flush(index);
    free(ids);
    return index;
}

static void index_piecemeal(Index *index, ArticleId from, ArticleId to)
{
    while (from < to) {
        ArticleId ids[40];
        size_t n = 0;
        for (unsigned most = 1 + below(40); n < most && from < to; n++)
            ids[n] = from++;
        index_add(index, ids, n);
    }
}

Test(index, pieces_make_the_same_as_the_whole)
{
    for (unsigned round = 0; round < 6; round++) {
        state = round + 1;
        Fixture f = fixture_new();
        add_articles(&f, 1 + below(1200), 5 + below(80));
        Index *whole = index_at_once(f.store);
        index_piecemeal(f.index, 0, (ArticleId)store_count(f.store));
        expect_same(whole, f.index, f.store);
        search_settle(f.index, 1 + below(3));
        expect_same(whole, f.index, f.store);
        index_free(whole);
        fixture_free(&f);
    }
}

/* Half of a store, on a thread. */
typedef struct Part {
    Index *index;
    ArticleId from, to;
} Part;

static void index_part(void *arg)
{
    const Part *part = arg;
    for (ArticleId at = part->from; at < part->to; at += 50) {
        ArticleId ids[50];
        size_t n = 0;
        for (; n < 50 && at + n < part->to; n++)
            ids[n] = (ArticleId)(at + n);
        index_add(part->index, ids, n);
    }
    index_flush(part->index);
}

/* Large enough that articles are held back, and words found meanwhile are in what is there. */
Test(index, threads_hold_back_and_hand_over_all)
{
    state = 99;
    Fixture f = fixture_new();
    add_articles(&f, 3000, 1500);
    Index *whole = index_at_once(f.store);
    ArticleId middle = (ArticleId)(store_count(f.store) / 2);
    Part parts[2] = {{f.index, 0, middle}, {f.index, middle, (ArticleId)store_count(f.store)}};
    Workers *workers = workers_new(2);
    workers_submit(workers, index_part, &parts[0]);
    workers_submit(workers, index_part, &parts[1]);
    size_t before = 0;
    while (index_stats(f.index).articles < store_count(f.store)) {
        size_t now = found(f.index, f.store, "=w1");
        cr_assert_geq(now, before);
        before = now;
    }
    workers_wait(workers);
    workers_free(workers);
    expect_same(whole, f.index, f.store);
    search_settle(f.index, 1 + below(3));
    expect_same(whole, f.index, f.store);
    index_free(whole);
    fixture_free(&f);
}

Test(index, holds_back_little_and_not_when_it_is_small)
{
    state = 5;
    Fixture f = fixture_new();
    add_articles(&f, 2500, 1500);
    bool held = false;
    size_t all = 0;
    for (ArticleId id = 0; id < store_count(f.store); id++) {
        index_add(f.index, &id, 1);
        all += store_body(f.store, id)->text.len;
        IndexStats now = index_stats(f.index);
        cr_assert(all < 1000000 ? now.text_bytes == all : all - now.text_bytes <= now.text_bytes);
        held |= now.text_bytes < all;
    }
    cr_expect(held);
    index_flush(f.index);
    cr_expect_eq(index_stats(f.index).articles, store_count(f.store));
    fixture_free(&f);
}

/* --- the example of src/search/README --- */

static void add_example(Fixture *f)
{
    fixture_add(f, "0", "en", "The walk", "They walk by the river.");
    fixture_add(f, "1", "en", "River news", "The river rose.");
    fixture_add(f, "2", "en", "Walks", "Two walks, one river, no news.");
    fixture_index(f, 3);
    search_settle(f->index, 1);
}

Test(index, the_example_of_the_readme_is_true)
{
    static const uint8_t river[] = {0x03, 0x04, 0x01, 0x42, 0x78, 0x00, 0xc6, 0x08};
    static const uint32_t offsets[] = {0, 7, 12, 16, 20, 28, 34, 38, 43, 47, 51};
    Fixture f = fixture_new();
    StrBuf scratch = STRBUF_INIT;
    add_example(&f);
    IndexView *view = index_view_open(f.index);
    const Segment *s = view->segments[0];
    cr_assert_eq(view->count, 1);
    cr_expect_eq(s->n_terms, 11);
    cr_expect_eq(s->present[0], 0x7ff);
    cr_expect_arr_eq(s->offsets, offsets, sizeof offsets);
    cr_expect_eq(s->records.len, 55);
    cr_expect_eq(index_view_term(view, SLICE("River"), &scratch), 4);
    cr_expect_arr_eq(segment_record(s, 4), river, sizeof river);
    strbuf_release(&scratch);
    index_view_close(view);
    fixture_free(&f);
}

Test(index, the_query_of_the_readme_weighs_what_it_says)
{
    static const uint32_t places[][2] = {{4, 8}, {15, 19}, {27, 32}};
    Fixture f = fixture_new();
    Hits hits = {NULL, 0, 0};
    add_example(&f);
    Query *query = query_parse(SLICE("walk river"), NULL, NULL);
    Results *results = search_run(f.index, f.store, query, NULL);
    cr_assert_eq(results_count(results), 2);
    cr_expect_float_eq(results_at(results, 0).score, 1.004f, 0.0005f);
    cr_expect_float_eq(results_at(results, 1).score, 0.931f, 0.0005f);
    cr_assert(hits_of(f.index, f.store, query, results_at(results, 0).article, &hits));
    cr_assert_eq(hits.count, 3);
    for (size_t i = 0; i < 3; i++)
        cr_expect(hits.items[i].start == places[i][0] && hits.items[i].end == places[i][1]);
    hits_release(&hits);
    results_free(results);
    query_free(query);
    fixture_free(&f);
}
