/* stem.h - Snowball stems (libstemmer) of folded words, by language. */
#ifndef DOSSIER_STEM_H
#define DOSSIER_STEM_H

#include "dossier/str.h"

typedef struct Stemmer Stemmer; /* not for use from two threads */

/* lang: ISO 639-1 ("en", "fr", "fr-CA"); an unknown language stems nothing. Never NULL. */
Stemmer *stemmer_new(const char *lang);
void stemmer_free(Stemmer *stemmer);
/* The stem of an accent-keeping folded word (FOLD_ACCENT), itself then folded to FOLD_BASE; valid
 * until the next call. */
Slice stemmer_stem(Stemmer *stemmer, Slice folded);

#endif
