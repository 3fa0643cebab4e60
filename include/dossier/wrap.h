/* wrap.h - display width by grapheme, and line breaking (UAX #14) to a measure. Widths are terminal
 * cells. */
#ifndef DOSSIER_WRAP_H
#define DOSSIER_WRAP_H

#include "dossier/str.h"

/* One grapheme cluster (UAX #29) at byte `at`: its end, and its width in cells (0, 1 or 2). */
size_t grapheme_next(Slice text, size_t at, int *width);
size_t grapheme_prev(Slice text, size_t at);
size_t text_width(Slice text); /* cells of one line */
/* Longest prefix (bytes) of at most `cells` cells, whole graphemes; *used gets its cells. */
size_t text_fit(Slice text, size_t cells, size_t *used);

/* A visual line: bytes [start, end) of the text, trailing spaces excluded. */
typedef struct Line {
    uint32_t start, end;
} Line;

typedef struct Lines {
    Line *items;
    size_t count, cap;
} Lines;

/* Breaks text[start, end) (one block, no hard line ends but '\n', which always breaks, as U+2028
 * and U+2029 do) into lines of at most `cells` cells (>= 1) and appends them. A word longer than
 * the measure is broken between graphemes. An empty block gives one empty line. No line begins with
 * the French » : ; ! ? of a spaced pair or ends with the « of one. A line may end in a soft hyphen
 * (U+00AD): draw it as a hyphen there; a cell is kept for it. */
void wrap_text(Slice text, Range block, size_t cells, Lines *lines);
void lines_release(Lines *lines);

/* How a code point from outside may be shown: true when it may go to the terminal as it is;
 * otherwise *mark gets the visible mark to show in its place (C0 as U+2400.., DEL U+2421, C1, bidi
 * and other invisible controls as U+FFFD, line and paragraph separators as a space), or 0 when
 * nothing is to be shown (soft hyphen, U+200B, U+2060, U+FEFF: width 0). Newline and tab are not
 * special here. */
bool show_code_point(uint32_t cp, uint32_t *mark);
void show_text(Slice text,
               StrBuf *out); /* appends text with marks; tab and newline become spaces */

#endif
