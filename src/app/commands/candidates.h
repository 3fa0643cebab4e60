/* candidates.h - what a word at the prompt may become. */
#ifndef DOSSIER_APP_COMMANDS_CANDIDATES_H
#define DOSSIER_APP_COMMANDS_CANDIDATES_H

#include "dossier/app.h"

typedef struct Candidates {
    char **items;
    size_t count, cap;
} Candidates;

void candidates_clear(Candidates *list);
void candidates_release(Candidates *list);
void candidates_add(Candidates *list, Slice text); /* copied; one that is there is not added */

/* complete_query.c: what the word at the end of this query may become, best first; replaces the
 * content. Returns the byte where that word begins. */
size_t query_candidates(const App *app, Slice query, Candidates *out);

#endif
