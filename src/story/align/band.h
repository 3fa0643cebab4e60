/* band.h - the part of the table of all pairs that is looked at.
 *
 * Positions are boundaries between segments: (i, j) means that i segments of the first text and j
 * of the second lie behind. Row i holds the positions low[i] .. high[i], both rising with i, from
 * (0, 0) to the end of both. */
#ifndef DOSSIER_STORY_ALIGN_BAND_H
#define DOSSIER_STORY_ALIGN_BAND_H

#include "story/align/links.h"

typedef struct Band {
    uint32_t a, b; /* segments of both texts */
    uint32_t *low, *high;
    size_t *offset; /* of row i among all cells; offset[a + 1] is their number */
} Band;

/* Around the pairs that surely belong together; the whole table when it is small. */
void band_anchored(Band *band, const TokenText *a, const TokenText *b, const TypeLinks *links);
/* Around the path of an alignment. */
void band_around(Band *band, const Alignment *path, uint32_t a, uint32_t b);
void band_release(Band *band);

static inline size_t band_cell(const Band *band, uint32_t i, uint32_t j)
{
    return band->offset[i] + (j - band->low[i]);
}

static inline bool band_has(const Band *band, uint32_t i, uint32_t j)
{
    return i <= band->a && j >= band->low[i] && j <= band->high[i];
}

#endif
