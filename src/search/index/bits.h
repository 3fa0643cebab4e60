/* bits.h - sets of small numbers as arrays of 64-bit words, and the byte codes of the index.
 *
 * Single numbers (varints) are written in groups of seven bits, low group first; the eighth bit
 * says that another byte follows. Many numbers are packed at one width, so that reading them takes
 * no decisions that a processor could guess wrong; eight bytes are read at a time, so PACKED_PAD
 * bytes beyond the last must be readable. Bytes are in the order of the machine: an index
 * never leaves its process. */
#ifndef DOSSIER_SEARCH_INDEX_BITS_H
#define DOSSIER_SEARCH_INDEX_BITS_H

#include "dossier/check.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define PACKED_PAD 8

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

size_t bits_count(const uint64_t *bits, size_t words);
/* The numbers in a set, ascending; returns how many. `out` has space for that many. */
size_t bits_list(const uint64_t *bits, size_t words, uint32_t *out);

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

/* Numbers of one width side by side; 42 bits may be taken of what is read. */
static inline uint64_t packed_at(const uint8_t *p, size_t bit)
{
    return load64(p + bit / 8) >> (bit & 7);
}

static inline unsigned width_of(uint32_t value)
{
    return value ? 32u - (unsigned)__builtin_clz(value) : 0;
}

/* Writes numbers of up to 32 bits side by side. */
typedef struct Packer {
    uint8_t *to;
    uint64_t held;
    unsigned bits; /* of `held`, below 32 between calls */
} Packer;

static inline void packer_put(Packer *p, uint64_t value, unsigned width)
{
    CHECK(width <= 32 && value >> width == 0 && p->bits < 32);
    p->held |= value << p->bits;
    p->bits += width;
    if (p->bits >= 32) {
        uint32_t word = (uint32_t)p->held;
        memcpy(p->to, &word, sizeof word);
        p->to += sizeof word;
        p->held >>= 32;
        p->bits -= 32;
    }
}

/* The end, at a whole byte. */
static inline uint8_t *packer_end(Packer *p)
{
    for (; p->bits > 0; p->bits = p->bits > 8 ? p->bits - 8 : 0, p->held >>= 8)
        *p->to++ = (uint8_t)p->held;
    return p->to;
}

static inline size_t packed_bytes(size_t count, unsigned width)
{
    return (count * width + 7) / 8;
}

/* A growing byte string with PACKED_PAD bytes to spare. */
typedef struct Bytes {
    uint8_t *ptr;
    size_t len, cap;
} Bytes;

void bytes_reserve(Bytes *b, size_t more);
void bytes_release(Bytes *b);

#endif
