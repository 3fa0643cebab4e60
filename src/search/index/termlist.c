/* termlist.c - lists of term numbers. */
#include "config.h"

#include "search/index/termlist.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>

void terms_add(TermList *list, TermId term)
{
    if (list->count == list->cap)
        list->items = mem_grow(list->items, &list->cap, list->count + 1, sizeof *list->items);
    list->items[list->count++] = term;
}

static int term_cmp(const void *a, const void *b)
{
    TermId x = *(const TermId *)a, y = *(const TermId *)b;
    return (x > y) - (x < y);
}

void terms_sort(TermList *list)
{
    size_t i = 1;
    while (i < list->count && list->items[i - 1] < list->items[i])
        i++;
    if (i >= list->count)
        return;
    qsort(list->items, list->count, sizeof *list->items, term_cmp);
    size_t kept = 1;
    for (i = 1; i < list->count; i++)
        if (list->items[i] != list->items[kept - 1])
            list->items[kept++] = list->items[i];
    list->count = kept;
    for (i = 1; i < list->count; i++)
        CHECK(list->items[i - 1] < list->items[i]);
}

void terms_release(TermList *list)
{
    free(list->items);
    *list = (TermList){NULL, 0, 0};
}
