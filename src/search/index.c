/* index.c - publishing segments.
 *
 * What readers see is a Snapshot, replaced whole under the lock and freed with its last holder. New
 * segments are small; when MERGE_MANY of one language and about one size have come together, the
 * thread that brought the last one makes one of them, so that each word is copied once for every
 * power of MERGE_MANY that the dossier holds. */
#include "config.h"

#include "leafcache.h"
#include "letters.h"
#include "snapshot.h"
#include "tops.h"

#include "dossier/mem.h"

#include <limits.h>
#include <pthread.h>
#include <stdlib.h>

#define MERGE_MANY 32
#define HOLD_FROM  (4u << 20)  /* bytes of text; from then on articles may be held back */
#define RUN_BYTES  (16u << 20) /* of text that are held back at most, by each thread */
#define FULL_BYTES (1u << 30)  /* segments of more text are left alone */

struct Index {
    const Store *store;
    Lexicon *lexicon;
    pthread_mutex_t lock; /* of all below */
    Snapshot *now;
    Room *rooms;    /* that no search uses */
    Builder **idle; /* builders no thread uses */
    size_t n_idle, idle_cap;
};

/* --- snapshots ---------------------------------------------------------------------------------
 */

void snapshot_ref(Snapshot *snapshot)
{
    atomic_fetch_add_explicit(&snapshot->refs, 1, memory_order_relaxed);
}

void snapshot_unref(Snapshot *snapshot)
{
    if (!snapshot || atomic_fetch_sub(&snapshot->refs, 1) != 1)
        return;
    for (size_t i = 0; i < snapshot->count; i++)
        segment_unref(snapshot->segments[i]);
    leafcache_free(atomic_load(&snapshot->cache));
    free(snapshot);
}

size_t snapshot_room(const Snapshot *snapshot)
{
    size_t docs = 0;
    for (size_t i = 0; i < snapshot->count; i++)
        docs += bits_words(snapshot->segments[i]->n_docs) * 64;
    return docs;
}

LeafCache *snapshot_cache(const Snapshot *snapshot)
{
    Snapshot *own =
        (Snapshot *)snapshot; /* what is kept for searches is no part of what is searched */
    LeafCache *cache = atomic_load_explicit(&own->cache, memory_order_acquire), *none = NULL;
    if (cache)
        return cache;
    cache = leafcache_new(snapshot_room(snapshot));
    if (atomic_compare_exchange_strong(&own->cache, &none, cache))
        return cache;
    leafcache_free(cache);
    return none;
}

static Snapshot *snapshot_make(Lexicon *lexicon, Segment *const *segments, size_t count,
                               uint64_t number)
{
    Snapshot *s = mem_zalloc(1, sizeof *s + count * sizeof *segments);
    atomic_init(&s->refs, 1);
    s->number = number;
    s->lexicon = lexicon;
    s->count = count;
    for (size_t i = 0; i < count; i++) {
        s->segments[i] = segments[i];
        segment_ref(segments[i]);
        s->docs += segments[i]->n_docs;
        s->tokens += segments[i]->tokens;
        s->bytes += segments[i]->text_bytes;
    }
    return s;
}

bool snapshot_find(const Snapshot *snapshot, ArticleId id, const Segment **segment, uint32_t *doc)
{
    for (size_t i = 0; i < snapshot->count; i++) {
        *doc = segment_doc(snapshot->segments[i], id);
        *segment = snapshot->segments[i];
        if (*doc != DOC_NONE)
            return true;
    }
    return false;
}

Snapshot *index_snapshot(const Index *index)
{
    pthread_mutex_t *lock = (pthread_mutex_t *)&index->lock;
    pthread_mutex_lock(lock);
    Snapshot *snapshot = index->now;
    snapshot_ref(snapshot);
    pthread_mutex_unlock(lock);
    return snapshot;
}

Lexicon *index_lexicon(const Index *index)
{
    return index->lexicon;
}

/* --- the index ---------------------------------------------------------------------------------
 */

Index *index_new(const Store *store)
{
    Index *index = mem_zalloc(1, sizeof *index);
    index->store = store;
    index->lexicon = lexicon_new();
    pthread_mutex_init(&index->lock, NULL);
    index->now = snapshot_make(index->lexicon, NULL, 0, 0);
    return index;
}

void index_free(Index *index)
{
    if (!index)
        return;
    snapshot_unref(index->now);
    for (size_t i = 0; i < index->n_idle; i++)
        builder_free(index->idle[i]);
    free(index->idle);
    while (index->rooms) {
        Room *next = index->rooms->next;
        room_free(index->rooms);
        index->rooms = next;
    }
    lexicon_free(index->lexicon);
    pthread_mutex_destroy(&index->lock);
    free(index);
}

Room *room_take(const Index *index)
{
    Index *own = (Index *)index; /* what is kept for searches is no part of what is searched */
    pthread_mutex_lock(&own->lock);
    Room *room = own->rooms;
    if (room)
        own->rooms = room->next;
    pthread_mutex_unlock(&own->lock);
    return room ? room : mem_zalloc(1, sizeof *room);
}

void room_give(const Index *index, Room *room)
{
    Index *own = (Index *)index;
    pthread_mutex_lock(&own->lock);
    room->next = own->rooms;
    own->rooms = room;
    pthread_mutex_unlock(&own->lock);
}

/* Replaces the segments in `out` (0 of them to add only) by `in`. */
static void replace(Index *index, Segment *const *out, size_t n_out, Segment *in)
{
    pthread_mutex_lock(&index->lock);
    Snapshot *before = index->now;
    Segment **kept = mem_alloc((before->count + 1) * sizeof(Segment *));
    size_t n = 0;
    for (size_t i = 0; i < before->count; i++) {
        size_t k = 0;
        while (k < n_out && out[k] != before->segments[i])
            k++;
        if (k == n_out)
            kept[n++] = before->segments[i];
    }
    kept[n++] = in;
    index->now = snapshot_make(index->lexicon, kept, n, before->number + 1);
    pthread_mutex_unlock(&index->lock);
    free(kept);
    segment_unref(in);
    snapshot_unref(before);
}

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

#define CLASS_ANY UINT_MAX

/* Takes up to `most` segments of a language and size class for merging, held and marked; none when
 * there are not `least`. */
static size_t take_for_merge(Index *index, unsigned language, unsigned class, Segment **out,
                             size_t least, size_t most)
{
    size_t n = 0, bytes = 0;
    pthread_mutex_lock(&index->lock);
    for (size_t i = 0; i < index->now->count && n < most; i++) {
        Segment *s = index->now->segments[i];
        if (s->merging || s->language != language || (class != CLASS_ANY && size_class(s) != class))
            continue;
        if (bytes + s->text_bytes > FULL_BYTES)
            continue;
        bytes += s->text_bytes;
        out[n++] = s;
    }
    if (n < least)
        n = 0;
    for (size_t i = 0; i < n; i++) {
        out[i]->merging = true;
        segment_ref(out[i]);
    }
    pthread_mutex_unlock(&index->lock);
    return n;
}

/* Merges and publishes; returns the size class of the new segment. */
static unsigned merge_taken(Index *index, Segment **segments, size_t n)
{
    qsort(segments, n, sizeof *segments, by_first_id);
    Segment *merged = segment_merge(segments, n, lexicon_count(index->lexicon));
    merged->tops = tops_make(merged, index->lexicon);
    merged->letters = letters_make(merged, index->lexicon);
    unsigned class = size_class(merged);
    replace(index, segments, n, merged);
    for (size_t i = 0; i < n; i++)
        segment_unref(segments[i]);
    return class;
}

static void merge_where_due(Index *index, unsigned language, unsigned class)
{
    Segment *group[MERGE_MANY];
    size_t n;
    while ((n = take_for_merge(index, language, class, group, MERGE_MANY, MERGE_MANY)) > 0)
        class = merge_taken(index, group, n);
}

static Builder *builder_take_idle(Index *index)
{
    pthread_mutex_lock(&index->lock);
    Builder *builder = index->n_idle ? index->idle[--index->n_idle] : NULL;
    pthread_mutex_unlock(&index->lock);
    return builder ? builder : builder_new(index->lexicon);
}

static void builder_give(Index *index, Builder *builder)
{
    pthread_mutex_lock(&index->lock);
    index->idle = mem_grow(index->idle, &index->idle_cap, index->n_idle + 1, sizeof *index->idle);
    index->idle[index->n_idle++] = builder;
    pthread_mutex_unlock(&index->lock);
}

/* --- adding ------------------------------------------------------------------------------------
 */

/* Makes segments of all that the builder has read. */
static void publish(Index *index, Builder *builder)
{
    for (unsigned language = 0; language < lexicon_languages(index->lexicon); language++) {
        Segment *s = builder_take(builder, language);
        if (!s)
            continue;
        unsigned class = size_class(s);
        replace(index, NULL, 0, s);
        merge_where_due(index, language, class);
    }
}

/* Whether the builder has read enough to make segments of it: many small ones are slow to make and
 * to search, and what an index that holds little lacks is missed most. */
static bool is_due(Index *index, const Builder *builder)
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
    Builder *builder = builder_take_idle(index);
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
static Builder **builders_take_all(Index *index, size_t *count)
{
    pthread_mutex_lock(&index->lock);
    Builder **all = index->idle;
    *count = index->n_idle;
    index->idle = NULL;
    index->n_idle = index->idle_cap = 0;
    pthread_mutex_unlock(&index->lock);
    return all;
}

void index_flush(Index *index)
{
    size_t count;
    Builder **builders = builders_take_all(index, &count);
    for (size_t i = 0; i < count; i++) {
        publish(index, builders[i]);
        builder_give(index, builders[i]);
    }
    free(builders);
}

/* Memory of what is only needed for building. */
static void free_builders(Index *index)
{
    size_t count;
    Builder **builders = builders_take_all(index, &count);
    for (size_t i = 0; i < count; i++) {
        publish(index, builders[i]);
        builder_free(builders[i]);
    }
    free(builders);
}

void index_settle(Index *index)
{
    free_builders(index);
    pthread_mutex_lock(&index->lock);
    size_t most = index->now->count;
    pthread_mutex_unlock(&index->lock);
    Segment **group = mem_alloc(most * sizeof(Segment *));
    for (unsigned language = 0; language < lexicon_languages(index->lexicon); language++) {
        size_t n = take_for_merge(index, language, CLASS_ANY, group, 2, most);
        if (n)
            merge_taken(index, group, n);
    }
    free(group);
    lexicon_settle(index->lexicon);
}

IndexStats index_stats(const Index *index)
{
    Snapshot *s = index_snapshot(index);
    IndexStats stats = {.segments = s->count, .articles = s->docs, .words = s->tokens};
    stats.index_bytes = lexicon_bytes(index->lexicon);
    for (size_t i = 0; i < s->count; i++) {
        stats.terms += s->segments[i]->n_terms;
        stats.text_bytes += s->segments[i]->text_bytes;
        stats.index_bytes += segment_bytes(s->segments[i]);
    }
    snapshot_unref(s);
    return stats;
}
