/* search_thread.h - a search on a thread of its own.
 *
 * search_thread_start() never waits: it cancels what runs and queues the new query. The thread
 * searches, then finds the hits of each result in order; it writes a byte to wake_fd when results
 * are there and when all are found. search_thread_take() makes finished results the current ones.
 * Everything but the thread belongs to the caller's thread. */
#ifndef DOSSIER_APP_SEARCH_THREAD_H
#define DOSSIER_APP_SEARCH_THREAD_H

#include "dossier/search.h"

typedef struct SearchThread SearchThread;

/* with_hits: the hits of every result are wanted, not only the results. */
SearchThread *search_thread_new(const Index *index, const Store *store, bool with_hits,
                                int wake_fd);
void search_thread_free(SearchThread *thread); /* cancels and joins; takes NULL */
/* Takes ownership of the query. */
void search_thread_start(SearchThread *thread, Query *query, const SearchOptions *options);
/* Forgets the current results and what runs. */
void search_thread_clear(SearchThread *thread);
/* True when new results became the current ones. Waits up to `ms` milliseconds for them; -1: as
 * long as it takes, for the hits too. */
bool search_thread_take(SearchThread *thread, int ms);
/* A search was started and its results were not taken yet. */
bool search_thread_busy(const SearchThread *thread);

/* The current results and their query; NULL when there are none. Valid until the next take, clear
 * or free. */
const Results *search_thread_results(const SearchThread *thread);
const Query *search_thread_query(const SearchThread *thread);
/* Results whose hits are known: the first so many ranks. */
size_t search_thread_counted(const SearchThread *thread);
/* Of a rank below that. */
const Hits *search_thread_hits(const SearchThread *thread, size_t rank);

#endif
