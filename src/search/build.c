/* build.c - from the words of articles to a segment.
 *
 * A first pass writes down the term of every word, as a small number ("slot") of this
 * run; counting the slots gives each term its place in one array of (article, position), which the
 * second pass fills: a counting sort. The terms are then written in the order of their numbers. */
#include "config.h"

#include "segment.h"
#include "spelling.h"

#include "dossier/mem.h"
#include "dossier/words.h"

#include <stdlib.h>
#include <string.h>

typedef struct Place {
    uint32_t doc, position;
} Place;

struct Builder {
    Lexicon *lexicon;
    Spellings *spellings;
    uint32_t run; /* number of this run, from 1 */
    /* of one run */
    uint32_t *slot_of; /* by term; right when slots[slot_of[term]] is the term */
    size_t slot_of_cap;
    TermId *slots;
    uint32_t *counts; /* words of each slot, then where its next one goes */
    size_t n_slots, slots_cap, counts_cap;
    uint32_t *tokens; /* slots of all words, article after article */
    size_t n_tokens, tokens_cap;
};

Builder *builder_new(Lexicon *lexicon)
{
    Builder *b = mem_zalloc(1, sizeof *b);
    b->lexicon = lexicon;
    b->spellings = spellings_new(lexicon, true);
    return b;
}

void builder_free(Builder *b)
{
    if (!b)
        return;
    spellings_free(b->spellings);
    free(b->slot_of);
    free(b->slots);
    free(b->counts);
    free(b->tokens);
    free(b);
}

/* --- first pass --------------------------------------------------------------------------------
 */

static uint32_t slot_add(Builder *b, TermId term)
{
    if (term >= b->slot_of_cap) {
        size_t before = b->slot_of_cap;
        b->slot_of = mem_grow(b->slot_of, &b->slot_of_cap, term + 4096, sizeof *b->slot_of);
        memset(b->slot_of + before, 0, (b->slot_of_cap - before) * sizeof *b->slot_of);
    }
    b->slots = mem_grow(b->slots, &b->slots_cap, b->n_slots + 1, sizeof *b->slots);
    b->counts = mem_grow(b->counts, &b->counts_cap, b->n_slots + 2, sizeof *b->counts);
    b->slot_of[term] = (uint32_t)b->n_slots;
    b->slots[b->n_slots] = term;
    b->counts[b->n_slots] = 0;
    return (uint32_t)b->n_slots++;
}

static inline uint32_t slot_of(Builder *b, TermId term)
{
    if (term < b->slot_of_cap) {
        uint32_t slot = b->slot_of[term];
        if (slot < b->n_slots && b->slots[slot] == term)
            return slot;
    }
    return slot_add(b, term);
}

/* The slot of a spelling is noted at it for the length of the run. */
static inline void take_word(Builder *b, const SpellingKey *key)
{
    Spelling *e = spelling_find(b->spellings, key);
    if (e->noted != b->run) {
        e->noted = b->run;
        e->note = slot_of(b, e->term);
    }
    b->counts[e->note]++;
    b->tokens[b->n_tokens++] = e->note;
}

#define AHEAD 16 /* words looked up together, so that their memory is fetched at once */

static void take_words(Builder *b, const SpellingKey *keys, size_t n)
{
    if (b->n_tokens + n > b->tokens_cap)
        b->tokens = mem_grow(b->tokens, &b->tokens_cap, b->n_tokens + 65536, sizeof *b->tokens);
    for (size_t i = 0; i < n; i++)
        take_word(b, &keys[i]);
}

static void read_article(Builder *b, const Body *body, uint32_t *words, uint32_t *title)
{
    size_t before = b->n_tokens, n = 0;
    uint32_t title_end =
        body->n_blocks && body->blocks[0].kind == BLOCK_TITLE ? body->blocks[0].end : 0;
    SpellingKey keys[AHEAD];
    WordIter iter = words_begin(body->text);
    Word w;
    *title = 0;
    while (words_next(&iter, &w)) {
        keys[n] = spelling_key(body->text, w);
        spelling_prefetch(b->spellings, &keys[n]);
        *title += w.start < title_end;
        if (++n == AHEAD) {
            take_words(b, keys, n);
            n = 0;
        }
    }
    take_words(b, keys, n);
    *words = (uint32_t)(b->n_tokens - before);
}

/* --- second pass -------------------------------------------------------------------------------
 */

static Place *place_words(Builder *b, const Segment *s)
{
    Place *places = mem_alloc(b->n_tokens * sizeof *places);
    uint32_t sum = 0;
    for (size_t i = 0; i < b->n_slots; i++) {
        uint32_t n = b->counts[i];
        b->counts[i] = sum;
        sum += n;
    }
    const uint32_t *token = b->tokens;
    for (uint32_t doc = 0; doc < s->n_docs; doc++)
        for (uint32_t i = 0; i < s->words[doc]; i++)
            places[b->counts[*token++]++] = (Place){doc, i};
    return places;
}

static void write_term(Segment *s, const Place *at, const Place *end, Entries *room)
{
    uint32_t df = 0, *position = room->positions;
    room->total = (uint32_t)(end - at);
    while (at < end) {
        uint32_t doc = at->doc, before = 0;
        bool title = at->position < s->titles[doc];
        const Place *first = at;
        for (; at < end && at->doc == doc; at++) {
            *position++ = at->position - before;
            before = at->position;
        }
        room->docs[df] = doc;
        room->tfs[df++] = POSTING((uint32_t)(at - first), title);
    }
    room->df = df;
    postings_write(&s->records, room, s->n_docs);
}

/* The slots in the order of their terms: a bit for each term, then reading the bits. */
static void write_terms(Builder *b, Segment *s, const Place *places, Entries *room)
{
    uint64_t *bits = mem_zalloc(s->term_words, sizeof *bits);
    for (size_t i = 0; i < b->n_slots; i++)
        bits_set(bits, b->slots[i]);
    for (size_t i = 0; i < s->term_words; i++)
        for (uint64_t w = bits[i]; w; w &= w - 1) {
            TermId term = (TermId)(i * 64 + bits_lowest(w));
            uint32_t slot = b->slot_of[term];
            segment_add_term(s, term);
            write_term(s, places + (slot ? b->counts[slot - 1] : 0), places + b->counts[slot],
                       room);
        }
    free(bits);
}

Segment *builder_run(Builder *b, const Store *store, unsigned language, const ArticleId *ids,
                     size_t count)
{
    b->n_slots = b->n_tokens = 0;
    b->run++;
    uint32_t *words = mem_alloc(count * sizeof *words), *titles = mem_alloc(count * sizeof *titles);
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++) {
        const Body *body = store_body(store, ids[i]);
        read_article(b, body, &words[i], &titles[i]);
        bytes += body->text.len;
    }
    lexicon_add_stems(b->lexicon, language, b->slots, b->n_slots);
    Segment *s = segment_new(language, (uint32_t)count, b->n_slots, lexicon_count(b->lexicon));
    memcpy(s->ids, ids, count * sizeof *ids);
    memcpy(s->words, words, count * sizeof *words);
    memcpy(s->titles, titles, count * sizeof *titles);
    s->text_bytes = bytes;
    free(words);
    free(titles);
    Place *places = place_words(b, s);
    Entries room = {.docs = mem_alloc(count * sizeof(uint32_t)),
                    .tfs = mem_alloc(count * sizeof(uint32_t)),
                    .positions = mem_alloc(b->n_tokens * sizeof(uint32_t))};
    bytes_reserve(&s->records, b->n_tokens * 3);
    write_terms(b, s, places, &room);
    free(room.docs);
    free(room.tfs);
    free(room.positions);
    free(places);
    segment_finish(s);
    return s;
}
