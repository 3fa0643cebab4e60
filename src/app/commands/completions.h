/* completions.h - what a word at the prompt may become. */
#ifndef DOSSIER_APP_COMMANDS_COMPLETIONS_H
#define DOSSIER_APP_COMMANDS_COMPLETIONS_H

#include "dossier/str.h"

typedef struct Completions {
    char **items;
    size_t count, cap;
} Completions;

void completions_clear(Completions *list);
void completions_release(Completions *list);
void completions_add(Completions *list, Slice text); /* copied; one that is there is not added */

#endif
