/* wordclass.h - the part a code point plays in a word: UAX #29's Word_Break property, tailored.
 *
 * Tailored are: the colon and the underscore end a word (they would join "a:b" and "a_b"), U+02BC
 * is an apostrophe, letters without a word-break value of their own (Han, Hiragana, Thai …) and
 * other numbers (², ½) stand alone. */
#ifndef DOSSIER_TEXT_WORDCLASS_H
#define DOSSIER_TEXT_WORDCLASS_H

#include <stdint.h>

typedef enum WordClass {
    WORD_BREAK, /* ends a word and is none itself */
    WORD_LETTER,
    WORD_HEBREW,
    WORD_DIGIT,
    WORD_KATAKANA,
    WORD_SOLO,   /* a word by itself */
    WORD_EXTEND, /* belongs to what stands before: combining marks, joiners, soft hyphen */
    WORD_APOS,   /* ' and ’: joins letters, joins digits */
    WORD_DOT,    /* joins letters and digits */
    WORD_COMMA,  /* joins digits */
    WORD_MIDDLE, /* joins letters (hyphenation point) */
    WORD_POINT,  /* · joins l·l */
    WORD_DQUOTE  /* joins Hebrew letters */
} WordClass;

#define WORD_LATIN_END 0x250

extern const uint8_t word_class_latin[WORD_LATIN_END]; /* a WordClass for each code point */

WordClass word_class(uint32_t code_point);
WordClass word_class_unicode(uint32_t code_point); /* the same by libunistring alone, slower */

#endif
