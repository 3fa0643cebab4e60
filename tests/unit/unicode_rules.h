/* unicode_rules.h - where text may be cut by the rules of Unicode 14.0 as they are written: word
 * boundaries and grapheme clusters (UAX #29), line breaks (UAX #14). One rule a line, slow, from
 * the properties that the tests carry; what is installed is not asked. */
#ifndef DOSSIER_TESTS_UNICODE_RULES_H
#define DOSSIER_TESTS_UNICODE_RULES_H

#include "dossier/str.h"
#include "text/wordclass.h"

#include <stdbool.h>
#include <stdint.h>

/* `breaks` has a place for each byte: 1 where a new word, cluster or line begins or may begin, else
 * 0. A line that must end is a 1 at its end-of-line character, as line_breaks() tells it. */
void word_breaks_by_rules(Slice text, char *breaks);
void cluster_breaks_by_rules(Slice text, char *breaks);
void line_breaks_by_rules(Slice text, char *breaks);

/* Whether line_breaks_by_rules() has properties for every character of the text. */
bool line_rules_cover(Slice text);

bool pinned_is_assigned(uint32_t cp);
bool pinned_is_pictographic(uint32_t cp);
bool pinned_is_mark(uint32_t cp);   /* Extend, Format, ZWJ: invisible to the rules of words */
bool pinned_is_wordy(uint32_t cp);  /* a letter or number */
bool pinned_is_number(uint32_t cp); /* Numeric */
WordClass pinned_word_class(uint32_t cp);

/* Whether libunistring has the pinned version of Unicode. */
bool library_is_pinned(void);

#endif
