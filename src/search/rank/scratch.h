/* scratch.h - working space of searches, kept at the snapshot they search.
 *
 * What searches use again and again, so that none has to clear or ask for memory: bits and sums of
 * one query term after the other, zero between uses. */
#ifndef DOSSIER_SEARCH_RANK_SCRATCH_H
#define DOSSIER_SEARCH_RANK_SCRATCH_H

#include "search/rank/rank.h"

/* Space of `docs` articles, a multiple of 64, for each query term. */
typedef struct Scratch {
    struct Scratch *next; /* in the list of those that nobody uses */
    uint64_t *bits;
    uint16_t *sums;
    size_t docs, cap;
} Scratch;

Scratch *scratch_take(const Snapshot *snapshot); /* to be given back */
void scratch_give(const Snapshot *snapshot, Scratch *scratch);
void scratch_reserve(Scratch *scratch, size_t terms, size_t docs);
/* Makes a query term zero again; `docs` of its segment. */
void term_sums_clear(TermSums *term, size_t docs);

#endif
