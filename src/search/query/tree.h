/* tree.h - what a query is once parsed. All of it lies in the query's arena and never changes.
 *
 * Leaves are the parts that stand somewhere in a text; each has a number, its place in
 * Query.leaves. Proximity nodes have only leaves, ORs and proximity nodes below them: the parser
 * spreads everything else over AND and OR. */
#ifndef DOSSIER_SEARCH_QUERY_TREE_H
#define DOSSIER_SEARCH_QUERY_TREE_H

#include "search/index/attach.h"

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
    bool partial;      /* PATTERN_STEM: also as a prefix, the word being typed still */
    uint8_t distance;  /* PATTERN_FUZZY: 1 or 2 */
    Slice form, base;  /* folded with and without accents */
    Slice source;      /* PATTERN_REGEX: as typed, without the slashes */
    pcre2_code *regex; /* compiled by JIT; freed with the query */
} Pattern;

/* Words in adjacent positions: one word, or a phrase. */
typedef struct Phrase {
    const Pattern *parts;
    size_t count;
    Slice lang; /* primary language of the articles it counts in; absent: all */
} Phrase;

/* --- leaves --- */

typedef enum LeafKind {
    LEAF_PHRASE, /* phrases[0] */
    LEAF_GROUP,  /* any of the phrases, the longest where they overlap */
    LEAF_TEXT,   /* a regular expression over the article's text */
    LEAF_MENTION /* a date in the prose */
} LeafKind;

typedef enum LeafWhere { WHERE_ANY, WHERE_TITLE, WHERE_TEXT } LeafWhere;

typedef struct Leaf {
    LeafKind kind;
    LeafWhere where;
    unsigned number;
    const Phrase *phrases;
    size_t n_phrases;
    Slice source;      /* LEAF_TEXT: the expression; LEAF_GROUP: as typed behind the @ */
    pcre2_code *regex; /* LEAF_TEXT */
    Interval when;     /* LEAF_MENTION */
    bool quoted;       /* a phrase in quotation marks */
    float weight; /* its share in the ranking: 1, and less or more for words of search_more() */
    bool added;   /* by search_more() */
} Leaf;

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
    Interval when;        /* TEST_DATE */
    bool yes;             /* TEST_READ: read; else unread */
    Slice text;           /* the value as typed */
    const Phrase *phrase; /* its words; NULL for those compared whole */
    pcre2_code *regex;    /* or a regular expression */
} Test;

/* --- the tree --- */

typedef enum NodeKind {
    NODE_AND,
    NODE_OR,
    NODE_NOT,
    NODE_NEAR,
    NODE_ADJ,
    NODE_SENTENCE,
    NODE_PARAGRAPH, /* two children */
    NODE_LEAF,
    NODE_TEST,
    NODE_ALL /* every article */
} NodeKind;

typedef struct Node {
    NodeKind kind;
    unsigned number;   /* of the node in its query, from 0 */
    uint32_t distance; /* NODE_NEAR, NODE_ADJ: in words */
    struct Node **kids;
    size_t n_kids;
    const Leaf *leaf;
    const Test *test;
} Node;

struct Query {
    Arena *arena;
    Node *root; /* NULL: empty */
    const Leaf **leaves;
    size_t n_leaves, leaves_cap;
    unsigned n_nodes;
    pcre2_code **regexes; /* every one compiled */
    size_t n_regexes, regexes_cap;
    const QueryHooks *hooks;
    bool any;
    bool widened;            /* by search_more() */
    size_t before;           /* articles that matched then */
    Attachments attachments; /* what match/ keeps from one article to the next */
};

#define DISTANCE_MAX 1000u /* of NEAR and ADJ */

#endif
