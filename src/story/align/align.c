/* align.c - aligning two texts, from segments to beads.
 *
 * Twice: first with simple beads within a wide band (band.c), by what is linked without learning;
 * then, near the path that was found, with all shapes of beads; out of the surest of these a word
 * table is learnt (learn.c), and the last round is run with it. */
#include "config.h"

#include "story/align/lattice.h"
#include "story/align/learn.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>

#define RATIO_FROM  0.5F /* of characters, as far as it is believed */
#define RATIO_TO    2.0F
#define CHARS_KNOWN 2000 /* characters of a text whose ratio is half believed */

/* Segments that are not empty, as they are aligned. */
typedef struct FullSegments {
    Slice *items;
    uint32_t *numbers, *paragraphs;
    size_t count;
} FullSegments;

static void full_segments_read(FullSegments *full, const AlignText *text)
{
    size_t count = text->count < ALIGN_MAX ? text->count : ALIGN_MAX;
    *full = (FullSegments){.items = mem_alloc((count + 1) * sizeof *full->items),
                           .numbers = mem_alloc((count + 1) * sizeof *full->numbers),
                           .paragraphs = mem_alloc((count + 1) * sizeof *full->paragraphs)};
    for (size_t i = 0; i < count; i++) {
        Slice segment = slice_trim(text->segments[i]);
        if (!segment.len)
            continue;
        full->items[full->count] = segment;
        full->numbers[full->count] = (uint32_t)i;
        full->paragraphs[full->count++] = text->paragraphs ? text->paragraphs[i] : 0;
    }
}

static void full_segments_release(FullSegments *full)
{
    free(full->items);
    free(full->numbers);
    free(full->paragraphs);
}

/* --- rounds --- */

static float ratio_of(const TokenText *a, const TokenText *b, const Alignment *sure)
{
    double la = CHARS_KNOWN, lb = CHARS_KNOWN;
    for (size_t k = 0; sure && k < sure->count; k++) {
        const Bead *bead = &sure->items[k];
        if (bead_is_gap(bead))
            continue;
        for (uint32_t i = bead->a.start; i < bead->a.end; i++)
            la += a->lengths[i];
        for (uint32_t j = bead->b.start; j < bead->b.end; j++)
            lb += b->lengths[j];
    }
    float ratio = (float)(lb / la);
    return ratio < RATIO_FROM ? RATIO_FROM : ratio > RATIO_TO ? RATIO_TO : ratio;
}

static void run_round(LatticeTexts *texts, const TypeLinks *links, Alignment *path, bool coarse)
{
    Band band;
    Evidence evidence;
    uint32_t a = (uint32_t)texts->a->count, b = (uint32_t)texts->b->count;
    if (coarse)
        band_anchored(&band, texts->a, texts->b, links);
    else
        band_around(&band, path, a, b);
    evidence_read(&evidence, &band, texts->a, texts->b, links);
    texts->ratio = ratio_of(texts->a, texts->b, coarse ? NULL : path);
    lattice_align(texts, &band, &evidence, coarse, path);
    CHECKED(alignment_check(path, a, b));
    evidence_release(&evidence);
    band_release(&band);
}

static void align_full(LatticeTexts *texts, Alignment *path)
{
    TypeLinks links;
    type_links_find(&links, texts->a, texts->b);
    run_round(texts, &links, path, true);
    run_round(texts, &links, path, false);
    type_links_learn(&links, path, texts->a, texts->b);
    run_round(texts, &links, path, false);
    type_links_release(&links);
}

/* --- the whole --- */

/* Segments before `to` that were left out, being empty or too many. */
static void put_rest(Alignment *out, Range *at, uint32_t to, Range *other, bool second)
{
    for (; at->end < to; at->end++) {
        Range one = {at->end, at->end + 1}, none = {other->end, other->end};
        alignment_add(out, second ? (Bead){none, one, 1} : (Bead){one, none, 1});
    }
}

static Range numbered(const FullSegments *full, Range run, uint32_t at)
{
    if (run.start == run.end)
        return (Range){at, at};
    return (Range){full->numbers[run.start], full->numbers[run.end - 1] + 1};
}

/* From the segments that were aligned to those that were given. */
static void put_beads(const Alignment *path, const FullSegments *a, const FullSegments *b,
                      Alignment *out)
{
    Range at_a = {0, 0}, at_b = {0, 0};
    for (size_t k = 0; k < path->count; k++) {
        const Bead *bead = &path->items[k];
        Range run_a = numbered(a, bead->a, at_a.end), run_b = numbered(b, bead->b, at_b.end);
        put_rest(out, &at_a, run_a.start, &at_b, false);
        put_rest(out, &at_b, run_b.start, &at_a, true);
        run_a = numbered(a, bead->a, at_a.end);
        run_b = numbered(b, bead->b, at_b.end);
        alignment_add(out, (Bead){run_a, run_b, bead->confidence});
        at_a.end = run_a.end;
        at_b.end = run_b.end;
    }
}

void align_texts(const AlignText *a, const AlignText *b, Alignment *out)
{
    FullSegments full_a, full_b;
    TokenText tokens_a, tokens_b;
    Alignment path = {.items = NULL};
    full_segments_read(&full_a, a);
    full_segments_read(&full_b, b);
    token_text_read(&tokens_a, full_a.items, full_a.count, a->lang);
    token_text_read(&tokens_b, full_b.items, full_b.count, b->lang);
    LatticeTexts texts = {.a = &tokens_a,
                          .b = &tokens_b,
                          .paragraphs_a = a->paragraphs ? full_a.paragraphs : NULL,
                          .paragraphs_b = b->paragraphs ? full_b.paragraphs : NULL};
    align_full(&texts, &path);
    out->count = 0;
    put_beads(&path, &full_a, &full_b, out);
    Range end_a = {0, out->count ? out->items[out->count - 1].a.end : 0},
          end_b = {0, out->count ? out->items[out->count - 1].b.end : 0};
    put_rest(out, &end_a, (uint32_t)a->count, &end_b, false);
    put_rest(out, &end_b, (uint32_t)b->count, &end_a, true);
    CHECKED(alignment_check(out, a->count, b->count));
    alignment_release(&path);
    token_text_release(&tokens_a);
    token_text_release(&tokens_b);
    full_segments_release(&full_a);
    full_segments_release(&full_b);
}

void alignment_add(Alignment *alignment, Bead bead)
{
    alignment->items =
        mem_grow(alignment->items, &alignment->cap, alignment->count + 1, sizeof *alignment->items);
    alignment->items[alignment->count++] = bead;
}

void alignment_release(Alignment *alignment)
{
    free(alignment->items);
    *alignment = (Alignment){.items = NULL};
}

void alignment_check(const Alignment *alignment, size_t a, size_t b)
{
    uint32_t at_a = 0, at_b = 0;
    for (size_t k = 0; k < alignment->count; k++) {
        const Bead *bead = &alignment->items[k];
        CHECK(bead->a.start == at_a && bead->b.start == at_b);
        CHECK(bead->a.end >= at_a && bead->b.end >= at_b);
        CHECK(bead->a.end > at_a || bead->b.end > at_b);
        CHECK(bead->confidence >= 0 && bead->confidence <= 1);
        at_a = bead->a.end;
        at_b = bead->b.end;
    }
    CHECK(at_a == a && at_b == b);
}

size_t alignment_bead(const Alignment *alignment, uint32_t segment, bool second)
{
    size_t k = 0;
    while (k < alignment->count &&
           (second ? alignment->items[k].b.end : alignment->items[k].a.end) <= segment)
        k++;
    return k;
}
