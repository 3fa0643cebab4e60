/* add.c - building segments, and making few of many.
 *
 * A thread that brings articles takes a builder that nobody uses. New segments are small; when
 * MERGE_MANY of one language and about one size have come together, the thread that brought the
 * last one makes one of them, so that each word is copied once for every power of MERGE_MANY that
 * the dossier holds. Settling makes one of all, on several threads: builders hand over what they
 * hold, the terms of each language are merged in parts, and the parts put together. */
#include "config.h"

#include "search/index/check.h"
#include "search/index/internal.h"
#include "search/index/lexicon_stems.h"
#include "search/index/merge.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/workers.h"

#include <limits.h>
#include <stdlib.h>

#define MERGE_MANY 32
#define HOLD_FROM  (1u << 20)  /* bytes of text; from then on articles may be held back */
#define RUN_BYTES  (16u << 20) /* of text that are held back at most, by each thread */
#define FULL_BYTES (1u << 30)  /* segments of more text are left alone */

/* --- merging --- */

static unsigned size_class(const Segment *s)
{
    unsigned class = 0;
    for (size_t bytes = s->text_bytes / (4u << 20); bytes; bytes /= MERGE_MANY)
        class ++;
    return class;
}

static int by_first_id(const void *a, const void *b)
{
    ArticleId x = (*(Segment *const *)a)->ids[0], y = (*(Segment *const *)b)->ids[0];
    return (x > y) - (x < y);
}

#define ANY_SIZE UINT_MAX

/* Takes up to `most` segments of a language and size class for merging, held and marked; none when
 * there are not `least`. */
static size_t take_for_merge(Index *index, unsigned language, unsigned class, Segment **out,
                             size_t least, size_t most)
{
    size_t n = 0, bytes = 0;
    pthread_mutex_lock(&index->lock);
    for (size_t i = 0; i < index->now->count && n < most; i++) {
        Segment *s = index->now->segments[i];
        if (s->merging || s->language != language || (class != ANY_SIZE && size_class(s) != class))
            continue;
        if (bytes + s->text_bytes > FULL_BYTES)
            continue;
        bytes += s->text_bytes;
        out[n++] = s;
    }
    if (n < least)
        n = 0;
    if (n)
        qsort(out, n, sizeof *out, by_first_id);
    for (size_t i = 0; i < n; i++) {
        CHECK(i == 0 || out[i - 1]->ids[0] != out[i]->ids[0]);
        out[i]->merging = true;
        segment_ref(out[i]);
    }
    pthread_mutex_unlock(&index->lock);
    return n;
}

/* Publishes what a merge has made of segments. */
static void publish_merged(Index *index, Segment **segments, size_t n, Segment *merged)
{
    index_replace(index, segments, n, merged);
    for (size_t i = 0; i < n; i++)
        segment_unref(segments[i]);
}

static void merge_where_due(Index *index, unsigned language, unsigned class)
{
    Segment *group[MERGE_MANY];
    size_t n;
    while ((n = take_for_merge(index, language, class, group, MERGE_MANY, MERGE_MANY)) > 0) {
        Segment *merged = segment_merge(group, n, lexicon_count(index->lexicon));
        class = size_class(merged);
        publish_merged(index, group, n, merged);
    }
}

/* --- adding --- */

static SegmentBuilder *builder_take_idle(Index *index)
{
    pthread_mutex_lock(&index->lock);
    SegmentBuilder *builder = index->n_idle ? index->idle[--index->n_idle] : NULL;
    pthread_mutex_unlock(&index->lock);
    return builder ? builder : builder_new(index->lexicon);
}

static void builder_give(Index *index, SegmentBuilder *builder)
{
    pthread_mutex_lock(&index->lock);
    index->idle = mem_grow(index->idle, &index->idle_cap, index->n_idle + 1, sizeof *index->idle);
    index->idle[index->n_idle++] = builder;
    pthread_mutex_unlock(&index->lock);
}

/* Makes segments of all that the builder has read. */
static void publish(Index *index, SegmentBuilder *builder)
{
    for (unsigned language = 0; language < lexicon_languages(index->lexicon); language++) {
        Segment *s = builder_take(builder, language);
        if (!s)
            continue;
        unsigned class = size_class(s);
        index_replace(index, NULL, 0, s);
        merge_where_due(index, language, class);
    }
}

/* Whether the builder has read enough to make segments of it: many small ones are slow to make and
 * to search, and what an index that holds little lacks is missed most. */
static bool is_due(Index *index, const SegmentBuilder *builder)
{
    size_t bytes = builder_bytes(builder);
    if (bytes >= RUN_BYTES)
        return true;
    pthread_mutex_lock(&index->lock);
    size_t all = index->now->bytes;
    pthread_mutex_unlock(&index->lock);
    return all < HOLD_FROM || bytes >= all / 2;
}

void index_add(Index *index, const ArticleId *ids, size_t count)
{
    SegmentBuilder *builder = builder_take_idle(index);
    for (size_t i = 0; i < count; i++) {
        const Body *body = store_body(index->store, ids[i]);
        if (!body)
            continue;
        unsigned language = lexicon_language(index->lexicon, article_lang(index->store, ids[i]));
        builder_add(builder, language, ids[i], body);
        if (builder_bytes(builder) >= RUN_BYTES)
            publish(index, builder);
    }
    if (is_due(index, builder))
        publish(index, builder);
    builder_give(index, builder);
}

/* The builders that no thread uses, which the caller gives back or frees; *count of them. */
static SegmentBuilder **builders_take_all(Index *index, size_t *count)
{
    pthread_mutex_lock(&index->lock);
    SegmentBuilder **all = index->idle;
    *count = index->n_idle;
    index->idle = NULL;
    index->n_idle = index->idle_cap = 0;
    pthread_mutex_unlock(&index->lock);
    return all;
}

void index_flush(Index *index)
{
    size_t count;
    SegmentBuilder **builders = builders_take_all(index, &count);
    for (size_t i = 0; i < count; i++) {
        publish(index, builders[i]);
        builder_give(index, builders[i]);
    }
    free(builders);
}

/* --- settling --- */

/* A builder whose articles are published, and that is then freed. */
typedef struct BuilderEnd {
    Index *index;
    SegmentBuilder *builder;
} BuilderEnd;

static void end_builder(void *arg)
{
    BuilderEnd *ending = arg;
    publish(ending->index, ending->builder);
    builder_free(ending->builder);
}

static void end_builders(Index *index, Workers *workers)
{
    size_t count;
    SegmentBuilder **builders = builders_take_all(index, &count);
    BuilderEnd *endings = mem_alloc(count * sizeof *endings);
    for (size_t i = 0; i < count; i++) {
        endings[i] = (BuilderEnd){index, builders[i]};
        workers_submit(workers, end_builder, &endings[i]);
    }
    workers_wait(workers);
    free(endings);
    free(builders);
}

/* The segments of one language becoming one. */
typedef struct LanguageMerge {
    Index *index;
    Segment **segments;
    size_t count;
    Merge *merge;
    atomic_uint next; /* part to merge */
} LanguageMerge;

static void settle_part(void *arg)
{
    LanguageMerge *s = arg;
    merge_run(s->merge, atomic_fetch_add(&s->next, 1));
}

static bool settle_begin(LanguageMerge *s, Index *index, unsigned language, Workers *workers)
{
    pthread_mutex_lock(&index->lock);
    size_t most = index->now->count;
    pthread_mutex_unlock(&index->lock);
    *s = (LanguageMerge){.index = index, .segments = mem_alloc(most * sizeof(Segment *))};
    s->count = take_for_merge(index, language, ANY_SIZE, s->segments, 2, most);
    if (s->count == 0) {
        free(s->segments);
        return false;
    }
    unsigned parts = workers_count(workers);
    s->merge = merge_new(s->segments, s->count, lexicon_count(index->lexicon), parts);
    for (unsigned i = 0; i < parts; i++)
        workers_submit(workers, settle_part, s);
    return true;
}

void index_settle(Index *index, unsigned threads)
{
    Workers *workers = workers_new(threads);
    LanguageMerge settling[LANGUAGES_MAX];
    size_t n = 0;
    end_builders(index, workers);
    for (unsigned language = 0; language < lexicon_languages(index->lexicon); language++)
        n += settle_begin(&settling[n], index, language, workers);
    workers_wait(workers);
    workers_free(workers);
    for (size_t i = 0; i < n; i++) {
        Segment *merged = merge_end(settling[i].merge);
        publish_merged(index, settling[i].segments, settling[i].count, merged);
        free(settling[i].segments);
    }
    lexicon_settle(index->lexicon);
    CHECKED(lexicon_check(index->lexicon));
}
