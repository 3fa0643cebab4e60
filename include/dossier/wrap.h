/* wrap.h - line breaking (UAX #14) to a measure in terminal cells. */
#ifndef DOSSIER_WRAP_H
#define DOSSIER_WRAP_H

#include "dossier/str.h"

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

#endif
