/* completions.c - the list of what a word at the prompt may become. */
#include "config.h"

#include <stdlib.h>

#include "app/commands/completions.h"
#include "dossier/mem.h"

void completions_clear(Completions *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->items[i]);
    list->count = 0;
}

void completions_release(Completions *list)
{
    completions_clear(list);
    free(list->items);
    *list = (Completions){NULL, 0, 0};
}

void completions_add(Completions *list, Slice text)
{
    for (size_t i = 0; i < list->count; i++)
        if (slice_eq_str(text, list->items[i]))
            return;
    list->items = mem_grow(list->items, &list->cap, list->count + 1, sizeof *list->items);
    list->items[list->count++] = slice_dup(text);
}
