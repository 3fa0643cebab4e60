/* hash.h - the one hash of byte strings, in steps for those who have the bytes in hand already.
 *
 * hash_bytes() takes eight bytes a step, in little-endian order whatever the machine, and mixes
 * each in by a 128-bit multiplication (the mixing step of wyhash, public domain). */
#ifndef DOSSIER_HASH_H
#define DOSSIER_HASH_H

#include <stddef.h>
#include <stdint.h>

static inline uint64_t hash_mix(uint64_t a, uint64_t b)
{
    __extension__ typedef unsigned __int128 Wide;
    Wide product = (Wide)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* hash_begin(), a step for each whole eight bytes, hash_end() with the 0 to 7 that remain (zeros
 * above). */
static inline uint64_t hash_begin(size_t len)
{
    return UINT64_C(0x9E3779B97F4A7C15) ^ len;
}

static inline uint64_t hash_step(uint64_t h, uint64_t eight)
{
    return hash_mix(h ^ eight, UINT64_C(0xD6E8FEB86659FD93));
}

static inline uint64_t hash_end(uint64_t h, uint64_t rest)
{
    return hash_mix(h ^ rest, UINT64_C(0xA0761D6478BD642F));
}

uint64_t hash_bytes(const void *data, size_t len); /* not for hostile collisions beyond 2^32 keys */

#endif
