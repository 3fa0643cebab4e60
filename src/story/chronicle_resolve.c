/* chronicle_resolve.c - the dates of undated articles, once everything else is known.
 *
 * A translation has the date of its original, declared or guessed by its names and figures; what
 * its weekdays fix counts only without one. Which year a weekday fixes depends on the dossier's
 * other dates, so an undated article is tagged again when those have changed. The outcome depends
 * on what has been added, never on the order. */
#include "config.h"

#include "story/internal.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

#define CHAIN_MAX 16 /* translations of translations followed */

/* --- near dates --- */

static int month_of(Interval date)
{
    Civil c = day_to_civil(date.first);
    return c.year * 12 + c.month;
}

/* Keeps the earliest day of each month. */
void near_dates_add(NearDates *near, Interval date)
{
    size_t at;
    int month = month_of(date);
    LOWER_BOUND(at, 0, near->count, month_of(near->items[at]) < month);
    if (at < near->count && month_of(near->items[at]) == month) {
        if (date.first < near->items[at].first)
            near->items[at] = interval_day(date.first);
        return;
    }
    near->items = mem_grow(near->items, &near->cap, near->count + 1, sizeof *near->items);
    memmove(near->items + at + 1, near->items + at, (near->count - at) * sizeof *near->items);
    near->items[at] = interval_day(date.first);
    near->count++;
    CHECK(at == 0 || month_of(near->items[at - 1]) < month);
    CHECK(at + 1 == near->count || month < month_of(near->items[at + 1]));
}

void near_dates_stamp(NearDates *near)
{
    near->stamp = 1;
    for (size_t i = 0; i < near->count; i++)
        near->stamp = (near->stamp ^ (uint32_t)near->items[i].first) * UINT64_C(0x9E3779B97F4A7C15);
}

/* --- what is to be resolved --- */

typedef struct DateResolution {
    Chronicle *chronicle;
    FeatureReader reader;
    NearDates near;
    const DossierInfo *info;
    uint8_t *done;        /* by article */
    ArticleId *originals; /* by article: guessed ones; NULL: none */
    size_t ids;
} DateResolution;

static bool is_live(const DateResolution *s, ArticleId id)
{
    return record_get(&s->chronicle->records, id) && !store_retired(s->chronicle->store, id);
}

/* The dates of all articles of the dossier, those that nobody asked to tag too. */
static void collect_near(DateResolution *s)
{
    const Store *store = s->chronicle->store;
    size_t count = store_count(store);
    for (ArticleId id = 0; id < count; id++) {
        if (store_retired(store, id))
            continue;
        Context context = context_of(store, id);
        if (context.own)
            near_dates_add(&s->near, context.dct);
    }
    near_dates_stamp(&s->near);
}

/* Did the corrections that concern an article change? */
static bool corrections_differ(const DateResolution *s, ArticleId id, const DossierInfo *before)
{
    Slice key = store_article(s->chronicle->store, id)->key;
    if (before == s->info ||
        (before->dates == s->info->dates && before->n_dates == s->info->n_dates))
        return false;
    for (size_t i = 0; i < before->n_dates; i++)
        if (slice_eq(before->dates[i].article, key))
            return true;
    for (size_t i = 0; i < s->info->n_dates; i++)
        if (slice_eq(s->info->dates[i].article, key))
            return true;
    return false;
}

/* Is the record what it would be when made again? */
static bool is_final(const DateResolution *s, ArticleId id, const DateRecord *record,
                     const Context *context)
{
    bool undated = interval_is_none(context->dct);
    return interval_eq(record->dct, context->dct) &&
           (!undated || !record->sensitive || record->near == s->near.stamp) &&
           !corrections_differ(s, id, record->info);
}

static void ensure(DateResolution *s, ArticleId id, const Context *context)
{
    Chronicle *c = s->chronicle;
    DateRecord *record = record_get(&c->records, id);
    CHECK(record && record->packed); /* one that gave way is not in the table */
    if (is_final(s, id, record, context))
        return;
    DateRecord *fresh = record_make(c, &s->reader, id, context, &s->near);
    CHECK(!fresh->cognates);
    fresh->cognates = record->cognates;
    record->cognates = NULL;
    pthread_mutex_lock(&c->lock);
    DateRecord *old = record_put(&c->records, id, fresh);
    free(old->packed);
    free(old->groups);
    old->packed = NULL;
    old->groups = NULL;
    old->replaced = c->replaced;
    c->replaced = old;
    pthread_mutex_unlock(&c->lock);
}

static ArticleId original_of(const DateResolution *s, ArticleId id)
{
    ArticleId declared = store_original(s->chronicle->store, id);
    return declared == ARTICLE_NONE && s->originals ? s->originals[id] : declared;
}

/* --- one after the other --- */

/* Resolves one article after the original it translates; returns its date. */
static Interval resolve(DateResolution *s, ArticleId id, int depth)
{
    const Store *store = s->chronicle->store;
    if (id >= s->ids || !is_live(s, id))
        return article_date(store, id); /* not tagged: what it declares */
    if (s->done[id])
        return record_get(&s->chronicle->records, id)->date;
    CHECK(depth <= CHAIN_MAX);
    s->done[id] = 1;
    Context context = context_of(store, id);
    context.info = s->info;
    ArticleId original = context.own || depth == CHAIN_MAX ? ARTICLE_NONE : original_of(s, id);
    if (original != ARTICLE_NONE) {
        context.dct = resolve(s, original, depth + 1);
        if (!interval_is_none(context.dct))
            context.reason = store_original(store, id) == original
                                 ? SLICE("date of the original it translates")
                                 : SLICE("date of the original it seems to translate, by its names "
                                         "and figures");
    }
    ensure(s, id, &context);
    return record_get(&s->chronicle->records, id)->date;
}

/* Keeps what was guessed, for those who ask what belongs together. */
static void keep_likenesses(const DateResolution *s)
{
    Chronicle *c = s->chronicle;
    Likeness *list = NULL;
    size_t count = 0, cap = 0;
    for (ArticleId id = 0; s->originals && id < s->ids; id++) {
        if (s->originals[id] == ARTICLE_NONE)
            continue;
        CHECK(s->originals[id] != id && s->originals[id] < s->ids);
        list = mem_grow(list, &cap, count + 1, sizeof *list);
        list[count++] = (Likeness){id, s->originals[id]};
    }
    pthread_mutex_lock(&c->lock);
    free(c->likenesses);
    c->likenesses = list;
    c->n_likenesses = count;
    pthread_mutex_unlock(&c->lock);
}

void chronicle_resolve(Chronicle *chronicle, size_t ids)
{
    DateResolution s = {.chronicle = chronicle, .info = store_info(chronicle->store), .ids = ids};
    s.done = mem_zalloc(ids + 1, 1);
    feature_reader_init(&s.reader, "en");
    collect_near(&s);
    s.originals = chronicle_guess(chronicle, ids);
    keep_likenesses(&s);
    for (ArticleId id = 0; id < ids; id++)
        if (is_live(&s, id))
            resolve(&s, id, 0);
    feature_reader_release(&s.reader);
    free(s.near.items);
    free(s.originals);
    free(s.done);
}
