/* random_text.h - seeded text for property tests: what makes tokenizers and line breakers stumble,
 * in all mixtures. */
#ifndef DOSSIER_TESTS_RANDOM_TEXT_H
#define DOSSIER_TESTS_RANDOM_TEXT_H

#include "dossier/str.h"

typedef struct Random {
    uint64_t state;
} Random;

static inline uint32_t random_below(Random *r, size_t n)
{
    r->state = r->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)((r->state >> 33) % n);
}

/* Pieces are drawn evenly, so that short ones of every kind come to stand side by side. */
static inline void random_text(Random *r, const char *const *pieces, size_t n_pieces, size_t count,
                               StrBuf *out)
{
    strbuf_clear(out);
    for (size_t i = 0; i < count; i++)
        strbuf_puts(out, pieces[random_below(r, n_pieces)]);
}

#endif
