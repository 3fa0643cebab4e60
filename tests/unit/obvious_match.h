/* obvious_match.h - a slow and obvious matcher, to hold the program's against.
 *
 * It lists, for every part of a query, all stretches of words the part stands for, pair by pair; it
 * shares with the program only the tokenizer, folding, stemming and sentence ends. */
#ifndef DOSSIER_TESTS_OBVIOUS_MATCH_H
#define DOSSIER_TESTS_OBVIOUS_MATCH_H

#include "dossier/store.h"

#define WORDS_MOST 120

typedef enum Kind {
    STEM,
    EXACT,
    PREFIX,
    FUZZY,
    REGEX,
    PHRASE,
    GROUP,
    TEXT,
    AND,
    OR,
    NOT,
    NEAR,
    ADJ,
    SENTENCE,
    PARAGRAPH
} Kind;

typedef struct Ask {
    Kind kind;
    int where; /* 0 anywhere, 1 title, 2 text */
    unsigned distance;
    char word[64]; /* of a phrase: words parted by spaces */
    struct Ask *kids[2];
} Ask;

/* A new Ask of a pool; asks_clear() takes back all of them. */
Ask *ask_new(Kind kind);
void asks_clear(void);

typedef struct Token {
    uint32_t start, end;
    char form[64], base[64], stem[64];
    unsigned sentence, block;
} Token;

typedef struct Text {
    const Body *body;
    Token tokens[WORDS_MOST];
    unsigned count, title;
    char lang[8];
} Text;

void read_text(const Store *store, ArticleId id, Text *t);

/* Terms of the group @things, longest first, so that the first that fits at a word wins. */
typedef struct Thing {
    const char *text, *lang;
} Thing;
#define N_THINGS 5
extern const Thing things[N_THINGS];

/* An AND beside a proximity, and an OR that holds one, is moved outwards, the left side first. */
Ask *outward(Ask *ask);

/* The hits as the obvious matcher sees them; returns whether the article matches. */
bool expected_hits(const Text *t, const Ask *ask, Range *out, size_t *count);

#endif
