/* weigh.c - collocates against how often their words come anywhere: two by two, the word or
 * another, near or not. */
#include "config.h"

#include "search/index/snapshot.h"

#include "dossier/concordance.h"

#include <math.h>
#include <stdlib.h>

/* How often a form comes in the dossier. */
static uint32_t total_of(const Snapshot *snapshot, Slice form, StrBuf *room)
{
    uint64_t total = 0;
    TermId term = lexicon_lookup(snapshot->lexicon, form, room);
    for (size_t i = 0; term != TERM_NONE && i < snapshot->count; i++) {
        Postings p;
        if (segment_find(snapshot->segments[i], term, &p))
            total += p.total;
    }
    return total < UINT32_MAX ? (uint32_t)total : UINT32_MAX;
}

static double share(double observed, double expected)
{
    return observed > 0 && expected > 0 ? observed * log(observed / expected) : 0;
}

static void weigh(Tally *tally, double near, double words)
{
    double in = tally->count, total = tally->total > tally->count ? tally->total : tally->count;
    double out = total - in, far = words > near ? words - near : 1, all = near + far;
    double expected = near * total / all;
    double g = share(in, expected) + share(out, far * total / all) +
               share(near - in, near * (all - total) / all) +
               share(far - out, far * (all - total) / all);
    tally->likelihood = 2 * g * (in < expected ? -1 : 1);
    tally->information = expected > 0 ? log2(in / expected) : 0;
}

static int by_likelihood(const void *left, const void *right)
{
    const Tally *a = left, *b = right;
    if (a->likelihood != b->likelihood)
        return a->likelihood > b->likelihood ? -1 : 1;
    return slice_cmp(a->text, b->text);
}

static int by_information(const void *left, const void *right)
{
    const Tally *a = left, *b = right;
    if (a->information != b->information)
        return a->information > b->information ? -1 : 1;
    return by_likelihood(left, right);
}

static int by_count(const void *left, const void *right)
{
    const Tally *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return by_likelihood(left, right);
}

void tally_weigh(Tallies *tallies, const Index *index, TallyOrder order)
{
    static int (*const orders[])(const void *, const void *) = {by_count, by_likelihood,
                                                                by_information};
    Snapshot *snapshot = index_view_open(index);
    StrBuf room = STRBUF_INIT;
    for (size_t i = 0; i < tallies->count; i++) {
        tallies->items[i].total = total_of(snapshot, tallies->items[i].text, &room);
        weigh(&tallies->items[i], (double)tallies->near, (double)snapshot->tokens);
    }
    if (tallies->count)
        qsort(tallies->items, tallies->count, sizeof *tallies->items, orders[order]);
    strbuf_release(&room);
    snapshot_unref(snapshot);
}
