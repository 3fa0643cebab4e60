/* postings_format.h - what reading and writing records agree on. */
#ifndef DOSSIER_SEARCH_INDEX_POSTINGS_FORMAT_H
#define DOSSIER_SEARCH_INDEX_POSTINGS_FORMAT_H

#include "search/index/postings.h"

#define SKIP_FROM   256u /* postings; shorter sparse records have no skips */
#define SPARSE_SKIP 12u  /* bytes of one */
#define DENSE_SKIP  8u
#define DENSE       0x80u /* in the first byte of widths, beside five bits of doc_width */
/* Bits of tf at most; kept above five bits of position_width - 1 in the second byte. */
#define TF_WIDTH  3u
#define TF_ESCAPE 7u /* tf above it are escapes */

static inline uint32_t skips_of(uint32_t df, bool dense, uint32_t n_docs)
{
    if (dense)
        return (n_docs - 1) / SKIP_DENSE;
    return df >= SKIP_FROM ? (df - 1) / SKIP_EVERY : 0;
}

#endif
