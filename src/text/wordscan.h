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

#endif
