/* candidates.h - which articles of a segment can match, and the sums of words there. */
#ifndef DOSSIER_SEARCH_RANK_CANDIDATES_H
#define DOSSIER_SEARCH_RANK_CANDIDATES_H

#include "search/rank/rank.h"

/* Adds up the places of a word's terms. */
void sum_part(const Segment *segment, const BoundPart *part, QueryTermWhere where, TermSums *out);
/* Adds what a marked query term lacks, in the articles of a set alone. */
void sum_part_at(const Segment *segment, const BoundPart *part, const uint64_t *set, TermSums *out);

/* The articles of a segment that can match, as bits: all of them that do, and, when *exact comes
 * back false, some that a matcher must still look at. */
typedef struct CandidateSearch {
    const BoundQuery *binding;
    const Store *store;
    const Query *query;
    const Segment *segment;
    TermSums *terms; /* by query term; those of one word are marked or summed when they are clear */
    bool *seen; /* by query term: its articles have been counted in this segment; false before */
    size_t *df; /* by query term: articles that have it (a phrase: all its words) are added */
} CandidateSearch;

/* One word anywhere or in the title: postings alone tell where it is. */
bool term_is_word(const QueryTerm *term);
uint64_t *candidates_find(CandidateSearch *c, bool *exact); /* the caller frees */

#endif
