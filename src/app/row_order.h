/* row_order.h - an order of articles: what the list shows, and where each article stands in it.
 *
 * `ids` is the order, `place` its inverse, so that finding the row of an article costs nothing at
 * any number of articles. New articles are appended; nothing here walks all articles because of a
 * key. */
#ifndef DOSSIER_APP_ROW_ORDER_H
#define DOSSIER_APP_ROW_ORDER_H

#include "dossier/store.h"

typedef enum SortKey {
    SORT_LIST,
    SORT_DATE,
    SORT_TITLE, /* this and those below by sort_key.h; what has none comes last */
    SORT_SOURCE,
    SORT_AUTHOR,
    SORT_COUNT
} SortKey;

typedef struct RowOrder {
    ArticleId *ids;
    size_t count, cap;
    uint32_t *place; /* by ArticleId; UINT32_MAX: not shown */
    size_t place_cap;
} RowOrder;

void row_order_release(RowOrder *rows);
void row_order_clear(RowOrder *rows);
void row_order_add(RowOrder *rows, ArticleId id);
size_t row_order_place(const RowOrder *rows, ArticleId id); /* or SIZE_MAX */
ArticleId row_order_at(const RowOrder *rows, size_t row);   /* or ARTICLE_NONE */
/* Sorts by a key; equal ones stay in dossier order. */
void row_order_sort(RowOrder *rows, const Store *store, SortKey key);
/* The same when those before `from` are sorted: walks no farther than the new ones come. */
void row_order_merge(RowOrder *rows, size_t from, const Store *store, SortKey key);
/* That rows and places are each other's inverse. */
void row_order_check(const RowOrder *rows);
const char *sort_name(SortKey key);

#endif
