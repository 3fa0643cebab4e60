/* internal.h - what the parts of the query parser share: tokens, the parser's state, and makers of
 * nodes. */
#ifndef DOSSIER_SEARCH_QUERY_INTERNAL_H
#define DOSSIER_SEARCH_QUERY_INTERNAL_H

#include "search/query/fields.h"
#include "search/query/tree.h"

#include "dossier/mem.h"

typedef enum TokenKind {
    TOKEN_END,
    TOKEN_OPEN,
    TOKEN_CLOSE,
    TOKEN_AND,
    TOKEN_OR,
    TOKEN_NOT,
    TOKEN_NEAR,  /* any of nearness.h */
    TOKEN_WORD,  /* a run without spaces: text is all of it */
    TOKEN_QUOTE, /* text is what is between the marks */
    TOKEN_REGEX, /* text is what is between the slashes */
    TOKEN_GROUP, /* @; its name is the next token */
    TOKEN_FIELD  /* name and colon; its value is the next token */
} TokenKind;

typedef struct QueryToken {
    TokenKind kind;
    Range at; /* all of it, marks included */
    Slice text;
    const Nearness *near; /* TOKEN_NEAR */
    uint32_t distance;    /* TOKEN_NEAR in words */
    FieldId field;        /* TOKEN_FIELD */
    bool open;            /* TOKEN_QUOTE, TOKEN_REGEX: not closed; TOKEN_NEAR: number missing */
} QueryToken;

#define NODES_MAX   5000 /* nodes of one query, once proximity has been spread over AND and OR */
#define DEPTH_MAX   100  /* parentheses in each other */
#define SAVED_DEPTH 8    /* saved queries in each other */

typedef struct QueryParser {
    Query *query;
    const QueryScope *scope;
    QueryError *error; /* the first is kept; one that is not only incomplete wins */
    Slice text;
    uint32_t at;
    QueryToken token; /* the next one */
    bool operand;     /* an operand is expected: a slash begins an expression */
    unsigned depth, saved_depth;
    bool negated;   /* below NOT */
    bool in_saved;  /* inside query:name */
    Range saved_at; /* where query:name stands */
} QueryParser;

/* --- lex.c --- */
void parser_advance(QueryParser *p, bool operand); /* reads the next token into p->token */
/* The rest of a value up to the next space, whatever it holds (for id:, url:, date:). Reads
 * p->token anew. */
void parser_read_value(QueryParser *p);
void parser_error(QueryParser *p, Range at, bool incomplete, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* --- term.c, regex.c: nodes from tokens; NULL, and an error, when nothing is to search for --- */
QueryNode *node_new(QueryParser *p, NodeKind kind);
/* Flattens AND and OR; either may be NULL. */
QueryNode *node_pair(QueryParser *p, NodeKind kind, QueryNode *a, QueryNode *b);
QueryNode *term_from_word(QueryParser *p, const QueryToken *token, QueryTermWhere where);
/* A word with a weight, in whatever form; NULL when it only added to the weight of another. */
QueryNode *term_from_feedback(QueryParser *p, const QueryWord *word);
QueryNode *term_from_quote(QueryParser *p, const QueryToken *token, QueryTermWhere where);
QueryNode *term_from_regex(QueryParser *p, const QueryToken *token, FieldId field);
QueryNode *term_node(QueryParser *p, QueryTerm *term);
QueryTerm *phrase_term(QueryParser *p, QueryTermWhere where, QueryPhrase phrase); /* in the arena */
Slice keep_text(QueryParser *p, Slice text);
#define OPEN_WORD "\xE2\x80\xA6" /* … behind a word: it stands for what it begins too */
/* Whether a word that ends at `end` is still being typed. Below NOT none is: a beginning would
 * exclude more than is meant. */
bool parser_typing(const QueryParser *p, uint32_t end);
/* `options` of PCRE2 beside those that all expressions have; NULL after an error. */
pcre2_code *regex_compile(QueryParser *p, const QueryToken *token, uint32_t options);
/* The words of a text, folded, as exact patterns; count 0 when there are none. */
QueryPhrase phrase_of(QueryParser *p, Slice text);

/* --- values.c: nodes from fields and groups --- */
QueryNode *node_from_group(QueryParser *p, const QueryToken *name); /* name[:member] */
QueryNode *node_from_value(QueryParser *p, FieldId field, const QueryToken *value);

/* --- query.c --- */
void query_check(const Query *query); /* CHECK()s the tree as tree.h describes it */

/* --- parse.c --- */
QueryNode *parse_saved(QueryParser *p, const QueryToken *name);

#endif
