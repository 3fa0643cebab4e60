/* fold.h - folding: one spelling for all the ways to write a word.
 *
 * It takes away case, NFC/NFD, typographic quotes and apostrophes, soft hyphens, œ/oe, æ/ae, ß/ss,
 * full-width and other compatibility letters, the dots of initials (U.S. -> us, p.m. -> pm) and the
 * separators of thousands (2,000 -> 2000). FOLD_BASE drops accents too (école -> ecole, ø -> o).
 * Appends to `out`. Folding twice changes nothing, and the base of an accent-keeping fold is the
 * base of the word. ASCII words take a fast path. The index's dictionary is keyed by FOLD_BASE;
 * FOLD_ACCENT keeps accents, to tell école from ecole. */
#ifndef DOSSIER_FOLD_H
#define DOSSIER_FOLD_H

#include "dossier/words.h"

typedef enum FoldLevel { FOLD_ACCENT, FOLD_BASE } FoldLevel;

void fold_word(Slice word, FoldLevel level, StrBuf *out);
/* Whether folding made the first letter a small one; `folded` is the word with FOLD_ACCENT. */
bool fold_begins_capital(Slice word, Slice folded);
/* The pieces of a text between white space, each folded; a run of white space is one blank. */
void fold_text(Slice text, FoldLevel level, StrBuf *out);

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

#endif
