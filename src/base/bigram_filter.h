/* bigram_filter.h - which two bytes stand side by side in a line: for asking soon whether one of
 * many phrases may be in it.
 *
 * A set of 1024 places, one for some 64 of all pairs. A phrase can only be in the line when all of
 * its pairs are; that of most phrases one of the first two is not decides nearly every question. */
#ifndef DOSSIER_BASE_BIGRAM_FILTER_H
#define DOSSIER_BASE_BIGRAM_FILTER_H

#include "dossier/str.h"

#include <string.h>

typedef struct BigramFilter {
    bool seen[1024];
} BigramFilter;

static inline unsigned bigram_place(const char *p)
{
    return ((unsigned char)p[0] * 37u + (unsigned char)p[1]) & 1023;
}

static inline void bigram_filter_of(Slice line, BigramFilter *filter)
{
    memset(filter, 0, sizeof *filter);
    for (size_t i = 0; i + 1 < line.len; i++)
        filter->seen[bigram_place(line.ptr + i)] = true;
}

/* False: the phrase, of two bytes or more, is not in the line. */
static inline bool bigram_filter_may_hold(const BigramFilter *filter, Slice phrase)
{
    for (size_t i = 0; i + 1 < phrase.len; i++)
        if (!filter->seen[bigram_place(phrase.ptr + i)])
            return false;
    return true;
}

#endif
