/* results.c - the best of many, in order.
 *
 * Those offered are gathered in an array; when it is full, the best are selected, the others
 * dropped, and the least score kept is the floor below which nothing needs to be offered. */
#include "config.h"

#include "search/rank/results.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/mutable.h"
#include "dossier/sort_key.h"

#include <math.h>
#include <stdlib.h>

#define SPARE 32

Results *results_new(const Store *store, const QueryHooks *hooks, const SearchOptions *options)
{
    Results *r = mem_zalloc(1, sizeof *r);
    r->store = store;
    r->hooks = hooks;
    r->order = options->order;
    r->ask = r->limit = options->limit ? options->limit : SIZE_MAX;
    r->notice = (Slice){"", 0};
    r->floor = -INFINITY;
    return r;
}

const char *result_order_name(ResultOrder order)
{
    static const char *const names[] = {[ORDER_RANK] = "rank",
                                        [ORDER_DATE] = "date",
                                        [ORDER_SOURCE] = "source",
                                        [ORDER_LIST] = "list"};
    static_assert(sizeof names / sizeof *names == RESULT_ORDERS, "a name for each order");
    CHECK((int)order < RESULT_ORDERS);
    return names[order];
}

bool result_order_find(Slice name, ResultOrder *order)
{
    for (int i = 0; i < RESULT_ORDERS; i++)
        if (slice_eq_str(name, result_order_name((ResultOrder)i))) {
            *order = (ResultOrder)i;
            return true;
        }
    return false;
}

void results_free(Results *r)
{
    if (!r)
        return;
    free(r->found);
    free(r->has);
    free(r);
}

/* --- orders: negative when a comes before b --- */

static int by_id(const ScoredDoc *a, const ScoredDoc *b)
{
    return (a->article > b->article) - (a->article < b->article);
}

/* The day and minute of an article, asked for once: those who know better than article_date() take
 * their time. */
static uint64_t when(const Results *r, ScoredDoc *kept)
{
    if (!kept->when) {
        const QueryHooks *hooks = r->hooks;
        Interval date = hooks && hooks->date ? hooks->date(hooks->ctx, kept->article)
                                             : article_date(r->store, kept->article);
        kept->when =
            ((uint64_t)((int64_t)date.first - DAY_NONE) << 16 | (uint16_t)(date.minute + 1)) + 1;
    }
    return kept->when;
}

/* Newest first, undated last (DAY_NONE is the least day). */
static int by_date(const Results *r, ScoredDoc *a, ScoredDoc *b)
{
    uint64_t x = when(r, a), y = when(r, b);
    return x != y ? (x > y ? -1 : 1) : by_id(a, b);
}

static int by_source(const Results *r, ScoredDoc *a, ScoredDoc *b)
{
    Slice x = article_meta(r->store, a->article)->source,
          y = article_meta(r->store, b->article)->source;
    if (!x.len != !y.len)
        return x.len ? -1 : 1;
    int order =
        sort_key_cmp(x, article_lang(r->store, a->article), y, article_lang(r->store, b->article));
    return order ? order : by_date(r, a, b);
}

static inline int compare(const Results *r, ScoredDoc *a, ScoredDoc *b)
{
    if (a->article == b->article)
        return 0;
    if (a->score != b->score && r->order == ORDER_RANK)
        return a->score > b->score ? -1 : 1;
    switch (r->order) {
    case ORDER_SOURCE:
        return by_source(r, a, b);
    case ORDER_LIST:
        return by_id(a, b);
    case ORDER_DATE:
    case ORDER_RANK: /* the scores are the same */
        break;
    }
    return by_date(r, a, b);
}

/* --- the best of those offered --- */

static inline void swap(ScoredDoc *a, ScoredDoc *b)
{
    ScoredDoc other = *a;
    *a = *b;
    *b = other;
}

/* The middle one of the first, the middle and the last. */
static ScoredDoc median(const Results *r, ScoredDoc *first, ScoredDoc *middle, ScoredDoc *last)
{
    if (compare(r, middle, first) < 0)
        swap(first, middle);
    if (compare(r, last, middle) < 0)
        swap(middle, last);
    if (compare(r, middle, first) < 0)
        swap(first, middle);
    return *middle;
}

/* Brings the best so many of found[0, n) to the front, in no order: C. A. R. Hoare, "Algorithm 65:
 * FIND", Communications of the ACM 4 (1961). No two compare equal. */
static void select_best(const Results *r, size_t n, size_t best)
{
    ptrdiff_t low = 0, high = (ptrdiff_t)n - 1, want = (ptrdiff_t)best - 1;
    ScoredDoc *found = r->found;
    while (low < high) {
        ScoredDoc pivot = median(r, &found[low], &found[low + (high - low) / 2], &found[high]);
        CHECK(low <= want && want <= high);
        ptrdiff_t i = low, j = high;
        while (i <= j) {
            while (compare(r, &found[i], &pivot) < 0)
                i++;
            while (compare(r, &found[j], &pivot) > 0)
                j--;
            if (i <= j)
                swap(&found[i++], &found[j--]);
        }
        if (want <= j)
            high = j;
        else if (want >= i)
            low = i;
        else
            return;
    }
}

/* Drops those that have no place. */
static void shrink(Results *r)
{
    if (r->count < r->limit)
        return;
    select_best(r, r->count, r->limit);
    r->count = r->limit;
    if (r->order != ORDER_RANK)
        return;
    CHECK(r->count > 0);
    r->floor = r->found[0].score;
    for (size_t i = 1; i < r->count; i++)
        r->floor = r->found[i].score < r->floor ? r->found[i].score : r->floor;
}

void results_put(Results *r, Result found, size_t segment, size_t doc)
{
    if (r->count == r->cap && r->cap >= r->limit && r->cap - r->limit >= r->limit + SPARE)
        shrink(r);
    if (r->count == r->cap)
        r->found = mem_grow(r->found, &r->cap, r->count + SPARE, sizeof *r->found);
    r->found[r->count++] =
        (ScoredDoc){found.article, found.score, (uint32_t)segment, (uint32_t)doc, 0};
}

float results_floor(Results *r)
{
    if (r->count > r->limit || (r->count == r->limit && r->floor == -INFINITY))
        shrink(r);
    return r->floor;
}

void results_keep(Results *r, size_t count)
{
    if (r->limit < count)
        r->limit = count;
}

void results_reset(Results *r)
{
    r->count = r->total = 0;
    r->floor = -INFINITY;
}

#define FEW 48 /* moved one by one */

static void sort_few(const Results *r, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        ScoredDoc moving = r->found[i];
        size_t at = i;
        for (; at > 0 && compare(r, &moving, &r->found[at - 1]) < 0; at--)
            r->found[at] = r->found[at - 1];
        r->found[at] = moving;
    }
}

static _Thread_local const Results *sorting; /* qsort has no argument for its caller */

static int in_order(const void *a, const void *b)
{
    return compare(
        sorting, MUTABLE(ScoredDoc, a),
        MUTABLE(ScoredDoc, b)); /* what is asked for once changes nothing that can be seen */
}

static void sort_best(Results *r, size_t count)
{
    sorting = r;
    if (r->count > count)
        select_best(r, r->count, count);
    count = count < r->count ? count : r->count;
    if (count <= FEW)
        sort_few(r, count);
    else
        qsort(r->found, count, sizeof *r->found, in_order);
}

size_t results_best(Results *r, size_t count)
{
    ResultOrder order = r->order;
    shrink(r);
    if (r->count <= count)
        return r->count;
    r->order = ORDER_RANK;
    select_best(r, r->count, count);
    r->order = order;
    return count;
}

bool results_has(const Results *r, ArticleId id)
{
    return id < r->ids && bits_has(r->has, id);
}

static void note_articles(Results *r)
{
    for (size_t i = 0; i < r->count; i++)
        r->ids = r->found[i].article >= r->ids ? r->found[i].article + 1 : r->ids;
    r->has = mem_zalloc(bits_words(r->ids), sizeof *r->has);
    for (size_t i = 0; i < r->count; i++)
        bits_set(r->has, r->found[i].article);
}

void results_sort(Results *r)
{
    sort_best(r, r->ask);
    if (r->count > r->ask)
        r->count = r->ask;
    note_articles(r);
    for (size_t i = 1; i < r->count; i++)
        CHECK(compare(r, &r->found[i - 1], &r->found[i]) < 0);
    if (!r->stays || results_has(r, r->stay.article))
        return;
    if (r->count == r->cap)
        r->found = mem_grow(r->found, &r->cap, r->count + 1, sizeof *r->found);
    r->found[r->count++] = r->stay;
    free(r->has);
    note_articles(r);
}

/* --- readers --- */

size_t results_count(const Results *r)
{
    return r->count;
}

size_t results_total(const Results *r)
{
    return r->total;
}

Result results_at(const Results *r, size_t rank)
{
    CHECK(rank < r->count);
    return (Result){r->found[rank].article, r->found[rank].score};
}

size_t results_rank_of(const Results *r, ArticleId id)
{
    for (size_t i = 0; results_has(r, id) && i < r->count; i++)
        if (r->found[i].article == id)
            return i;
    return SIZE_MAX;
}

size_t results_searched(const Results *r)
{
    return r->searched;
}

Slice results_notice(const Results *r)
{
    return r->notice;
}
