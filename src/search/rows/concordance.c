/* concordance.c - rows are hits; what is shown around them is cut out of the body when it is asked
 * for. Sorting makes a key of folded words for each row once, and sorts by it. */
#include "config.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "dossier/check.h"
#include "dossier/concordance.h"
#include "dossier/fold.h"
#include "dossier/grapheme.h"
#include "dossier/mem.h"
#include "dossier/words.h"

const char *kwic_order_name(KwicOrder order)
{
    static const char *const names[] = {
        [KWIC_ADDED] = "found", [KWIC_LEFT_1] = "1L",       [KWIC_LEFT_2] = "2L",
        [KWIC_RIGHT_1] = "1R",  [KWIC_RIGHT_2] = "2R",      [KWIC_NODE] = "node",
        [KWIC_DATE] = "date",   [KWIC_ARTICLE] = "article",
    };
    static_assert(sizeof names / sizeof *names == KWIC_ORDERS, "a name for each order");
    return order < KWIC_ORDERS ? names[order] : "";
}

void concordance_init(Concordance *concordance, const Store *store)
{
    *concordance = (Concordance){store, NULL, 0, 0};
}

void concordance_release(Concordance *concordance)
{
    free(concordance->rows);
    concordance_init(concordance, concordance->store);
}

void concordance_add(Concordance *concordance, ArticleId id, const Hit *hits, size_t count)
{
    concordance->rows = mem_grow(concordance->rows, &concordance->cap, concordance->count + count,
                                 sizeof *concordance->rows);
    for (size_t i = 0; i < count; i++) {
        CHECK(hits[i].start < hits[i].end &&
              hits[i].end <= store_body(concordance->store, id)->text.len);
        uint32_t order = (uint32_t)concordance->count;
        concordance->rows[concordance->count++] = (KwicRow){id, hits[i], order};
    }
}

/* --- context --- */

Range kwic_paragraph(const Store *store, const KwicRow *row)
{
    const Body *body = store_body(store, row->article);
    const Block *block = &body->blocks[body_block_at(body, row->hit.start)];
    return (Range){block->start, block->end < row->hit.end ? row->hit.end : block->end};
}

static Slice text_between(const Store *store, const KwicRow *row, uint32_t start, uint32_t end)
{
    return slice_sub(store_body(store, row->article)->text, start, end);
}

Slice kwic_left(const Store *store, const KwicRow *row, size_t cells)
{
    Slice text = text_between(store, row, kwic_paragraph(store, row).start, row->hit.start);
    size_t at = text.len, used = 0;
    while (at > 0) {
        int width;
        size_t before = grapheme_prev(text, at);
        grapheme_next(text, before, &width);
        if (used + (size_t)width > cells)
            break;
        used += (size_t)width;
        at = before;
    }
    CHECK(used <= cells);
    return slice_sub(text, at, text.len);
}

Slice kwic_right(const Store *store, const KwicRow *row, size_t cells)
{
    size_t used;
    Slice text = text_between(store, row, row->hit.end, kwic_paragraph(store, row).end);
    return slice_sub(text, 0, text_fit(text, cells, &used));
}

/* --- sorting --- */

typedef struct Keyed {
    KwicRow row;
    size_t key; /* offset of the key in the scratch */
    Interval date;
} Keyed;

/* The text of the keys is needed by the comparison, which gets no context. */
static _Thread_local const char *key_text;

static int by_order(const Keyed *a, const Keyed *b)
{
    return a->row.order < b->row.order ? -1 : a->row.order > b->row.order;
}

static int by_key(const void *left, const void *right)
{
    const Keyed *a = left, *b = right;
    int order = strcmp(key_text + a->key, key_text + b->key);
    return order ? order : by_order(a, b);
}

static int by_date(const void *left, const void *right)
{
    const Keyed *a = left, *b = right;
    int order = interval_cmp(a->date, b->date);
    return order ? order : by_order(a, b);
}

static int by_article(const void *left, const void *right)
{
    const Keyed *a = left, *b = right;
    if (a->row.article != b->row.article)
        return a->row.article < b->row.article ? -1 : 1;
    return a->row.hit.start != b->row.hit.start ? (a->row.hit.start < b->row.hit.start ? -1 : 1)
                                                : by_order(a, b);
}

static int by_added(const void *left, const void *right)
{
    return by_order(left, right);
}

static void put_word(Slice text, const Word *word, StrBuf *out)
{
    if (word->end > word->start)
        fold_word(slice_sub(text, word->start, word->end), FOLD_BASE, out);
    strbuf_putc(out, ' ');
}

/* The two words nearest to the node on its left, nearest first. */
static void words_left(const Store *store, const KwicRow *row, Word words[2])
{
    Slice left = kwic_left(store, row, 80);
    Word word;
    words[0] = words[1] = (Word){0, 0};
    for (WordIter iter = words_begin(left); words_next(&iter, &word);) {
        words[1] = words[0];
        words[0] = word;
    }
}

static void words_right(const Store *store, const KwicRow *row, Word words[2])
{
    Slice right = kwic_right(store, row, 80);
    WordIter iter = words_begin(right);
    words[0] = words[1] = (Word){0, 0};
    if (words_next(&iter, &words[0]))
        words_next(&iter, &words[1]);
}

static void put_key(const Store *store, const KwicRow *row, KwicOrder order, StrBuf *out)
{
    Word words[2];
    if (order == KWIC_NODE) {
        fold_word(text_between(store, row, row->hit.start, row->hit.end), FOLD_BASE, out);
        return;
    }
    bool left = order == KWIC_LEFT_1 || order == KWIC_LEFT_2;
    int first = order == KWIC_LEFT_2 || order == KWIC_RIGHT_2;
    Slice text = left ? kwic_left(store, row, 80) : kwic_right(store, row, 80);
    if (left)
        words_left(store, row, words);
    else
        words_right(store, row, words);
    put_word(text, &words[first], out);
    put_word(text, &words[!first], out);
}

void concordance_sort(Concordance *concordance, KwicOrder order, KwicDateFn date, void *ctx)
{
    Keyed *keyed = mem_zalloc(concordance->count + 1, sizeof *keyed);
    StrBuf scratch = STRBUF_INIT;
    bool worded = order >= KWIC_LEFT_1 && order <= KWIC_NODE;
    for (size_t i = 0; i < concordance->count; i++) {
        const KwicRow *row = &concordance->rows[i];
        keyed[i] = (Keyed){*row, scratch.len, INTERVAL_NONE};
        if (worded)
            put_key(concordance->store, row, order, &scratch);
        if (order == KWIC_DATE)
            keyed[i].date =
                date ? date(ctx, row->article) : article_date(concordance->store, row->article);
        strbuf_putc(&scratch, '\0');
    }
    key_text = scratch.ptr;
    qsort(keyed, concordance->count, sizeof *keyed,
          worded                  ? by_key
          : order == KWIC_DATE    ? by_date
          : order == KWIC_ARTICLE ? by_article
                                  : by_added);
    for (size_t i = 0; i < concordance->count; i++)
        concordance->rows[i] = keyed[i].row;
    strbuf_release(&scratch);
    free(keyed);
}

void hits_dispersion(const Hits *hits, size_t length, uint32_t *counts, size_t bins)
{
    memset(counts, 0, bins * sizeof *counts);
    for (size_t i = 0; bins && length && i < hits->count; i++) {
        size_t bin = (size_t)hits->items[i].start * bins / length;
        CHECK(hits->items[i].start < length);
        counts[bin < bins ? bin : bins - 1]++;
    }
}
