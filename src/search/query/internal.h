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
    TOKEN_NEAR,
    TOKEN_ADJ,
    TOKEN_SENTENCE,
    TOKEN_PARAGRAPH,
    TOKEN_WORD,  /* a run without spaces: text is all of it */
    TOKEN_QUOTE, /* text is what is between the marks */
    TOKEN_REGEX, /* text is what is between the slashes */
    TOKEN_GROUP, /* @; its name is the next token */
    TOKEN_FIELD  /* name and colon; its value is the next token */
} TokenKind;

typedef struct Token {
    TokenKind kind;
    Range at; /* all of it, marks included */
    Slice text;
    uint32_t distance; /* TOKEN_NEAR, TOKEN_ADJ */
    FieldId field;     /* TOKEN_FIELD */
    bool open; /* TOKEN_QUOTE, TOKEN_REGEX: not closed; TOKEN_NEAR, TOKEN_ADJ: number missing */
} Token;

#define NODES_MAX   5000 /* nodes of one query, once proximity has been spread over AND and OR */
#define DEPTH_MAX   100  /* parentheses in each other */
#define SAVED_DEPTH 8    /* saved queries in each other */

typedef struct Parser {
    Query *query;
    const QueryScope *scope;
    QueryError *error; /* the first is kept; one that is not only incomplete wins */
    Slice text;
    uint32_t at;
    Token token;  /* the next one */
    bool operand; /* an operand is expected: a slash begins an expression */
    unsigned depth, saved_depth;
    bool in_saved;  /* inside query:name */
    Range saved_at; /* where query:name stands */
} Parser;

/* --- lex.c --- */
void parser_advance(Parser *p, bool operand); /* reads the next token into p->token */
/* The rest of a value up to the next space, whatever it holds (for id:, url:, date:). Reads
 * p->token anew. */
void parser_read_value(Parser *p);
void parser_error(Parser *p, Range at, bool incomplete, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* --- leaf.c, regex.c: nodes from tokens; NULL, and an error, when nothing is to search for --- */
Node *node_new(Parser *p, NodeKind kind);
/* Flattens AND and OR; either may be NULL. */
Node *node_pair(Parser *p, NodeKind kind, Node *a, Node *b);
Node *leaf_from_word(Parser *p, const Token *token, LeafWhere where);
/* A word with a weight, in whatever form; NULL when it only added to the weight of another. */
Node *leaf_from_more(Parser *p, const QueryWord *word);
Node *leaf_from_quote(Parser *p, const Token *token, LeafWhere where);
Node *leaf_from_regex(Parser *p, const Token *token, FieldId field);
Node *leaf_node(Parser *p, Leaf *leaf);
Leaf *phrase_leaf(Parser *p, LeafWhere where, Phrase phrase); /* in the arena */
Slice keep_text(Parser *p, Slice text);
/* `options` of PCRE2 beside those that all expressions have; NULL after an error. */
pcre2_code *regex_compile(Parser *p, const Token *token, uint32_t options);
/* The words of a text, folded, as exact patterns; count 0 when there are none. */
Phrase phrase_of(Parser *p, Slice text);

/* --- values.c: nodes from fields and groups --- */
Node *node_from_group(Parser *p, const Token *name); /* name[:member] */
Node *node_from_value(Parser *p, FieldId field, const Token *value);

/* --- parse.c --- */
Node *parse_saved(Parser *p, const Token *name);

#endif
