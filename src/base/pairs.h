/* pairs.h - which two bytes stand side by side in a line: for asking soon whether one of many
 * phrases may be in it.
 *
 * A set of 1024 places, one for some 64 of all pairs. A phrase can only be in the line when all of
 * its pairs are; that of most phrases one of the first two is not decides nearly every question. */
#ifndef DOSSIER_BASE_PAIRS_H
#define DOSSIER_BASE_PAIRS_H

#include "dossier/str.h"

#include <string.h>

typedef struct Pairs {
    bool seen[1024];
} Pairs;

static inline unsigned pairs_place(const char *p)
{
    return ((unsigned char)p[0] * 37u + (unsigned char)p[1]) & 1023;
}

static inline void pairs_of(Slice line, Pairs *pairs)
{
    memset(pairs, 0, sizeof *pairs);
    for (size_t i = 0; i + 1 < line.len; i++)
        pairs->seen[pairs_place(line.ptr + i)] = true;
}

/* False: the phrase, of two bytes or more, is not in the line. */
static inline bool pairs_may_hold(const Pairs *pairs, Slice phrase)
{
    for (size_t i = 0; i + 1 < phrase.len; i++)
        if (!pairs->seen[pairs_place(phrase.ptr + i)])
            return false;
    return true;
}

#endif
