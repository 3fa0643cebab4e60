/* tally.h - counting over the rows of a concordance: forms of the node, and its neighbours. */
#ifndef DOSSIER_TALLY_H
#define DOSSIER_TALLY_H

#include "dossier/concordance.h"

/* How often something stands in the rows, or near them. */
typedef struct Tally {
    Slice text; /* folded; borrowed from the tallies */
    uint32_t count, left, right, articles;
    uint32_t total; /* of a collocate, set by tally_weigh(): times in all articles */
    /* likewise: log-likelihood ratio, negative when the word is rarer near the node */
    double likelihood;
    double information; /* likewise: mutual information, bits */
} Tally;

typedef struct Tallies {
    struct Map *keys;
    Tally *items; /* most frequent first */
    size_t count, cap;
    size_t words; /* of the articles that have rows */
    size_t near;  /* of collocates: words in all windows, function words too */
} Tallies;

/* The forms of the node: each different hit text, folded (FOLD_ACCENT). */
void tally_nodes(const Concordance *concordance, Tallies *tallies);
/* Words at most `window` words from a node in its paragraph, function words left out. */
void tally_collocates(const Concordance *concordance, unsigned window, Tallies *tallies);
/* The same a little at a time. The rows may not change until it ends. */
typedef struct TallyCount TallyCount;
#define TALLY_NODES UINT32_MAX /* the nodes are counted, no collocates */
TallyCount *tally_begin(const Concordance *concordance, uint32_t window, Tallies *tallies);
/* Counts at most so many rows more; false when all are counted. */
bool tally_go_on(TallyCount *count, size_t rows);
size_t tally_done(const TallyCount *count); /* rows */
/* Sorts what was counted; takes NULL. */
void tally_end(TallyCount *count);

/* Weighs collocates against how often they come in all indexed articles, and sorts them, strongest
 * first. Log-likelihood: T. Dunning, "Accurate Methods for the Statistics of Surprise and
 * Coincidence", Computational Linguistics 19 (1993); mutual information: K. W. Church, P. Hanks,
 * "Word Association Norms", Computational Linguistics 16 (1990). */
typedef enum TallyOrder { TALLY_COUNT, TALLY_LIKELIHOOD, TALLY_INFORMATION } TallyOrder;
void tally_weigh(Tallies *tallies, const Index *index, TallyOrder order);
void tallies_release(Tallies *tallies);

#endif
