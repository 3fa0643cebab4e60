/* index.h - the positional inverted index, in memory, in immutable segments.
 *
 * A dictionary, shared by all segments, holds every word form once, folded with its accents (FOLD_ACCENT). A segment
 * covers some articles of one language; its postings hold article, frequency and word positions (the title's words first).
 * Stems, accents, prefixes, fuzzy and regular-expression terms are expanded over the dictionary at query time, so one
 * index answers exact and stemmed. Segments are built on worker threads, published atomically, and merged as they become
 * many. */
#ifndef DOSSIER_INDEX_H
#define DOSSIER_INDEX_H

#include "dossier/store.h"

typedef struct Index Index;

Index *index_new(const Store *store);
void index_free(Index *index);
/* Builds a segment of these articles (bodies published) and publishes it. Any thread; several at once. */
void index_add(Index *index, const ArticleId *ids, size_t count);
/* Makes one segment a language out of all, and frees what only building needs. Worth calling once loading is done, from
 * any thread: searches get faster and memory smaller. Nothing depends on it. */
void index_settle(Index *index);

typedef struct IndexStats {
    size_t articles, words, terms; /* words: tokens; terms: distinct, summed over segments */
    size_t text_bytes, index_bytes;
    size_t segments;
} IndexStats;

IndexStats index_stats(const Index *index);

#endif
