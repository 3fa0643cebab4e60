/* results.h - what a search found: the best articles in order, and how many there are. */
#ifndef DOSSIER_RESULTS_H
#define DOSSIER_RESULTS_H

#include "dossier/store.h"

typedef struct Result {
    ArticleId article;
    float score;
} Result;

typedef enum ResultOrder { ORDER_RANK, ORDER_DATE, ORDER_SOURCE, ORDER_LIST } ResultOrder;
enum { RESULT_ORDERS = ORDER_LIST + 1 };

const char *result_order_name(ResultOrder order); /* "rank", "date", "source", "list" */
bool result_order_find(Slice name, ResultOrder *order);

typedef struct Results Results;

void results_free(Results *results);                    /* NULL is allowed */
size_t results_count(const Results *results);           /* kept */
size_t results_total(const Results *results);           /* matching articles, kept or not */
Result results_at(const Results *results, size_t rank); /* rank below results_count() */
bool results_has(const Results *results, ArticleId id); /* whether it is among the kept ones */
/* Place of an article among the kept ones, or SIZE_MAX. */
size_t results_rank_of(const Results *results, ArticleId id);
/* articles the search saw; fewer than store_count while loading */
size_t results_searched(const Results *results);
/* Limits that bit (prefix expansion, regex steps…), as one line for the screen; empty when none
 * did. */
Slice results_notice(const Results *results);

#endif
