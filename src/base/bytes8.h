/* bytes8.h - bytes taken eight at a time, for loops over whole texts that mostly find nothing.
 *
 * The tests are the well-known ones on words (H. S. Warren, Hacker's Delight, section 6-1): the
 * answer for the word as a whole is exact; which byte it was must be asked byte by byte. */
#ifndef DOSSIER_BASE_BYTES8_H
#define DOSSIER_BASE_BYTES8_H

#include <endian.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define BYTES8(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Eight bytes as a number, the first one lowest. */
static inline uint64_t bytes8_load(const char *p)
{
    uint64_t eight;
    memcpy(&eight, p, 8);
    return le64toh(eight);
}

static inline void bytes8_store(char *p, uint64_t eight)
{
    eight = htole64(eight);
    memcpy(p, &eight, 8);
}

/* Not 0 when some byte is below n; n is at most 128. */
static inline uint64_t bytes8_below(uint64_t eight, unsigned n)
{
    return (eight - BYTES8(n)) & ~eight & BYTES8(0x80);
}

/* Not 0 when some byte is above n; n is at most 127. */
static inline uint64_t bytes8_above(uint64_t eight, unsigned n)
{
    return ((eight + BYTES8(127 - n)) | eight) & BYTES8(0x80);
}

/* Not 0 when some byte is this one. */
static inline uint64_t bytes8_holds(uint64_t eight, unsigned byte)
{
    return bytes8_below(eight ^ BYTES8(byte), 1);
}

/* How many bytes at the front are printable ASCII without two blanks side by side: 0 to 8. */
static inline unsigned bytes8_plain(uint64_t eight)
{
    /* A borrow or a carry only ever comes from a byte that is detected itself. */
    uint64_t other = (eight | (eight + BYTES8(1)) | (eight - BYTES8(' '))) & BYTES8(0x80);
    uint64_t blanks = ~((eight ^ BYTES8(' ')) + BYTES8(0x7F)) & BYTES8(0x80) & ~eight;
    other |= blanks & blanks << 8;
    return other ? (unsigned)__builtin_ctzll(other) / 8 : 8;
}

/* How many bytes at the front are ASCII. */
static inline unsigned bytes8_ascii(uint64_t eight)
{
    uint64_t other = eight & BYTES8(0x80);
    return other ? (unsigned)__builtin_ctzll(other) / 8 : 8;
}

/* ASCII capitals as small letters; all bytes are below 128. */
static inline uint64_t bytes8_to_lower(uint64_t eight)
{
    uint64_t from_a = eight + BYTES8(0x80 - 'A'), above_z = eight + BYTES8(0x7F - 'Z');
    return eight | ((from_a & ~above_z & BYTES8(0x80)) >> 2);
}

/* How many bytes continue a code point of UTF-8. */
static inline unsigned bytes8_continuing(uint64_t eight)
{
    uint64_t continuing = eight >> 7 & ~eight >> 6 & BYTES8(1);
    return (unsigned)(continuing * BYTES8(1) >> 56);
}

#endif
