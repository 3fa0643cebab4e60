/* suggest.h - what was meant by a word that no article has, or by an unknown name. */
#ifndef DOSSIER_SUGGEST_H
#define DOSSIER_SUGGEST_H

#include "dossier/index.h"
#include "dossier/query.h"

/* The first word of a query, not below NOT, that no article has: `at` gets its place in the query's
 * text, `out` the words of the dossier nearest to it, those of most articles first among equally
 * near ones. Returns how many, at most `max`; 0 also when every word is somewhere. */
size_t suggest_words(const Index *index, const Query *query, Range *at, IndexWord *out, size_t max);

#endif
