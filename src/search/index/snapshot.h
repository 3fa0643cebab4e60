/* snapshot.h - the segments that a search sees: an immutable list, held by whoever uses it. */
#ifndef DOSSIER_SEARCH_INDEX_SNAPSHOT_H
#define DOSSIER_SEARCH_INDEX_SNAPSHOT_H

#include "search/index/segment.h"
#include "search/index/spelling.h"

#include "dossier/index.h"

#include <pthread.h>

#define SPELLINGS_KEPT 2 /* by a snapshot */

typedef struct Snapshot {
    atomic_uint refs;
    Lexicon *lexicon;
    size_t docs; /* in all segments */
    uint64_t tokens;
    size_t bytes; /* of text */
    Attachments attachments;
    pthread_mutex_t lock;             /* of `spare` */
    Spellings *spare[SPELLINGS_KEPT]; /* memories of spellings that nobody uses */
    size_t count;
    Segment *segments[];
} Snapshot;

/* Of these segments, which it holds too; its only holder is the caller. */
Snapshot *snapshot_make(Lexicon *lexicon, Segment *const *segments, size_t count);
void snapshot_ref(Snapshot *snapshot);
void snapshot_unref(Snapshot *snapshot); /* NULL is allowed */
/* Finds an article; false when no segment has it. */
bool snapshot_find(const Snapshot *snapshot, ArticleId id, const Segment **segment, uint32_t *doc);
/* Articles of all segments when each segment's begin at a multiple of 64. */
size_t snapshot_span(const Snapshot *snapshot);

/* A memory of spellings of the snapshot's lexicon, for one matcher at a time; to be given back. */
Spellings *snapshot_take_spellings(const Snapshot *snapshot);
void snapshot_give_spellings(const Snapshot *snapshot, Spellings *spellings);

#endif
