/* index.c - the index: which snapshot readers see now, replaced whole under the lock. */
#include "config.h"

#include "search/index/check.h"
#include "search/index/internal.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/mutable.h"

#include <stdlib.h>

Index *index_new(const Store *store)
{
    Index *index = mem_zalloc(1, sizeof *index);
    index->store = store;
    index->lexicon = lexicon_new();
    pthread_mutex_init(&index->lock, NULL);
    index->now = snapshot_make(index->lexicon, NULL, 0);
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
    lexicon_free(index->lexicon);
    pthread_mutex_destroy(&index->lock);
    free(index);
}

IndexView *index_view_open(const Index *index)
{
    pthread_mutex_t *lock = MUTABLE(pthread_mutex_t, &index->lock);
    pthread_mutex_lock(lock);
    Snapshot *snapshot = index->now;
    snapshot_ref(snapshot);
    pthread_mutex_unlock(lock);
    return snapshot;
}

void index_view_close(IndexView *view)
{
    snapshot_unref(view);
}

void index_replace(Index *index, Segment *const *out, size_t n_out, Segment *in)
{
    CHECKED(segment_check(in, index->lexicon));
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
    CHECK(n == before->count - n_out); /* nothing is replaced twice */
    kept[n++] = in;
    index->now = snapshot_make(index->lexicon, kept, n);
    CHECKED(snapshot_check(index->now));
    pthread_mutex_unlock(&index->lock);
    free(kept);
    segment_unref(in);
    snapshot_unref(before);
}

IndexStats index_stats(const Index *index)
{
    Snapshot *s = index_view_open(index);
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
