/* search.h - running a query: ranked articles, or all of them with their hits. */
#ifndef DOSSIER_SEARCH_H
#define DOSSIER_SEARCH_H

#include "dossier/match.h"
#include "dossier/results.h"

#include <stdatomic.h>

typedef struct SearchOptions {
    size_t limit; /* ranked articles kept; 0: all */
    ResultOrder order;
    const atomic_bool *cancel; /* looked at between blocks of work; may be NULL */
    /* Whether one article is kept too if it matches, as the last, when it is not among the best. */
    bool stays;
    ArticleId stay; /* which */
} SearchOptions;

/* index_settle(), and then makes what lets searches of many articles be quick. Answers are the same
 * without it. */
void search_settle(Index *index, unsigned threads);

/* Searches the segments published so far. Never NULL. */
Results *search_run(const Index *index, const Store *store, const Query *query,
                    const SearchOptions *options);
/* Every matching article with its hits, in no particular order, quicker than asking one by one.
 * `fn` returns false to end. Returns how many articles matched until the end, or until *cancel. The
 * hits are borrowed for the call. */
typedef bool (*SearchEachFn)(void *ctx, ArticleId id, const Hits *hits);
size_t search_each(const Index *index, const Store *store, const Query *query,
                   const atomic_bool *cancel, SearchEachFn fn, void *ctx);

#endif
