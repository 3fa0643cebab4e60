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

/* A leaf in a segment: the articles that have it, and the weight of its places in each. Where
 * several words must be in an article, the dense records are only marked at first; when it is known
 * which articles match, their places in those are added up, and in others never. */
typedef struct LeafSum {
    uint64_t *bits;
    uint16_t *sums; /* quarters of a word; zero where the bit is not set */
    enum {
        LEAF_CLEAR,
        LEAF_MARKED, /* the sums lack dense records */
        LEAF_SUMMED
    } state;
} LeafSum;

/* What hangs where (attach.h). */
enum { AT_TOPS, AT_LETTERS }; /* on a segment */
enum { AT_SCRATCH };          /* on a snapshot */

/* Adds up the places of a word's terms. */
void sum_part(const Segment *segment, const BoundPart *part, LeafWhere where, LeafSum *out);
/* Adds what a marked leaf lacks, in the articles of a set alone. */
void sum_part_at(const Segment *segment, const BoundPart *part, const uint64_t *set, LeafSum *out);
/* What is added to a sum before dividing by it: for each article, and for each of its words. */
static inline void bm25_norm(float average_words, float *base, float *per_word)
{
    *base = BM25_K1 * (1 - BM25_B) * WEIGHT_EXACT;
    *per_word = BM25_K1 * BM25_B / average_words * WEIGHT_EXACT;
}

/* The articles of a segment that can match, as bits: all of them that do, and, when *exact comes
 * back false, some that a matcher must still look at. */
typedef struct Candidates {
    const Binding *binding;
    const Store *store;
    const Query *query;
    const Segment *segment;
    LeafSum *leaves; /* by leaf; those of one word are marked or summed when they are clear */
    bool *seen; /* by leaf, false before: other leaves that have been counted in this segment */
    size_t *df; /* by leaf: articles that have it (a phrase: all its words) are added */
} Candidates;

/* One word anywhere or in the title: postings alone tell where it is. */
bool leaf_is_word(const Leaf *leaf);
uint64_t *candidates_find(Candidates *c, bool *exact); /* the caller frees */

#endif
