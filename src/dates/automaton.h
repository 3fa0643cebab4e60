/* automaton.h - the rules' patterns as one automaton over token symbols. */
#ifndef DOSSIER_DATES_AUTOMATON_H
#define DOSSIER_DATES_AUTOMATON_H

#include "dates/token.h"

typedef enum NodeKind { NODE_TEST, NODE_SPLIT, NODE_OPEN, NODE_CLOSE, NODE_ACCEPT } NodeKind;

/* A node of the non-deterministic automaton. Nodes lead only to nodes made before them, so there
 * are no cycles and a match is never longer than its pattern. */
typedef struct PatternNode {
    uint8_t kind;
    bool strict;       /* the word must have the class where it stands: "the:NAME" is The */
    uint8_t class;     /* what a test takes its token for; C_TOTAL: nothing */
    uint16_t word;     /* the word it asks for, WORD_NONE: any word of the class. The rule of an
                          accepting node */
    uint16_t out, or ; /* next; second way of a split */
} PatternNode;

/* What must stand before or behind a match. */
typedef struct Guard {
    uint64_t classes;
    uint16_t words[24];
    uint8_t n_words;
    bool present, negative;
} Guard;

typedef struct CompiledRule {
    uint16_t start; /* its first node */
    Guard before, behind;
} CompiledRule;

typedef struct Automaton Automaton;

#define CAPTURES_MAX 40

/* A token of a match with the class by which its pattern took it. */
typedef struct Capture {
    uint32_t token;
    uint8_t class;  /* C_TOTAL: a literal word */
    uint8_t extent; /* 0, or 1 for the second expression of a rule with two */
} Capture;

typedef struct Match {
    uint16_t rule;
    uint8_t n_captures;
    uint8_t n_extents;
    uint32_t first, last;    /* tokens, last one excluded, context included */
    uint32_t from[2], to[2]; /* tokens of the expressions */
    Capture captures[CAPTURES_MAX];
} Match;

/* Whether any rule begins with a token of this symbol. */
bool automaton_begins(const TimexGrammar *g, uint16_t symbol);
/* Finds the best match that begins at token `at`: the longest whose guards hold, of equals the
 * earlier rule. */
bool automaton_match(const TimexGrammar *g, const Tokens *tokens, size_t at, Match *out);

#endif
