/* row_text.h - the text of a row in as many lines as it is given. */
#ifndef DOSSIER_APP_PANES_ROW_TEXT_H
#define DOSSIER_APP_PANES_ROW_TEXT_H

#include "dossier/frame.h"
#include "dossier/wrap.h"

/* The text, broken to a width. */
typedef struct RowText {
    Slice text;
    Lines lines;
} RowText;

/* Borrows the text; row_text_release() it. */
RowText row_text_wrap(Slice text, int cells);
void row_text_release(RowText *row);
/* The lines that a text takes, at most `most`. */
int row_text_lines(Slice text, int cells, int most);
/* Paints it into a rectangle; what does not fit is cut by "…". Returns the lines painted. */
int row_text_paint(const RowText *row, Frame *frame, Rect at, Role role, unsigned attrs);
/* Gives what was painted of bytes [start, end) another role. */
void row_text_restyle(const RowText *row, Frame *frame, Rect at, Range bytes, Role role,
                      unsigned attrs);
/* All at once. */
int row_text_draw(Frame *frame, Rect at, Slice text, Role role, unsigned attrs);

#endif
