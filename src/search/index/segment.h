/* segment.h - an immutable piece of the index: some articles of one language, and where each term
 * stands in them.
 *
 * Terms are the lexicon's numbers. A bit for each number says whether the segment has it; counting
 * the bits before it gives its place in the table of records. Articles are numbered 0 … n_docs-1
 * inside the segment. */
#ifndef DOSSIER_SEARCH_INDEX_SEGMENT_H
#define DOSSIER_SEARCH_INDEX_SEGMENT_H

#include "search/index/attach.h"
#include "search/index/lexicon.h"
#include "search/index/postings.h"

#include "dossier/store.h"

#include <stdatomic.h>

typedef struct Segment {
    atomic_uint refs;
    bool merging;      /* under the index's lock */
    unsigned language; /* of all its articles (lexicon.h) */
    uint32_t n_docs, n_terms;
    ArticleId *ids;
    uint32_t *by_id;  /* docs in the order of their ids; NULL when that is their own order */
    uint32_t *words;  /* of each article, title included */
    uint32_t *titles; /* words of each title */
    uint64_t tokens;  /* sum of words */
    size_t text_bytes;
    size_t term_words; /* 64-bit words of `present` */
    uint64_t *present;
    uint32_t *ranks;   /* terms before each word of `present` */
    uint32_t *offsets; /* of records in `records` */
    uint32_t shortest; /* fewest words of an article */
    Bytes records;
    Attachments attachments;
} Segment;

static inline bool segment_has(const Segment *segment, TermId term)
{
    return term / 64 < segment->term_words && segment->present[term / 64] >> (term % 64) & 1;
}

/* Finds the term's postings; false when no article here has it. */
bool segment_find(const Segment *segment, TermId term, Postings *p);
/* Its record, for postings_read(); NULL when no article here has it. */
const uint8_t *segment_record(const Segment *segment, TermId term);
#define DOC_NONE UINT32_MAX
uint32_t segment_doc(const Segment *segment, ArticleId id); /* DOC_NONE when it is not here */
size_t segment_bytes(const Segment *segment);
void segment_ref(Segment *segment);
void segment_unref(Segment *segment); /* freed with its last holder; NULL is allowed */

/* For those that fill one: space for articles; for the present terms (all added ascending); the
 * end. */
Segment *segment_new(unsigned language, uint32_t n_docs, size_t n_terms_most, size_t lexicon_count);
void segment_add_term(Segment *segment, TermId term); /* its record is written next */
void segment_finish(Segment *segment);

#endif
