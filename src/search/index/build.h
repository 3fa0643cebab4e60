/* build.h - making segments of articles. */
#ifndef DOSSIER_SEARCH_INDEX_BUILD_H
#define DOSSIER_SEARCH_INDEX_BUILD_H

#include "search/index/segment.h"

/* Turns articles into segments. Keeps a memory of spellings between calls; one thread at a time. */
typedef struct SegmentBuilder SegmentBuilder;

SegmentBuilder *builder_new(Lexicon *lexicon);
void builder_free(SegmentBuilder *builder);
/* Reads an article; it becomes part of the language's next segment. */
void builder_add(SegmentBuilder *builder, unsigned language, ArticleId id, const Body *body);
size_t builder_bytes(const SegmentBuilder *builder); /* of text read that is in no segment yet */
/* The segment of the articles of one language read since the last one; NULL when there are none. */
Segment *builder_take(SegmentBuilder *builder, unsigned language);

#endif
