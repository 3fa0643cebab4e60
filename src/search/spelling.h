/* spelling.h - a memory of spellings: from a word as it stands in a text to its term.
 *
 * Folding and the shared lexicon are asked once for each spelling and not for each word. One thread at a time. */
#ifndef DOSSIER_SEARCH_SPELLING_H
#define DOSSIER_SEARCH_SPELLING_H

#include "lexicon.h"

typedef struct Spellings Spellings;

/* add: unknown words are added to the lexicon; otherwise they give TERM_NONE. */
Spellings *spellings_new(Lexicon *lexicon, bool add);
void spellings_free(Spellings *spellings);
TermId spellings_term(Spellings *spellings, Slice text, Word word);

#endif
