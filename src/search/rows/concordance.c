/* concordance.c - rows are hits; what is shown around them is cut out of the body when it is asked
 * for. Sorting makes a key of folded words for each row once, and sorts by it. */
#include "config.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "search/rows/passage.h"

#include "dossier/check.h"
#include "dossier/concordance.h"
#include "dossier/fold.h"
#include "dossier/grapheme.h"
#include "dossier/mem.h"
#include "dossier/words.h"

/* The orders: by name, and for words to which side of the node, the how manyth. */
static const struct {
    const char *name;
    int side, nth;
} orders[] = {
    [KWIC_ADDED] = {"found"},      [KWIC_LEFT_1] = {"1L", -1, 1}, [KWIC_LEFT_2] = {"2L", -1, 2},
    [KWIC_LEFT_3] = {"3L", -1, 3}, [KWIC_RIGHT_1] = {"1R", 1, 1}, [KWIC_RIGHT_2] = {"2R", 1, 2},
    [KWIC_RIGHT_3] = {"3R", 1, 3}, [KWIC_NODE] = {"node"},        [KWIC_DATE] = {"date"},
    [KWIC_ARTICLE] = {"article"},
};
static_assert(sizeof orders / sizeof *orders == KWIC_ORDERS, "a row for each order");

const char *kwic_order_name(KwicOrder order)
{
    return order < KWIC_ORDERS ? orders[order].name : "";
}

bool kwic_sort_parse(Slice text, KwicSort *sort)
{
    KwicOrder by[2] = {KWIC_ADDED, KWIC_ADDED};
    size_t n = 0;
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && text.ptr[end] != ' ' && text.ptr[end] != ',')
            end++;
        KwicOrder order = 0;
        while (order < KWIC_ORDERS && !slice_ieq_str(slice_sub(text, at, end), orders[order].name))
            order++;
        if (end > at && (n == 2 || order == KWIC_ORDERS))
            return false;
        if (end > at)
            by[n++] = order;
        at = end + 1;
    }
    if (n == 0)
        return false;
    sort->by[0] = by[0];
    sort->by[1] = by[1];
    return true;
}

void kwic_sort_format(const KwicSort *sort, StrBuf *out)
{
    strbuf_puts(out, kwic_order_name(sort->by[0]));
    if (sort->by[1] != KWIC_ADDED)
        strbuf_printf(out, " %s", kwic_order_name(sort->by[1]));
}

void concordance_init(Concordance *concordance, const Store *store)
{
    *concordance = (Concordance){.store = store};
}

void concordance_release(Concordance *concordance)
{
    free(concordance->rows);
    free(concordance->hits);
    concordance_init(concordance, concordance->store);
}

#ifdef DOSSIER_CHECKS
/* Each hit belongs to one row, and the first of a row is its node. */
static void concordance_check(const Concordance *concordance, size_t from)
{
    size_t next = from < concordance->count ? concordance->rows[from].hits : concordance->n_hits;
    for (size_t i = from; i < concordance->count; i++) {
        const KwicRow *row = &concordance->rows[i];
        CHECK(row->n_hits > 0 && row->hits == next);
        CHECK(row->hit.start == concordance->hits[row->hits].start);
        next += row->n_hits;
    }
    CHECK(next == concordance->n_hits);
}
#endif

/* Makes the rows of passages, and puts the hits where their rows have them. */
static void add_rows(Concordance *concordance, ArticleId id, const Hit *hits, size_t count,
                     const uint32_t *passages)
{
    KwicRow *rows = concordance->rows + concordance->count;
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        if (passages[i] == n) {
            rows[n] = (KwicRow){id, hits[i], (uint32_t)(concordance->count + n), 0, 0};
            n++;
        }
        CHECK(passages[i] < n);
        rows[passages[i]].n_hits++;
    }
    uint32_t at = (uint32_t)concordance->n_hits;
    for (size_t row = 0; row < n; row++) {
        rows[row].hits = at;
        at += rows[row].n_hits;
        rows[row].n_hits = 0;
    }
    for (size_t i = 0; i < count; i++) {
        KwicRow *row = &rows[passages[i]];
        concordance->hits[row->hits + row->n_hits++] = hits[i];
    }
    concordance->count += n;
    concordance->n_hits += count;
    CHECKED(concordance_check(concordance, concordance->count - n));
}

void concordance_add(Concordance *concordance, const Query *query, ArticleId id, const Hit *hits,
                     size_t count)
{
    uint32_t *passages = mem_alloc((count + 1) * sizeof *passages);
    concordance->rows = mem_grow(concordance->rows, &concordance->cap, concordance->count + count,
                                 sizeof *concordance->rows);
    concordance->hits = mem_grow(concordance->hits, &concordance->hits_cap,
                                 concordance->n_hits + count, sizeof *concordance->hits);
    for (uint32_t i = 0; i < count; i++) {
        CHECK(hits[i].start < hits[i].end &&
              hits[i].end <= store_body(concordance->store, id)->text.len);
        passages[i] = i;
    }
    if (query && query_terms(query) > 1 && count > 1)
        passages_of(concordance->store, query, id, hits, count, passages);
    if (count)
        add_rows(concordance, id, hits, count, passages);
    free(passages);
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
    size_t keys[2]; /* offsets of the keys in the scratch */
    Interval date;
} Keyed;

/* What the comparison needs, which gets no context. */
static _Thread_local const char *key_text;
static _Thread_local KwicOrder key_orders[2];

static int compare_numbers(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_key(const Keyed *a, const Keyed *b, int key)
{
    switch (key_orders[key]) {
    case KWIC_DATE:
        return interval_cmp(a->date, b->date);
    case KWIC_ARTICLE:
        return a->row.article != b->row.article
                   ? compare_numbers(a->row.article, b->row.article)
                   : compare_numbers(a->row.hit.start, b->row.hit.start);
    case KWIC_LEFT_1:
    case KWIC_LEFT_2:
    case KWIC_LEFT_3:
    case KWIC_RIGHT_1:
    case KWIC_RIGHT_2:
    case KWIC_RIGHT_3:
    case KWIC_NODE:
        return strcmp(key_text + a->keys[key], key_text + b->keys[key]);
    case KWIC_ADDED:
    case KWIC_ORDERS:
        break;
    }
    return 0;
}

static int by_keys(const void *left, const void *right)
{
    const Keyed *a = left, *b = right;
    int order = compare_key(a, b, 0);
    order = order ? order : compare_key(a, b, 1);
    return order ? order : compare_numbers(a->row.order, b->row.order);
}

/* The nth word from the node on: of the left context from its end. */
static bool nth_word(Slice context, int side, int nth, Range *found)
{
    Range last[3] = {{0, 0}, {0, 0}, {0, 0}};
    int n = 0;
    Word word;
    CHECK(nth >= 1 && nth <= 3);
    for (WordIter iter = words_begin(context); words_next(&iter, &word); n++) {
        last[n % 3] = (Range){word.start, word.end};
        if (side > 0 && n + 1 == nth)
            break;
    }
    *found = side > 0 ? last[(nth - 1) % 3] : last[(n - nth + 3) % 3];
    return side > 0 ? n + 1 >= nth && found->end > 0 : n >= nth;
}

static bool word_beside(const Store *store, const KwicRow *row, KwicOrder order,
                        const KwicSort *sort, Range *word)
{
    int side = orders[order].side;
    if (side == 0)
        return false;
    Slice context =
        side < 0 ? kwic_left(store, row, sort->left) : kwic_right(store, row, sort->right);
    uint32_t start = side < 0 ? row->hit.start - (uint32_t)context.len : row->hit.end;
    if (!nth_word(context, side, orders[order].nth, word))
        return false;
    *word = (Range){start + word->start, start + word->end};
    return true;
}

bool kwic_sort_word(const Store *store, const KwicRow *row, const KwicSort *sort, int key,
                    Range *word)
{
    CHECK(key == 0 || key == 1);
    return word_beside(store, row, sort->by[key], sort, word);
}

static void put_key(const Store *store, const KwicRow *row, KwicOrder order, const KwicSort *sort,
                    StrBuf *out)
{
    Range word = {row->hit.start, row->hit.end};
    if (order == KWIC_NODE || word_beside(store, row, order, sort, &word))
        fold_word(text_between(store, row, word.start, word.end), FOLD_BASE, out);
    strbuf_putc(out, '\0');
}

/* One word as the only key: the one that stands nearest beside it decides between equal ones. */
static KwicOrder second_order(const KwicSort *sort)
{
    KwicOrder first = sort->by[0];
    if (sort->by[1] != KWIC_ADDED || orders[first].side == 0)
        return sort->by[1];
    if (orders[first].side < 0)
        return first == KWIC_LEFT_1 ? KWIC_LEFT_2 : KWIC_LEFT_1;
    return first == KWIC_RIGHT_1 ? KWIC_RIGHT_2 : KWIC_RIGHT_1;
}

void concordance_sort(Concordance *concordance, const KwicSort *sort, KwicDateFn date, void *ctx)
{
    Keyed *keyed = mem_zalloc(concordance->count + 1, sizeof *keyed);
    StrBuf scratch = STRBUF_INIT;
    key_orders[0] = sort->by[0];
    key_orders[1] = second_order(sort);
    bool dated = sort->by[0] == KWIC_DATE || sort->by[1] == KWIC_DATE;
    for (size_t i = 0; i < concordance->count; i++) {
        const KwicRow *row = &concordance->rows[i];
        keyed[i] = (Keyed){*row, {0, 0}, INTERVAL_NONE};
        for (int key = 0; key < 2; key++) {
            keyed[i].keys[key] = scratch.len;
            put_key(concordance->store, row, key_orders[key], sort, &scratch);
        }
        if (dated)
            keyed[i].date =
                date ? date(ctx, row->article) : article_date(concordance->store, row->article);
    }
    key_text = scratch.ptr;
    qsort(keyed, concordance->count, sizeof *keyed, by_keys);
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
