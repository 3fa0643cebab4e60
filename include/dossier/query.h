/* query.h - the query language (dossier-query(7)): text to tree, with places for errors.
 *
 * Parsing never loses what was typed: an unfinished query gives the tree of its complete part and says what is missing. */
#ifndef DOSSIER_QUERY_H
#define DOSSIER_QUERY_H

#include "dossier/store.h"

typedef struct Query Query; /* immutable once parsed */

typedef struct QueryError {
    Range at;          /* bytes of the query text */
    bool incomplete;   /* only not finished yet: the complete part was parsed */
    char message[160]; /* empty: no error */
} QueryError;

/* What a name stands for when a query is parsed: `query:name`. May be NULL. */
typedef struct QueryScope {
    const Store *store; /* keyword groups, languages; may be NULL */
    Slice (*saved)(void *ctx, Slice name); /* absent slice: no such search */
    void *ctx;
    bool any; /* words are joined by OR */
} QueryScope;

/* Never NULL: an empty or wholly wrong query matches nothing and query_is_empty() is true. */
Query *query_parse(Slice text, const QueryScope *scope, QueryError *error);
void query_free(Query *query);
bool query_is_empty(const Query *query);
/* The parse as it was understood: `walk AND (peckham OR lambeth)`. */
void query_format(const Query *query, StrBuf *out);

#endif
