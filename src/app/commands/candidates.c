#include "config.h"

#include "app/commands/candidates.h"

#include <stdlib.h>

#include "dossier/mem.h"

void candidates_clear(Candidates *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->items[i]);
    list->count = 0;
}

void candidates_release(Candidates *list)
{
    candidates_clear(list);
    free(list->items);
    *list = (Candidates){NULL, 0, 0};
}

void candidates_add(Candidates *list, Slice text)
{
    for (size_t i = 0; i < list->count; i++)
        if (slice_eq_str(text, list->items[i]))
            return;
    list->items = mem_grow(list->items, &list->cap, list->count + 1, sizeof *list->items);
    list->items[list->count++] = slice_dup(text);
}
