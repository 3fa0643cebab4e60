/* chronicle.c - articles come in on worker threads, timelines go out to one.
 *
 * chronicle_add() tags articles where it is called and puts their records into a table that is read
 * without locks. A merge resolves the dates of undated articles, then makes a snapshot of
 * everything; it is done by chronicle_timeline() itself, or, once chronicle_watch() was called, by
 * a thread that waits for news and rests after each merge as long as that took, so that a dossier
 * being loaded costs at most half a processor for it. */
#include "config.h"

#include "story/internal.h"

#include "dossier/check.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/mutable.h"
#include "dossier/workers.h" /* clock_ns() */

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

Chronicle *chronicle_new(const Store *store)
{
    Chronicle *chronicle = mem_zalloc(1, sizeof *chronicle);
    chronicle->store = store;
    chronicle->reasons = arena_new(0);
    pthread_mutex_init(&chronicle->lock, NULL);
    pthread_cond_init(&chronicle->wake, NULL);
    return chronicle;
}

static void stop_watching(Chronicle *chronicle)
{
    pthread_mutex_lock(&chronicle->lock);
    chronicle->stopping = true;
    pthread_cond_broadcast(&chronicle->wake);
    pthread_mutex_unlock(&chronicle->lock);
    if (chronicle->watching)
        pthread_join(chronicle->thread, NULL);
}

void chronicle_free(Chronicle *chronicle)
{
    if (!chronicle)
        return;
    stop_watching(chronicle);
    timeline_builder_free(chronicle->ready);
    timeline_builder_free(chronicle->current);
    record_table_release(&chronicle->records);
    for (DateRecord *record = chronicle->replaced, *next; record; record = next) {
        next = record->replaced;
        record_free(record);
    }
    free(chronicle->near.items);
    free(chronicle->likenesses);
    arena_free(chronicle->reasons);
    pthread_mutex_destroy(&chronicle->lock);
    pthread_cond_destroy(&chronicle->wake);
    free(chronicle);
}

/* --- coming in --- */

/* The dates known so far, these articles' included; the caller frees the items. */
static NearDates near_dates_now(Chronicle *chronicle, const ArticleId *ids, size_t count)
{
    NearDates copy = {0};
    pthread_mutex_lock(&chronicle->lock);
    for (size_t i = 0; i < count; i++) {
        Interval date = article_date(chronicle->store, ids[i]);
        if (!interval_is_none(date))
            near_dates_add(&chronicle->near, date);
    }
    for (size_t i = 0; i < chronicle->near.count; i++)
        near_dates_add(&copy, chronicle->near.items[i]);
    pthread_mutex_unlock(&chronicle->lock);
    if (copy.count == 0) /* any date shows whether an article's weekdays can be placed at all */
        near_dates_add(&copy, interval_day(0));
    near_dates_stamp(&copy);
    return copy;
}

static void announce(Chronicle *chronicle, const ArticleId *ids, size_t count)
{
    pthread_mutex_lock(&chronicle->lock);
    for (size_t i = 0; i < count; i++)
        if (ids[i] >= chronicle->ids)
            chronicle->ids = (size_t)ids[i] + 1;
    chronicle->added++;
    pthread_cond_signal(&chronicle->wake);
    pthread_mutex_unlock(&chronicle->lock);
}

void chronicle_add(Chronicle *chronicle, const ArticleId *ids, size_t count)
{
    NearDates near = near_dates_now(chronicle, ids, count);
    Grouper *grouper = grouper_new(store_info(chronicle->store));
    FeatureReader reader;
    feature_reader_init(&reader, "en");
    for (size_t i = 0; i < count; i++) {
        if (!store_body(chronicle->store, ids[i]) || record_get(&chronicle->records, ids[i]))
            continue;
        Context context = context_of(chronicle->store, ids[i]);
        DateRecord *record = record_make(chronicle, &reader, ids[i], &context, &near);
        grouper_read(grouper, record, store_body(chronicle->store, ids[i]));
        record_put(&chronicle->records, ids[i], record);
    }
    feature_reader_release(&reader);
    grouper_free(grouper);
    free(near.items);
    announce(chronicle, ids, count);
}

/* --- going out --- */

static uint32_t language_of(const DateRecord *record)
{
    return record->lang.len ? (uint32_t)hash_bytes(record->lang.ptr, record->lang.len) : 0;
}

static TimelineBuilder *merge(Chronicle *chronicle, size_t ids)
{
    Report *reports = NULL;
    RawMentions all = {0};
    size_t count = 0, cap = 0;
    chronicle_resolve(chronicle, ids);
    chronicle_group(chronicle, ids);
    for (ArticleId id = 0; id < ids; id++) {
        const DateRecord *record = record_get(&chronicle->records, id);
        if (!record || store_retired(chronicle->store, id))
            continue;
        Report report = {.id = id,
                         .date = record->date,
                         .inferred = record->inferred,
                         .reason = &record->reason,
                         .lang = record->lang,
                         .language = language_of(record),
                         .first = (uint32_t)all.count,
                         .count = record->packed->n_mentions,
                         .title_groups = record_groups(record, record->packed->n_mentions)};
        packed_dates_mentions(record->packed, &all);
        CHECK(all.count == report.first + report.count);
        for (size_t i = report.first; i < all.count; i++)
            all.items[i].groups = record_groups(record, i - report.first);
        reports = mem_grow(reports, &cap, count + 1, sizeof *reports);
        reports[count++] = report;
    }
    TimelineBuilder *builder = events_build(chronicle->store, &all, reports, count);
    mentions_release(&all);
    free(reports);
    return builder;
}

/* With the lock held: is there something that the last merge did not see? */
static bool has_news(const Chronicle *chronicle)
{
    return chronicle->added != chronicle->merged ||
           chronicle->merged_info != store_info(chronicle->store) ||
           chronicle->merged_retired != store_retired_count(chronicle->store);
}

/* With the lock held, which is given up meanwhile. */
static TimelineBuilder *merge_news(Chronicle *chronicle)
{
    size_t ids = chronicle->ids;
    CHECK(chronicle->merged <= chronicle->added && ids <= store_count(chronicle->store));
    chronicle->merged = chronicle->added;
    chronicle->merged_info = store_info(chronicle->store);
    chronicle->merged_retired = store_retired_count(chronicle->store);
    pthread_mutex_unlock(&chronicle->lock);
    TimelineBuilder *builder = merge(chronicle, ids);
    pthread_mutex_lock(&chronicle->lock);
    return builder;
}

/* Waits that long, or until the chronicle is to end; with the lock held. */
static void rest(Chronicle *chronicle, uint64_t ns)
{
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    uint64_t total = (uint64_t)until.tv_nsec + ns;
    until.tv_sec += (time_t)(total / 1000000000);
    until.tv_nsec = (long)(total % 1000000000);
    while (!chronicle->stopping &&
           pthread_cond_timedwait(&chronicle->wake, &chronicle->lock, &until) == 0)
        ;
}

/* What tagging and merging took is of no more use; with the lock held, which is given up
 * meanwhile. */
static void clear_up(Chronicle *chronicle)
{
    pthread_mutex_unlock(&chronicle->lock);
    mem_rest();
    pthread_mutex_lock(&chronicle->lock);
}

static void *watch(void *arg)
{
    Chronicle *chronicle = arg;
    pthread_mutex_lock(&chronicle->lock);
    while (!chronicle->stopping) {
        if (!has_news(chronicle)) {
            pthread_cond_wait(&chronicle->wake, &chronicle->lock);
            continue;
        }
        uint64_t began = clock_ns();
        TimelineBuilder *builder = merge_news(chronicle);
        timeline_builder_free(chronicle->ready);
        chronicle->ready = builder;
        if (chronicle->wake_fd >= 0) {
            ssize_t sent = write(chronicle->wake_fd, "t", 1);
            (void)sent; /* a full pipe wakes all the same */
        }
        rest(chronicle, clock_ns() - began);
        if (!has_news(chronicle))
            clear_up(chronicle);
    }
    pthread_mutex_unlock(&chronicle->lock);
    return NULL;
}

void chronicle_watch(Chronicle *chronicle, int wake_fd)
{
    if (chronicle->watching)
        return;
    chronicle->wake_fd = wake_fd;
    chronicle->watching = pthread_create(&chronicle->thread, NULL, watch, chronicle) == 0;
}

const Timeline *chronicle_timeline(Chronicle *chronicle)
{
    pthread_mutex_lock(&chronicle->lock);
    TimelineBuilder *fresh = chronicle->ready;
    chronicle->ready = NULL;
    if (!fresh && !chronicle->watching && (has_news(chronicle) || !chronicle->current))
        fresh = merge_news(chronicle);
    pthread_mutex_unlock(&chronicle->lock);
    if (!fresh && !chronicle->current)
        fresh = events_build(chronicle->store, &(RawMentions){0}, NULL, 0);
    if (fresh) {
        timeline_builder_free(chronicle->current);
        chronicle->current = fresh;
    }
    CHECK(chronicle->current);
    return &chronicle->current->timeline;
}

/* What is not under the lock may be freed by the thread that merges. */
static const PackedDates *packed_lock(const Chronicle *chronicle, ArticleId id)
{
    pthread_mutex_lock(MUTABLE(pthread_mutex_t, &chronicle->lock));
    const DateRecord *record = record_get(&chronicle->records, id);
    return record ? record->packed : NULL;
}

static void packed_unlock(const Chronicle *chronicle)
{
    pthread_mutex_unlock(MUTABLE(pthread_mutex_t, &chronicle->lock));
}

bool chronicle_dates(const Chronicle *chronicle, ArticleId id, TimexList *out)
{
    out->count = 0;
    const PackedDates *packed = packed_lock(chronicle, id);
    if (packed)
        packed_dates_unpack(packed, out);
    packed_unlock(chronicle);
    return packed != NULL;
}

size_t chronicle_dates_within(const Chronicle *chronicle, ArticleId id, Interval when, Range *out,
                              size_t max)
{
    const PackedDates *packed = packed_lock(chronicle, id);
    size_t found = packed ? packed_dates_within(packed, when, out, max) : 0;
    packed_unlock(chronicle);
    return found;
}

ArticleId chronicle_original(const Chronicle *chronicle, ArticleId id)
{
    pthread_mutex_t *lock = MUTABLE(pthread_mutex_t, &chronicle->lock);
    ArticleId original = ARTICLE_NONE;
    pthread_mutex_lock(lock);
    for (size_t i = 0; i < chronicle->n_likenesses; i++)
        if (chronicle->likenesses[i].translation == id)
            original = chronicle->likenesses[i].original;
    pthread_mutex_unlock(lock);
    return original;
}

size_t chronicle_translations(const Chronicle *chronicle, ArticleId original, ArticleId *out,
                              size_t max)
{
    pthread_mutex_t *lock = MUTABLE(pthread_mutex_t, &chronicle->lock);
    size_t count = 0;
    pthread_mutex_lock(lock);
    for (size_t i = 0; i < chronicle->n_likenesses && count < max; i++)
        if (chronicle->likenesses[i].original == original)
            out[count++] = chronicle->likenesses[i].translation;
    pthread_mutex_unlock(lock);
    return count;
}

Interval chronicle_article_date(const Chronicle *chronicle, ArticleId id, Slice *reason)
{
    const DateRecord *record = record_get(&chronicle->records, id);
    if (reason)
        *reason = record ? record->reason : (Slice){NULL, 0};
    return record ? record->date : article_date(chronicle->store, id);
}
