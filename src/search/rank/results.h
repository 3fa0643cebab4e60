/* results.h - the inside of Results, for search.c which fills it. */
#ifndef DOSSIER_SEARCH_RANK_RESULTS_H
#define DOSSIER_SEARCH_RANK_RESULTS_H

#include "search/index/codes.h"

#include "dossier/search.h"

typedef struct ScoredDoc {
    ArticleId article;
    float score;
    uint32_t segment, doc; /* where it lies */
    uint64_t when;         /* larger is newer; 0: not asked for yet */
} ScoredDoc;

struct Results {
    const Store *store;
    const QueryHooks *hooks;
    ResultOrder order;
    size_t limit; /* articles to keep; SIZE_MAX: all */
    size_t ask;   /* of them wanted in the end: a few more are kept while their order may change */
    ScoredDoc *found; /* while it is filled, in no order and more than `limit` */
    size_t count, cap, total, searched;
    float floor;   /* a score below it has no place any more */
    uint64_t *has; /* a bit for each of the first `ids` articles; when all is done */
    ArticleId ids;
    ScoredDoc stay; /* SearchOptions.stay, when it matched */
    bool stays;
    bool cancelled;
    Slice notice; /* static text */
};

Results *results_new(const Store *store, const QueryHooks *hooks, const SearchOptions *options);
void results_put(Results *results, Result found, size_t segment, size_t doc);
static inline void results_offer(Results *results, Result found, size_t segment, size_t doc)
{
    if (found.score >= results->floor)
        results_put(results, found, segment, doc);
}
/* At least `limit` articles that are still to be offered have this score or more. */
static inline void results_raise(Results *results, float floor)
{
    if (results->order == ORDER_RANK && floor > results->floor)
        results->floor = floor;
}
/* A score below it has no place; as good as it is known now. */
float results_floor(Results *results);
/* Keeps at least so many until results_sort(). */
void results_keep(Results *results, size_t count);
/* Puts the best so many to the front, in no order; returns how many there are. Before
 * results_sort(). */
size_t results_best(Results *results, size_t count);
void results_reset(Results *results); /* forgets all offered */
void results_sort(Results *results);  /* once, when all have been offered */

#endif
