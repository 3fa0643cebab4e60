/* expand.h - the terms that an expression stands for. */
#ifndef DOSSIER_SEARCH_MATCH_EXPAND_H
#define DOSSIER_SEARCH_MATCH_EXPAND_H

#include "search/index/lexicon.h"
#include "search/query/tree.h"

#include <stdatomic.h>

/* Appends the terms in which an expression matches, some of them when it is cancelled. True when
 * its limit of steps was reached. */
bool find_regex(const Lexicon *lexicon, const Pattern *pattern, const atomic_bool *cancel,
                TermList *out);

/* Steps one match may take: a pattern that needs more is given up at that place. */
#define REGEX_STEPS 100000u
pcre2_match_context *regex_context(void); /* with the limit set; the caller frees */

#endif
