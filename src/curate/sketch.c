/* sketch.c - sketching the words of a text. */
#include "config.h"

#include "curate/sketch.h"

#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/hash.h"
#include "dossier/words.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define SHINGLE 4
#define BUFFER  1024 /* hashes gathered before they are cut down to the smallest ones */

static_assert(SKETCH_SHINGLES < BUFFER, "a buffer that was cut down takes more");
static_assert(SKETCH_COGNATES <= COGNATES_MAX, "sketch_cognates() lends them as Cognates");

typedef struct Sketching {
    Sketch *sketch;
    uint32_t buffer[BUFFER];
    size_t n;
    uint32_t limit;           /* larger hashes will not be among the smallest */
    uint64_t window[SHINGLE]; /* hashes of the last words */
    FoldedWord folded;
} Sketching;

static void cut_buffer(Sketching *s)
{
    s->n = cognates_sort_unique(s->buffer, s->n);
    if (s->n > SKETCH_SHINGLES)
        s->n = SKETCH_SHINGLES;
}

static void add_word(Sketching *s, uint64_t hash)
{
    Sketch *k = s->sketch;
    k->content = hash_mix(k->content ^ hash, UINT64_C(0x9E3779B97F4A7C15));
    memmove(s->window, s->window + 1, sizeof s->window - sizeof *s->window);
    s->window[SHINGLE - 1] = hash;
    if (++k->words < SHINGLE)
        return;
    if (s->n == BUFFER) {
        cut_buffer(s);
        s->limit = s->n == SKETCH_SHINGLES ? s->buffer[s->n - 1] : UINT32_MAX;
    }
    uint32_t shingle = (uint32_t)hash_bytes(s->window, sizeof s->window);
    CHECK(s->n < BUFFER);
    if (shingle < s->limit)
        s->buffer[s->n++] = shingle;
}

static void add_cognate(Sketch *k, uint32_t cognate)
{
    if (cognate && k->n_cognates < SKETCH_COGNATES)
        k->cognates[k->n_cognates++] = cognate;
}

/* Few and frequent: what a text has of the other language's stands in names and quotations, which
 * a translation keeps. */
static void count_language(Sketch *k, Slice base)
{
    static const char *const english[] = {"of", "the", "and", "with", "from"};
    static const char *const french[] = {"du", "des", "les", "et", "une"};
    if (base.len < 2 || base.len > 4)
        return;
    for (size_t i = 0; i < sizeof english / sizeof *english; i++) {
        k->english += slice_eq_str(base, english[i]);
        k->french += slice_eq_str(base, french[i]);
    }
}

static void sketch_block(Sketching *s, Slice text)
{
    WordIter iter = words_begin(text);
    for (Word word; words_next_folded(&iter, &word, &s->folded);) {
        add_word(s, s->folded.hash);
        add_cognate(s->sketch, cognate_of(text, word, s->folded.base));
        count_language(s->sketch, s->folded.base);
    }
}

static void begin(Sketching *s, Sketch *sketch)
{
    memset(sketch, 0, sizeof *sketch);
    *s = (Sketching){.sketch = sketch, .limit = UINT32_MAX, .folded = FOLDED_WORD_INIT};
}

#ifdef DOSSIER_CHECKS
static void sketch_check(const Sketch *sketch)
{
    CHECK(sketch->n_shingles <= SKETCH_SHINGLES && sketch->n_cognates <= SKETCH_COGNATES);
    CHECK(sketch->n_unique <= sketch->n_cognates);
    CHECK(sketch->english <= sketch->words && sketch->french <= sketch->words);
    for (size_t i = 1; i < sketch->n_shingles; i++)
        CHECK(sketch->shingles[i - 1] < sketch->shingles[i]);
}
#endif

static bool finish(Sketching *s)
{
    Sketch *sketch = s->sketch;
    cut_buffer(s);
    memcpy(sketch->shingles, s->buffer, s->n * sizeof *s->buffer);
    sketch->n_shingles = (uint16_t)s->n;
    memcpy(sketch->unique, sketch->cognates, sketch->n_cognates * sizeof *sketch->cognates);
    sketch->n_unique = (uint16_t)cognates_sort_unique(sketch->unique, sketch->n_cognates);
    folded_word_release(&s->folded);
    CHECKED(sketch_check(sketch));
    return sketch->words > 0;
}

bool sketch_draft(const Draft *draft, Sketch *sketch)
{
    Sketching s;
    begin(&s, sketch);
    for (size_t i = 1; i < draft->n_blocks; i++) {
        unsigned kind = draft->blocks[i].kind;
        if (kind != BLOCK_DROPPED && kind != BLOCK_RULE)
            sketch_block(&s, draft_block_text(draft, i));
    }
    return finish(&s);
}

bool sketch_body(const Body *body, Sketch *sketch)
{
    Sketching s;
    begin(&s, sketch);
    for (size_t i = 1; i < body->n_blocks; i++)
        sketch_block(&s, slice_sub(body->text, body->blocks[i].start, body->blocks[i].end));
    return finish(&s);
}

/* --- comparing --- */

/* The share of all shingles (Jaccard): of the k smallest hashes of both texts together, how many
 * are in both, in percent. */
static unsigned resemblance(const Sketch *a, const Sketch *b)
{
    size_t i = 0, j = 0, seen = 0, both = 0;
    while (seen < SKETCH_SHINGLES && (i < a->n_shingles || j < b->n_shingles)) {
        bool take_a = j == b->n_shingles || (i < a->n_shingles && a->shingles[i] <= b->shingles[j]);
        bool take_b = i == a->n_shingles || (j < b->n_shingles && b->shingles[j] <= a->shingles[i]);
        both += take_a && take_b;
        i += take_a;
        j += take_b;
        seen++;
    }
    CHECK(both <= seen);
    return seen ? (unsigned)(100 * both / seen) : 0;
}

unsigned sketch_containment(const Sketch *a, const Sketch *b)
{
    double jaccard = resemblance(a, b) / 100.0;
    double small = a->words < b->words ? a->words : b->words, whole = (double)a->words + b->words;
    double shared = jaccard / (1 + jaccard) * whole;
    double percent = small > 0 ? 100 * shared / small : 0;
    return percent > 100 ? 100 : (unsigned)percent;
}

Cognates sketch_cognates(const Sketch *sketch)
{
    return (Cognates){sketch->words, sketch->n_cognates, sketch->n_unique, sketch->cognates,
                      sketch->unique};
}
