/* blocks.h - gleaning from a draft that has its blocks already: a page, a message. */
#ifndef DOSSIER_IMPORT_GLEAN_BLOCKS_H
#define DOSSIER_IMPORT_GLEAN_BLOCKS_H

#include "dossier/draft.h"

/* What glean_lines() does, for a draft with blocks; first calls glean_language(). */
void glean_blocks(Draft *draft, const Meta *declared);
/* Sets the language from the text, if nothing has said it; `text` is a sample of some kilobytes. */
void glean_language(Draft *draft, const Meta *declared, Slice text);

#endif
