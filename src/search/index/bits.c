/* bits.c - counting and listing sets; growing byte strings. */
#include "config.h"

#include "search/index/bits.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>

#if defined(__x86_64__)
__attribute__((target("popcnt"))) static size_t count_by_popcnt(const uint64_t *bits, size_t words)
{
    size_t n = 0;
    for (size_t i = 0; i < words; i++)
        n += (size_t)__builtin_popcountll(bits[i]);
    return n;
}
#endif

size_t bits_count(const uint64_t *bits, size_t words)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("popcnt"))
        return count_by_popcnt(bits, words);
#endif
    size_t n = 0;
    for (size_t i = 0; i < words; i++)
        n += bits_sum(bits[i]);
    return n;
}

size_t bits_list(const uint64_t *bits, size_t words, uint32_t *out)
{
    size_t n = 0;
    for (size_t i = 0; i < words; i++)
        for (uint64_t w = bits[i]; w; w &= w - 1)
            out[n++] = (uint32_t)(i * 64) + bits_lowest(w);
    return n;
}

void bytes_reserve(Bytes *b, size_t more)
{
    if (b->len + more + PACKED_PAD > b->cap)
        b->ptr = mem_grow(b->ptr, &b->cap, b->len + more + PACKED_PAD, 1);
    CHECK(b->len + more + PACKED_PAD <= b->cap);
}

void bytes_release(Bytes *b)
{
    free(b->ptr);
    *b = (Bytes){NULL, 0, 0};
}
