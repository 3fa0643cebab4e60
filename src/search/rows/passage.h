/* passage.h - which hits of an article are one passage. */
#ifndef DOSSIER_SEARCH_ROWS_PASSAGE_H
#define DOSSIER_SEARCH_ROWS_PASSAGE_H

#include "dossier/match.h"

/* Gives each hit the number of its passage; passages are numbered in the order of their first hits.
 * Returns how many there are. */
size_t passages_of(const Store *store, const Query *query, ArticleId id, const Hit *hits,
                   size_t count, uint32_t *passages);

#endif
