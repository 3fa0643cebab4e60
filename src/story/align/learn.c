/* learn.c - which words keep meeting.
 *
 * Counted are the pairs of types in the surest beads; a pair becomes a link when the two meet much
 * more often than chance would have them, by the log-likelihood ratio (T. Dunning, Computational
 * Linguistics 19, 1993), and are found without one another seldom (Dice's coefficient). R. C. Moore
 * (2002) and hunalign (D. Varga and others, 2005) align a second time with a table learnt from the
 * first. */
#include "config.h"

#include "story/align/learn.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <math.h>
#include <stdlib.h>

#define SURE        0.7F  /* confidence of a bead that is learnt from */
#define BEADS_MAX   30000 /* that are learnt from, spread over the text */
#define TOKENS_USED 24    /* of a side of a bead */
#define MEET_LEAST  2
#define RATIO_LEAST 12.0F
#define DICE_LEAST  0.35F
#define DICE_SURE   0.6F

typedef struct Meeting {
    uint32_t a, b;
} Meeting;

typedef struct Learner {
    const TokenText *texts[2];
    uint32_t *seen[2]; /* beads with each type */
    Meeting *items;
    size_t count, cap;
    uint32_t beads;
    TypeLink *found;
    size_t n_found, found_cap;
} Learner;

/* The types of one side of a bead that may be learnt: words, and not once only. */
static size_t types_of(const TokenText *text, Range run, uint32_t *out)
{
    size_t count = 0;
    for (uint32_t i = run.start; i < run.end; i++)
        for (uint32_t k = text->first[i]; k < text->first[i + 1] && count < TOKENS_USED; k++) {
            const TokenType *type = &text->types[text->items[k]];
            bool again = false;
            for (size_t n = 0; n < count && !again; n++)
                again = out[n] == text->items[k];
            if (!again && type->df >= MEET_LEAST && type->form.len)
                out[count++] = text->items[k];
        }
    return count;
}

static void add_bead(Learner *l, const Bead *bead)
{
    uint32_t a[TOKENS_USED], b[TOKENS_USED];
    size_t na = types_of(l->texts[0], bead->a, a), nb = types_of(l->texts[1], bead->b, b);
    l->items = mem_grow(l->items, &l->cap, l->count + na * nb, sizeof *l->items);
    for (size_t i = 0; i < na; i++) {
        l->seen[0][a[i]]++;
        for (size_t j = 0; j < nb; j++)
            l->items[l->count++] = (Meeting){a[i], b[j]};
    }
    for (size_t j = 0; j < nb; j++)
        l->seen[1][b[j]]++;
    l->beads++;
}

static int by_types(const void *pa, const void *pb)
{
    const Meeting *a = pa, *b = pb;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return a->b < b->b ? -1 : a->b > b->b;
}

static double term(double seen, double expected)
{
    return seen > 0 ? seen * log(seen / expected) : 0;
}

static double likelihood_ratio(double both, double a, double b, double n)
{
    return 2 * (term(both, a * b / n) + term(a - both, a * (n - b) / n) +
                term(b - both, (n - a) * b / n) + term(n - a - b + both, (n - a) * (n - b) / n));
}

static void judge(Learner *l, Meeting pair, size_t both)
{
    double a = l->seen[0][pair.a], b = l->seen[1][pair.b], n = l->beads;
    double dice = 2 * (double)both / (a + b);
    CHECK((double)both <= a && (double)both <= b);
    if (both < MEET_LEAST || dice < (double)DICE_LEAST ||
        likelihood_ratio((double)both, a, b, n) < (double)RATIO_LEAST)
        return;
    l->found = mem_grow(l->found, &l->found_cap, l->n_found + 1, sizeof *l->found);
    l->found[l->n_found++] = (TypeLink){pair.a, pair.b, dice >= (double)DICE_SURE ? 1 : 0.5F};
}

void type_links_learn(TypeLinks *links, const Alignment *alignment, const TokenText *a,
                      const TokenText *b)
{
    Learner l = {.texts = {a, b}};
    size_t step = alignment->count / BEADS_MAX + 1;
    l.seen[0] = mem_zalloc(a->n_types + 1, sizeof *l.seen[0]);
    l.seen[1] = mem_zalloc(b->n_types + 1, sizeof *l.seen[1]);
    for (size_t k = 0; k < alignment->count; k += step) {
        const Bead *bead = &alignment->items[k];
        if (!bead_is_gap(bead) && bead->confidence >= SURE)
            add_bead(&l, bead);
    }
    if (l.count)
        qsort(l.items, l.count, sizeof *l.items, by_types);
    for (size_t i = 0, end; i < l.count; i = end) {
        for (end = i + 1; end < l.count && by_types(&l.items[i], &l.items[end]) == 0; end++)
            continue;
        judge(&l, l.items[i], end - i);
    }
    type_links_add(links, l.found, l.n_found, a, b);
    free(l.seen[0]);
    free(l.seen[1]);
    free(l.items);
    free(l.found);
}
