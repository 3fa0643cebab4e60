/* bits.c - counting and listing sets. */
#include "config.h"

#include "base/bits.h"

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
        EACH_BIT(bit, bits[i])
            out[n++] = (uint32_t)(i * 64 + bit);
    return n;
}
