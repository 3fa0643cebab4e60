/* index.h - the positional inverted index, in memory, in immutable segments.
 *
 * A dictionary, shared by all segments, holds every word form once, folded with its accents
 * (FOLD_ACCENT). A segment covers some articles of one language; its postings hold article,
 * frequency and word positions (the title's words first). Stems, accents, prefixes, fuzzy and
 * regular-expression terms are expanded over the dictionary at query time, so one index answers
 * exact and stemmed. Segments are built on worker threads, published atomically, and merged as they
 * become many. */
#ifndef DOSSIER_INDEX_H
#define DOSSIER_INDEX_H

#include "dossier/store.h"

typedef struct Index Index;

Index *index_new(const Store *store);
void index_free(Index *index);
/* Reads these articles (bodies published) and publishes segments of them. Once the index holds some
 * megabytes, articles may be held back for a larger segment until more have come: half of what the
 * index holds, at most 16 MiB of text a thread. Any thread; several at once. */
void index_add(Index *index, const ArticleId *ids, size_t count);
/* Publishes what index_add() has held back. Calls that run meanwhile may still hold back theirs. */
void index_flush(Index *index);
/* Makes one segment a language out of all, and frees what only building needs. Worth calling once
 * loading is done, from any thread: searches get faster and memory smaller. Flushes before.
 * threads: 0 for one a processor. */
void index_settle(Index *index, unsigned threads);

typedef struct IndexStats {
    size_t articles, words, terms; /* words: tokens; terms: distinct, summed over segments */
    size_t text_bytes, index_bytes;
    size_t segments;
} IndexStats;

IndexStats index_stats(const Index *index);

/* --- terms, for those who compare articles --- */

/* The segments of one moment: what it says stays the same until it is closed. */
typedef struct Snapshot IndexView;

IndexView *index_view_open(const Index *index);
void index_view_close(IndexView *view);
size_t index_view_articles(const IndexView *view);
/* The number of a language here. */
unsigned index_view_language(const IndexView *view, Slice lang);
/* One article of each language, at most `max`; returns how many. */
size_t index_view_languages(const IndexView *view, ArticleId *out, size_t max);

#define INDEX_NO_TERM UINT32_MAX

/* The number of a word's folded form, INDEX_NO_TERM when no article has it. `scratch` is the
 * caller's. */
uint32_t index_view_term(const IndexView *view, Slice word, StrBuf *scratch);
/* The forms with the same stem in a language, the term itself always among them: at most `max`. */
size_t index_view_kin(const IndexView *view, Slice lang, uint32_t term, uint32_t *out, size_t max);
/* The same for a folded word that need not be there itself. */
size_t index_view_forms(const IndexView *view, Slice lang, Slice folded, uint32_t *out, size_t max);
size_t index_view_df(const IndexView *view, uint32_t term); /* articles that have it */

typedef struct IndexWord {
    Slice form; /* folded, with its accents; lives as long as the index */
    size_t df;  /* articles that have it */
} IndexWord;

/* The words whose base (FOLD_BASE) begins with `prefix`, those in most articles first: at most
 * `max`. */
size_t index_view_words(const IndexView *view, Slice prefix, IndexWord *out, size_t max);

typedef struct IndexPosting {
    ArticleId article;
    uint32_t count; /* how often it has the term */
    uint32_t words; /* of the article, title included */
    unsigned language;
} IndexPosting;

typedef struct IndexPostings {
    IndexPosting *items;
    size_t count, cap;
    uint32_t *scratch;
    size_t scratch_cap;
} IndexPostings;

/* Replaces the content by the term's articles, each once, in no certain order. */
void index_view_postings(const IndexView *view, uint32_t term, IndexPostings *out);
void index_postings_release(IndexPostings *postings);

#endif
