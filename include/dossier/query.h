/* query.h - the query language (dossier-query(7)): text to tree, with places for errors.
 *
 * Parsing never loses what was typed: an unfinished query gives the tree of its complete part and
 * says what is missing. */
#ifndef DOSSIER_QUERY_H
#define DOSSIER_QUERY_H

#include "dossier/store.h"

typedef struct Query Query; /* immutable once parsed; may be used by several threads */

typedef struct QueryError {
    Range at;          /* bytes of the query text */
    bool incomplete;   /* only not finished yet: the complete part was parsed */
    char message[160]; /* empty: no error */
} QueryError;

/* What the rooms above search know about an article. Any function may be NULL. They are called from
 * the thread that searches, and must outlive every query parsed with them. */
typedef struct QueryHooks {
    /* is:read, is:unread; without it every article is unread. */
    bool (*is_read)(void *ctx, ArticleId id);
    /* mentioned: the places in the body's text that name a date overlapping `when`, ascending;
     * appends to nothing, fills at most `max` and returns how many there are. */
    size_t (*mentions)(void *ctx, ArticleId id, Interval when, Range *out, size_t max);
    /* date: the article's date when it is better known than article_date() (inferred). */
    Interval (*date)(void *ctx, ArticleId id);
    void *ctx;
} QueryHooks;

/* A word that widens a query: joined to it by OR, and weighing so much beside a typed word's 1; or
 * so much is added to the weight of a query term that is there already. */
#define QUERY_NEW UINT32_MAX
typedef struct QueryWord {
    Slice text;
    float weight;
    uint32_t term; /* its number, or QUERY_NEW */
} QueryWord;

/* What names stand for when a query is parsed. May be NULL. */
typedef struct QueryScope {
    const Store *store;                    /* keyword groups, languages; may be NULL */
    Slice (*saved)(void *ctx, Slice name); /* query:name; absent slice: no such search */
    void *ctx;
    const QueryHooks *hooks; /* may be NULL */
    const QueryWord *added;  /* see feedback_widen() */
    size_t n_added;
    bool any;     /* words are joined by OR, function words only match when there is nothing else */
    bool partial; /* the last word is still being typed: it also stands for every word it begins */
} QueryScope;

/* Never NULL: an empty or wholly wrong query matches nothing and query_is_empty() is true. */
Query *query_parse(Slice text, const QueryScope *scope, QueryError *error);
void query_free(Query *query); /* NULL is allowed */
bool query_is_empty(const Query *query);
/* The parse as it was understood: `walk AND (peckham OR lambeth)`. */
void query_format(const Query *query, StrBuf *out);
/* Its text, trimmed, such that it means the same when nothing is being typed any more: a last word
 * that was still open (scope.partial) is followed by `…`. */
void query_put_text(const Query *query, StrBuf *out);
/* Its text with other words at one place. */
void query_put_replaced(const Query *query, Range at, Slice words, StrBuf *out);
/* A lower-case and, or, not between two words; absent when there is none. Operators are capitals.
 */
Slice query_lower_operator(const Query *query);
/* Query terms are the parts that can be hit, numbered from 0 as in Hit.term: words, phrases,
 * groups, expressions. */
size_t query_terms(const Query *query);

/* Of a query that feedback_widen() widened: how many articles matched before; else SIZE_MAX. */
size_t query_before(const Query *query);
/* The words it was widened by, the weightiest first, as `river, bail, …` with at most `max` of
 * them; nothing for others. */
void query_added(const Query *query, size_t max, StrBuf *out);

/* The fields, for help and completion. */
typedef struct QueryField {
    const char *name;    /* "title" */
    const char *takes;   /* "words", "A..B" */
    const char *help;    /* one line */
    const char *example; /* "title:walk" */
} QueryField;

extern const QueryField query_fields[]; /* ends with a NULL name */

#endif
