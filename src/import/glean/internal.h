/* internal.h - what the parts of the gleaning pass share: head, title and foot of a text. */
#ifndef DOSSIER_IMPORT_GLEAN_INTERNAL_H
#define DOSSIER_IMPORT_GLEAN_INTERNAL_H

#include "import/glean/glean.h"
#include "import/glean/line.h"
#include "import/glean/names.h"

#define PROSE_WIDTH 110 /* a line as wide as this is prose, or a long title at most */

typedef struct Glean {
    TextLines *lines;
    Draft *draft;
    Slice title; /* known already, or absent */
    Slice lang;
    Field pending; /* a field whose value stands on the next line */
    size_t kept;   /* lines of text after the title that stay */
} Glean;

/* --- glean.c --- */

void glean_take_matter(Draft *draft, const LineInfo *info);
/* False when the value does not suit the field, so that the line is no field. */
bool glean_take_field(Glean *g, Field field, Slice value);

/* --- title.c --- */

void glean_drop(TextLine *line);
size_t glean_words(Slice text);
bool glean_is_prose(const TextLines *lines, size_t i);
bool glean_same_text(Slice a, Slice b); /* without case, accents and marks */
bool glean_is_underline(Slice text);    /* "======" */
bool glean_title_shaped(const TextLine *line);
bool glean_stands_out(Glean *g, size_t i); /* line i is not one of many of its kind */
void glean_keep_title(Glean *g, size_t i); /* takes line i, and what belongs to it, for the title */

/* --- foot.c --- */

void glean_walk_foot(Glean *g, size_t from);
void glean_walk_middle(Glean *g); /* furniture between paragraphs */

#endif
