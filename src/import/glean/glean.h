/* glean.h - what a text says of itself at its head and foot, and the title made when it says none.
 */
#ifndef DOSSIER_IMPORT_GLEAN_GLEAN_H
#define DOSSIER_IMPORT_GLEAN_GLEAN_H

#include "import/glean/lines.h"

/* Looks at the lines of a plain text: sets the draft's metadata, drops lines that are no text.
 * `declared` (may be NULL) wins over what is found. */
void glean_lines(TextLines *lines, Draft *draft, const Meta *declared);
/* Takes dates, bylines and sources from lines that stand outside of the text; the title is known.
 */
void glean_matter(TextLines *lines, Draft *draft);
/* The same for a draft that has its blocks already (a page, a message); first calls
 * glean_language(). */
void glean_blocks(Draft *draft, const Meta *declared);
/* Sets the language from the text, if nothing has said it; `text` is a sample of some kilobytes. */
void glean_language(Draft *draft, const Meta *declared, Slice text);
/* Last look at the finished blocks: agency and dateline, closing credit, furniture between
 * paragraphs, a made title. */
void glean_finish(Draft *draft, const Meta *declared);

#endif
