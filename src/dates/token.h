/* token.h - the tagger's own tokens: words, numbers with their shapes, and punctuation. */
#ifndef DOSSIER_DATES_TOKEN_H
#define DOSSIER_DATES_TOKEN_H

#include "dates/lexicon.h"

enum {
    TOKEN_GLUED = 1,     /* no white space before it */
    TOKEN_CAP = 2,       /* begins with a capital letter */
    TOKEN_SENTENCE = 4,  /* first of a sentence */
    TOKEN_PARAGRAPH = 8, /* first of a paragraph */
    TOKEN_WORD = 16,     /* letters */
    TOKEN_NUMBER = 32    /* digits, or a number in words */
};

typedef struct DateToken {
    uint32_t start, end; /* bytes of the text */
    int32_t value;       /* of a number; a date or a clock time is read from the text again */
    uint16_t symbol;     /* its letter in the automaton's alphabet */
    uint16_t word;       /* in the lexicon, or WORD_NONE */
    uint8_t flags;
    uint8_t digits;
} DateToken;

typedef struct Tokens {
    const TimexGrammar *grammar;
    Slice text;
    DateToken *items;
    size_t count, cap;
} Tokens;

void tokens_scan(Tokens *tokens, const TimexGrammar *grammar, Slice text);
void tokens_release(Tokens *tokens);
void tokens_check(const Tokens *tokens); /* ascending, within the text, of the alphabet */
uint64_t token_classes(const Tokens *tokens, size_t i);
bool token_is(const Tokens *tokens, size_t i,
              uint64_t classes); /* has one of the classes; false outside */
int token_value(const Tokens *tokens, size_t i, TimexClass as);
Slice token_text(const Tokens *tokens, size_t i);
bool token_says(const Tokens *tokens, size_t i,
                const char *folded); /* a word or a sign; false outside */

#endif
