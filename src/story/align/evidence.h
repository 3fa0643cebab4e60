/* evidence.h - which things of two segments are linked, for all pairs near a band; and what a bead
 * is worth by them. */
#ifndef DOSSIER_STORY_ALIGN_EVIDENCE_H
#define DOSSIER_STORY_ALIGN_EVIDENCE_H

#include "story/align/band.h"

#define BEAD_MAX 4 /* segments of one side of a bead */

/* Of a pair of segments, the tokens of each that the other has something for: a bit for each. */
typedef struct PairMasks {
    uint64_t sure[2], weak[2];
} PairMasks;

typedef struct Evidence {
    const TokenText *texts[2];
    float *gain[2];   /* of each token: found instead of absent */
    float *absent[2]; /* of each segment: when nothing of it is found */
    uint32_t *low;    /* row i holds pairs with the segments low[i] .. */
    size_t *offset;   /* from offset[i] */
    PairMasks *pairs;
} Evidence;

void evidence_read(Evidence *evidence, const Band *band, const TokenText *a, const TokenText *b,
                   const TypeLinks *links);
void evidence_release(Evidence *evidence);
/* Of a bead; the pairs must be near the band. */
float evidence_of(const Evidence *evidence, Range a, Range b);

static inline const PairMasks *evidence_pair(const Evidence *e, uint32_t i, uint32_t j)
{
    return &e->pairs[e->offset[i] + (j - e->low[i])];
}

#endif
