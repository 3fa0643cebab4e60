/* asking.h - what the reader knows that a query may ask for: read flags, dates in the prose, saved
 * searches. */
#ifndef DOSSIER_APP_ASKING_H
#define DOSSIER_APP_ASKING_H

#include <pthread.h>

#include "dossier/chronicle.h"
#include "dossier/search.h"
#include "dossier/state.h"

/* The state belongs to one thread and searches run on another: so the read flags are copied here,
 * under a lock. */
typedef struct Asking {
    const Store *store;
    const Chronicle *chronicle; /* may be NULL */
    State *state;
    QueryHooks hooks;
    pthread_mutex_t lock;
    uint8_t *read; /* by ArticleId */
    size_t read_cap;
} Asking;

void asking_init(Asking *asking, const Store *store, const Chronicle *chronicle, State *state);
void asking_release(Asking *asking);
/* Sets the flag here and in the state. */
void asking_set_read(Asking *asking, ArticleId id, bool read);
/* Takes the flag of a new article from the state. */
void asking_take(Asking *asking, ArticleId id);
Query *asking_parse(Asking *asking, Slice text, bool partial, QueryError *error);
/* The query of this text, widened by words of its best answers; takes it, and gives the wide one.
 */
Query *asking_widen(Asking *asking, const Index *index, Query *query, Slice text);
/* Declared, found or inferred; reason may be NULL. */
Interval asking_date(const Asking *asking, ArticleId id, Slice *reason);

#endif
