/* spelling.c - open addressing over spellings. A spelling of up to sixteen bytes is two numbers,
 * and nearly all words are that short: they are told apart without looking at their text. */
#include "config.h"

#include "search/index/spelling.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>

#define MEMORY_MOST (1u << 18) /* spellings remembered; then it begins anew */

/* Written to at once: a page that is read first is given twice, to be read and to be written. */
static KnownSpelling *table_new(size_t size)
{
    KnownSpelling *table = mem_alloc(size * sizeof *table);
    memset(table, 0, size * sizeof *table);
    return table;
}

Spellings *spellings_new(Lexicon *lexicon, bool add)
{
    Spellings *s = mem_zalloc(1, sizeof *s);
    s->lexicon = lexicon;
    s->add = add;
    s->size = 1024;
    s->table = table_new(s->size);
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

static size_t place_of(const Spellings *s, const SpellingKey *key)
{
    size_t at = key->hash & (s->size - 1);
    while (s->table[at].head && !spelling_is(&s->table[at], key))
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
    KnownSpelling *old = s->table;
    size_t size = s->size;
    s->size *= s->size < (1u << 16) ? 4 : 2;
    s->table = table_new(s->size);
    for (size_t i = 0; i < size; i++) {
        const KnownSpelling *e = &old[i];
        if (!e->head)
            continue;
        SpellingKey key = {
            .head = e->head, .tail = e->tail.number, .ptr = e->tail.text, .len = e->len};
        if (e->len > 16)
            memcpy(&key.tail, e->tail.text + e->len - 8, 8);
        spelling_hash(&key);
        s->table[place_of(s, &key)] = *e;
    }
    free(old);
}

static void make_space(Spellings *s)
{
    if (s->count >= MEMORY_MOST)
        clear(s);
    else if (s->count * 4 >= s->size * 3)
        grow(s);
}

static void insert(Spellings *s, const SpellingKey *key, TermId term)
{
    make_space(s);
    CHECK((s->size & (s->size - 1)) == 0 && s->count < s->size);
    KnownSpelling *e = &s->table[place_of(s, key)];
    if (e->head) /* it stood twice among the unknown */
        return;
    *e = (KnownSpelling){.head = key->head, .len = key->len, .term = term};
    if (key->len > 16)
        e->tail.text = arena_strndup(s->arena, key->ptr, key->len);
    else
        e->tail.number = key->tail;
    s->count++;
}

/* Learns the words whose numbers are in `unknown`. */
static void learn(Spellings *s, const SpellingKey *keys, const uint32_t *unknown, size_t n,
                  TermId *terms)
{
    WordTerm words[LEXICON_AT_ONCE];
    CHECK(n <= LEXICON_AT_ONCE);
    for (size_t i = 0; i < n; i++)
        words[i].word = (Slice){keys[unknown[i]].ptr, keys[unknown[i]].len};
    if (s->add)
        lexicon_intern(s->lexicon, words, n, &s->scratch);
    else
        for (size_t i = 0; i < n; i++)
            words[i].term = lexicon_lookup(s->lexicon, words[i].word, &s->scratch);
    for (size_t i = 0; i < n; i++) {
        terms[unknown[i]] = words[i].term;
        if (words[i].term != TERM_NONE)
            insert(s, &keys[unknown[i]], words[i].term);
    }
}

void spellings_terms(Spellings *s, const SpellingKey *keys, size_t n, TermId *terms)
{
    uint32_t unknown[LEXICON_AT_ONCE];
    size_t n_unknown = 0;
    for (size_t i = 0; i < n; i++) {
        const KnownSpelling *e = spelling_find(s, &keys[i]);
        if (e) {
            terms[i] = e->term;
            continue;
        }
        unknown[n_unknown++] = (uint32_t)i;
        if (n_unknown == LEXICON_AT_ONCE) {
            learn(s, keys, unknown, n_unknown, terms);
            n_unknown = 0;
        }
    }
    learn(s, keys, unknown, n_unknown, terms);
}

TermId spellings_term(Spellings *s, Slice text, Word word)
{
    SpellingKey key = spelling_key(text, word);
    TermId term;
    spellings_terms(s, &key, 1, &term);
    return term;
}
