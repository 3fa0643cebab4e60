/* bits.h - sets of small numbers as arrays of 64-bit words. */
#ifndef DOSSIER_BASE_BITS_H
#define DOSSIER_BASE_BITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Words that hold the numbers below n. */
static inline size_t bits_words(size_t n)
{
    return (n + 63) / 64;
}

static inline bool bits_has(const uint64_t *bits, size_t i)
{
    return bits[i / 64] >> (i % 64) & 1;
}

static inline void bits_set(uint64_t *bits, size_t i)
{
    bits[i / 64] |= UINT64_C(1) << (i % 64);
}

/* Number of bits set; portable arithmetic, because the baseline of x86-64 has no instruction for
 * it. */
static inline uint32_t bits_sum(uint64_t w)
{
    w -= (w >> 1) & UINT64_C(0x5555555555555555);
    w = (w & UINT64_C(0x3333333333333333)) + ((w >> 2) & UINT64_C(0x3333333333333333));
    w = (w + (w >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (uint32_t)((w * UINT64_C(0x0101010101010101)) >> 56);
}

static inline uint32_t bits_lowest(uint64_t w)
{
    return (uint32_t)__builtin_ctzll(w);
}

/* A loop over the bits set in one word, ascending; `bit` is 0 to 63. */
#define EACH_BIT(bit, word)                                                                        \
    for (uint64_t left_ = (word), bit; left_ && ((bit) = bits_lowest(left_), true);                \
         left_ &= left_ - 1)

size_t bits_count(const uint64_t *bits, size_t words);
/* The numbers in a set, ascending; returns how many. `out` has space for that many. */
size_t bits_list(const uint64_t *bits, size_t words, uint32_t *out);

#endif
