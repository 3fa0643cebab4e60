/* chronicle_record.c - the table of records, and tagging one article. */
#include "config.h"

#include "story/internal.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/mutable.h"

#include <stdlib.h>
#include <string.h>

/* --- the table --- */

static size_t chunk_of(ArticleId id, size_t *index)
{
    uint64_t n = (uint64_t)id + 64;
    size_t chunk = (size_t)(63 - __builtin_clzll(n)) - 6;
    *index = (size_t)(n - (UINT64_C(64) << chunk));
    CHECK(chunk < RECORD_CHUNKS && *index < (size_t)64 << chunk);
    return chunk;
}

DateRecord *record_get(const RecordTable *table, ArticleId id)
{
    size_t index, chunk = chunk_of(id, &index);
    _Atomic(DateRecord *) *records =
        atomic_load_explicit(&table->chunks[chunk], memory_order_acquire);
    return records ? atomic_load_explicit(&records[index], memory_order_acquire) : NULL;
}

/* The chunk, made by whoever comes first. */
static _Atomic(DateRecord *) *chunk_need(RecordTable *table, size_t chunk)
{
    _Atomic(DateRecord *) *records =
        atomic_load_explicit(&table->chunks[chunk], memory_order_acquire);
    if (records)
        return records;
    _Atomic(DateRecord *) *fresh = mem_zalloc((size_t)64 << chunk, sizeof *fresh);
    if (atomic_compare_exchange_strong(&table->chunks[chunk], &records, fresh))
        return fresh;
    free(fresh);
    return records;
}

DateRecord *record_put(RecordTable *table, ArticleId id, DateRecord *record)
{
    size_t index, chunk = chunk_of(id, &index);
    return atomic_exchange(&chunk_need(table, chunk)[index], record);
}

void record_free(DateRecord *record)
{
    if (!record)
        return;
    free(record->packed);
    free(record->cognates);
    free(record->groups);
    free(record);
}

void record_table_release(RecordTable *table)
{
    for (size_t chunk = 0; chunk < RECORD_CHUNKS; chunk++) {
        _Atomic(DateRecord *) *records = atomic_load(&table->chunks[chunk]);
        for (size_t i = 0; records && i < (size_t)64 << chunk; i++)
            record_free(atomic_load(&records[i]));
        free(MUTABLE(void, records));
    }
}

/* --- one article --- */

Context context_of(const Store *store, ArticleId id)
{
    const Meta *meta = article_meta(store, id);
    Context context = {.dct = article_date(store, id), .info = store_info(store)};
    context.own = !interval_is_none(context.dct);
    if (context.own && meta->date_origin == ORIGIN_INFERRED) {
        context.inferred = true;
        context.reason = meta->date_reason;
    }
    return context;
}

static bool has_weekday_date(const TimexList *dates)
{
    for (size_t i = 0; i < dates->count; i++)
        if (dates->items[i].how == HOW_WEEKDAY)
            return true;
    return !interval_is_none(dates->inferred);
}

/* A reason found in the article's words; kept as long as the chronicle. */
static Slice reason_keep(Chronicle *chronicle, const char *reason)
{
    Slice kept = {NULL, strlen(reason)};
    pthread_mutex_lock(&chronicle->lock);
    kept.ptr = arena_strndup(chronicle->reasons, reason, kept.len);
    pthread_mutex_unlock(&chronicle->lock);
    return kept;
}

static void date_record(Chronicle *chronicle, DateRecord *record, const Context *context,
                        const TimexList *dates)
{
    record->date = context->dct;
    CHECK(!context->inferred || context->own);
    record->inferred = !interval_is_none(context->dct) && (!context->own || context->inferred);
    record->reason = context->reason;
    if (interval_is_none(context->dct) && !interval_is_none(dates->inferred)) {
        record->date = dates->inferred;
        record->inferred = true;
        record->reason = reason_keep(chronicle, dates->reason);
    }
}

DateRecord *record_make(Chronicle *chronicle, FeatureReader *reader, ArticleId id,
                        const Context *context, const NearDates *near)
{
    const Store *store = chronicle->store;
    const Body *body = store_body(store, id);
    DateRecord *record = mem_zalloc(1, sizeof *record);
    TimexList dates = {.inferred = INTERVAL_NONE};
    RawMentions mentions = {0};
    bool undated = interval_is_none(context->dct);
    CHECK(body && !(undated && context->own));
    record->dct = context->dct;
    record->info = context->info;
    record->lang = article_lang(store, id);
    TimexContext tagging = {.lang = record->lang, .dct = context->dct};
    if (undated) {
        tagging.near_dates = near->items;
        tagging.n_near_dates = near->count;
        record->near = near->stamp;
    }
    if (body->error.len == 0)
        timex_tag(body->text, &tagging, &dates);
    record->sensitive = undated && has_weekday_date(&dates);
    dates_correct(context->info, store_article(store, id)->key, body->text, &dates);
    date_record(chronicle, record, context, &dates);
    mentions_read(reader, body, record->lang, record->date, &dates, &mentions);
    CHECK(!record->inferred || !interval_is_none(record->date));
    record->packed = packed_dates_new(&dates, &mentions);
    timex_list_release(&dates);
    mentions_release(&mentions);
    return record;
}
