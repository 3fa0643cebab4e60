/* tree.h - what a query is once parsed. All of it lies in the query's arena and never changes.
 *
 * Query terms are the parts that stand somewhere in a text; each has a number, its place in
 * Query.terms. Proximity nodes have only query terms, ORs and proximity nodes below them: the
 * parser spreads everything else over AND and OR. */
#ifndef DOSSIER_SEARCH_QUERY_TREE_H
#define DOSSIER_SEARCH_QUERY_TREE_H

#include "search/index/attach.h"
#include "search/query/nearness.h"

#include "dossier/mem.h"
#include "dossier/query.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* --- patterns: one word --- */

typedef enum PatternKind {
    PATTERN_STEM,  /* words of the same stem in the article's language */
    PATTERN_EXACT, /* this form; unaccented letters stand for accented ones too */
    PATTERN_PREFIX,
    PATTERN_FUZZY, /* at most `distance` edits away */
    PATTERN_REGEX  /* words in which `regex` matches */
} PatternKind;

typedef struct Pattern {
    PatternKind kind;
    bool partial;      /* PATTERN_STEM: also as a prefix: an open word, as `patr…` */
    uint8_t distance;  /* PATTERN_FUZZY: 1 or 2 */
    Slice form, base;  /* folded with and without accents */
    Slice source;      /* PATTERN_REGEX: as typed, without the slashes */
    pcre2_code *regex; /* compiled by JIT; freed with the query */
} Pattern;

/* Words in adjacent positions: one word, or a phrase. */
typedef struct QueryPhrase {
    const Pattern *parts;
    size_t count;
    Slice lang; /* primary language of the articles it counts in; absent: all */
} QueryPhrase;

/* --- query terms --- */

typedef enum QueryTermKind {
    QUERY_TERM_PHRASE, /* phrases[0] */
    QUERY_TERM_GROUP,  /* any of the phrases, the longest where they overlap */
    QUERY_TERM_TEXT,   /* a regular expression over the article's text */
    QUERY_TERM_MENTION /* a date in the prose */
} QueryTermKind;

typedef enum QueryTermWhere { WHERE_ANY, WHERE_TITLE, WHERE_TEXT } QueryTermWhere;

typedef struct QueryTerm {
    QueryTermKind kind;
    QueryTermWhere where;
    unsigned number;
    const QueryPhrase *phrases;
    size_t n_phrases;
    Slice source; /* QUERY_TERM_TEXT: the expression; QUERY_TERM_GROUP: as typed behind the @ */
    pcre2_code *regex; /* QUERY_TERM_TEXT */
    Interval when;     /* QUERY_TERM_MENTION */
    bool quoted;       /* a phrase in quotation marks */
    Range at;          /* of a typed word: in the query's text; empty for others */
    float weight; /* its share in the ranking: 1, and less or more for words of feedback_widen() */
    bool added;   /* by feedback_widen() */
} QueryTerm;

/* --- tests of what an article is, not of what it says --- */

typedef enum TestKind {
    TEST_SOURCE,
    TEST_AUTHOR,
    TEST_LANG,
    TEST_TAG,
    TEST_ID,
    TEST_URL,
    TEST_DATE,
    TEST_READ
} TestKind;

typedef struct Test {
    TestKind kind;
    Interval when;             /* TEST_DATE */
    bool yes;                  /* TEST_READ: read; else unread */
    Slice text;                /* the value as typed */
    const QueryPhrase *phrase; /* its words; NULL for those compared whole */
    pcre2_code *regex;         /* or a regular expression */
} Test;

/* --- the tree --- */

typedef enum NodeKind {
    NODE_AND,
    NODE_OR,
    NODE_NOT,
    NODE_NEAR, /* two children */
    NODE_TERM,
    NODE_TEST,
    NODE_ALL /* every article */
} NodeKind;

typedef struct QueryNode {
    NodeKind kind;
    unsigned number;      /* of the node in its query, from 0 */
    const Nearness *near; /* NODE_NEAR */
    uint32_t distance;    /* of it, in words */
    struct QueryNode **kids;
    size_t n_kids;
    const QueryTerm *term;
    const Test *test;
} QueryNode;

struct Query {
    Arena *arena;
    QueryNode *root; /* NULL: empty */
    Slice text;      /* as typed */
    Slice lower;     /* a lower-case operator between words of it; absent: none */
    Slice open;      /* what makes the word at its end stand open; empty: it is whole */
    const QueryTerm **terms;
    size_t n_terms, terms_cap;
    unsigned n_nodes;
    pcre2_code **regexes; /* every one compiled */
    size_t n_regexes, regexes_cap;
    const QueryHooks *hooks;
    bool any;
    bool widened;            /* by feedback_widen() */
    size_t before;           /* articles that matched then */
    Attachments attachments; /* what match/ keeps from one article to the next */
};

#define DISTANCE_MAX 1000u /* of NEAR and ADJ */

#endif
