/* wordscan.h - the tokenizer's inner step, and bytes taken eight at a time. */
#ifndef DOSSIER_TEXT_WORDSCAN_H
#define DOSSIER_TEXT_WORDSCAN_H

#include "dossier/words.h"

#include <endian.h>
#include <string.h>

/* What a word is made of, which tells how it may be folded. */
typedef enum WordKind {
    WORD_ASCII, /* ASCII letters and digits */
    WORD_LATIN, /* these and letters of U+00C0..U+017F */
    WORD_MIXED
} WordKind;

/* words_next(), which also tells the kind. */
bool words_scan(WordIter *iter, Word *word, WordKind *kind);

/* Eight bytes as a number, the first one lowest. */
static inline uint64_t load_eight(const char *p)
{
    uint64_t eight;
    memcpy(&eight, p, 8);
    return le64toh(eight);
}

static inline void store_eight(char *p, uint64_t eight)
{
    eight = htole64(eight);
    memcpy(p, &eight, 8);
}

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* The high bit of each of eight bytes that is an ASCII letter or digit. Adding 0x80 - c to a byte
 * below 0x80 sets its high bit when it is c or more. */
static inline uint64_t plain_bits(uint64_t eight)
{
    uint64_t low = eight & EACH(0x7F), letter = low | EACH(0x20);
    uint64_t letters = (letter + EACH(0x80 - 'a')) & ~(letter + EACH(0x7F - 'z'));
    uint64_t digits = (low + EACH(0x80 - '0')) & ~(low + EACH(0x7F - '9'));
    return (letters | digits) & ~eight & EACH(0x80);
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
