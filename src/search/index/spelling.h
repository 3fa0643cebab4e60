/* spelling.h - a memory of spellings: from a word as it stands in a text to its term.
 *
 * Folding and the shared lexicon are asked once for each spelling and not for each word. One thread
 * at a time. */
#ifndef DOSSIER_SEARCH_INDEX_SPELLING_H
#define DOSSIER_SEARCH_INDEX_SPELLING_H

#include "search/index/lexicon.h"

#include "dossier/mem.h"

#include <string.h>

/* A word made ready to be looked up: up to sixteen bytes are two numbers. */
typedef struct SpellingKey {
    uint64_t head,
        tail; /* first eight bytes, zeros after the end; last eight of longer words, else 0 */
    uint64_t hash;
    const char *ptr;
    uint32_t len;
} SpellingKey;

typedef struct KnownSpelling {
    uint64_t head; /* 0: free */
    union {
        uint64_t number;
        const char *text; /* of words above sixteen bytes: the arena's copy */
    } tail;
    uint32_t len;
    TermId term;
} KnownSpelling;

typedef struct Spellings {
    Lexicon *lexicon;
    bool add;
    StrBuf scratch;
    KnownSpelling *table;
    size_t size, count; /* size is a power of two */
    Arena *arena;
} Spellings;

/* add: unknown words are added to the lexicon; otherwise they give TERM_NONE. */
Spellings *spellings_new(Lexicon *lexicon, bool add);
void spellings_free(Spellings *spellings);
TermId spellings_term(Spellings *spellings, Slice text, Word word);
/* The terms of many; those unknown yet are looked up in the lexicon together. */
void spellings_terms(Spellings *spellings, const SpellingKey *keys, size_t n, TermId *terms);

static inline void spelling_hash(SpellingKey *key)
{
    uint64_t h =
        (key->head ^ key->tail * UINT64_C(0xD6E8FEB86659FD93)) * UINT64_C(0x9E3779B97F4A7C15);
    key->hash = h ^ h >> 32;
}

static inline SpellingKey spelling_key(Slice text, Word w)
{
    SpellingKey key = {.ptr = text.ptr + w.start, .len = w.end - w.start};
    if (text.len - w.start >= 8) {
        memcpy(&key.head, key.ptr, 8);
        if (key.len < 8)
            key.head &= (UINT64_C(1) << key.len * 8) - 1;
    } else {
        memcpy(&key.head, key.ptr, key.len);
    }
    if (key.len > 8)
        memcpy(&key.tail, key.ptr + key.len - 8, 8);
    spelling_hash(&key);
    return key;
}

static inline void spelling_prefetch(const Spellings *s, const SpellingKey *key)
{
    __builtin_prefetch(&s->table[key->hash & (s->size - 1)]);
}

static inline bool spelling_is(const KnownSpelling *e, const SpellingKey *key)
{
    if (e->head != key->head || e->len != key->len)
        return false;
    return key->len <= 16 ? e->tail.number == key->tail
                          : memcmp(e->tail.text, key->ptr, key->len) == 0;
}

/* NULL when it is not known. */
static inline const KnownSpelling *spelling_find(const Spellings *s, const SpellingKey *key)
{
    for (size_t at = key->hash & (s->size - 1); s->table[at].head; at = (at + 1) & (s->size - 1))
        if (spelling_is(&s->table[at], key))
            return &s->table[at];
    return NULL;
}

#endif
