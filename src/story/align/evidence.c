/* evidence.c - masks of what is found on the other side.
 *
 * A bead of several segments has the masks of its pairs joined, so that a word counts once however
 * often it is found. Both sides' sums count half. */
#include "config.h"

#include "story/align/evidence.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <stdlib.h>

#define STRONG 0.75F /* a link; of a weaker one half the gain counts */

static void read_gains(Evidence *e, int side, const TypeWeight *weights)
{
    const TokenText *t = e->texts[side];
    e->gain[side] = mem_alloc((t->n_items + 1) * sizeof *e->gain[side]);
    e->absent[side] = mem_zalloc(t->count + 1, sizeof *e->absent[side]);
    for (size_t i = 0; i < t->count; i++)
        for (uint32_t k = t->first[i]; k < t->first[i + 1]; k++) {
            TypeWeight w = weights[t->items[k]];
            e->gain[side][k] = w.found - w.absent;
            e->absent[side][i] += w.absent;
        }
}

/* Rows as wide as any bead that the band has room for reaches. */
static void make_rows(Evidence *e, const Band *band)
{
    e->low = mem_alloc((band->a + 1) * sizeof *e->low);
    e->offset = mem_alloc((band->a + 1) * sizeof *e->offset);
    size_t at = 0;
    for (uint32_t i = 0; i < band->a; i++) {
        uint32_t last = i + BEAD_MAX < band->a ? i + BEAD_MAX : band->a;
        e->low[i] = band->low[i < BEAD_MAX - 1 ? 0 : i - (BEAD_MAX - 1)];
        e->offset[i] = at;
        at += band->high[last] - e->low[i];
    }
    e->offset[band->a] = at;
    e->low[band->a] = 0;
    e->pairs = mem_zalloc(at + 1, sizeof *e->pairs);
}

/* All places of a linked type in the row of one segment. */
static void mark_places(Evidence *e, uint32_t i, uint32_t slot, const TypeLink *link)
{
    const TokenText *b = e->texts[1];
    const TokenType *type = &b->types[link->b];
    const TokenPost *posts = b->posts + type->post;
    uint32_t low = e->low[i], end = low + (uint32_t)(e->offset[i + 1] - e->offset[i]);
    size_t at;
    LOWER_BOUND(at, 0, type->df, posts[at].segment < low);
    for (; at < type->df && posts[at].segment < end; at++) {
        PairMasks *pair = &e->pairs[e->offset[i] + (posts[at].segment - low)];
        CHECK(slot < TOKENS_MAX && posts[at].slot < TOKENS_MAX);
        uint64_t *masks = link->strength >= STRONG ? pair->sure : pair->weak;
        masks[0] |= UINT64_C(1) << slot;
        masks[1] |= UINT64_C(1) << posts[at].slot;
    }
}

void evidence_read(Evidence *e, const Band *band, const TokenText *a, const TokenText *b,
                   const TypeLinks *links)
{
    *e = (Evidence){.texts = {a, b}};
    read_gains(e, 0, links->weights[0]);
    read_gains(e, 1, links->weights[1]);
    make_rows(e, band);
    for (uint32_t i = 0; i < band->a; i++)
        for (uint32_t k = a->first[i]; k < a->first[i + 1]; k++) {
            uint32_t type = a->items[k];
            for (uint32_t l = links->first_a[type]; l < links->first_a[type + 1]; l++)
                mark_places(e, i, k - a->first[i], &links->items[l]);
        }
}

void evidence_release(Evidence *e)
{
    for (int side = 0; side < 2; side++) {
        free(e->gain[side]);
        free(e->absent[side]);
    }
    free(e->low);
    free(e->offset);
    free(e->pairs);
    *e = (Evidence){.low = NULL};
}

static float sum_bits(const float *gain, uint64_t mask)
{
    float sum = 0;
    for (; mask; mask &= mask - 1)
        sum += gain[__builtin_ctzll(mask)];
    return sum;
}

/* One segment of one side against a run of the other. */
static float segment_sum(const Evidence *e, int side, uint32_t segment, Range other)
{
    uint64_t sure = 0, weak = 0;
    for (uint32_t k = other.start; k < other.end; k++) {
        const PairMasks *pair =
            side == 0 ? evidence_pair(e, segment, k) : evidence_pair(e, k, segment);
        sure |= pair->sure[side];
        weak |= pair->weak[side];
    }
    const float *gain = e->gain[side] + e->texts[side]->first[segment];
    return e->absent[side][segment] + sum_bits(gain, sure) + sum_bits(gain, weak & ~sure) / 2;
}

float evidence_of(const Evidence *e, Range a, Range b)
{
    float sum = 0;
    for (uint32_t i = a.start; i < a.end; i++)
        sum += segment_sum(e, 0, i, b);
    for (uint32_t j = b.start; j < b.end; j++)
        sum += segment_sum(e, 1, j, a);
    return sum / 2;
}
