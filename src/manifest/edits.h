/* edits.h - changes to a text at places of it, applied together, and shown as a unified diff. */
#ifndef DOSSIER_MANIFEST_EDITS_H
#define DOSSIER_MANIFEST_EDITS_H

#include "dossier/str.h"

typedef struct TextEdit {
    size_t at, remove; /* bytes of the old text */
    char *text;        /* what comes there */
    size_t len;
} TextEdit;

typedef struct TextEdits {
    TextEdit *items; /* by place once applied or shown; of those at one place the first added comes
                        first */
    size_t count, cap;
} TextEdits;

void edits_release(TextEdits *edits);
/* Places of two edits may touch but not overlap. The text is copied. */
void edits_add(TextEdits *edits, size_t at, size_t remove, Slice text);
void edits_apply(TextEdits *edits, Slice before, StrBuf *after);
/* Unified format with three lines of context; nothing when there is no edit. */
void edits_diff(TextEdits *edits, Slice before, const char *old_name, const char *new_name,
                StrBuf *out);

#endif
