/* chronicle_guess.c - the originals of undated articles that do not say what they translate.
 *
 * An orphan is an undated article without a declared original; what it may come from is a dated
 * article in another language. Both have the same names and numbers in much the same order
 * (cognates.h). First the cognates of all orphans are gathered and it is counted how many articles
 * have each; those of many say little. Then every dated article is held against the orphans with
 * which it shares enough rare cognates. */
#include "config.h"

#include "story/internal.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define COMMON 40 /* dated articles that share a cognate before it says nothing */

static_assert(COGNATES_MAX <= UINT8_MAX, "Guessing.shared counts those of one article");

/* One cognate of one orphan. */
typedef struct Trait {
    uint32_t cognate;
    uint32_t orphan; /* index in orphans */
    uint32_t dated;  /* dated articles that have the cognate; in the first trait of a run */
} Trait;

typedef struct Guessing {
    const Chronicle *chronicle;
    ArticleId *orphans;
    size_t n_orphans, orphans_cap;
    Trait *traits; /* by cognate, then orphan */
    size_t n_traits, traits_cap;
    uint8_t *shared;      /* by orphan: rare cognates shared with the article at hand */
    uint8_t *likeness;    /* by orphan: of its best original so far */
    ArticleId *originals; /* by article */
} Guessing;

static DateRecord *live_record(const Guessing *g, ArticleId id)
{
    DateRecord *record = record_get(&g->chronicle->records, id);
    return record && !store_retired(g->chronicle->store, id) ? record : NULL;
}

static bool is_orphan(const Guessing *g, ArticleId id)
{
    const Store *store = g->chronicle->store;
    return interval_is_none(article_date(store, id)) && store_original(store, id) == ARTICLE_NONE;
}

/* Kept in the record: an article's text never changes. */
static const Cognates *cognates_of(const Guessing *g, ArticleId id)
{
    DateRecord *record = live_record(g, id);
    if (!record->cognates)
        record->cognates = cognates_of_body(store_body(g->chronicle->store, id));
    return record->cognates;
}

/* --- the orphans' cognates --- */

static void list_orphans(Guessing *g, size_t ids)
{
    for (ArticleId id = 0; id < ids; id++) {
        if (!live_record(g, id) || !is_orphan(g, id))
            continue;
        g->orphans = mem_grow(g->orphans, &g->orphans_cap, g->n_orphans + 1, sizeof *g->orphans);
        g->orphans[g->n_orphans++] = id;
    }
}

/* Is there a dated article in another language than the first orphan's, or than another
 * orphan's? */
static bool has_languages(const Guessing *g, size_t ids)
{
    for (ArticleId id = 0; id < ids; id++) {
        const DateRecord *record = live_record(g, id);
        if (record && !slice_eq(record->lang, live_record(g, g->orphans[0])->lang))
            return true;
    }
    return false;
}

static int by_cognate(const void *pa, const void *pb)
{
    const Trait *a = pa, *b = pb;
    if (a->cognate != b->cognate)
        return a->cognate < b->cognate ? -1 : 1;
    return a->orphan < b->orphan ? -1 : a->orphan > b->orphan;
}

static void list_traits(Guessing *g)
{
    for (size_t i = 0; i < g->n_orphans; i++) {
        const Cognates *cognates = cognates_of(g, g->orphans[i]);
        g->traits = mem_grow(g->traits, &g->traits_cap, g->n_traits + cognates->n_unique + 1,
                             sizeof *g->traits);
        for (size_t k = 0; k < cognates->n_unique; k++)
            g->traits[g->n_traits++] = (Trait){cognates->unique[k], (uint32_t)i, 0};
    }
    if (g->n_traits)
        qsort(g->traits, g->n_traits, sizeof *g->traits, by_cognate);
}

/* The first trait with the cognate, or n_traits. */
static size_t trait_of(const Guessing *g, uint32_t cognate)
{
    size_t at;
    LOWER_BOUND(at, 0, g->n_traits, g->traits[at].cognate < cognate);
    return at < g->n_traits && g->traits[at].cognate == cognate ? at : g->n_traits;
}

/* --- the dated articles --- */

static void count_cognates(Guessing *g, ArticleId id)
{
    const Cognates *cognates = cognates_of(g, id);
    for (size_t k = 0; k < cognates->n_unique; k++) {
        size_t trait = trait_of(g, cognates->unique[k]);
        if (trait < g->n_traits)
            g->traits[trait].dated++;
    }
}

static void hold_against(Guessing *g, ArticleId dated, size_t orphan)
{
    ArticleId id = g->orphans[orphan];
    if (slice_eq(live_record(g, id)->lang, live_record(g, dated)->lang))
        return;
    unsigned likeness = cognates_translation(cognates_of(g, id), cognates_of(g, dated));
    CHECK(likeness <= 100 && id != dated);
    if (likeness > g->likeness[orphan]) {
        g->likeness[orphan] = (uint8_t)likeness;
        g->originals[id] = dated;
    }
}

/* Compares an article with the orphans that share enough rare cognates with it, when the last of
 * these is met. */
static void compare(Guessing *g, ArticleId dated)
{
    const Cognates *cognates = cognates_of(g, dated);
    CHECK(cognates->n_unique <= COGNATES_MAX);
    for (int pass = 0; pass < 2; pass++)
        for (size_t k = 0; k < cognates->n_unique; k++) {
            size_t first = trait_of(g, cognates->unique[k]);
            if (first == g->n_traits || g->traits[first].dated > COMMON)
                continue;
            for (size_t t = first; t < g->n_traits && g->traits[t].cognate == cognates->unique[k];
                 t++) {
                CHECK(g->traits[t].orphan < g->n_orphans);
                uint8_t *shared = &g->shared[g->traits[t].orphan];
                if (pass == 0)
                    ++*shared;
                else if (*shared >= COGNATES_LEAST)
                    hold_against(g, dated, g->traits[t].orphan);
                if (pass == 1)
                    *shared = 0;
            }
        }
}

static void each_dated(Guessing *g, size_t ids, void (*what)(Guessing *, ArticleId))
{
    for (ArticleId id = 0; id < ids; id++)
        if (live_record(g, id) && !interval_is_none(article_date(g->chronicle->store, id)))
            what(g, id);
}

ArticleId *chronicle_guess(const Chronicle *chronicle, size_t ids)
{
    Guessing g = {.chronicle = chronicle};
    list_orphans(&g, ids);
    if (g.n_orphans && has_languages(&g, ids)) {
        list_traits(&g);
        g.shared = mem_zalloc(g.n_orphans, sizeof *g.shared);
        g.likeness = mem_zalloc(g.n_orphans, sizeof *g.likeness);
        g.originals = mem_alloc(ids * sizeof *g.originals);
        memset(g.originals, 0xFF, ids * sizeof *g.originals); /* ARTICLE_NONE */
        each_dated(&g, ids, count_cognates);
        each_dated(&g, ids, compare);
    }
    free(g.orphans);
    free(g.traits);
    free(g.shared);
    free(g.likeness);
    return g.originals;
}
