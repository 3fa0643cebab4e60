/* internal.h - the functions that the files of this room have for each other, in the order in
 * which a text goes through them: language, tokens, automaton, partial, resolved. README has the
 * picture. */
#ifndef DOSSIER_DATES_INTERNAL_H
#define DOSSIER_DATES_INTERNAL_H

#include "dates/compiled.h"
#include "dates/fields.h"
#include "dates/resolve.h"

/* --- languages: one line each, and the parts of their tables --- */

extern const TimexLanguage timex_english, timex_french;

extern const TimexWord timex_english_words[], timex_french_words[];
extern const TimexRule timex_english_no_dates[], timex_english_more[], timex_english_days[];
extern const TimexRule timex_french_no_dates[], timex_french_more[], timex_french_days[];

/* --- compiling a language: lexicon.c, pattern.c, automaton.c --- */

uint32_t hash_text(const char *s, size_t len);
uint16_t timex_intern(TimexGrammar *g, const char *folded, size_t len);
void lexicon_load(TimexGrammar *g);
void lexicon_assign_symbols(TimexGrammar *g);
void patterns_compile(TimexGrammar *g);
void automaton_init(TimexGrammar *g);

/* --- tokens: fold.c, digits.c, number.c --- */

/* Folds one code point at p into out[2] (lower case, no accent); returns its bytes, 0 when it is no
 * letter. */
size_t letter_fold(const unsigned char *p, size_t left, char out[2], unsigned *n_out,
                   bool *capital);

typedef struct AsciiWord {
    char text[DATE_WORD_MAX + 4]; /* cut: longer words are in no lexicon */
    size_t len;                   /* of the folded text */
    size_t bytes;                 /* of the source */
    bool capital;
} AsciiWord;

/* The word at p, no bytes when no letter stands there. */
void word_fold(const char *p, const char *end, AsciiWord *w);

/* What a cluster of digits may be. */
typedef struct DigitShape {
    uint32_t len;
    uint64_t classes;
    int32_t value;
    uint8_t digits;
} DigitShape;
DigitShape digits_read(const char *p, size_t left, const TimexLanguage *language);
uint64_t digits_classes(int value, unsigned digits);

/* Joins numbers in words ("twenty-five", "mil neuf cent quatre-vingt-seize") into one token
 * each. */
void tokens_join_numbers(Tokens *tokens);

/* --- partial: duration.c --- */

/* Duration and set values; false when the fields give none. */
bool duration_value(const Fields *f, int arg, char out[28]);
bool set_value(const Fields *f, int arg, char out[28]);

/* --- resolved: tense.c, value.c, choose.c, pair.c, infer.c --- */

typedef enum Tense { TENSE_NONE, TENSE_PAST, TENSE_PRESENT, TENSE_FUTURE } Tense;

Tense tense_around(const Tokens *tokens, size_t first, size_t last); /* of the clause around them */

Interval shape_interval(const Partial *p, int year); /* where the shape lies in a year */
Interval unit_interval(Shape shape, Day day);        /* the week, month ... that holds the day */
/* The TIMEX3 value of a placed interval; with its time. */
void value_format(const TimexLanguage *language, const Partial *p, Interval when, char out[28]);
void value_add_time(const Partial *p, char out[28]);

/* The year, month or week that was not said. */
Interval choose_date(const Resolver *r, size_t i, TimexHow *how, uint32_t *anchor);

void pair_ranges(Resolver *r);
void attach_times(Resolver *r);

void infer_report(Resolver *r,
                  TimexList *out); /* the date of an undated text, where words fix it */
int guess_year(const Resolver *r, const Partial *p); /* the year that a weekday fixes; UNSAID */

#endif
