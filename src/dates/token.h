/* token.h - the tagger's own tokens: words, numbers with their shapes, and punctuation. */
#ifndef DOSSIER_DATES_TOKEN_H
#define DOSSIER_DATES_TOKEN_H

#include "dates/grammar.h"

enum {
    TOKEN_GLUED = 1,     /* no white space before it */
    TOKEN_CAP = 2,       /* begins with a capital letter */
    TOKEN_SENTENCE = 4,  /* first of a sentence */
    TOKEN_PARAGRAPH = 8, /* first of a paragraph */
    TOKEN_WORD = 16,     /* letters */
    TOKEN_NUMBER = 32    /* digits, or a number in words */
};

typedef struct Token {
    uint32_t start, end; /* bytes of the text */
    int32_t value;       /* of a number; a date or a clock time is read from the text again */
    uint16_t symbol;     /* its letter in the automaton's alphabet */
    uint16_t word;       /* in the lexicon, or WORD_NONE */
    uint8_t flags;
    uint8_t digits;
} Token;

typedef struct Tokens {
    const TimexGrammar *grammar;
    Slice text;
    Token *items;
    size_t count, cap;
} Tokens;

void tokens_scan(Tokens *tokens, const TimexGrammar *grammar, Slice text);
void tokens_release(Tokens *tokens);
uint64_t token_classes(const Tokens *tokens, size_t i);
bool token_is(const Tokens *tokens, size_t i,
              uint64_t classes); /* has one of the classes; false outside */
int token_value(const Tokens *tokens, size_t i, TimexClass as);
Slice token_text(const Tokens *tokens, size_t i);
bool token_says(const Tokens *tokens, size_t i,
                const char *folded); /* a word or a sign; false outside */

/* Joins numbers in words ("twenty-five", "mil neuf cent quatre-vingt-seize") into one token each.
 */
void tokens_join_numbers(Tokens *tokens);

/* Shapes of digits, digits.c. */
typedef struct DigitShape {
    uint32_t len;
    uint64_t classes;
    int32_t value;
    uint8_t digits;
} DigitShape;
DigitShape digits_read(const char *p, size_t left, const TimexLanguage *language);
uint64_t digits_classes(int value, unsigned digits);

/* Folds one code point at p into out[2] (lower case, no accent); returns its bytes, 0 when it is no
 * letter. */
size_t letter_fold(const unsigned char *p, size_t left, char out[2], unsigned *n_out,
                   bool *capital);

typedef struct FoldedWord {
    char text[DATE_WORD_MAX + 4]; /* cut: longer words are in no lexicon */
    size_t len;                   /* of the folded text */
    size_t bytes;                 /* of the source */
    bool capital;
} FoldedWord;

/* The word at p, no bytes when no letter stands there. */
void word_fold(const char *p, const char *end, FoldedWord *w);

#endif
