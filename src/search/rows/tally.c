/* tally.c - counting over the rows of a concordance: what the node's forms are, which words stand
 * near it, and how that compares with how often those words come anywhere. */
#include "config.h"

#include "search/index/snapshot.h"

#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/function_words.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/tally.h"
#include "dossier/words.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct TallyCount {
    const Concordance *concordance;
    uint32_t window; /* or TALLY_NODES */
    size_t done;     /* rows */
    Tallies *tallies;
    Map *seen;     /* entry and article together: rows may come in any order */
    Map *articles; /* whose words are counted */
    StrBuf folded;
};

static void count_one(TallyCount *counting, ArticleId article, int side)
{
    Tallies *tallies = counting->tallies;
    uint32_t entry = map_intern(tallies->keys, strbuf_slice(&counting->folded));
    if (entry == tallies->count) {
        tallies->items =
            mem_grow(tallies->items, &tallies->cap, tallies->count + 1, sizeof *tallies->items);
        tallies->items[tallies->count++] = (Tally){.text = map_key(tallies->keys, entry)};
    }
    uint32_t pair[2] = {entry, article};
    Tally *tally = &tallies->items[entry];
    tally->count++;
    tally->left += side < 0;
    tally->right += side > 0;
    CHECK(tally->left + tally->right <= tally->count && tally->articles < tally->count);
    tally->articles += map_set(counting->seen, (Slice){(const char *)pair, sizeof pair}, 0);
}

static int by_count(const void *left, const void *right)
{
    const Tally *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return slice_cmp(a->text, b->text);
}

/* Words of the articles with rows, each article once. */
static void count_words(TallyCount *counting, ArticleId id)
{
    Word word;
    if (!map_set(counting->articles, (Slice){(const char *)&id, sizeof id}, 0))
        return;
    for (WordIter iter = words_begin(store_body(counting->concordance->store, id)->text);
         words_next(&iter, &word);)
        counting->tallies->words++;
}

/* A hit of a passage, as a row of its own: each counts. */
static KwicRow hit_row(const Concordance *concordance, const KwicRow *row, uint32_t k)
{
    CHECK(k < row->n_hits && row->hits + k < concordance->n_hits);
    return (KwicRow){.article = row->article, .hit = concordance->hits[row->hits + k]};
}

static void count_node(TallyCount *counting, const KwicRow *row)
{
    Slice text = store_body(counting->concordance->store, row->article)->text;
    strbuf_clear(&counting->folded);
    fold_word(slice_sub(text, row->hit.start, row->hit.end), FOLD_ACCENT, &counting->folded);
    count_one(counting, row->article, 0);
}

/* Counts the words of a context; `skip` leading ones are left out (those too far left). */
static void count_context(TallyCount *counting, const char *lang, ArticleId article, Slice text,
                          size_t skip, size_t take, int side)
{
    Word word;
    size_t n = 0;
    for (WordIter iter = words_begin(text); n < skip + take && words_next(&iter, &word); n++) {
        if (n < skip)
            continue;
        counting->tallies->near++;
        Slice bytes = slice_sub(text, word.start, word.end);
        strbuf_clear(&counting->folded);
        fold_word(bytes, FOLD_BASE, &counting->folded);
        if (word_is_function(strbuf_slice(&counting->folded), lang))
            continue;
        strbuf_clear(&counting->folded);
        fold_word(bytes, FOLD_ACCENT, &counting->folded);
        count_one(counting, article, side);
    }
}

static size_t words_in(Slice text)
{
    size_t n = 0;
    Word word;
    for (WordIter iter = words_begin(text); words_next(&iter, &word);)
        n++;
    return n;
}

static void count_near(TallyCount *counting, const KwicRow *row)
{
    const Store *store = counting->concordance->store;
    uint32_t window = counting->window;
    enum { CELLS = 400 }; /* more than a window of words takes */
    Slice left = kwic_left(store, row, CELLS), right = kwic_right(store, row, CELLS);
    char *lang = slice_dup(article_lang(store, row->article));
    size_t n = words_in(left);
    count_context(counting, lang, row->article, left, n > window ? n - window : 0, window, -1);
    count_context(counting, lang, row->article, right, 0, window, 1);
    free(lang);
}

TallyCount *tally_begin(const Concordance *concordance, uint32_t window, Tallies *tallies)
{
    TallyCount *counting = mem_zalloc(1, sizeof *counting);
    *counting = (TallyCount){.concordance = concordance,
                             .window = window,
                             .tallies = tallies,
                             .seen = map_new(256),
                             .articles = map_new(64)};
    tallies_release(tallies);
    tallies->keys = map_new(256);
    return counting;
}

bool tally_go_on(TallyCount *counting, size_t rows)
{
    const Concordance *concordance = counting->concordance;
    for (; rows > 0 && counting->done < concordance->count; rows--) {
        const KwicRow *row = &concordance->rows[counting->done++];
        count_words(counting, row->article);
        for (uint32_t k = 0; k < row->n_hits; k++) {
            const KwicRow hit = hit_row(concordance, row, k);
            (counting->window == TALLY_NODES ? count_node : count_near)(counting, &hit);
        }
    }
    return counting->done < concordance->count;
}

size_t tally_done(const TallyCount *counting)
{
    return counting->done;
}

void tally_end(TallyCount *counting)
{
    if (!counting)
        return;
    Tallies *tallies = counting->tallies;
    if (tallies->count)
        qsort(tallies->items, tallies->count, sizeof *tallies->items, by_count);
    map_free(counting->seen);
    map_free(counting->articles);
    strbuf_release(&counting->folded);
    free(counting);
}

static void count_all(TallyCount *counting)
{
    tally_go_on(counting, SIZE_MAX);
    tally_end(counting);
}

void tally_nodes(const Concordance *concordance, Tallies *tallies)
{
    count_all(tally_begin(concordance, TALLY_NODES, tallies));
}

void tally_collocates(const Concordance *concordance, unsigned window, Tallies *tallies)
{
    count_all(tally_begin(concordance, window, tallies));
}

/* --- against all articles: two by two, the word or another, near or not --- */

/* How often a form comes in the dossier. */
static uint32_t total_of(const Snapshot *snapshot, Slice form, StrBuf *scratch)
{
    uint64_t total = 0;
    TermId term = lexicon_lookup(snapshot->lexicon, form, scratch);
    for (size_t i = 0; term != TERM_NONE && i < snapshot->count; i++) {
        Postings p;
        if (segment_find(snapshot->segments[i], term, &p))
            total += p.total;
    }
    return total < UINT32_MAX ? (uint32_t)total : UINT32_MAX;
}

static double share(double observed, double expected)
{
    return observed > 0 && expected > 0 ? observed * log(observed / expected) : 0;
}

static void weigh(Tally *tally, double near, double words)
{
    double in = tally->count, total = tally->total > tally->count ? tally->total : tally->count;
    double out = total - in, far = words > near ? words - near : 1, all = near + far;
    double expected = near * total / all;
    double g = share(in, expected) + share(out, far * total / all) +
               share(near - in, near * (all - total) / all) +
               share(far - out, far * (all - total) / all);
    tally->likelihood = 2 * g * (in < expected ? -1 : 1);
    tally->information = expected > 0 ? log2(in / expected) : 0;
}

static int by_likelihood(const void *left, const void *right)
{
    const Tally *a = left, *b = right;
    if (a->likelihood != b->likelihood)
        return a->likelihood > b->likelihood ? -1 : 1;
    return slice_cmp(a->text, b->text);
}

static int by_information(const void *left, const void *right)
{
    const Tally *a = left, *b = right;
    if (a->information != b->information)
        return a->information > b->information ? -1 : 1;
    return by_likelihood(left, right);
}

static int by_count_first(const void *left, const void *right)
{
    const Tally *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return by_likelihood(left, right);
}

void tally_weigh(Tallies *tallies, const Index *index, TallyOrder order)
{
    static int (*const orders[])(const void *, const void *) = {
        [TALLY_COUNT] = by_count_first,
        [TALLY_LIKELIHOOD] = by_likelihood,
        [TALLY_INFORMATION] = by_information,
    };
    static_assert(sizeof orders / sizeof *orders == TALLY_INFORMATION + 1, "one for each order");
    Snapshot *snapshot = index_view_open(index);
    StrBuf scratch = STRBUF_INIT;
    for (size_t i = 0; i < tallies->count; i++) {
        tallies->items[i].total = total_of(snapshot, tallies->items[i].text, &scratch);
        weigh(&tallies->items[i], (double)tallies->near, (double)snapshot->tokens);
    }
    if (tallies->count)
        qsort(tallies->items, tallies->count, sizeof *tallies->items, orders[order]);
    strbuf_release(&scratch);
    snapshot_unref(snapshot);
}

void tallies_release(Tallies *tallies)
{
    map_free(tallies->keys);
    free(tallies->items);
    memset(tallies, 0, sizeof *tallies);
}
