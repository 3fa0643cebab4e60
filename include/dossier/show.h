/* show.h - what text from outside may send to a terminal. */
#ifndef DOSSIER_SHOW_H
#define DOSSIER_SHOW_H

#include "dossier/str.h"

/* How a code point from outside may be shown: true when it may go to the terminal as it is;
 * otherwise *mark gets the visible mark to show in its place (C0 as U+2400.., DEL U+2421; C1, bidi
 * and other invisible controls, fillers, private use and unassigned as U+FFFD; line and paragraph
 * separators as a space), or 0 when nothing is to be shown (soft hyphen, U+200B, U+2060, U+FEFF:
 * width 0). Newline and tab are not special here. */
bool show_code_point(uint32_t cp, uint32_t *mark);
/* Appends a grapheme cluster as it may be shown: at most four combining marks, and no joiner,
 * variation selector or tag where it has no meaning; one that lacks its base on a dotted circle.
 * False when something was left out. */
bool show_grapheme(Slice cluster, StrBuf *out);
/* Appends text as it may be shown: at most four combining marks on a letter, no joiner, variation
 * selector or tag where it has no meaning (U+FFFD stands after a grapheme cluster that something
 * was left out of); tab and newline become spaces. */
void show_text(Slice text, StrBuf *out);
/* The same, but lines stay lines. */
void show_lines(Slice text, StrBuf *out);

#endif
