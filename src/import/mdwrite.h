/* mdwrite.h - a draft's text as Markdown, for articles that have no file of their own. */
#ifndef DOSSIER_IMPORT_MDWRITE_H
#define DOSSIER_IMPORT_MDWRITE_H

#include "dossier/import.h"

/* Appends the text without its title. Read again by the Markdown importer it gives the same blocks
 * and spans. */
void draft_put_markdown(const Draft *draft, StrBuf *out);

#endif
