/* row_order.c - an order of articles and its inverse, kept together at every change. */
#include "config.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "app/row_order.h"
#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/sort_key.h"

void row_order_release(RowOrder *rows)
{
    free(rows->ids);
    free(rows->place);
    memset(rows, 0, sizeof *rows);
}

void row_order_clear(RowOrder *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        rows->place[rows->ids[i]] = UINT32_MAX;
    rows->count = 0;
}

void row_order_check(const RowOrder *rows)
{
    size_t placed = 0;
    for (size_t row = 0; row < rows->count; row++) {
        CHECK(rows->ids[row] < rows->place_cap);
        CHECK(rows->place[rows->ids[row]] == row);
    }
    for (size_t id = 0; id < rows->place_cap; id++)
        placed += rows->place[id] != UINT32_MAX;
    CHECK(placed == rows->count);
}

void row_order_add(RowOrder *rows, ArticleId id)
{
    if (id >= rows->place_cap) {
        size_t before = rows->place_cap;
        rows->place = mem_grow(rows->place, &rows->place_cap, (size_t)id + 1, sizeof *rows->place);
        memset(rows->place + before, 0xff, (rows->place_cap - before) * sizeof *rows->place);
    }
    rows->ids = mem_grow(rows->ids, &rows->cap, rows->count + 1, sizeof *rows->ids);
    CHECK(rows->place[id] == UINT32_MAX); /* an article has one row */
    CHECK(rows->count < UINT32_MAX);
    rows->place[id] = (uint32_t)rows->count;
    rows->ids[rows->count++] = id;
}

size_t row_order_place(const RowOrder *rows, ArticleId id)
{
    return id < rows->place_cap && rows->place[id] != UINT32_MAX ? rows->place[id] : SIZE_MAX;
}

ArticleId row_order_at(const RowOrder *rows, size_t row)
{
    return row < rows->count ? rows->ids[row] : ARTICLE_NONE;
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

static Slice sort_text(const Store *store, ArticleId id, SortKey key)
{
    const Meta *meta = article_meta(store, id);
    switch (key) {
    case SORT_TITLE:
        return article_title(store, id);
    case SORT_SOURCE:
        return meta->source;
    case SORT_AUTHOR:
        return meta->author;
    case SORT_LIST:
    case SORT_DATE:
    case SORT_COUNT:
        break;
    }
    return (Slice){NULL, 0};
}

/* The key is kept in `arena`. */
static SortItem sort_item(const Store *store, ArticleId id, SortKey key, Arena *arena)
{
    SortItem item = {id, INTERVAL_NONE, {NULL, 0}};
    if (key == SORT_LIST)
        return item;
    if (key == SORT_DATE) {
        item.date = article_date(store, id);
        return item;
    }
    StrBuf text = STRBUF_INIT;
    sort_key_put(sort_text(store, id, key), article_lang(store, id), &text);
    item.text = (Slice){arena_strndup(arena, text.ptr, text.len), text.len};
    strbuf_release(&text);
    return item;
}

static void put_at(RowOrder *rows, size_t row, ArticleId id)
{
    rows->ids[row] = id;
    rows->place[id] = (uint32_t)row;
}

/* From the end: the larger of the last old one and the last new one comes last. */
void row_order_merge(RowOrder *rows, size_t from, const Store *store, SortKey key)
{
    int (*order)(const void *, const void *) = key == SORT_DATE   ? by_date
                                               : key == SORT_LIST ? by_id
                                                                  : by_text;
    CHECK(from <= rows->count);
    size_t fresh = rows->count - from;
    Arena *arena = arena_new(0);
    SortItem *items = mem_alloc((fresh + 1) * sizeof *items), old = {.id = ARTICLE_NONE};
    for (size_t i = 0; i < fresh; i++)
        items[i] = sort_item(store, rows->ids[from + i], key, arena);
    qsort(items, fresh, sizeof *items, order);
    while (fresh > 0) {
        if (from > 0 && old.id != rows->ids[from - 1])
            old = sort_item(store, rows->ids[from - 1], key, arena);
        if (from > 0 && order(&old, &items[fresh - 1]) > 0) {
            from--;
            put_at(rows, from + fresh, old.id);
        } else {
            fresh--;
            put_at(rows, from + fresh, items[fresh].id);
        }
    }
    free(items);
    arena_free(arena);
    CHECKED(row_order_check(rows));
}

void row_order_sort(RowOrder *rows, const Store *store, SortKey key)
{
    row_order_merge(rows, 0, store, key);
}

const char *sort_name(SortKey key)
{
    static const char *const names[] = {[SORT_LIST] = "list",
                                        [SORT_DATE] = "date",
                                        [SORT_TITLE] = "title",
                                        [SORT_SOURCE] = "source",
                                        [SORT_AUTHOR] = "author"};
    static_assert(sizeof names / sizeof *names == SORT_COUNT, "a name for each order");
    CHECK(key < SORT_COUNT);
    return names[key];
}
