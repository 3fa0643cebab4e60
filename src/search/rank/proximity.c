/* proximity.c - neighbouring query terms near each other. */
#include "config.h"

#include "search/match/internal.h"
#include "search/rank/proximity.h"

#include "dossier/check.h"

#include <stdlib.h>

#define SHARE  0.3f /* of a word's weight, that its nearness can add */
#define WINDOW 5u   /* words */
#define APART  0.5f /* a place in the window but not right after, against one that is */

/* Places of b right after a place of a count fully, others within the window less. */
static float near_places(const Occurrences *a, const Occurrences *b)
{
    float sum = 0;
    size_t from = 0;
    for (size_t i = 0; i < a->count; i++) {
        uint32_t word = a->items[i].word, end = word + a->items[i].words;
        while (from < b->count && b->items[from].word + WINDOW < word)
            from++;
        for (size_t k = from; k < b->count && b->items[k].word <= end + WINDOW - 1; k++)
            if (b->items[k].word != word)
                sum += b->items[k].word == end ? 1 : APART;
    }
    return sum;
}

float proximity_gain(Matcher *m, const Segment *segment, uint32_t doc, const float *ceilings,
                     float norm)
{
    float gain = 0;
    unsigned before = UINT32_MAX;
    matcher_move(m, segment, doc);
    for (unsigned i = 0; i < m->query->n_terms; i++) {
        if (ceilings[i] <= 0)
            continue;
        const Occurrences *places = term_places(m, i);
        if (before != UINT32_MAX && places->count) {
            float near = near_places(term_places(m, before), places);
            float ceiling = ceilings[i] < ceilings[before] ? ceilings[i] : ceilings[before];
            gain += ceiling * near / (near + norm);
        }
        before = i;
    }
    CHECK(gain >= 0);
    return gain * SHARE;
}
