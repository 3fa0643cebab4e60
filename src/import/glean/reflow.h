/* reflow.h - from the lines of a plain text to the blocks of a draft. */
#ifndef DOSSIER_IMPORT_GLEAN_REFLOW_H
#define DOSSIER_IMPORT_GLEAN_REFLOW_H

#include "import/glean/lines.h"

/* Makes blocks of lines [from, to): paragraphs (hard-wrapped lines joined), lists, verse,
 * headings. */
void lines_to_blocks(const TextLines *lines, size_t from, size_t to, Draft *draft);

#endif
