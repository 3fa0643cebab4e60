/* rank.h - inside a search: one segment's candidates, their weights, and the best of all. */
#ifndef DOSSIER_SEARCH_RANK_RANK_H
#define DOSSIER_SEARCH_RANK_RANK_H

#include "search/match/match.h"

/* BM25 (Robertson et al., TREC-3). A word in the title counts as so many words more; another form
 * of the typed word counts a little less than the form itself. */
#define BM25_K1      1.5f
#define BM25_B       0.7f
#define TITLE_WORDS  2u
#define WEIGHT_EXACT 4u /* of one word, in quarters */
#define WEIGHT_STEM  3u

/* A query term in a segment: the articles that have it, and the weight of its places in each. Where
 * several words must be in an article, the dense records are only marked at first; when it is known
 * which articles match, their places in those are added up, and in others never. */
typedef struct TermSums {
    uint64_t *bits;
    uint16_t *sums; /* quarters of a word; zero where the bit is not set */
    enum {
        SUMS_CLEAR,
        SUMS_MARKED, /* the sums lack dense records */
        SUMS_WHOLE
    } state;
} TermSums;

/* What hangs where (attach.h). */
enum { AT_TOPS, AT_LETTERS }; /* on a segment */
enum { AT_SCRATCH };          /* on a snapshot */

/* What is added to a sum before dividing by it: for each article, and for each of its words. */
static inline void bm25_norm(float average_words, float *base, float *per_word)
{
    *base = BM25_K1 * (1 - BM25_B) * WEIGHT_EXACT;
    *per_word = BM25_K1 * BM25_B / average_words * WEIGHT_EXACT;
}

#endif
