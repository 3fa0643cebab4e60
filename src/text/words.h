/* words.h - the tokenizer's inner step, and which of eight bytes make words. */
#ifndef DOSSIER_TEXT_WORDS_H
#define DOSSIER_TEXT_WORDS_H

#include "base/bytes8.h"
#include "dossier/words.h"

#include <string.h>

/* What a word is made of, which tells how it may be folded. */
typedef enum WordKind {
    WORD_ASCII, /* ASCII letters and digits */
    WORD_LATIN, /* these and letters of U+00C0..U+017F */
    WORD_MIXED
} WordKind;

/* words_next(), which also tells the kind. */
bool words_scan(WordIter *iter, Word *word, WordKind *kind);

/* The high bit of each of eight bytes that is an ASCII letter or digit. Adding 0x80 - c to a byte
 * below 0x80 sets its high bit when it is c or more. */
static inline uint64_t plain_bits(uint64_t eight)
{
    uint64_t low = eight & BYTES8(0x7F), letter = low | BYTES8(0x20);
    uint64_t letters = (letter + BYTES8(0x80 - 'a')) & ~(letter + BYTES8(0x7F - 'z'));
    uint64_t digits = (low + BYTES8(0x80 - '0')) & ~(low + BYTES8(0x7F - '9'));
    return (letters | digits) & ~eight & BYTES8(0x80);
}

/* A letter of U+00C0..U+017F: lead bytes C3 to C5; × and ÷ are among them. */
static inline bool is_latin_letter(Slice text, size_t at)
{
    if (at + 1 >= text.len)
        return false;
    unsigned char lead = (unsigned char)text.ptr[at], next = (unsigned char)text.ptr[at + 1];
    return lead >= 0xC3 && lead <= 0xC5 && (next & 0xC0) == 0x80 &&
           !(lead == 0xC3 && (next & 0xDF) == 0x97);
}

#endif
