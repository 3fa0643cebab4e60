/* grapheme.h - grapheme clusters and their width in terminal cells. */
#ifndef DOSSIER_GRAPHEME_H
#define DOSSIER_GRAPHEME_H

#include "dossier/str.h"

/* One grapheme cluster (UAX #29) at byte `at`: its end, and its width in cells (0, 1 or 2). */
size_t grapheme_next(Slice text, size_t at, int *width);
/* Whether the cluster is a combining mark, or a vowel or final of Hangul, that has nothing to stand
 * on: a terminal would put it on what happens to stand before. It is shown on a dotted circle
 * (U+25CC) and takes that one's cell. */
bool grapheme_lacks_base(Slice cluster);
size_t grapheme_prev(Slice text, size_t at);
size_t text_width(Slice text); /* cells of one line */
/* Longest prefix (bytes) of at most `cells` cells, whole graphemes; *used gets its cells. */
size_t text_fit(Slice text, size_t cells, size_t *used);

#endif
