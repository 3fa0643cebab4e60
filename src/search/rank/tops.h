/* tops.h - the best articles of a segment for its most frequent words, found when the index
 * settles.
 *
 * A word in a tenth of the articles or more has thousands of places, and to weigh them all for the
 * twenty best takes most of the time of a search. So for each such form, as typed, with the other
 * forms of its stem, the best TOPS_KEPT articles are kept, and the most that any other article can
 * weigh: when twenty of the kept weigh more than that, they are the answer. */
#ifndef DOSSIER_SEARCH_RANK_TOPS_H
#define DOSSIER_SEARCH_RANK_TOPS_H

#include "search/match/bind.h"

#define TOPS_KEPT 48u
#define TOPS_ASK  24u /* results that may be asked of them */

typedef struct TopList {
    uint64_t key;         /* of the terms, tops_key() */
    uint32_t df;          /* articles with one of the terms */
    uint32_t count;       /* kept, TOPS_KEPT or df */
    float rest;           /* no other article weighs more; 1 is a place that fills the article */
    const uint32_t *docs; /* the best first */
    const uint16_t *sums;
} TopList;

/* Makes those of a segment of many articles, which then hang on it. */
void tops_make(Segment *segment, const Lexicon *lexicon);
/* The list of exactly these terms, or NULL. */
const TopList *tops_find(const Segment *segment, const BoundPart *part);

#endif
