/* internal.h - what an index is, for the files that make it. */
#ifndef DOSSIER_SEARCH_INDEX_INTERNAL_H
#define DOSSIER_SEARCH_INDEX_INTERNAL_H

#include "search/index/build.h"
#include "search/index/snapshot.h"

#include <pthread.h>

struct Index {
    const Store *store;
    Lexicon *lexicon;
    pthread_mutex_t lock; /* of all below */
    Snapshot *now;
    SegmentBuilder **idle; /* builders no thread uses */
    size_t n_idle, idle_cap;
};

/* Replaces the segments in `out` (0 of them to add only) by `in`, whose only holder is then the
 * index. */
void index_replace(Index *index, Segment *const *out, size_t n_out, Segment *in);

#endif
