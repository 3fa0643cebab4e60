/* neighbours.h - which articles may be near to one, by an estimate that is cheap for any number. */
#ifndef DOSSIER_STORY_RELATED_NEIGHBOURS_H
#define DOSSIER_STORY_RELATED_NEIGHBOURS_H

#include "story/related/compare.h"

typedef struct Neighbour {
    ArticleId article;
    uint32_t words; /* of the article */
    float sum;      /* of the products of what both have */
    uint16_t last;  /* the last word that was counted + 1 */
    uint16_t lang;  /* index of its cross table + 1; 0: of the article's own language */
    float score;    /* what it comes to, about */
} Neighbour;

typedef struct Neighbours {
    Neighbour *items; /* in no order until they are scored */
    size_t count, cap;
    uint32_t *place; /* by article: index + 1 */
    size_t n_place;
} Neighbours;

/* Finds those that share words with `own` (of its language) or have what stands for them (by the
 * tables), and scores them, best first. */
void neighbours_find(Neighbours *found, const IndexView *view, const VectorReader *reader,
                     const Subject *own, Slice lang, const CrossTable *tables, size_t n_tables,
                     size_t articles);
void neighbours_release(Neighbours *found);

#endif
