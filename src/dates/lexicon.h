/* lexicon.h - the compiled lexicon of a language: its words by number, and the symbols that the
 * automaton sees of them. */
#ifndef DOSSIER_DATES_LEXICON_H
#define DOSSIER_DATES_LEXICON_H

#include "dates/grammar.h"

#define WORD_NONE UINT16_MAX

typedef struct LexWord {
    const char *text; /* folded */
    uint16_t rows[4]; /* lexicon rows it stands in */
    uint8_t n_rows;
    uint8_t len;
    bool literal; /* named by a pattern */
    bool prefix;  /* first part of a compound of the lexicon */
    bool abbr;
    uint16_t symbol_low, symbol_cap;
} LexWord;

/* Looks a folded word up; WORD_NONE when unknown. */
uint16_t grammar_find(const TimexGrammar *g, const char *folded, size_t len);
const LexWord *grammar_word(const TimexGrammar *g, uint16_t word);
int grammar_word_value(const TimexGrammar *g, uint16_t word,
                       TimexClass as); /* 0 when it has not the class */
uint16_t grammar_symbol(const TimexGrammar *g,
                        uint64_t classes); /* the symbol of a number with these classes */
/* The symbol of a word that the lexicon does not know: its ending may tell a tense or a plural, its
 * capital a name. */
uint16_t grammar_unknown(const TimexGrammar *g, const char *folded, size_t len, bool capital);
uint64_t grammar_classes(const TimexGrammar *g, uint16_t symbol);

#endif
