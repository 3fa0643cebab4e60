/* bitset.h - sets of small numbers as bits, with rank and select.
 *
 * rank(i) is how many members are below i, select(k) the member number k. A directory holds the
 * rank before every 8 words, so rank looks at 8 words at most and select adds a binary search
 * (after G. Jacobson, Space-efficient static trees and graphs, 1989). */
#ifndef DOSSIER_STORY_BITSET_H
#define DOSSIER_STORY_BITSET_H

#include "base/bits.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Bitset {
    uint64_t *words;
    uint32_t *ranks; /* before words 8 * i */
    size_t size;     /* numbers below this can be members */
    size_t members;
} Bitset;

#define BITSET_INIT ((Bitset){NULL, NULL, 0, 0})

void bitset_resize(Bitset *set, size_t size, bool full); /* all members, or none */
void bitset_release(Bitset *set);
void bitset_and(Bitset *set, const uint64_t *words); /* keeps what is in both */
void bitset_index(Bitset *set); /* after changes, before rank and select: fills members and ranks */
size_t bitset_rank(const Bitset *set, size_t i);   /* i <= size */
size_t bitset_select(const Bitset *set, size_t k); /* k < members */

#endif
