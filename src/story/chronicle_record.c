/* chronicle_record.c - the table of records, and tagging one article. */
#include "config.h"

#include "chronicle.h"

#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

/* --- the table ---------------------------------------------------------------------------------
 */

static size_t chunk_of(ArticleId id, size_t *index)
{
    uint64_t n = (uint64_t)id + 64;
    size_t chunk = (size_t)(63 - __builtin_clzll(n)) - 6;
    *index = (size_t)(n - (UINT64_C(64) << chunk));
    return chunk;
}

Record *record_get(const RecordTable *table, ArticleId id)
{
    size_t index, chunk = chunk_of(id, &index);
    _Atomic(Record *) *records = atomic_load_explicit(&table->chunks[chunk], memory_order_acquire);
    return records ? atomic_load_explicit(&records[index], memory_order_acquire) : NULL;
}

/* The chunk, made by whoever comes first. */
static _Atomic(Record *) *chunk_need(RecordTable *table, size_t chunk)
{
    _Atomic(Record *) *records = atomic_load_explicit(&table->chunks[chunk], memory_order_acquire);
    if (records)
        return records;
    _Atomic(Record *) *fresh = mem_zalloc((size_t)64 << chunk, sizeof *fresh);
    if (atomic_compare_exchange_strong(&table->chunks[chunk], &records, fresh))
        return fresh;
    free(fresh);
    return records;
}

Record *record_put(RecordTable *table, ArticleId id, Record *record)
{
    size_t index, chunk = chunk_of(id, &index);
    return atomic_exchange(&chunk_need(table, chunk)[index], record);
}

void record_free(Record *record)
{
    if (!record)
        return;
    timex_list_release(&record->dates);
    tellings_release(&record->tellings);
    free(record->marks);
    free(record->groups);
    free(record);
}

void record_table_release(RecordTable *table)
{
    for (size_t chunk = 0; chunk < RECORD_CHUNKS; chunk++) {
        _Atomic(Record *) *records = atomic_load(&table->chunks[chunk]);
        for (size_t i = 0; records && i < (size_t)64 << chunk; i++)
            record_free(atomic_load(&records[i]));
        free((void *)records);
    }
}

/* --- one article -------------------------------------------------------------------------------
 */

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

/* The list's memory is cut to what it holds: most of it stays for the life of the chronicle. */
static void shrink(TimexList *dates, Tellings *tellings)
{
    dates->items = mem_realloc(dates->items, dates->count, sizeof *dates->items);
    dates->cap = dates->count;
    tellings->items = mem_realloc(tellings->items, tellings->count, sizeof *tellings->items);
    tellings->cap = tellings->count;
    tellings->features =
        mem_realloc(tellings->features, tellings->n_features, sizeof *tellings->features);
    tellings->features_cap = tellings->n_features;
}

static void date_record(Record *record)
{
    const Context *context = &record->context;
    record->date = context->dct;
    record->inferred = !interval_is_none(context->dct) && (!context->own || context->inferred);
    record->reason = context->reason;
    if (interval_is_none(context->dct) && !interval_is_none(record->dates.inferred)) {
        record->date = record->dates.inferred;
        record->inferred = true;
        record->reason = slice_from(record->dates.reason);
    }
}

Record *record_make(const Chronicle *chronicle, FeatureReader *reader, ArticleId id,
                    const Context *context, const NearDates *near)
{
    const Store *store = chronicle->store;
    const Body *body = store_body(store, id);
    Record *record = mem_zalloc(1, sizeof *record);
    bool undated = interval_is_none(context->dct);
    record->context = *context;
    record->lang = article_lang(store, id);
    TimexContext tagging = {.lang = record->lang, .dct = context->dct};
    if (undated) {
        tagging.near_dates = near->items;
        tagging.n_near_dates = near->count;
        record->context.near = near->stamp;
    }
    record->dates.inferred = INTERVAL_NONE;
    if (body->error.len == 0)
        chronicle->tag(body->text, &tagging, &record->dates);
    record->sensitive = undated && has_weekday_date(&record->dates);
    bool *corrected =
        dates_correct(context->info, store_article(store, id)->key, body->text, &record->dates);
    date_record(record);
    tellings_read(reader, body, record->lang, record->date, &record->dates, &record->tellings);
    for (size_t i = 0; corrected && i < record->tellings.count; i++)
        record->tellings.items[i].corrected = corrected[record->tellings.items[i].timex];
    free(corrected);
    shrink(&record->dates, &record->tellings);
    return record;
}
