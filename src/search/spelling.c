/* spelling.c - open addressing over spellings. A spelling of up to sixteen bytes is two numbers, and nearly all words are
 * that short: they are told apart without looking at their text. */
#include "config.h"

#include "spelling.h"

#include "dossier/mem.h"

#include <stdlib.h>

#define MEMORY_MOST (1u << 18) /* spellings remembered; then it begins anew */

Spellings *spellings_new(Lexicon *lexicon, bool add)
{
    Spellings *s = mem_zalloc(1, sizeof *s);
    s->lexicon = lexicon;
    s->add = add;
    s->size = 1024;
    s->table = mem_zalloc(s->size, sizeof *s->table);
    s->arena = arena_new(4096);
    return s;
}

void spellings_free(Spellings *s)
{
    if (!s)
        return;
    strbuf_release(&s->scratch);
    free(s->table);
    arena_free(s->arena);
    free(s);
}

static bool is_key(const Spelling *e, const SpellingKey *key)
{
    if (e->head != key->head || e->len != key->len)
        return false;
    return key->len <= 16 ? e->tail.number == key->tail : memcmp(e->tail.text, key->ptr, key->len) == 0;
}

static size_t place_of(const Spellings *s, const SpellingKey *key)
{
    size_t at = key->hash & (s->size - 1);
    while (s->table[at].head && !is_key(&s->table[at], key))
        at = (at + 1) & (s->size - 1);
    return at;
}

static void clear(Spellings *s)
{
    memset(s->table, 0, s->size * sizeof *s->table);
    arena_free(s->arena);
    s->arena = arena_new(4096);
    s->count = 0;
}

static void grow(Spellings *s)
{
    Spelling *old = s->table;
    size_t size = s->size;
    s->size *= s->size < (1u << 16) ? 4 : 2;
    s->table = mem_zalloc(s->size, sizeof *s->table);
    for (size_t i = 0; i < size; i++) {
        const Spelling *e = &old[i];
        if (!e->head)
            continue;
        SpellingKey key = {.head = e->head, .tail = e->tail.number, .ptr = e->tail.text, .len = e->len};
        if (e->len > 16)
            memcpy(&key.tail, e->tail.text + e->len - 8, 8);
        spelling_hash(&key);
        s->table[place_of(s, &key)] = *e;
    }
    free(old);
}

static void make_room(Spellings *s)
{
    if (s->count >= MEMORY_MOST)
        clear(s);
    else if (s->count * 4 >= s->size * 3)
        grow(s);
}

Spelling *spelling_find_slowly(Spellings *s, const SpellingKey *key)
{
    size_t at = place_of(s, key);
    if (s->table[at].head)
        return &s->table[at];
    Slice word = {key->ptr, key->len};
    TermId term = s->add ? lexicon_intern(s->lexicon, word, &s->scratch) : lexicon_lookup(s->lexicon, word, &s->scratch);
    if (term == TERM_NONE)
        return NULL;
    make_room(s);
    Spelling *e = &s->table[place_of(s, key)];
    *e = (Spelling){.head = key->head, .len = key->len, .term = term};
    if (key->len > 16)
        e->tail.text = arena_strndup(s->arena, key->ptr, key->len);
    else
        e->tail.number = key->tail;
    s->count++;
    return e;
}

TermId spellings_term(Spellings *s, Slice text, Word word)
{
    SpellingKey key = spelling_key(text, word);
    const Spelling *e = spelling_find(s, &key);
    return e ? e->term : TERM_NONE;
}
