/* spelling.c - open addressing over spellings. A spelling of up to eight bytes is a number, and most words are that short:
 * they are found by one comparison. */
#include "config.h"

#include "spelling.h"

#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

#define MEMORY_MOST (1u << 18) /* spellings remembered; then it begins anew */

typedef struct Spelling {
    uint64_t head;    /* first eight bytes; 0: free */
    const char *rest; /* whole spelling, NULL when it is no longer than eight bytes */
    uint32_t len;
    TermId term;
} Spelling;

struct Spellings {
    Lexicon *lexicon;
    bool add;
    StrBuf scratch;
    Spelling *spellings;
    size_t size, count; /* size is a power of two */
    Arena *arena;
};

Spellings *spellings_new(Lexicon *lexicon, bool add)
{
    Spellings *b = mem_zalloc(1, sizeof *b);
    b->lexicon = lexicon;
    b->add = add;
    b->size = 1024;
    b->spellings = mem_zalloc(b->size, sizeof *b->spellings);
    b->arena = arena_new(16384);
    return b;
}

void spellings_free(Spellings *b)
{
    if (!b)
        return;
    strbuf_release(&b->scratch);
    free(b->spellings);
    arena_free(b->arena);
    free(b);
}

/* The first eight bytes at `p`, zeros after `len`; `room` bytes may be read. */
static uint64_t head_of(const char *p, size_t len, size_t room)
{
    uint64_t w = 0;
    if (room >= 8) {
        memcpy(&w, p, 8);
        return len >= 8 ? w : w & ((UINT64_C(1) << len * 8) - 1);
    }
    memcpy(&w, p, len < room ? len : room);
    return w;
}

static uint64_t spelling_hash(uint64_t head, const char *p, size_t len)
{
    uint64_t h = head * UINT64_C(0x9E3779B97F4A7C15);
    if (len > 8) {
        uint64_t tail;
        memcpy(&tail, p + len - 8, 8);
        h = (h ^ h >> 29 ^ tail ^ len) * UINT64_C(0xD6E8FEB86659FD93);
    }
    return h ^ h >> 32;
}

static bool spelling_is(const Spelling *s, uint64_t head, const char *p, size_t len)
{
    if (s->head != head)
        return false;
    return len <= 8 ? !s->rest : s->rest && s->len == len && memcmp(s->rest + 8, p + 8, len - 8) == 0;
}

static size_t spelling_place(const Spellings *b, uint64_t hash, uint64_t head, const char *p, size_t len)
{
    size_t at = hash & (b->size - 1);
    while (b->spellings[at].head && !spelling_is(&b->spellings[at], head, p, len))
        at = (at + 1) & (b->size - 1);
    return at;
}

static void spellings_clear(Spellings *b)
{
    memset(b->spellings, 0, b->size * sizeof *b->spellings);
    arena_free(b->arena);
    b->arena = arena_new(65536);
    b->count = 0;
}

static void spellings_grow(Spellings *b)
{
    Spelling *old = b->spellings;
    size_t size = b->size;
    b->size *= 2;
    b->spellings = mem_zalloc(b->size, sizeof *b->spellings);
    for (size_t i = 0; i < size; i++) {
        const Spelling *s = &old[i];
        if (!s->head)
            continue;
        size_t len = s->rest ? s->len : 8;
        uint64_t hash = spelling_hash(s->head, s->rest, len);
        b->spellings[spelling_place(b, hash, s->head, s->rest, len)] = *s;
    }
    free(old);
}

static TermId spelling_add(Spellings *b, size_t at, uint64_t head, Slice word)
{
    TermId term = b->add ? lexicon_intern(b->lexicon, word, &b->scratch)
                         : lexicon_lookup(b->lexicon, word, &b->scratch);
    if (term == TERM_NONE)
        return term;
    const char *rest = word.len > 8 ? arena_strndup(b->arena, word.ptr, word.len) : NULL;
    b->spellings[at] = (Spelling){head, rest, (uint32_t)word.len, term};
    b->count++;
    if (b->count >= MEMORY_MOST)
        spellings_clear(b);
    else if (b->count * 2 > b->size)
        spellings_grow(b);
    return term;
}

TermId spellings_term(Spellings *b, Slice text, Word w)
{
    const char *p = text.ptr + w.start;
    size_t len = w.end - w.start;
    uint64_t head = head_of(p, len, text.len - w.start);
    size_t at = spelling_place(b, spelling_hash(head, p, len), head, p, len);
    if (b->spellings[at].head)
        return b->spellings[at].term;
    return spelling_add(b, at, head, (Slice){p, len});
}
