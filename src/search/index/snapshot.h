/* snapshot.h - the segments that a search sees: an immutable list, held by whoever uses it. */
#ifndef DOSSIER_SEARCH_INDEX_SNAPSHOT_H
#define DOSSIER_SEARCH_INDEX_SNAPSHOT_H

#include "search/index/segment.h"

#include "dossier/index.h"

typedef struct Snapshot {
    atomic_uint refs;
    uint64_t number; /* one more with each change of the index */
    Lexicon *lexicon;
    size_t docs; /* in all segments */
    uint64_t tokens;
    size_t bytes;                      /* of text */
    _Atomic(struct LeafCache *) cache; /* made by the first search */
    size_t count;
    Segment *segments[];
} Snapshot;

struct LeafCache *snapshot_cache(const Snapshot *snapshot); /* leafcache.h */
/* Articles of all segments when each segment's begin at a multiple of 64. */
size_t snapshot_room(const Snapshot *snapshot);

Snapshot *index_snapshot(const Index *index); /* to be given back by snapshot_unref() */
void snapshot_ref(Snapshot *snapshot);
void snapshot_unref(Snapshot *snapshot); /* NULL is allowed */
/* Finds an article; false when no segment has it. */
bool snapshot_find(const Snapshot *snapshot, ArticleId id, const Segment **segment, uint32_t *doc);

Lexicon *index_lexicon(const Index *index);

#endif
