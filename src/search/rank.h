/* rank.h - inside a search: one segment's candidates, their weights, and the best of all. */
#ifndef DOSSIER_SEARCH_RANK_H
#define DOSSIER_SEARCH_RANK_H

#include "match.h"

/* BM25 (Robertson et al., TREC-3): k1 and b as usual for news. A word in the title counts as so many words more; another
 * form of the typed word counts a little less than the form itself. */
#define BM25_K1      1.5f
#define BM25_B       0.7f
#define TITLE_WORDS  2u
#define WEIGHT_EXACT 16u /* of one word; 16 is one */
#define WEIGHT_STEM  12u

/* A leaf in a segment: its articles and their weighted frequencies (sixteenths of a word). */
typedef struct LeafDocs {
    uint32_t *docs, *weights;
    size_t count, cap;
    bool ascending;
} LeafDocs;

/* Room that one search uses again and again. */
typedef struct Room {
    uint32_t *docs, *tfs; /* of one record */
    uint32_t *sums;       /* by article, zero between uses */
    float *scores;        /* likewise */
    size_t cap;           /* articles */
} Room;

void room_reserve(Room *room, size_t docs);
void room_release(Room *room);

/* Every article where a part stands, with weights. */
void part_docs(const Segment *segment, const BoundPart *part, LeafWhere where, Room *room, LeafDocs *out);
void leaf_docs_add(LeafDocs *docs, uint32_t doc, uint32_t weight);
void leaf_docs_release(LeafDocs *docs);

/* The articles of a segment that can match, as bits: all of them that do, and, when *exact comes back false, some that a
 * matcher must still look at. */
typedef struct Candidates {
    const Binding *binding;
    const Store *store;
    const Query *query;
    const Segment *segment;
    Room *room;
    LeafDocs *leaves; /* by leaf; filled for leaves of one word */
    bool *seen;       /* by leaf, false before: it has been counted in this segment */
    size_t *df;       /* by leaf: articles that have it (a phrase: all its words) are added */
} Candidates;

/* One word anywhere or in the title: postings alone tell where it is. */
bool leaf_is_word(const Leaf *leaf);
uint64_t *candidates_find(Candidates *c, bool *exact); /* the caller frees */

#endif
