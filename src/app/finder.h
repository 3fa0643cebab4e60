/* finder.h - a search on a thread of its own.
 *
 * finder_start() never waits: it cancels what runs and queues the new query. The thread searches,
 * then finds the hits of each result in order; it writes a byte to wake_fd when results are there
 * and when all are found. finder_take() makes finished results the current ones. Everything but the
 * thread belongs to the caller's thread. */
#ifndef DOSSIER_APP_FINDER_H
#define DOSSIER_APP_FINDER_H

#include "dossier/search.h"

typedef struct Finder Finder;

/* with_hits: the hits of every result are wanted, not only the results. */
Finder *finder_new(const Index *index, const Store *store, bool with_hits, int wake_fd);
void finder_free(Finder *finder); /* cancels and joins; takes NULL */
/* Takes ownership of the query. */
void finder_start(Finder *finder, Query *query, const SearchOptions *options);
/* Forgets the current results and what runs. */
void finder_clear(Finder *finder);
/* True when new results became the current ones. Waits up to `ms` milliseconds for them; -1: as
 * long as it takes, for the hits too. */
bool finder_take(Finder *finder, int ms);
bool finder_busy(
    const Finder *finder); /* a search was started and its results were not taken yet */

/* The current results and their query; NULL when there are none. Valid until the next take, clear
 * or free. */
const Results *finder_results(const Finder *finder);
const Query *finder_query(const Finder *finder);
/* Results whose hits are known: the first so many ranks. */
size_t finder_counted(const Finder *finder);
const Hits *finder_hits(const Finder *finder, size_t rank); /* rank < finder_counted() */

#endif
