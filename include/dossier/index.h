/* index.h - the positional inverted index, in memory, in immutable segments.
 *
 * A segment covers a run of articles. Its dictionary holds surface forms folded to their base (FOLD_BASE, with a bit that
 * says whether accents were there); postings hold article, frequency and word positions (the title's words first).
 * Stems, accents, prefixes, fuzzy and regular-expression terms are expanded over the dictionary at query time, so one
 * index answers exact and stemmed. Segments are built on worker threads and published atomically. */
#ifndef DOSSIER_INDEX_H
#define DOSSIER_INDEX_H

#include "dossier/store.h"

typedef struct Index Index;

Index *index_new(const Store *store);
void index_free(Index *index);
/* Builds a segment of these articles (bodies published) and publishes it. Any thread; several at once. */
void index_add(Index *index, const ArticleId *ids, size_t count);

typedef struct IndexStats {
    size_t articles, words, terms; /* words: tokens; terms: distinct, summed over segments */
    size_t text_bytes, index_bytes;
    size_t segments;
} IndexStats;

IndexStats index_stats(const Index *index);

#endif
