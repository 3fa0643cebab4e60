/* shown.h - an order of articles: what the list shows, and where each article stands in it.
 *
 * `ids` is the order, `place` its inverse, so that finding the row of an article costs nothing at
 * any number of articles. New articles are appended; nothing here walks all articles because of a
 * key. */
#ifndef DOSSIER_APP_SHOWN_H
#define DOSSIER_APP_SHOWN_H

#include "dossier/store.h"

typedef enum SortKey { SORT_LIST, SORT_DATE, SORT_TITLE, SORT_SOURCE, SORT_COUNT } SortKey;

typedef struct Shown {
    ArticleId *ids;
    size_t count, cap;
    uint32_t *place; /* by ArticleId; UINT32_MAX: not shown */
    size_t place_cap;
} Shown;

void shown_release(Shown *shown);
void shown_clear(Shown *shown);
void shown_add(Shown *shown, ArticleId id);
size_t shown_place(const Shown *shown, ArticleId id); /* or SIZE_MAX */
ArticleId shown_at(const Shown *shown, size_t row);   /* or ARTICLE_NONE */
/* Sorts by a key; equal ones stay in dossier order. */
void shown_sort(Shown *shown, const Store *store, SortKey key);
/* The same when those before `from` are sorted: walks no farther than the new ones come. */
void shown_merge(Shown *shown, size_t from, const Store *store, SortKey key);
const char *sort_name(SortKey key);

#endif
