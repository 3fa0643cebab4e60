/* prose.h - seeded articles for benchmarks: English and French words in Zipf-like numbers, about 3
 * kB each.
 *
 * A language has function words and made-up lemmas with endings of its own; how often a lemma comes
 * falls with its rank as in news. Each article has a few words of its own that it comes back to.
 * The same number gives the same article. */
#ifndef PROSE_H
#define PROSE_H

#include "dossier/str.h"

typedef struct Prose Prose;

Prose *prose_new(void);
void prose_free(Prose *prose);
/* Article number i: title, then paragraphs, each after an empty line. *lang gets "en" or "fr". */
void prose_article(const Prose *prose, size_t i, StrBuf *out, const char **lang);

/* A small generator of numbers (SplitMix64, public domain). */
uint64_t prose_random(uint64_t *state);

#endif
