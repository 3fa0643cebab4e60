/* lattice.h - all alignments within a band, and the best of them. */
#ifndef DOSSIER_STORY_ALIGN_LATTICE_H
#define DOSSIER_STORY_ALIGN_LATTICE_H

#include "story/align/evidence.h"

typedef struct LatticeTexts {
    const TokenText *a, *b;
    const uint32_t *paragraphs_a, *paragraphs_b; /* or NULL */
    float ratio; /* characters of the second text for one of the first */
} LatticeTexts;

/* The best alignment. coarse: of beads of one or two segments only, without confidences. */
void lattice_align(const LatticeTexts *texts, const Band *band, const Evidence *evidence,
                   bool coarse, Alignment *out);

#endif
