/* function_words.h - the lists themselves, for the test that walks over them. */
#ifndef DOSSIER_TEXT_FUNCTION_WORDS_H
#define DOSSIER_TEXT_FUNCTION_WORDS_H

#include <stddef.h>

const char *const *function_words(const char *lang,
                                  size_t *count); /* sorted; NULL and 0 for other languages */

#endif
