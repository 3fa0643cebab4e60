/* wordscan.h - the tokenizer's inner step, for folding on the way. */
#ifndef DOSSIER_TEXT_WORDSCAN_H
#define DOSSIER_TEXT_WORDSCAN_H

#include "dossier/words.h"

/* words_next(), which also tells whether the word is made of ASCII letters and digits alone. */
bool words_scan(WordIter *iter, Word *word, bool *plain);

#endif
