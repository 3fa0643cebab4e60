/* line_edit.h - one line of text being typed, with a cursor that moves by graphemes. */
#ifndef DOSSIER_APP_COMMANDS_LINE_EDIT_H
#define DOSSIER_APP_COMMANDS_LINE_EDIT_H

#include "dossier/key.h"

typedef struct LineEdit {
    StrBuf text;
    size_t cursor; /* byte */
} LineEdit;

typedef enum EditResult { EDIT_IGNORED, EDIT_MOVED, EDIT_CHANGED } EditResult;

void line_release(LineEdit *line);
void line_set(LineEdit *line, Slice text); /* cursor at the end */
/* The editing keys of a shell's line: ^A ^E ^B ^F ^W ^U ^K ^D ^H, arrows, Home, End, Del; other
 * characters are inserted. */
EditResult line_key(LineEdit *line, Key key);
void line_insert(LineEdit *line, Slice text);
/* Replaces bytes [start, cursor) and leaves the cursor behind the new text. */
void line_replace(LineEdit *line, size_t start, Slice text);

#endif
