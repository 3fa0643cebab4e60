/* bench_search.c - index and search beside FTS5 and Xapian, on the same made-up articles in the same run.
 *
 *     bench_search [ARTICLES…]      100 1000 10000 100000 when none are given; peers take part up to 10,000
 *
 * A query is timed from its text to its twenty best articles, parsing and freeing included. Every query of a kind is
 * another one; the set is run three times and the first time of each query is also told apart ("first"). */
#include "config.h"

#include "peer.h"
#include "prose.h"

#include "dossier/index.h"
#include "dossier/mem.h"
#include "dossier/search.h"
#include "dossier/words.h"
#include "dossier/workers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define QUERIES   120
#define ROUNDS    3
#define BATCH     256  /* articles handed to the index at once, as the loader does */
#define PEER_MOST 10000

static double now(void)
{
    return (double)clock_ns() / 1e9;
}

/* --- the dossier ------------------------------------------------------------------------------------ */

static void add_article(Store *store, const Prose *prose, size_t i)
{
    char key[24];
    StrBuf text = STRBUF_INIT;
    const char *lang;
    prose_article(prose, i, &text, &lang);
    Article article = {.meta = {.lang = slice_from(lang), .lang_origin = ORIGIN_DECLARED, .date = INTERVAL_NONE}};
    article.key = store_keep(store, (Slice){key, (size_t)snprintf(key, sizeof key, "a%zu", i)});
    Slice kept = store_keep(store, strbuf_slice(&text));
    Block blocks[128];
    size_t n = 0;
    for (size_t at = 0; at < kept.len && n < 128;) {
        const char *end = memchr(kept.ptr + at, '\n', kept.len - at);
        size_t stop = end ? (size_t)(end - kept.ptr) : kept.len;
        if (stop > at)
            blocks[n++] = (Block){(uint32_t)at, (uint32_t)stop, n ? BLOCK_PARAGRAPH : BLOCK_TITLE, 0, 0};
        at = stop + 1;
    }
    article.meta.title = slice_sub(kept, 0, blocks[0].end);
    ArticleId id = store_add(store, &article);
    Block *own = store_alloc(store, n * sizeof *own);
    memcpy(own, blocks, n * sizeof *own);
    store_set_body(store, id, &(Body){.text = kept, .blocks = own, .n_blocks = n, .meta = article.meta});
    strbuf_release(&text);
}

static Store *make_store(const Prose *prose, size_t articles)
{
    Store *store = store_new();
    for (size_t i = 0; i < articles; i++)
        add_article(store, prose, i);
    return store;
}

/* --- building --------------------------------------------------------------------------------------- */

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
    index_settle(index);
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

/* --- the queries ------------------------------------------------------------------------------------ */

typedef struct Asked {
    char text[96], a[40], b[40];
    QueryKind kind;
    bool peers; /* they can be asked the same */
} Asked;

typedef struct Asking {
    const char *name;
    Asked asked[QUERIES];
    size_t count;
} Asking;

/* A word of an article, folded; long enough to be no function word. */
static bool take_word(const Store *store, uint64_t *state, size_t skip, char out[40], Word *at, ArticleId *id)
{
    if (skip == 0)
        *id = (ArticleId)(prose_random(state) % store_count(store));
    Slice text = store_body(store, *id)->text;
    WordIter iter = words_begin(text);
    Word w;
    if (skip) /* the word right after the last one */
        iter.at = at->end;
    else
        iter.at = (uint32_t)(prose_random(state) % text.len);
    while (iter.at < text.len && ((unsigned char)text.ptr[iter.at] & 0xC0) == 0x80)
        iter.at++;
    if (!skip)
        words_next(&iter, &w); /* perhaps half a word */
    if (!words_next(&iter, &w) || w.end - w.start < 4 || w.end - w.start > 30)
        return false;
    StrBuf folded = STRBUF_INIT;
    fold_word(slice_sub(text, w.start, w.end), FOLD_ACCENT, &folded);
    bool plain = folded.len < 40;
    for (size_t i = 0; plain && i < folded.len; i++)
        plain = folded.ptr[i] >= 'a' && folded.ptr[i] <= 'z';
    if (plain)
        snprintf(out, 40, "%s", strbuf_str(&folded));
    strbuf_release(&folded);
    *at = w;
    return plain;
}

static size_t articles_with(const Index *index, const Store *store, const char *text)
{
    Query *query = query_parse(slice_from(text), NULL, NULL);
    SearchOptions options = {.limit = 1};
    Results *results = search_run(index, store, query, &options);
    size_t n = results_total(results);
    results_free(results);
    query_free(query);
    return n;
}

/* Words that at least one article in twenty has, and at most one in four. */
static void take_common(const Index *index, const Store *store, uint64_t *state, char out[40])
{
    Word at = {0, 0};
    ArticleId id = 0;
    for (int tries = 0; tries < 100000; tries++) {
        if (!take_word(store, state, 0, out, &at, &id))
            continue;
        char exact[48];
        snprintf(exact, sizeof exact, "=%s", out);
        size_t n = articles_with(index, store, exact);
        if (n * 20 >= store_count(store) && n * 4 <= store_count(store))
            return;
    }
}

static void take_phrase(const Store *store, uint64_t *state, char a[40], char b[40])
{
    Word at = {0, 0};
    ArticleId id = 0;
    do
        while (!take_word(store, state, 0, a, &at, &id))
            ;
    while (!take_word(store, state, 1, b, &at, &id));
}

static void ask_word(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    take_common(index, store, state, q->a);
    q->kind = QUERY_WORD;
    q->peers = true;
    snprintf(q->text, sizeof q->text, "%s", q->a);
}

static void ask_and(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    take_common(index, store, state, q->a);
    take_common(index, store, state, q->b);
    q->kind = QUERY_AND;
    q->peers = true;
    snprintf(q->text, sizeof q->text, "%s %s", q->a, q->b);
}

static void ask_phrase(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    (void)index;
    take_phrase(store, state, q->a, q->b);
    q->kind = QUERY_PHRASE;
    q->peers = true;
    snprintf(q->text, sizeof q->text, "\"%s %s\"", q->a, q->b);
}

/* A word typed key by key: each call one letter more. */
static void ask_prefix(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    static char word[40];
    static size_t letters;
    Word at = {0, 0};
    ArticleId id = 0;
    (void)index;
    if (letters >= strlen(word)) {
        while (!take_word(store, state, 0, word, &at, &id))
            ;
        letters = 0;
    }
    letters++;
    snprintf(q->a, sizeof q->a, "%.*s", (int)letters, word);
    q->kind = QUERY_PREFIX;
    q->peers = true;
    snprintf(q->text, sizeof q->text, "%s*", q->a);
}

static void ask_regex(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    static const char *const shapes[] = {"/^%.2s.*%s$/", "/%.3s[a-z]+%s/", "/^(%.3s|x).*(%s|q)/", "/%.2s..?%s$/"};
    Word at = {0, 0};
    ArticleId id = 0;
    (void)index;
    while (!take_word(store, state, 0, q->a, &at, &id))
        ;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    snprintf(q->text, sizeof q->text, shapes[prose_random(state) % 4], q->a, q->a + strlen(q->a) - 2);
#pragma GCC diagnostic pop
}

static void ask_fuzzy(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    Word at = {0, 0};
    ArticleId id = 0;
    (void)index;
    while (!take_word(store, state, 0, q->a, &at, &id))
        ;
    q->a[prose_random(state) % strlen(q->a)] = (char)('a' + prose_random(state) % 26);
    snprintf(q->text, sizeof q->text, "%s~%s", q->a, prose_random(state) % 2 ? "" : "2");
}

static const struct {
    const char *name;
    void (*ask)(Asked *q, const Index *index, const Store *store, uint64_t *state);
} kinds[] = {
    {"prefix, key by key", ask_prefix}, {"common word", ask_word}, {"AND of two", ask_and},
    {"phrase of two", ask_phrase},      {"expression", ask_regex}, {"fuzzy", ask_fuzzy},
};
#define KINDS (sizeof kinds / sizeof *kinds)

/* --- timing ----------------------------------------------------------------------------------------- */

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

static size_t ask_us(const Index *index, const Store *store, const char *text)
{
    Query *query = query_parse(slice_from(text), NULL, NULL);
    SearchOptions options = {.limit = 20};
    Results *results = search_run(index, store, query, &options);
    size_t n = results_total(results);
    results_free(results);
    query_free(query);
    return n;
}

static void time_us(const Index *index, const Store *store, const Asking *asking, Times *t, size_t *found)
{
    t->n_all = t->n_first = *found = 0;
    for (int round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < asking->count; i++) {
            double start = now();
            *found += ask_us(index, store, asking->asked[i].text);
            double taken = now() - start;
            t->all[t->n_all++] = taken;
            if (round == 0)
                t->first[t->n_first++] = taken;
        }
    *found /= ROUNDS * asking->count;
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

static void print_peer(const Peer *peer, Times *t, double median, double p99)
{
    if (t->n_all == 0)
        return;
    double m = quantile(t->all, t->n_all, 0.5), p = quantile(t->all, t->n_all, 0.99);
    printf("    %-22s %9.1f %9s %9.1f   %.0f x, %.0f x\n", peer->name, m, "", p, m / median, p / p99);
}

typedef struct Opened {
    const Peer *peer;
    void *it;
} Opened;

static void measure_queries(const Index *index, const Store *store, const Opened *peers, size_t n_peers)
{
    static Asking asking;
    static Times t, other;
    printf("  microseconds               median     first       p99   peer / dossier (median, p99)\n");
    for (size_t k = 0; k < KINDS; k++) {
        uint64_t state = 11;
        size_t found;
        memset(&asking, 0, sizeof asking);
        for (; asking.count < QUERIES; asking.count++)
            kinds[k].ask(&asking.asked[asking.count], index, store, &state);
        time_us(index, store, &asking, &t, &found);
        double first = quantile(t.first, t.n_first, 0.5), median = quantile(t.all, t.n_all, 0.5);
        double p99 = quantile(t.all, t.n_all, 0.99);
        printf("  %-24s %9.1f %9.1f %9.1f   %zu articles found on average\n", kinds[k].name, median, first, p99, found);
        for (size_t i = 0; i < n_peers; i++) {
            time_peer(peers[i].peer, peers[i].it, &asking, &other);
            print_peer(peers[i].peer, &other, median, p99);
        }
    }
}

/* --- one size --------------------------------------------------------------------------------------- */

static void print_build(const char *name, double seconds, size_t bytes, double ours)
{
    printf("  %-24s %8.3f s %8.1f MB/s", name, seconds, (double)bytes / seconds / 1e6);
    printf(ours > 0 ? "   %.1f x slower\n" : "\n", seconds / (ours > 0 ? ours : 1));
}

static size_t open_peers(const Store *store, double ours, Opened *out)
{
    static const Peer *const peers[] = {
        &peer_fts5,
#ifdef HAVE_XAPIAN
        &peer_xapian,
#endif
    };
    size_t n = 0;
    for (; store_count(store) <= PEER_MOST && n < sizeof peers / sizeof *peers; n++) {
        double seconds;
        out[n] = (Opened){peers[n], build_peer(peers[n], store, &seconds)};
        print_build(peers[n]->name, seconds, store_bytes(store), ours);
    }
    return n;
}

static void measure(const Prose *prose, size_t articles)
{
    Store *store = make_store(prose, articles);
    double one, two;
    index_free(build(store, 2, &two));
    Index *index = build(store, 1, &one);
    IndexStats stats = index_stats(index);
    printf("%zu articles, %.1f MB, %zu words, %zu segments\n", articles, (double)stats.text_bytes / 1e6, stats.words,
           stats.segments);
    print_build("build, one core", one, stats.text_bytes, 0);
    print_build("build, two cores", two, stats.text_bytes, 0);
    Opened peers[2];
    size_t n = open_peers(store, one, peers);
    printf("  index %.1f MB, %.3f byte a byte of text; %zu terms\n", (double)stats.index_bytes / 1e6,
           (double)stats.index_bytes / (double)stats.text_bytes, stats.terms);
    measure_queries(index, store, peers, n);
    for (size_t i = 0; i < n; i++)
        peers[i].peer->close(peers[i].it);
    index_free(index);
    store_free(store);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    static const size_t sizes[] = {100, 1000, 10000, 100000};
    Prose *prose = prose_new();
    if (argc < 2)
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
            measure(prose, sizes[i]);
    for (int i = 1; i < argc; i++) {
        uint64_t articles;
        if (slice_to_u64(slice_from(argv[i]), &articles) && articles > 0)
            measure(prose, (size_t)articles);
    }
    prose_free(prose);
    return 0;
}
