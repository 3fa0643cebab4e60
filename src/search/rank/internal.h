/* internal.h - one search under way, shared by the files that do it: search.c finds who matches,
 * score.c how much. */
#ifndef DOSSIER_SEARCH_RANK_INTERNAL_H
#define DOSSIER_SEARCH_RANK_INTERNAL_H

#include "search/match/hits.h"
#include "search/rank/candidates.h"
#include "search/rank/scratch.h"
#include "search/rank/results.h"

typedef struct Search {
    Binding *binding;
    const Snapshot *snapshot; /* the binding's */
    const Store *store;
    const Query *query;
    const SearchOptions *options;
    Results *results;
    Scratch *scratch;
    LeafSum *sums;      /* by segment, then leaf; they lie in the scratch */
    uint64_t **matched; /* by segment: bits of articles */
    size_t *df;         /* by leaf: articles that have it */
    bool *ranks;        /* by leaf: not below a NOT */
    bool *seen;         /* by leaf, for candidates_find() */
    /* by leaf: what places that fill an article would weigh; 0 when it does not rank */
    float *tops;
    Matcher *matcher; /* made when it is needed */
    bool each;        /* the matcher looks at every candidate anyway, later */
} Search;

static inline LeafSum *sums_at(const Search *s, size_t segment)
{
    return s->sums + segment * s->query->n_leaves;
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
