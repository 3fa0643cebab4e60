/* hits.h - the binding that is kept at a query. */
#ifndef DOSSIER_SEARCH_MATCH_HITS_H
#define DOSSIER_SEARCH_MATCH_HITS_H

#include "search/match/bind.h"

/* The query's binding to the index as it is now; to be given back. `cancel` may be NULL; a
 * cancelled one is good for nothing and not kept. */
BoundQuery *bound_get(const Index *index, const Query *query, const atomic_bool *cancel);

#endif
