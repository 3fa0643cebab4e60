/* latin.h - the plain small letters of Latin letters with accents, U+00C0 to U+017F. */
#ifndef DOSSIER_LATIN_H
#define DOSSIER_LATIN_H

#include <stdbool.h>
#include <stdint.h>

#define LATIN_FIRST 0xC0u
#define LATIN_LAST  0x17Fu

/* For each code point its letter, "e" for É; LATIN_PAIR_MAX or less is the number of two letters in
 * latin_pairs; '.' is no letter (× and ÷). */
#define LATIN_PAIR_MAX 4
extern const char latin_letters[LATIN_LAST - LATIN_FIRST + 2];
extern const char latin_pairs[LATIN_PAIR_MAX + 1][3];

static inline bool is_latin(uint32_t cp)
{
    return cp >= LATIN_FIRST && cp <= LATIN_LAST;
}

#endif
