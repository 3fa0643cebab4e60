/* index.c - what readers see of an index: a Snapshot, replaced whole under the lock and freed with
 * its last holder. */
#include "config.h"

#include "search/index/internal.h"
#include "search/rank/leafcache.h"

#include "dossier/mem.h"

#include <stdlib.h>

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

void index_replace(Index *index, Segment *const *out, size_t n_out, Segment *in)
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
