/* glean.h - what a text says of itself at its head and foot, and the title made when it says
 * none. */
#ifndef DOSSIER_IMPORT_GLEAN_GLEAN_H
#define DOSSIER_IMPORT_GLEAN_GLEAN_H

#include "import/glean/lines.h"

/* Looks at the lines of a plain text: sets the draft's metadata, drops lines that are no text.
 * `declared` (may be NULL) wins over what is found. */
void glean_lines(TextLines *lines, Draft *draft, const Meta *declared);
/* Takes dates, bylines and sources from lines that stand outside of the text; the title is
 * known. */
void glean_matter(TextLines *lines, Draft *draft);

#endif
