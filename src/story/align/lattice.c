/* lattice.c - the best path through a band.
 *
 * A bead is worth what its shape is, how well its lengths fit, and what it shares. Lengths as W. A.
 * Gale and K. W. Church had them (A program for aligning sentences in bilingual corpora,
 * Computational Linguistics 19, 1993): characters of the one side are a sum of as many equal
 * variables as the other side has characters. A run of segments without counterpart costs most at
 * its beginning, so that whole passages can be left out: three states, as O. Gotoh has them for
 * sequences (1982). How sure a bead is: the share of all alignments of the band, each by its
 * likelihood, that have it (forward and backward sums). */
#include "config.h"

#include "story/align/lattice.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <math.h>
#include <stdlib.h>

typedef struct BeadShape {
    uint8_t a, b;
    float prior;
} BeadShape;

static const BeadShape shapes[] = {
    {1, 1, 0.0F},  {1, 2, -2.3F}, {2, 1, -2.3F}, /* coarse */
    {2, 2, -4.5F}, {1, 3, -4.5F}, {3, 1, -4.5F}, {1, 4, -6.5F},
    {4, 1, -6.5F}, {2, 3, -6.5F}, {3, 2, -6.5F}, {3, 3, -8.0F},
};

enum { SHAPES_COARSE = 3, SHAPES = sizeof shapes / sizeof *shapes };

typedef enum PathState { PATH_BEAD, PATH_ONLY_A, PATH_ONLY_B, PATH_STATES } PathState;

#define OPEN        (-3.6F) /* a run without counterpart begins */
#define OPEN_EDGE   (-2.5F) /* at the beginning or the end of the texts */
#define EXTEND      (-1.0F) /* and goes on */
#define PARAGRAPH   (-1.2F) /* a bead goes over the end of a paragraph */
#define VARIANCE    6.8F    /* of the characters that stand for one */
#define LENGTH_GAIN 1.5F    /* of lengths that fit, against any two lengths */
#define LENGTH_MOST 8.0F
#define SHARPNESS   0.5F /* what two pieces of evidence say is not independent */
#define NEVER       (-1e30F)

typedef struct Lattice {
    const LatticeTexts *texts;
    const Band *band;
    const Evidence *evidence;
    size_t n_shapes;
    uint32_t *sums[2]; /* characters before each segment */
    float *beads;      /* of each cell, each shape that begins there */
} Lattice;

static uint32_t *sum_lengths(const TokenText *text)
{
    uint32_t *sums = mem_alloc((text->count + 1) * sizeof *sums);
    sums[0] = 0;
    for (size_t i = 0; i < text->count; i++)
        sums[i + 1] = sums[i] + text->lengths[i];
    return sums;
}

/* --- what a bead is worth --- */

static float length_score(const Lattice *l, Range a, Range b)
{
    float la = (float)(l->sums[0][a.end] - l->sums[0][a.start]) * l->texts->ratio,
          lb = (float)(l->sums[1][b.end] - l->sums[1][b.start]);
    float difference = lb - la, variance = VARIANCE * ((la + lb) / 2 + 4);
    float cost = difference * difference / variance / 2;
    return LENGTH_GAIN - (cost < LENGTH_MOST ? cost : LENGTH_MOST);
}

static float paragraph_score(const Lattice *l, Range a, Range b)
{
    const uint32_t *pa = l->texts->paragraphs_a, *pb = l->texts->paragraphs_b;
    float score = 0;
    if (pa && pa[a.start] != pa[a.end - 1])
        score += PARAGRAPH;
    if (pb && pb[b.start] != pb[b.end - 1])
        score += PARAGRAPH;
    return score;
}

static float bead_score(const Lattice *l, uint32_t i, uint32_t j, const BeadShape *shape)
{
    Range a = {i, i + shape->a}, b = {j, j + shape->b};
    return shape->prior + length_score(l, a, b) + paragraph_score(l, a, b) +
           evidence_of(l->evidence, a, b);
}

static void score_beads(Lattice *l)
{
    const Band *band = l->band;
    l->beads = mem_alloc((band->offset[band->a + 1] * l->n_shapes + 1) * sizeof *l->beads);
    float *out = l->beads;
    for (uint32_t i = 0; i <= band->a; i++)
        for (uint32_t j = band->low[i]; j <= band->high[i]; j++)
            for (size_t k = 0; k < l->n_shapes; k++) {
                bool there = band_has(band, i + shapes[k].a, j + shapes[k].b);
                *out++ = there ? bead_score(l, i, j, &shapes[k]) : NEVER;
            }
}

static bool at_edge(const Band *band, uint32_t i, uint32_t j)
{
    return (i == 0 && j == 0) || i == band->a || j == band->b;
}

/* A segment without counterpart, the path coming from `state` to `to` at (i, j). */
static float gap_score(const Band *band, PathState state, PathState to, uint32_t i, uint32_t j)
{
    if (state == to)
        return EXTEND;
    if (state == PATH_ONLY_B)
        return NEVER; /* those of the first text come first */
    return at_edge(band, i, j) ? OPEN_EDGE : OPEN;
}

/* --- the best path --- */

typedef struct Step {
    float score;
    uint8_t from, shape; /* the state before; the shape of a bead */
} Step;

typedef struct LatticeCell {
    Step states[PATH_STATES];
} LatticeCell;

static void offer(Step *to, float score, PathState from, size_t shape)
{
    if (score > to->score)
        *to = (Step){score, (uint8_t)from, (uint8_t)shape};
}

static void offer_gaps(const Band *band, LatticeCell *cells, uint32_t i, uint32_t j)
{
    const LatticeCell *cell = &cells[band_cell(band, i, j)];
    for (PathState state = 0; state < PATH_STATES; state++) {
        float score = cell->states[state].score;
        if (i < band->a && band_has(band, i + 1, j))
            offer(&cells[band_cell(band, i + 1, j)].states[PATH_ONLY_A],
                  score + gap_score(band, state, PATH_ONLY_A, i, j), state, 0);
        if (j < band->high[i])
            offer(&cells[band_cell(band, i, j + 1)].states[PATH_ONLY_B],
                  score + gap_score(band, state, PATH_ONLY_B, i, j), state, 0);
    }
}

static void offer_beads(const Lattice *l, LatticeCell *cells, uint32_t i, uint32_t j)
{
    const Band *band = l->band;
    size_t at = band_cell(band, i, j);
    PathState best = PATH_BEAD;
    for (PathState state = 1; state < PATH_STATES; state++)
        if (cells[at].states[state].score > cells[at].states[best].score)
            best = state;
    float score = cells[at].states[best].score;
    for (size_t k = 0; k < l->n_shapes; k++) {
        float bead = l->beads[at * l->n_shapes + k];
        if (bead > NEVER)
            offer(&cells[band_cell(band, i + shapes[k].a, j + shapes[k].b)].states[PATH_BEAD],
                  score + bead, best, k);
    }
}

static void follow_back(const Band *band, const LatticeCell *cells, Alignment *out)
{
    uint32_t i = band->a, j = band->b;
    PathState state = PATH_BEAD;
    const LatticeCell *last = &cells[band_cell(band, i, j)];
    for (PathState s = 1; s < PATH_STATES; s++)
        if (last->states[s].score > last->states[state].score)
            state = s;
    out->count = 0;
    while (i || j) {
        const Step *step = &cells[band_cell(band, i, j)].states[state];
        uint32_t da = state == PATH_BEAD ? shapes[step->shape].a : state == PATH_ONLY_A,
                 db = state == PATH_BEAD ? shapes[step->shape].b : state == PATH_ONLY_B;
        CHECK(step->score > NEVER && da <= i && db <= j);
        alignment_add(out, (Bead){{i - da, i}, {j - db, j}, 1});
        i -= da;
        j -= db;
        state = step->from;
    }
    for (size_t k = 0; k < out->count / 2; k++) {
        Bead bead = out->items[k];
        out->items[k] = out->items[out->count - 1 - k];
        out->items[out->count - 1 - k] = bead;
    }
}

static void best_path(const Lattice *l, Alignment *out)
{
    const Band *band = l->band;
    size_t count = band->offset[band->a + 1];
    LatticeCell *cells = mem_alloc((count + 1) * sizeof *cells);
    for (size_t k = 0; k < count; k++)
        for (PathState state = 0; state < PATH_STATES; state++)
            cells[k].states[state] = (Step){2 * NEVER, 0, 0};
    cells[0].states[PATH_BEAD].score = 0;
    for (uint32_t i = 0; i <= band->a; i++)
        for (uint32_t j = band->low[i]; j <= band->high[i]; j++) {
            offer_beads(l, cells, i, j);
            offer_gaps(band, cells, i, j);
        }
    follow_back(band, cells, out);
    free(cells);
}

/* --- how sure its beads are --- */

typedef struct Sums {
    float states[PATH_STATES];
} Sums;

static float log_add(float x, float y)
{
    float most = x > y ? x : y, least = x > y ? y : x;
    return least < most - 16 ? most : most + log1pf(expf(least - most));
}

static Sums *new_sums(const Band *band)
{
    size_t count = band->offset[band->a + 1];
    Sums *sums = mem_alloc((count + 1) * sizeof *sums);
    for (size_t k = 0; k < count; k++)
        for (PathState state = 0; state < PATH_STATES; state++)
            sums[k].states[state] = NEVER;
    return sums;
}

static float all_states(const Sums *sums)
{
    return log_add(log_add(sums->states[0], sums->states[1]), sums->states[2]);
}

static Sums *forward(const Lattice *l)
{
    const Band *band = l->band;
    Sums *sums = new_sums(band);
    sums[0].states[PATH_BEAD] = 0;
    for (uint32_t i = 0; i <= band->a; i++)
        for (uint32_t j = band->low[i]; j <= band->high[i]; j++) {
            size_t at = band_cell(band, i, j);
            float all = all_states(&sums[at]);
            for (size_t k = 0; k < l->n_shapes; k++) {
                float bead = l->beads[at * l->n_shapes + k];
                if (bead > NEVER) {
                    Sums *to = &sums[band_cell(band, i + shapes[k].a, j + shapes[k].b)];
                    to->states[PATH_BEAD] = log_add(to->states[PATH_BEAD], all + SHARPNESS * bead);
                }
            }
            for (PathState to = PATH_ONLY_A; to <= PATH_ONLY_B; to++) {
                uint32_t di = to == PATH_ONLY_A, dj = to == PATH_ONLY_B;
                if (!band_has(band, i + di, j + dj))
                    continue;
                float *sum = &sums[band_cell(band, i + di, j + dj)].states[to];
                for (PathState state = 0; state < PATH_STATES; state++)
                    *sum = log_add(*sum, sums[at].states[state] +
                                             SHARPNESS * gap_score(band, state, to, i, j));
            }
        }
    return sums;
}

/* What lies before the path at (i, j), by the state it has there. */
static Sums *backward(const Lattice *l)
{
    const Band *band = l->band;
    Sums *sums = new_sums(band);
    for (PathState state = 0; state < PATH_STATES; state++)
        sums[band_cell(band, band->a, band->b)].states[state] = 0;
    for (uint32_t i = band->a + 1; i-- > 0;)
        for (uint32_t j = band->high[i] + 1; j-- > band->low[i];) {
            size_t at = band_cell(band, i, j);
            float beads = NEVER;
            for (size_t k = 0; k < l->n_shapes; k++) {
                float bead = l->beads[at * l->n_shapes + k];
                if (bead > NEVER)
                    beads =
                        log_add(beads, SHARPNESS * bead +
                                           sums[band_cell(band, i + shapes[k].a, j + shapes[k].b)]
                                               .states[PATH_BEAD]);
            }
            for (PathState state = 0; state < PATH_STATES; state++) {
                float *sum = &sums[at].states[state];
                *sum = log_add(*sum, beads);
                for (PathState to = PATH_ONLY_A; to <= PATH_ONLY_B; to++) {
                    uint32_t di = to == PATH_ONLY_A, dj = to == PATH_ONLY_B;
                    if (band_has(band, i + di, j + dj))
                        *sum = log_add(*sum, SHARPNESS * gap_score(band, state, to, i, j) +
                                                 sums[band_cell(band, i + di, j + dj)].states[to]);
                }
            }
        }
    return sums;
}

static size_t shape_of(uint32_t a, uint32_t b)
{
    size_t k = 0;
    while (k < SHAPES && (shapes[k].a != a || shapes[k].b != b))
        k++;
    return k;
}

static void weigh_beads(const Lattice *l, Alignment *out)
{
    const Band *band = l->band;
    Sums *before = forward(l), *after = backward(l);
    float whole = all_states(&before[band_cell(band, band->a, band->b)]);
    for (size_t k = 0; k < out->count; k++) {
        Bead *bead = &out->items[k];
        uint32_t i = bead->a.start, j = bead->b.start;
        size_t at = band_cell(band, i, j), to = band_cell(band, bead->a.end, bead->b.end);
        float sum = NEVER;
        if (bead_is_gap(bead)) {
            PathState gap = bead->a.start == bead->a.end ? PATH_ONLY_B : PATH_ONLY_A;
            for (PathState state = 0; state < PATH_STATES; state++)
                sum = log_add(sum, before[at].states[state] +
                                       SHARPNESS * gap_score(band, state, gap, i, j));
            sum += after[to].states[gap];
        } else {
            size_t shape = shape_of(bead->a.end - i, bead->b.end - j);
            CHECK(shape < l->n_shapes);
            sum = all_states(&before[at]) + SHARPNESS * l->beads[at * l->n_shapes + shape] +
                  after[to].states[PATH_BEAD];
        }
        float confidence = expf(sum - whole);
        bead->confidence = confidence < 1 ? confidence : 1;
    }
    free(before);
    free(after);
}

void lattice_align(const LatticeTexts *texts, const Band *band, const Evidence *evidence,
                   bool coarse, Alignment *out)
{
    Lattice l = {.texts = texts,
                 .band = band,
                 .evidence = evidence,
                 .n_shapes = coarse ? SHAPES_COARSE : SHAPES,
                 .sums = {sum_lengths(texts->a), sum_lengths(texts->b)}};
    score_beads(&l);
    best_path(&l, out);
    if (!coarse)
        weigh_beads(&l, out);
    free(l.sums[0]);
    free(l.sums[1]);
    free(l.beads);
}
