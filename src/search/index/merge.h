/* merge.h - making one segment of several. */
#ifndef DOSSIER_SEARCH_INDEX_MERGE_H
#define DOSSIER_SEARCH_INDEX_MERGE_H

#include "search/index/segment.h"

/* One segment out of several of one language, in their order. */
Segment *segment_merge(Segment *const *segments, size_t count, size_t lexicon_count);

/* The same in parts, which may run on several threads at once; each part once, and then the end.
 * The segments are borrowed until then. */
typedef struct Merge Merge;

Merge *merge_new(Segment *const *segments, size_t count, size_t lexicon_count, unsigned parts);
void merge_run(Merge *merge, unsigned part);
Segment *merge_end(Merge *merge); /* frees the merge */

#endif
