/* bits.h - sets of small numbers as arrays of 64-bit words, and the byte codes of the index.
 *
 * Numbers are written in groups of seven bits, low group first; the eighth bit says that another byte follows. A run of
 * such numbers is passed over eight bytes at a time by counting the bytes that end one, so every run is followed by at
 * least VARINT_PAD readable bytes. */
#ifndef DOSSIER_SEARCH_BITS_H
#define DOSSIER_SEARCH_BITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define VARINT_PAD 8

static inline size_t bits_words(size_t n)
{
    return (n + 63) / 64;
}

static inline bool bits_has(const uint64_t *bits, uint32_t i)
{
    return bits[i >> 6] >> (i & 63) & 1;
}

static inline void bits_set(uint64_t *bits, uint32_t i)
{
    bits[i >> 6] |= UINT64_C(1) << (i & 63);
}

/* Number of bits set; portable arithmetic, because the baseline of x86-64 has no instruction for it. */
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

static inline size_t bits_count(const uint64_t *bits, size_t words)
{
    size_t n = 0;
    for (size_t i = 0; i < words; i++)
        n += bits_sum(bits[i]);
    return n;
}

static inline uint64_t load64(const uint8_t *p)
{
    uint64_t w;
    memcpy(&w, p, sizeof w);
    return w;
}

static inline uint32_t load32(const uint8_t *p)
{
    uint32_t w;
    memcpy(&w, p, sizeof w);
    return w;
}

static inline const uint8_t *varint_get(const uint8_t *p, uint32_t *value)
{
    uint32_t v = *p++;
    if (v >= 0x80) {
        v &= 0x7F;
        unsigned shift = 7;
        uint32_t b;
        do {
            b = *p++;
            v |= (b & 0x7F) << shift;
            shift += 7;
        } while (b >= 0x80);
    }
    *value = v;
    return p;
}

#define VARINT_MAX 5 /* bytes of one number */

static inline uint8_t *varint_put(uint8_t *p, uint32_t value)
{
    for (; value >= 0x80; value >>= 7)
        *p++ = (uint8_t)(value | 0x80);
    *p++ = (uint8_t)value;
    return p;
}

/* Passes over `count` numbers. */
static inline const uint8_t *varint_skip(const uint8_t *p, uint32_t count)
{
    const uint64_t high = UINT64_C(0x8080808080808080);
    while (count) {
        uint64_t ends = ~load64(p) & high;
        uint32_t n = (uint32_t)(((ends >> 7) * UINT64_C(0x0101010101010101)) >> 56);
        if (n < count) {
            count -= n;
            p += 8;
            continue;
        }
        for (; count > 1; count--)
            ends &= ends - 1;
        return p + bits_lowest(ends) / 8 + 1;
    }
    return p;
}

#endif
