/* headline.h - the last look at a draft: dateline, closing credit, and the title when there is
 * none. */
#ifndef DOSSIER_IMPORT_GLEAN_HEADLINE_H
#define DOSSIER_IMPORT_GLEAN_HEADLINE_H

#include "dossier/draft.h"

/* Last look at the finished blocks: agency and dateline, closing credit, furniture between
 * paragraphs, a made title. */
void glean_finish(Draft *draft, const Meta *declared);

#endif
