/* results.c - the best of many, in order. */
#include "config.h"

#include "results.h"

#include "dossier/mem.h"

#include <math.h>
#include <stdlib.h>

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

void results_free(Results *r)
{
    if (!r)
        return;
    free(r->found);
    free(r);
}

/* --- orders: negative when a comes before b ------------------------------------------------------ */

static Interval date_of(const Results *r, ArticleId id)
{
    return r->hooks && r->hooks->date ? r->hooks->date(r->hooks->ctx, id) : article_date(r->store, id);
}

static int by_id(const Found *a, const Found *b)
{
    return (a->article > b->article) - (a->article < b->article);
}

/* Newest first, undated last. */
static int by_date(const Results *r, const Found *a, const Found *b)
{
    Interval x = date_of(r, a->article), y = date_of(r, b->article);
    if (x.first != y.first)
        return x.first > y.first ? -1 : 1; /* DAY_NONE is the least */
    if (x.minute != y.minute)
        return x.minute > y.minute ? -1 : 1;
    return by_id(a, b);
}

static int by_source(const Results *r, const Found *a, const Found *b)
{
    Slice x = article_meta(r->store, a->article)->source, y = article_meta(r->store, b->article)->source;
    if (!x.len != !y.len)
        return x.len ? -1 : 1;
    int order = slice_cmp(x, y);
    return order ? order : by_date(r, a, b);
}

static inline int compare(const Results *r, const Found *a, const Found *b)
{
    if (a->score != b->score && r->order == ORDER_RANK)
        return a->score > b->score ? -1 : 1;
    switch (r->order) {
    case ORDER_DATE:
        return by_date(r, a, b);
    case ORDER_SOURCE:
        return by_source(r, a, b);
    case ORDER_LIST:
        return by_id(a, b);
    default:
        return by_date(r, a, b); /* the scores are the same */
    }
}

/* --- a heap, the last in order on top ------------------------------------------------------------ */

static void sift_down(Results *r, size_t at, size_t count)
{
    Found moving = r->found[at];
    for (size_t kid; (kid = 2 * at + 1) < count; at = kid) {
        if (kid + 1 < count && compare(r, &r->found[kid + 1], &r->found[kid]) > 0)
            kid++;
        if (compare(r, &r->found[kid], &moving) <= 0)
            break;
        r->found[at] = r->found[kid];
    }
    r->found[at] = moving;
}

static void heap_make(Results *r)
{
    for (size_t i = r->count / 2; i-- > 0;)
        sift_down(r, i, r->count);
}

static void set_floor(Results *r)
{
    if (r->order == ORDER_RANK)
        r->floor = r->found[0].score;
}

void results_put(Results *r, Found found)
{
    if (r->count == r->limit) {
        if (compare(r, &found, &r->found[0]) >= 0)
            return;
        r->found[0] = found;
        sift_down(r, 0, r->count);
        set_floor(r);
        return;
    }
    if (r->count == r->cap)
        r->found = mem_grow(r->found, &r->cap, r->count + 32, sizeof *r->found);
    r->found[r->count++] = found;
    if (r->count == r->limit) {
        heap_make(r);
        set_floor(r);
    }
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

static _Thread_local const Results *sorting; /* qsort has no argument for its caller */

static int in_order(const void *a, const void *b)
{
    return compare(sorting, a, b);
}

static void sort_all(Results *r)
{
    sorting = r;
    if (r->count)
        qsort(r->found, r->count, sizeof *r->found, in_order);
}

size_t results_best(Results *r, size_t count)
{
    ResultOrder order = r->order;
    r->order = ORDER_RANK;
    sort_all(r);
    r->order = order;
    return r->count < count ? r->count : count;
}

void results_sort(Results *r)
{
    sort_all(r);
    if (r->count > r->ask)
        r->count = r->ask;
}

/* --- readers ------------------------------------------------------------------------------------- */

size_t results_count(const Results *r)
{
    return r->count;
}

size_t results_total(const Results *r)
{
    return r->total;
}

Found results_at(const Results *r, size_t rank)
{
    return r->found[rank];
}

size_t results_rank_of(const Results *r, ArticleId id)
{
    for (size_t i = 0; i < r->count; i++)
        if (r->found[i].article == id)
            return i;
    return SIZE_MAX;
}

size_t results_searched(const Results *r)
{
    return r->searched;
}

bool results_cancelled(const Results *r)
{
    return r->cancelled;
}

Slice results_notice(const Results *r)
{
    return r->notice;
}
