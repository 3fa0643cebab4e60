/* words.h - the one tokenizer, and folding.
 *
 * It serves index, query, highlight, related and novelty, so that all of them agree on what a word
 * is. Words follow UAX #29 (libunistring's property, a fast path for ASCII), with these tailorings:
 * - French elision splits off l' d' j' n' s' t' m' c' qu' jusqu' lorsqu' puisqu' quoiqu' before a
 * letter, with ' or ’: l’homme is l’ and homme; the apostrophe belongs to the first. aujourd'hui,
 * presqu'île, prud'hommes, O'Brien, don't stay whole.
 * - The English possessive 's at a word's end belongs to no word and takes no position: Everard’s
 * is the word Everard, women's trust is women, trust.
 * - A hyphen splits (walk-and-talk is three words at adjacent positions; a query with a hyphen is a
 * phrase of its parts); so do colon and underscore, and a dot between letters unless they are
 * initials (p.m, U.S.A are whole; p.m.The is p.m and The; example.com is two words). A middle dot
 * joins only l·l.
 * - Numbers with inner separators stay whole (2,000; 3.5), also with the French no-break spaces in
 * groups of three (2 000 with U+00A0, U+202F or U+2009).
 * - Soft hyphens (U+00AD) do not split and do not count. */
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

WordIter words_begin(Slice text); /* text at most 4 GiB - 1; what lies beyond is not seen */
bool words_next(WordIter *iter, Word *word);
/* The next words, as many as there are up to `max`; 0 at the end. Twice as fast for whole texts. */
size_t words_some(WordIter *iter, Word *out, size_t max);

/* Folding: case, NFC/NFD, typographic quotes and apostrophes, soft hyphens, œ/oe, æ/ae, ß/ss,
 * full-width and other compatibility letters, the dots of initials (U.S. -> us, p.m. -> pm) and the
 * separators of thousands (2,000 -> 2000). FOLD_BASE drops accents too (école -> ecole, ø -> o).
 * Appends to `out`. Folding twice changes nothing, and the base of an accent-keeping fold is the
 * base of the word. ASCII words take a fast path. The index's dictionary is keyed by FOLD_BASE;
 * FOLD_ACCENT keeps accents, to tell école from ecole. */
typedef enum FoldLevel { FOLD_ACCENT, FOLD_BASE } FoldLevel;

void fold_word(Slice word, FoldLevel level, StrBuf *out);

/* A word with both folds, for those who walk over whole texts. The slices point into it and live
 * until the next call. One of these serves any number of texts. */
typedef struct FoldedWord {
    Slice base, accent; /* the same bytes when there are no accents */
    bool accents;       /* base and accent differ */
    uint64_t hash;      /* hash_bytes() of base */
    char quick[2][64];  /* where short words lie */
    StrBuf room[2];     /* where others do */
} FoldedWord;

#define FOLDED_WORD_INIT ((FoldedWord){.accents = false})

bool words_next_folded(WordIter *iter, Word *word, FoldedWord *folded);
void folded_word_release(FoldedWord *folded);

/* Whether a word, folded to its base, is a stop word of "en" or "fr" (also "en-GB" …); false for
 * other languages. */
bool word_is_function(Slice base, const char *lang);

#endif
