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

void shown_sort(Shown *shown, const Store *store, SortKey key)
{
    SortItem *items = mem_zalloc(shown->count + 1, sizeof *items);
    for (size_t i = 0; i < shown->count; i++)
        items[i] = sort_item(store, shown->ids[i], key);
    qsort(items, shown->count, sizeof *items,
          key == SORT_DATE   ? by_date
          : key == SORT_LIST ? by_id
                             : by_text);
    for (size_t i = 0; i < shown->count; i++) {
        shown->ids[i] = items[i].id;
        shown->place[items[i].id] = (uint32_t)i;
    }
    free(items);
}

const char *sort_name(SortKey key)
{
    static const char *const names[SORT_COUNT] = {"list", "date", "title", "source"};
    return key < SORT_COUNT ? names[key] : "";
}
