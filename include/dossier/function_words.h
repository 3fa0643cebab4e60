/* function_words.h - the words that carry grammar rather than matter. */
#ifndef DOSSIER_FUNCTION_WORDS_H
#define DOSSIER_FUNCTION_WORDS_H

#include "dossier/str.h"

/* Whether a word, folded to its base, is a stop word of "en" or "fr" (also "en-GB" …); false for
 * other languages. */
bool word_is_function(Slice base, const char *lang);
/* The list itself, for slice_listed(); absent for other languages. */
Slice function_words(const char *lang);

#endif
