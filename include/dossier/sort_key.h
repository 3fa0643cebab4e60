/* sort_key.h - the order of titles and names as a reader expects it, the same in every locale.
 *
 * Letters stand without regard to case, accents and compatibility forms (fold.h); marks, quotation
 * marks among them, only part words; an article at the head (The, L', …) of the text's language
 * does not count, unless nothing else is there; numbers stand by their value: Part 2 before
 * Part 10. What is the same so far stands in the order of its bytes. Scripts follow each other as
 * in Unicode. */
#ifndef DOSSIER_SORT_KEY_H
#define DOSSIER_SORT_KEY_H

#include "dossier/str.h"

/* Appends the key: keys compare bytewise (slice_cmp). An absent or empty text comes last. lang: ISO
 * 639-1, or absent. */
void sort_key_put(Slice text, Slice lang, StrBuf *out);
/* Compares two texts by their keys. */
int sort_key_cmp(Slice a, Slice lang_a, Slice b, Slice lang_b);

#endif
