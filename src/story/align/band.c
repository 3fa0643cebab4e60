/* band.c - where to look.
 *
 * Rare types that are linked vote for pairs of segments; of the pairs with most votes the heaviest
 * chain that rises in both texts is kept, and of it what has neighbours that agree. Between two of
 * these anchors lies a rectangle: looked at whole when it is small, else along its diagonal. */
#include "config.h"

#include "story/align/band.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>

#define WHOLE      40000 /* cells of a table that is looked at whole */
#define RARE       8     /* segments that a voting type stands in */
#define RARE_PAIRS 16    /* pairs of segments that a link votes for */
#define VOTE_LEAST 3.0F
#define MARGIN     6    /* positions around an anchor */
#define RECTANGLE  6000 /* cells between two anchors that are looked at whole */
#define AROUND     8    /* segments around a path */
#define SUPPORT    24   /* segments within which another anchor must agree */

typedef struct PairVote {
    uint32_t i, j;
    float weight;
} PairVote;

typedef struct PairVotes {
    PairVote *items;
    size_t count, cap;
} PairVotes;

static int by_place(const void *pa, const void *pb)
{
    const PairVote *a = pa, *b = pb;
    if (a->i != b->i)
        return a->i < b->i ? -1 : 1;
    return a->j > b->j ? -1 : a->j < b->j; /* falling, so that a chain takes one of a row */
}

static void vote(PairVotes *votes, const TypeLink *link, const TokenText *a, const TokenText *b,
                 const TypeLinks *links)
{
    const TokenType *ta = &a->types[link->a], *tb = &b->types[link->b];
    if (ta->df > RARE || tb->df > RARE || ta->df * tb->df > RARE_PAIRS || link->strength < 0.5F)
        return;
    float weight = link->strength *
                   (links->weights[0][link->a].found + links->weights[1][link->b].found) / 2 /
                   (float)(ta->df * tb->df);
    for (uint32_t x = 0; x < ta->df; x++)
        for (uint32_t y = 0; y < tb->df; y++) {
            votes->items =
                mem_grow(votes->items, &votes->cap, votes->count + 1, sizeof *votes->items);
            votes->items[votes->count++] =
                (PairVote){a->posts[ta->post + x].segment, b->posts[tb->post + y].segment, weight};
        }
}

/* PairVotes for one pair become one; pairs with few are dropped. */
static void count_votes(PairVotes *votes)
{
    size_t kept = 0;
    if (votes->count)
        qsort(votes->items, votes->count, sizeof *votes->items, by_place);
    for (size_t i = 0, end; i < votes->count; i = end) {
        PairVote sum = votes->items[i];
        for (end = i + 1; end < votes->count && by_place(&votes->items[end], &sum) == 0; end++)
            sum.weight += votes->items[end].weight;
        if (sum.weight >= VOTE_LEAST)
            votes->items[kept++] = sum;
    }
    votes->count = kept;
}

/* The heaviest chains that end at or before each segment of the second text: a Fenwick tree. */
typedef struct ChainTree {
    float *weight;
    uint32_t *last; /* the vote a chain ends with */
    uint32_t size;
} ChainTree;

static uint32_t best_before(const ChainTree *tree, uint32_t j, float *weight)
{
    uint32_t best = UINT32_MAX;
    *weight = 0;
    for (uint32_t k = j; k > 0; k -= k & (~k + 1))
        if (tree->weight[k] > *weight) {
            *weight = tree->weight[k];
            best = tree->last[k];
        }
    return best;
}

static void offer_chain(ChainTree *tree, uint32_t j, float weight, uint32_t last)
{
    for (uint32_t k = j + 1; k <= tree->size; k += k & (~k + 1))
        if (weight > tree->weight[k]) {
            tree->weight[k] = weight;
            tree->last[k] = last;
        }
}

/* Leaves the heaviest rising chain. */
static void keep_chain(PairVotes *votes, uint32_t b)
{
    ChainTree tree = {.weight = mem_zalloc(b + 2, sizeof *tree.weight),
                      .last = mem_zalloc(b + 2, sizeof *tree.last),
                      .size = b + 1};
    uint32_t *before = mem_alloc((votes->count + 1) * sizeof *before), end;
    float weight;
    for (uint32_t k = 0; k < votes->count; k++) {
        before[k] = best_before(&tree, votes->items[k].j, &weight);
        offer_chain(&tree, votes->items[k].j, weight + votes->items[k].weight, k);
    }
    end = best_before(&tree, tree.size, &weight);
    size_t kept = votes->count;
    for (uint32_t k = end; k != UINT32_MAX; k = before[k])
        votes->items[--kept] = votes->items[k];
    votes->count -= kept;
    memmove(votes->items, votes->items + kept, votes->count * sizeof *votes->items);
    free(tree.weight);
    free(tree.last);
    free(before);
}

static bool agrees(const PairVote *a, const PairVote *b)
{
    uint32_t di = b->i - a->i, dj = b->j - a->j;
    return di <= SUPPORT && dj <= SUPPORT && (di > dj ? di - dj : dj - di) <= 2 + (di + dj) / 4;
}

static void drop_lonely(PairVotes *votes)
{
    size_t kept = 0;
    bool before = false;
    for (size_t k = 0; k < votes->count; k++) {
        bool after = k + 1 < votes->count && agrees(&votes->items[k], &votes->items[k + 1]);
        if (before || after)
            votes->items[kept++] = votes->items[k];
        before = after;
    }
    votes->count = kept;
}

/* --- the band --- */

static void band_begin(Band *band, uint32_t a, uint32_t b)
{
    *band = (Band){.a = a,
                   .b = b,
                   .low = mem_alloc((a + 1) * sizeof *band->low),
                   .high = mem_alloc((a + 1) * sizeof *band->high),
                   .offset = mem_alloc((a + 2) * sizeof *band->offset)};
    for (uint32_t i = 0; i <= a; i++) {
        band->low[i] = b;
        band->high[i] = 0;
    }
}

static void cover(Band *band, int64_t i, int64_t low, int64_t high)
{
    if (i < 0 || i > band->a)
        return;
    low = low < 0 ? 0 : low > band->b ? band->b : low;
    high = high < 0 ? 0 : high > band->b ? band->b : high;
    if (low < band->low[i])
        band->low[i] = (uint32_t)low;
    if (high > band->high[i])
        band->high[i] = (uint32_t)high;
}

#ifdef DOSSIER_CHECKS
static void band_check(const Band *band)
{
    CHECK(band->low[0] == 0 && band->high[band->a] == band->b);
    for (uint32_t i = 0; i <= band->a; i++) {
        CHECK(band->low[i] <= band->high[i] && band->high[i] <= band->b);
        CHECK(i == 0 || (band->low[i - 1] <= band->low[i] && band->high[i - 1] <= band->high[i]));
        CHECK(i == 0 || band->low[i] <= band->high[i - 1]);
        CHECK(band->offset[i + 1] - band->offset[i] == band->high[i] - band->low[i] + 1);
    }
}
#endif

/* Makes both edges rise, rows overlap, and the ends be in. */
static void band_finish(Band *band)
{
    cover(band, 0, 0, 0);
    cover(band, band->a, band->b, band->b);
    for (uint32_t i = 1; i <= band->a; i++)
        if (band->high[i] < band->high[i - 1])
            band->high[i] = band->high[i - 1];
    for (uint32_t i = band->a; i-- > 0;) {
        if (band->low[i] > band->low[i + 1])
            band->low[i] = band->low[i + 1];
        if (band->high[i] < band->low[i + 1])
            band->high[i] = band->low[i + 1];
    }
    for (uint32_t i = 1; i <= band->a; i++)
        if (band->high[i] < band->high[i - 1])
            band->high[i] = band->high[i - 1];
    band->offset[0] = 0;
    for (uint32_t i = 0; i <= band->a; i++)
        band->offset[i + 1] = band->offset[i] + (band->high[i] - band->low[i] + 1);
    CHECKED(band_check(band));
}

/* From one anchor's position to the next. */
static void cover_between(Band *band, const PairVote *from, const PairVote *to)
{
    int64_t di = to->i - from->i, dj = to->j - from->j;
    bool whole = (di + 1) * (dj + 1) <= RECTANGLE;
    int64_t width = RECTANGLE / (di + 1) / 2;
    for (int64_t k = 0; k <= di; k++) {
        int64_t on = from->j + (di ? dj * k / di : 0);
        if (whole)
            cover(band, from->i + k, from->j - MARGIN, to->j + MARGIN);
        else if (di == 0)
            cover(band, from->i, from->j, to->j);
        else
            cover(band, from->i + k, on - width - MARGIN, on + width + MARGIN);
    }
    for (int64_t k = -MARGIN; k <= MARGIN; k++)
        cover(band, to->i + k, to->j - MARGIN, to->j + MARGIN);
}

void band_anchored(Band *band, const TokenText *a, const TokenText *b, const TypeLinks *links)
{
    uint32_t na = (uint32_t)a->count, nb = (uint32_t)b->count;
    PairVotes votes = {.items = NULL};
    band_begin(band, na, nb);
    if ((uint64_t)(na + 1) * (nb + 1) <= WHOLE) {
        for (uint32_t i = 0; i <= na; i++)
            cover(band, i, 0, nb);
        band_finish(band);
        return;
    }
    for (size_t i = 0; i < links->count; i++)
        vote(&votes, &links->items[i], a, b, links);
    count_votes(&votes);
    keep_chain(&votes, nb);
    drop_lonely(&votes);
    PairVote at = {0, 0, 0}, end = {na, nb, 0};
    for (size_t k = 0; k < votes.count; k++) {
        cover_between(band, &at, &votes.items[k]);
        at = votes.items[k];
    }
    cover_between(band, &at, &end);
    free(votes.items);
    band_finish(band);
}

void band_around(Band *band, const Alignment *path, uint32_t a, uint32_t b)
{
    band_begin(band, a, b);
    for (size_t k = 0; k < path->count; k++) {
        const Bead *bead = &path->items[k];
        int64_t low = (int64_t)bead->b.start - AROUND, high = (int64_t)bead->b.end + AROUND;
        int64_t last = bead->a.end;
        cover(band, (int64_t)bead->a.start - AROUND, low, high);
        for (int64_t i = bead->a.start; i <= last; i++)
            cover(band, i, low, high);
    }
    band_finish(band);
}

void band_release(Band *band)
{
    free(band->low);
    free(band->high);
    free(band->offset);
    *band = (Band){.a = 0};
}
