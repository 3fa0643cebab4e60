/* proximity.h - articles in which the words of a query stand together weigh more. */
#ifndef DOSSIER_SEARCH_RANK_PROXIMITY_H
#define DOSSIER_SEARCH_RANK_PROXIMITY_H

#include "search/match/match.h"

#define PROXIMITY_ARTICLES 24 /* the best so many are looked at */

/* What one article gains: for each two neighbouring query terms that both rank, the places
 * where they stand near each other are weighed like a word as rare as the commoner of the two
 * (after the sequential dependence model: D. Metzler, W. B. Croft, "A Markov random field model for
 * term dependencies", SIGIR 2005). `ceilings` are the query terms' largest weights, 0 for those
 * that do not rank; `norm` is what a frequency is divided by besides itself. */
float proximity_gain(Matcher *matcher, const Segment *segment, uint32_t doc, const float *ceilings,
                     float norm);

#endif
