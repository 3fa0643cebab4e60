/* internal.h - one search under way, shared by the files that do it: search.c finds who matches,
 * score.c how much. */
#ifndef DOSSIER_SEARCH_RANK_INTERNAL_H
#define DOSSIER_SEARCH_RANK_INTERNAL_H

#include "search/match/hits.h"
#include "search/rank/candidates.h"
#include "search/rank/scratch.h"
#include "search/rank/results.h"

typedef struct Search {
    BoundQuery *binding;
    const Snapshot *snapshot; /* the binding's */
    const Store *store;
    const Query *query;
    const SearchOptions *options;
    Results *results;
    Scratch *scratch;
    TermSums *sums;     /* by segment, then query term; they lie in the scratch */
    uint64_t **matched; /* by segment: bits of articles */
    size_t *df;         /* by query term: articles that have it */
    bool *ranks;        /* by query term: not below a NOT */
    bool *seen;         /* by query term, for candidates_find() */
    /* by query term: what places that fill an article would weigh; 0 when it does not rank */
    float *ceilings;
    Matcher *matcher; /* made when it is needed */
    bool each;        /* the matcher looks at every candidate anyway, later */
} Search;

static inline TermSums *sums_at(const Search *s, size_t segment)
{
    return s->sums + segment * s->query->n_terms;
}

/* --- search.c --- */
bool search_is_off(Search *s);
void search_find_in(Search *s, size_t at); /* finds its articles, verified; adds to df */
Matcher *search_matcher(Search *s);

/* --- score.c --- */
/* Weighs all that matched and offers it to the results. */
void score_all(Search *s);
/* One frequent word, from the lists kept in the segments; false when another way must be taken. */
bool score_from_tops(Search *s);

#endif
