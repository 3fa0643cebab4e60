/* snapshot.c - what readers see of an index: a Snapshot, replaced whole by index.c and freed with
 * its last holder. */
#include "config.h"

#include "search/index/snapshot.h"

#include "dossier/mem.h"
#include "dossier/mutable.h"

#include <stdlib.h>

Snapshot *snapshot_make(Lexicon *lexicon, Segment *const *segments, size_t count)
{
    Snapshot *s = mem_zalloc(1, sizeof *s + count * sizeof *segments);
    atomic_init(&s->refs, 1);
    pthread_mutex_init(&s->lock, NULL);
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
    for (size_t i = 0; i < SPELLINGS_KEPT; i++)
        spellings_free(snapshot->spare[i]);
    attachments_free(&snapshot->attachments);
    pthread_mutex_destroy(&snapshot->lock);
    free(snapshot);
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

size_t snapshot_span(const Snapshot *snapshot)
{
    size_t docs = 0;
    for (size_t i = 0; i < snapshot->count; i++)
        docs += bits_words(snapshot->segments[i]->n_docs) * 64;
    return docs;
}

/* --- spellings --- */

#define SPELLINGS_MOST 65536u /* in a memory that is kept for others */

Spellings *snapshot_take_spellings(const Snapshot *snapshot)
{
    Snapshot *own = MUTABLE(Snapshot, snapshot); /* what is kept is no part of what is searched */
    Spellings *found = NULL;
    pthread_mutex_lock(&own->lock);
    for (size_t i = 0; i < SPELLINGS_KEPT && !found; i++) {
        found = own->spare[i];
        own->spare[i] = NULL;
    }
    pthread_mutex_unlock(&own->lock);
    return found ? found : spellings_new(own->lexicon, false);
}

void snapshot_give_spellings(const Snapshot *snapshot, Spellings *spellings)
{
    Snapshot *own = MUTABLE(Snapshot, snapshot);
    pthread_mutex_lock(&own->lock);
    for (size_t i = 0; i < SPELLINGS_KEPT && spellings && spellings->count <= SPELLINGS_MOST; i++)
        if (!own->spare[i]) {
            own->spare[i] = spellings;
            spellings = NULL;
        }
    pthread_mutex_unlock(&own->lock);
    spellings_free(spellings);
}
