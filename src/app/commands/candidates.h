/* candidates.h - what a word at the prompt may become. */
#ifndef DOSSIER_APP_COMMANDS_CANDIDATES_H
#define DOSSIER_APP_COMMANDS_CANDIDATES_H

#include "dossier/str.h"

typedef struct Candidates {
    char **items;
    size_t count, cap;
} Candidates;

void candidates_clear(Candidates *list);
void candidates_release(Candidates *list);
void candidates_add(Candidates *list, Slice text); /* copied; one that is there is not added */

#endif
