/* bench_search.c - index and search beside FTS5 and Xapian, on the same made-up articles in the
 * same run.
 *
 *     bench_search [--alone] [--only KIND] [--rounds N] [ARTICLES…]
 *
 * 100, 1,000, 10,000 and 100,000 articles when no number is given; peers take part up to 10,000,
 * and not at all with
 * --alone. --only measures the kinds of query whose names begin so. At the end the medians of all
 * sizes stand side by side.
 *
 * A query is timed from its text to its twenty best articles, parsing and freeing included. Every
 * query of a kind is another one; the set is run three times (--rounds) and the first time of each
 * query is also told apart ("first"). */
#include "config.h"

#include "asking.h"
#include "prose.h"

#include "dossier/index.h"
#include "dossier/mem.h"
#include "dossier/search.h"
#include "dossier/workers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS    100 /* at most */
#define BATCH     256 /* articles handed to the index at once, as the loader does */
#define PEER_MOST 10000

#define SIZES 8

typedef struct Options {
    bool alone;
    const char *only; /* a beginning of names */
    size_t rounds;
    size_t sizes[SIZES], count;
} Options;

/* One kind of query at one size. */
typedef struct Point {
    double median, p99; /* microseconds */
} Point;

static bool is_asked(const Options *options, size_t kind)
{
    return strncmp(kind_names[kind], options->only, strlen(options->only)) == 0;
}

static double now(void)
{
    return (double)clock_ns() / 1e9;
}

/* --- the dossier ------------------------------------------------------------------------------ */

static void add_article(Store *store, const Prose *prose, size_t i)
{
    char key[24];
    StrBuf text = STRBUF_INIT;
    const char *lang;
    prose_article(prose, i, &text, &lang);
    Article article = {
        .meta = {.lang = slice_from(lang), .lang_origin = ORIGIN_DECLARED, .date = INTERVAL_NONE}};
    article.key = store_keep(store, (Slice){key, (size_t)snprintf(key, sizeof key, "a%zu", i)});
    Slice kept = store_keep(store, strbuf_slice(&text));
    Block blocks[128];
    size_t n = 0;
    for (size_t at = 0; at < kept.len && n < 128;) {
        const char *end = memchr(kept.ptr + at, '\n', kept.len - at);
        size_t stop = end ? (size_t)(end - kept.ptr) : kept.len;
        if (stop > at)
            blocks[n++] =
                (Block){(uint32_t)at, (uint32_t)stop, n ? BLOCK_PARAGRAPH : BLOCK_TITLE, 0, 0};
        at = stop + 1;
    }
    article.meta.title = slice_sub(kept, 0, blocks[0].end);
    ArticleId id = store_add(store, &article);
    Block *own = store_alloc(store, n * sizeof *own);
    memcpy(own, blocks, n * sizeof *own);
    store_set_body(store, id,
                   &(Body){.text = kept, .blocks = own, .n_blocks = n, .meta = &article.meta});
    strbuf_release(&text);
}

static Store *make_store(const Prose *prose, size_t articles)
{
    Store *store = store_new();
    for (size_t i = 0; i < articles; i++)
        add_article(store, prose, i);
    return store;
}

/* --- building --------------------------------------------------------------------------------- */

typedef struct Batch {
    Index *index;
    ArticleId ids[BATCH];
    size_t count;
} Batch;

static void run_batch(void *arg)
{
    Batch *batch = arg;
    index_add(batch->index, batch->ids, batch->count);
    free(batch);
}

static Index *build(Store *store, unsigned threads, double *seconds)
{
    double start = now();
    Index *index = index_new(store);
    Workers *workers = threads > 1 ? workers_new(threads) : NULL;
    for (size_t at = 0; at < store_count(store); at += BATCH) {
        Batch *batch = mem_zalloc(1, sizeof *batch);
        batch->index = index;
        for (size_t i = at; i < at + BATCH && i < store_count(store); i++)
            batch->ids[batch->count++] = (ArticleId)i;
        if (workers)
            workers_submit(workers, run_batch, batch);
        else
            run_batch(batch);
    }
    if (workers) {
        workers_wait(workers);
        workers_free(workers);
    }
    search_settle(index, threads);
    *seconds = now() - start;
    return index;
}

static void *build_peer(const Peer *peer, const Store *store, double *seconds)
{
    double start = now();
    void *p = peer->open();
    for (ArticleId id = 0; id < store_count(store); id++) {
        Slice text = store_body(store, id)->text;
        peer->add(p, id, text.ptr, text.len);
    }
    peer->ready(p);
    *seconds = now() - start;
    return p;
}

/* --- timing ----------------------------------------------------------------------------------- */

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

typedef struct Times {
    double all[QUERIES * ROUNDS], first[QUERIES];
    size_t n_all, n_first;
} Times;

static double quantile(double *times, size_t n, double q)
{
    if (n == 0)
        return 0;
    qsort(times, n, sizeof *times, by_size);
    size_t at = (size_t)((double)n * q);
    return times[at < n ? at : n - 1] * 1e6;
}

/* Never inlined, so that a profiler can tell its work apart. */
__attribute__((noinline)) static size_t ask_us(const Index *index, const Store *store,
                                               const char *text)
{
    Query *query = query_parse(slice_from(text), NULL, NULL);
    SearchOptions options = {.limit = 20};
    Results *results = search_run(index, store, query, &options);
    size_t n = results_total(results);
    results_free(results);
    query_free(query);
    return n;
}

static void time_us(size_t rounds, const Index *index, const Store *store, const Asking *asking,
                    Times *t, size_t *found)
{
    t->n_all = t->n_first = *found = 0;
    for (size_t round = 0; round < rounds; round++)
        for (size_t i = 0; i < asking->count; i++) {
            double start = now();
            *found += ask_us(index, store, asking->asked[i].text);
            double taken = now() - start;
            t->all[t->n_all++] = taken;
            if (round == 0)
                t->first[t->n_first++] = taken;
        }
    *found /= rounds * asking->count;
}

static void time_peer(const Peer *peer, void *p, const Asking *asking, Times *t)
{
    t->n_all = t->n_first = 0;
    for (size_t i = 0; i < asking->count; i++) {
        const Asked *q = &asking->asked[i];
        double start = now();
        if (q->peers)
            peer->query(p, q->kind, q->a, q->b[0] ? q->b : NULL);
        if (q->peers)
            t->all[t->n_all++] = now() - start;
    }
}

static void print_peer(const Peer *peer, Times *t, const Point *ours)
{
    if (t->n_all == 0)
        return;
    double m = quantile(t->all, t->n_all, 0.5), p = quantile(t->all, t->n_all, 0.99);
    printf("    %-22s %9.1f %9.1f %9s %9s   %.0f x, %.0f x\n", peer->name, m, p, "", "",
           m / ours->median, p / ours->p99);
}

typedef struct Opened {
    const Peer *peer;
    void *it;
} Opened;

static void measure_kind(const Options *options, size_t kind, const Index *index,
                         const Store *store, const Opened *peers, size_t n_peers, Point *point)
{
    static Asking asking;
    static Times t, other;
    size_t found;
    asking_draw(&asking, kind, index, store);
    time_us(options->rounds, index, store, &asking, &t, &found);
    point->median = quantile(t.all, t.n_all, 0.5);
    point->p99 = quantile(t.all, t.n_all, 0.99);
    printf("  %-24s %9.1f %9.1f %9.1f %9.1f   %zu articles found on average\n", asking.name,
           point->median, point->p99, quantile(t.first, t.n_first, 0.5),
           quantile(t.first, t.n_first, 0.99), found);
    for (size_t i = 0; i < n_peers; i++) {
        time_peer(peers[i].peer, peers[i].it, &asking, &other);
        print_peer(peers[i].peer, &other, point);
    }
}

static void measure_queries(const Options *options, const Index *index, const Store *store,
                            const Opened *peers, size_t n_peers, Point *points)
{
    printf("  microseconds               median       p99    median       p99   peer / dossier "
           "(median, p99)\n");
    printf("                                all rounds      the first time\n");
    for (size_t k = 0; k < KINDS; k++)
        if (is_asked(options, k))
            measure_kind(options, k, index, store, peers, n_peers, &points[k]);
}

/* --- one size --------------------------------------------------------------------------------- */

static void print_build(const char *name, double seconds, size_t bytes, double ours)
{
    printf("  %-24s %8.3f s %8.1f MB/s", name, seconds, (double)bytes / seconds / 1e6);
    printf(ours > 0 ? "   %.1f x slower\n" : "\n", seconds / (ours > 0 ? ours : 1));
}

static size_t open_peers(const Options *options, const Store *store, double ours, Opened *out)
{
    static const Peer *const peers[] = {
        &peer_fts5,
#ifdef HAVE_XAPIAN
        &peer_xapian,
#endif
    };
    bool take_part = !options->alone && store_count(store) <= PEER_MOST;
    size_t n = 0;
    for (; take_part && n < sizeof peers / sizeof *peers; n++) {
        double seconds;
        out[n] = (Opened){peers[n], build_peer(peers[n], store, &seconds)};
        print_build(peers[n]->name, seconds, store_bytes(store), ours);
    }
    return n;
}

static void measure(const Options *options, const Prose *prose, size_t articles, Point *points)
{
    Store *store = make_store(prose, articles);
    double one, two;
    index_free(build(store, 2, &two));
    Index *index = build(store, 1, &one);
    IndexStats stats = index_stats(index);
    printf("%zu articles, %.1f MB, %zu words, %zu segments\n", articles,
           (double)stats.text_bytes / 1e6, stats.words, stats.segments);
    print_build("build, one core", one, stats.text_bytes, 0);
    print_build("build, two cores", two, stats.text_bytes, 0);
    Opened peers[2];
    size_t n = open_peers(options, store, one, peers);
    printf("  index %.1f MB, %.3f byte a byte of text; %zu terms\n",
           (double)stats.index_bytes / 1e6, (double)stats.index_bytes / (double)stats.text_bytes,
           stats.terms);
    measure_queries(options, index, store, peers, n, points);
    for (size_t i = 0; i < n; i++)
        peers[i].peer->close(peers[i].it);
    index_free(index);
    store_free(store);
    fflush(stdout);
}

/* --- the curve -------------------------------------------------------------------------------- */

static void print_row(const Options *options, const char *name, const double *values)
{
    printf("  %-24s", name);
    for (size_t i = 0; i < options->count; i++)
        printf(" %9.1f", values[i]);
    for (size_t i = 1; i < options->count; i++)
        printf(" %8.2f", values[i] / values[i - 1]);
    printf("\n");
}

/* All sizes side by side, and how much each figure grows from one to the next. */
static void print_curve(const Options *options, Point points[][KINDS])
{
    double values[SIZES];
    if (options->count < 2)
        return;
    printf("microseconds by articles  ");
    for (size_t i = 0; i < options->count; i++)
        printf(" %9zu", options->sizes[i]);
    printf("   growth from one to the next\n");
    for (size_t k = 0; k < KINDS; k++) {
        for (size_t i = 0; is_asked(options, k) && i < options->count; i++)
            values[i] = points[i][k].median;
        if (is_asked(options, k))
            print_row(options, kind_names[k], values);
        for (size_t i = 0; is_asked(options, k) && i < options->count; i++)
            values[i] = points[i][k].p99;
        if (is_asked(options, k))
            print_row(options, "  p99", values);
    }
}

static void parse_options(Options *options, int argc, char **argv)
{
    static const size_t sizes[] = {100, 1000, 10000, 100000};
    uint64_t n;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--alone") == 0)
            options->alone = true;
        else if (strcmp(argv[i], "--only") == 0 && i + 1 < argc)
            options->only = argv[++i];
        else if (strcmp(argv[i], "--rounds") == 0 && i + 1 < argc &&
                 slice_to_u64(slice_from(argv[++i]), &n))
            options->rounds = n < 1 ? 1 : n < ROUNDS ? (size_t)n : ROUNDS;
        else if (slice_to_u64(slice_from(argv[i]), &n) && n > 0 && options->count < SIZES)
            options->sizes[options->count++] = (size_t)n;
    }
    if (options->count == 0) {
        memcpy(options->sizes, sizes, sizeof sizes);
        options->count = sizeof sizes / sizeof *sizes;
    }
}

int main(int argc, char **argv)
{
    static Point points[SIZES][KINDS];
    Options options = {.only = "", .rounds = 3};
    parse_options(&options, argc, argv);
    Prose *prose = prose_new();
    for (size_t i = 0; i < options.count; i++)
        measure(&options, prose, options.sizes[i], points[i]);
    print_curve(&options, points);
    prose_free(prose);
    return 0;
}
