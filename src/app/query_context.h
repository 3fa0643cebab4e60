/* query_context.h - what the reader knows that a query may ask for: read flags, dates in the prose,
 * saved searches. */
#ifndef DOSSIER_APP_QUERY_CONTEXT_H
#define DOSSIER_APP_QUERY_CONTEXT_H

#include <pthread.h>

#include "dossier/chronicle.h"
#include "dossier/search.h"
#include "dossier/state.h"

/* The state belongs to one thread and searches run on another: so the read flags are copied here,
 * under a lock. */
typedef struct QueryContext {
    const Store *store;
    const Chronicle *chronicle; /* may be NULL */
    State *state;
    QueryHooks hooks;
    pthread_mutex_t lock;
    uint8_t *read; /* by ArticleId */
    size_t read_cap;
    size_t flags_changed; /* how often a flag was set or taken back */
} QueryContext;

void query_context_init(QueryContext *context, const Store *store, const Chronicle *chronicle,
                        State *state);
void query_context_release(QueryContext *context);
/* Sets the flag here and in the state. */
void query_context_set_read(QueryContext *context, ArticleId id, bool read);
/* For the thread that sets them. */
bool query_context_is_read(const QueryContext *context, ArticleId id);
/* Takes the flag of a new article from the state. */
void query_context_take(QueryContext *context, ArticleId id);
Query *query_context_parse(QueryContext *context, Slice text, bool partial, QueryError *error);
/* The query of this text, widened by words of its best answers; takes it, gives the wide one. */
Query *query_context_widen(QueryContext *context, const Index *index, Query *query, Slice text);
/* Declared, found or inferred; reason may be NULL. */
Interval query_context_date(const QueryContext *context, ArticleId id, Slice *reason);

#endif
