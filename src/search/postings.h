/* postings.h - where one term stands in the articles of one segment.
 *
 * A record of df > 1 postings:
 *
 *     [df][bytes of docs * 2 + dense][bytes of positions][skips][docs][positions]
 *
 * docs, sparse: for each posting (doc - doc before) * 4 + title * 2 + (tf > 1), then tf when it is above one. Dense, for
 * terms in many articles: a bit per article of the segment, then a byte tf | title * 128 for each posting. Positions:
 * for each posting tf numbers, the first word's position and then the distances. `title` says that the term stands in the
 * article's title. Skips, of records with many postings, are points to start from: sparse, before posting SKIP_EVERY * k
 * {doc before it, bytes of docs, bytes of positions}; dense, before article SKIP_DENSE * k {postings, bytes of positions}.
 * A record with df 1 is [1][doc * 2 + title][tf][positions]. Numbers in brackets are varints (bits.h). */
#ifndef DOSSIER_SEARCH_POSTINGS_H
#define DOSSIER_SEARCH_POSTINGS_H

#include "bits.h"

#define SKIP_EVERY 128u
#define SKIP_DENSE 512u

/* A record, read. Borrowed from the segment. */
typedef struct Postings {
    uint32_t df;
    bool dense;
    uint32_t words;           /* 64-bit words of a dense record's bits */
    const uint8_t *skips;
    const uint8_t *docs;
    const uint8_t *positions;
    const uint8_t *end;       /* of positions */
} Postings;

void postings_read(const uint8_t *record, uint32_t n_docs, Postings *p);

/* One posting, packed: tf * 2 + title. */
#define POSTING(tf, title) ((tf) << 1 | (title))

/* All articles of the record and their packed tf, `df` of each. */
void postings_decode(const Postings *p, uint32_t *docs, uint32_t *tfs);
/* Adds its articles to a set. */
void postings_mark(const Postings *p, uint64_t *bits);

/* Words in all its articles: the sum of tf. */
uint64_t postings_total(const Postings *p);

/* A growing byte string with VARINT_PAD bytes to spare. */
typedef struct Bytes {
    uint8_t *ptr;
    size_t len, cap;
} Bytes;

void bytes_reserve(Bytes *b, size_t more);
void bytes_release(Bytes *b);

/* Appends a record. Positions are as in the record, VARINT_PAD bytes readable beyond. */
void postings_write(Bytes *out, const uint32_t *docs, const uint32_t *tfs, uint32_t df, uint32_t n_docs,
                    const uint8_t *positions, size_t positions_len);

/* Walks forward to given articles and gives positions there. */
typedef struct Cursor {
    Postings p;
    uint32_t doc;      /* article it stands on; UINT32_MAX at the end */
    uint32_t tf;       /* packed */
    uint32_t at;       /* number of the posting */
    uint32_t pending;  /* positions between `pos` and this posting's */
    uint32_t sought;   /* last article asked for */
    const uint8_t *next; /* sparse: code of the next posting */
    const uint8_t *pos;
} Cursor;

void cursor_open(Cursor *c, const Postings *p);
/* Moves to `doc` or the first after it; backwards it begins anew. True when it stands on `doc`. */
bool cursor_seek(Cursor *c, uint32_t doc);
/* The positions of the article it stands on: tf of them. The pointer is to be read by varint_get; deltas. */
const uint8_t *cursor_positions(Cursor *c);

#endif
