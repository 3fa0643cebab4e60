/* function_words.h - the words that carry grammar rather than matter. */
#ifndef DOSSIER_FUNCTION_WORDS_H
#define DOSSIER_FUNCTION_WORDS_H

#include "dossier/str.h"

/* Whether a word, folded to its base, is a stop word of "en" or "fr" (also "en-GB" …); false for
 * other languages. */
bool word_is_function(Slice base, const char *lang);
/* The list itself, sorted; NULL and 0 for other languages. */
const char *const *function_words(const char *lang, size_t *count);

#endif
