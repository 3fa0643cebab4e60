/* pairs.h - which two bytes stand side by side in a line: for asking soon whether one of many phrases
 * may be in it.
 *
 * A set of 1024 bits, one for some 64 of all pairs. A phrase can only be in the line when all of its
 * pairs are; that of most phrases one of the first two is not decides nearly every question. */
#ifndef BASE_PAIRS_H
#define BASE_PAIRS_H

#include "dossier/str.h"

#include <string.h>

typedef struct Pairs {
    uint64_t bits[16];
} Pairs;

static inline unsigned pairs_place(const char *p)
{
    return ((unsigned char)p[0] * 37u + (unsigned char)p[1]) & 1023;
}

static inline void pairs_of(Slice line, Pairs *pairs)
{
    memset(pairs, 0, sizeof *pairs);
    for (size_t i = 0; i + 1 < line.len; i++) {
        unsigned at = pairs_place(line.ptr + i);
        pairs->bits[at / 64] |= UINT64_C(1) << at % 64;
    }
}

/* False: the phrase, of two bytes or more, is not in the line. */
static inline bool pairs_may_hold(const Pairs *pairs, Slice phrase)
{
    for (size_t i = 0; i + 1 < phrase.len; i++) {
        unsigned at = pairs_place(phrase.ptr + i);
        if (!(pairs->bits[at / 64] >> at % 64 & 1))
            return false;
    }
    return true;
}

#endif
