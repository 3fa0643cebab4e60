/* codes.h - the byte codes of the index.
 *
 * Single numbers (varints) are written in groups of seven bits, low group first; the eighth bit
 * says that another byte follows. Many numbers are packed at one width, so that reading them takes
 * no decisions that a processor could guess wrong; eight bytes are read at a time, so PACKED_PAD
 * bytes beyond the last must be readable. Bytes are in the order of the machine: an index
 * never leaves its process. */
#ifndef DOSSIER_SEARCH_INDEX_CODES_H
#define DOSSIER_SEARCH_INDEX_CODES_H

#include "dossier/check.h"

#include "base/bits.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define PACKED_PAD 8

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
