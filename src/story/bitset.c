/* bitset.c - bits with a rank directory. */
#include "config.h"

#include "story/bitset.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

#define STRIDE 8 /* words for each entry of the directory */

void bitset_resize(Bitset *set, size_t size, bool full)
{
    size_t words = bits_words(size);
    set->words = mem_realloc(set->words, words + 1, sizeof *set->words);
    set->ranks = mem_realloc(set->ranks, words / STRIDE + 1, sizeof *set->ranks);
    set->size = size;
    memset(set->words, full ? 0xFF : 0, (words + 1) * sizeof *set->words);
    if (full && size % 64)
        set->words[words - 1] = (UINT64_C(1) << (size % 64)) - 1;
    set->words[words] = 0; /* rank(size) may look here */
    bitset_index(set);
}

void bitset_release(Bitset *set)
{
    free(set->words);
    free(set->ranks);
    *set = BITSET_INIT;
}

void bitset_and(Bitset *set, const uint64_t *words)
{
    for (size_t i = 0; i < bits_words(set->size); i++)
        set->words[i] &= words[i];
}

void bitset_index(Bitset *set)
{
    size_t words = bits_words(set->size), members = 0;
    for (size_t i = 0; i <= words; i++) {
        if (i % STRIDE == 0)
            set->ranks[i / STRIDE] = (uint32_t)members;
        members += bits_sum(set->words[i]);
    }
    CHECK(members <= set->size); /* no bit is set behind the last number */
    set->members = members;
}

size_t bitset_rank(const Bitset *set, size_t i)
{
    CHECK(i <= set->size);
    if (set->size == 0)
        return 0;
    size_t word = i / 64, rank = set->ranks[word / STRIDE];
    for (size_t w = word - word % STRIDE; w < word; w++)
        rank += bits_sum(set->words[w]);
    uint64_t below = (UINT64_C(1) << (i % 64)) - 1;
    return rank + bits_sum(set->words[word] & below);
}

/* The directory entry under which member k stands. */
static size_t stride_of(const Bitset *set, size_t k)
{
    size_t after;
    LOWER_BOUND(after, 1, bits_words(set->size) / STRIDE + 1, set->ranks[after] <= k);
    return after - 1;
}

size_t bitset_select(const Bitset *set, size_t k)
{
    CHECK(k < set->members);
    size_t stride = stride_of(set, k), word = stride * STRIDE, left = k - set->ranks[stride];
    for (;; word++) {
        size_t here = bits_sum(set->words[word]);
        if (left < here)
            break;
        left -= here;
    }
    CHECK(word < bits_words(set->size));
    uint64_t bits = set->words[word];
    while (left--)
        bits &= bits - 1;
    return word * 64 + bits_lowest(bits);
}
