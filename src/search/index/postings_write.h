/* postings_write.h - writing the records of postings.h. */
#ifndef DOSSIER_SEARCH_INDEX_POSTINGS_WRITE_H
#define DOSSIER_SEARCH_INDEX_POSTINGS_WRITE_H

#include "search/index/postings.h"

#include "dossier/check.h"

/* What a record is written from: articles ascending, packed tf, and all positions as
 * postings_positions() gives them. What its numbers need in width is collected on the way. */
typedef struct Entries {
    uint32_t *docs, *tfs, *positions;
    size_t positions_cap;
    uint32_t df, total;
    uint32_t gaps, counts, steps; /* or-ed: distances of articles, tf - 1, positions */
} Entries;

/* For at most so many articles, and so many positions to begin with. */
void entries_init(Entries *e, size_t docs, size_t positions);
void entries_reserve(Entries *e, size_t more); /* positions */
void entries_release(Entries *e);

static inline void entries_clear(Entries *e)
{
    e->df = e->total = e->gaps = e->counts = e->steps = 0;
}

static inline void entries_add(Entries *e, uint32_t doc, uint32_t packed)
{
    CHECK(e->df == 0 || doc > e->docs[e->df - 1]);
    CHECK(packed >> 1 >= 1);
    e->gaps |= doc - (e->df ? e->docs[e->df - 1] : 0);
    e->counts |= (packed >> 1) - 1;
    e->docs[e->df] = doc;
    e->tfs[e->df++] = packed;
}

void postings_write(Bytes *out, const Entries *entries, uint32_t n_docs); /* appends a record */

#endif
