#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/shown.h"
#include "dossier/mem.h"

void shown_release(Shown *shown)
{
    free(shown->ids);
    free(shown->place);
    memset(shown, 0, sizeof *shown);
}

void shown_clear(Shown *shown)
{
    for (size_t i = 0; i < shown->count; i++)
        shown->place[shown->ids[i]] = UINT32_MAX;
    shown->count = 0;
}

void shown_add(Shown *shown, ArticleId id)
{
    if (id >= shown->place_cap) {
        size_t before = shown->place_cap;
        shown->place =
            mem_grow(shown->place, &shown->place_cap, (size_t)id + 1, sizeof *shown->place);
        memset(shown->place + before, 0xff, (shown->place_cap - before) * sizeof *shown->place);
    }
    shown->ids = mem_grow(shown->ids, &shown->cap, shown->count + 1, sizeof *shown->ids);
    shown->place[id] = (uint32_t)shown->count;
    shown->ids[shown->count++] = id;
}

size_t shown_place(const Shown *shown, ArticleId id)
{
    return id < shown->place_cap && shown->place[id] != UINT32_MAX ? shown->place[id] : SIZE_MAX;
}

ArticleId shown_at(const Shown *shown, size_t row)
{
    return row < shown->count ? shown->ids[row] : ARTICLE_NONE;
}

/* What an article is sorted by, fetched once an article. */
typedef struct SortItem {
    ArticleId id;
    Interval date;
    Slice text;
} SortItem;

static int by_date(const void *a, const void *b)
{
    const SortItem *x = a, *y = b;
    int order = interval_cmp(x->date, y->date);
    return order ? order : x->id < y->id ? -1 : 1;
}

static int by_text(const void *a, const void *b)
{
    const SortItem *x = a, *y = b;
    int order = slice_cmp(x->text, y->text);
    return order ? order : x->id < y->id ? -1 : 1;
}

static int by_id(const void *a, const void *b)
{
    const SortItem *x = a, *y = b;
    return x->id < y->id ? -1 : 1;
}

static SortItem sort_item(const Store *store, ArticleId id, SortKey key)
{
    SortItem item = {id, INTERVAL_NONE, {NULL, 0}};
    if (key == SORT_DATE)
        item.date = article_date(store, id);
    else if (key == SORT_TITLE)
        item.text = article_title(store, id);
    else if (key == SORT_SOURCE)
        item.text = article_meta(store, id)->source;
    return item;
}

static void put_at(Shown *shown, size_t row, ArticleId id)
{
    shown->ids[row] = id;
    shown->place[id] = (uint32_t)row;
}

/* From the end: the larger of the last old one and the last new one comes last. */
void shown_merge(Shown *shown, size_t from, const Store *store, SortKey key)
{
    int (*order)(const void *, const void *) = key == SORT_DATE   ? by_date
                                               : key == SORT_LIST ? by_id
                                                                  : by_text;
    size_t fresh = shown->count - from;
    SortItem *items = mem_alloc((fresh + 1) * sizeof *items);
    for (size_t i = 0; i < fresh; i++)
        items[i] = sort_item(store, shown->ids[from + i], key);
    qsort(items, fresh, sizeof *items, order);
    while (fresh > 0) {
        SortItem old = from > 0 ? sort_item(store, shown->ids[from - 1], key) : items[0];
        if (from > 0 && order(&old, &items[fresh - 1]) > 0) {
            from--;
            put_at(shown, from + fresh, old.id);
        } else {
            fresh--;
            put_at(shown, from + fresh, items[fresh].id);
        }
    }
    free(items);
}

void shown_sort(Shown *shown, const Store *store, SortKey key)
{
    shown_merge(shown, 0, store, key);
}

const char *sort_name(SortKey key)
{
    static const char *const names[SORT_COUNT] = {"list", "date", "title", "source"};
    return key < SORT_COUNT ? names[key] : "";
}
