/* postings.h - where one term stands in the articles of one segment.
 *
 * A record of df > 1 postings:
 *
 *     [df][total][widths: 2 bytes][bytes of escapes][skips][docs][escapes][positions]
 *
 * total is the words of all postings. docs, sparse: for each posting, side by side, the distance
 * from the article before, a bit that says that the term stands in the title, and tf - 1 in up to
 * three bits; 7 in three bits is an escape, tf then stands among the escapes as a varint, in order.
 * Dense, for terms in many articles: a bit for each article of the segment, then a byte tf | title
 * * 128 for each posting. positions: for each posting tf numbers of one width, the first word's
 * position and then the distances. Skips, of records with many postings, are points to start from:
 * sparse, before posting SKIP_EVERY * k {article before it, words before it, bytes of escapes
 * before it}; dense, before article SKIP_DENSE * k {postings, words before it}. A record with df 1
 * is [1][doc * 2 + title][tf][positions] in varints. */
#ifndef DOSSIER_SEARCH_INDEX_POSTINGS_H
#define DOSSIER_SEARCH_INDEX_POSTINGS_H

#include "search/index/codes.h"

#define SKIP_EVERY 128u
#define SKIP_DENSE 256u

/* A record, read. Borrowed from the segment. */
typedef struct Postings {
    uint32_t df, total;
    bool dense;
    uint8_t doc_width, tf_width, position_width; /* bits; position_width 0: varints, df is 1 */
    uint32_t words;                              /* 64-bit words of a dense record's bits */
    const uint8_t *skips, *docs, *escapes, *positions;
} Postings;

void postings_read(const uint8_t *record, uint32_t n_docs, Postings *p);

/* Its articles alone. */
static inline uint32_t record_df(const uint8_t *record)
{
    uint32_t df;
    varint_get(record, &df);
    return df;
}

/* One posting, packed: tf * 2 + title. */
#define POSTING(tf, title) ((tf) << 1 | (title))

/* All articles of the record and their packed tf, `df` of each. */
void postings_decode(const Postings *p, uint32_t *docs, uint32_t *tfs);
/* All positions as they are kept, `total` of them: the first of an article, then distances. */
void postings_positions(const Postings *p, uint32_t *out);
/* Adds its articles to a set. */
void postings_mark(const Postings *p, uint64_t *bits);
/* Likewise, and adds `word` for each place and `title` for a title to each article's sum; sums stop
 * at their largest value. */
void postings_sum(const Postings *p, uint32_t word, uint32_t title, uint64_t *bits, uint16_t *sums);

/* Of a dense record: adds to the sums of the articles of a set alone. */
void postings_sum_dense(const Postings *p, uint32_t word, uint32_t title, const uint64_t *set,
                        uint16_t *sums);
/* Only articles with the term in their title. */
void postings_sum_titles(const Postings *p, uint32_t word, uint32_t title, uint64_t *bits,
                         uint16_t *sums);

/* Walks forward to given articles and gives positions there. */
typedef struct PostingCursor {
    Postings p;
    uint32_t doc;    /* article it stands on; UINT32_MAX at the end */
    uint32_t tf;     /* packed */
    uint32_t at;     /* number of the posting */
    uint32_t before; /* words of all postings before it */
    uint32_t sought; /* last article asked for */
    const uint8_t *escape;
} PostingCursor;

void cursor_open(PostingCursor *c, const Postings *p);
/* Moves to `doc` or the first after it; backwards it begins anew. True when it stands on `doc`. */
bool cursor_seek(PostingCursor *c, uint32_t doc);
/* The positions in the article it stands on, tf of them, ascending. */
void cursor_positions(const PostingCursor *c, uint32_t *out);

#endif
