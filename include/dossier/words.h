/* words.h - the one tokenizer, and folding.
 *
 * It serves index, query, highlight, related and novelty, so that all of them agree on what a word is.
 * Words follow UAX #29 (libunistring) with a fast path for ASCII runs, and these tailorings: French and
 * English elision splits (l’homme -> l’ + homme; aujourd'hui and prud'hommes stay whole); a hyphen splits
 * (walk-and-talk is three words at adjacent positions; a query with a hyphen is a phrase of its parts);
 * numbers with inner separators stay whole (2,000); soft hyphens (U+00AD) do not split and do not count. */
#ifndef DOSSIER_WORDS_H
#define DOSSIER_WORDS_H

#include "dossier/str.h"

/* A word: bytes [start, end) of the text. */
typedef struct Word {
    uint32_t start, end;
} Word;

/* Walks over a text; on the stack, no allocation. */
typedef struct WordIter {
    Slice text;
    uint32_t at;
} WordIter;

WordIter words_begin(Slice text); /* text at most 4 GiB - 1 */
bool words_next(WordIter *iter, Word *word);

/* Folding: case, NFC/NFD, typographic quotes and apostrophes, soft hyphens, œ/oe, æ/ae, ß/ss, full-width and other
 * compatibility letters. FOLD_BASE drops accents too (école -> ecole). Appends to `out`. ASCII words take a fast path.
 * The index's dictionary is keyed by FOLD_BASE; FOLD_ACCENT keeps accents, to tell école from ecole. */
typedef enum FoldLevel { FOLD_ACCENT, FOLD_BASE } FoldLevel;

void fold_word(Slice word, FoldLevel level, StrBuf *out);
bool word_is_function(Slice folded, const char *lang); /* a stop word of "en", "fr"; false for other languages */

#endif
