/* fuzzy.h - the terms that a misspelt word may stand for. */
#ifndef DOSSIER_SEARCH_MATCH_FUZZY_H
#define DOSSIER_SEARCH_MATCH_FUZZY_H

#include "search/index/lexicon.h"
#include "search/query/tree.h"

/* Appends the terms at most pattern->distance edits from the pattern. */
void find_fuzzy(const Lexicon *lexicon, const Pattern *pattern, TermList *out);

#endif
