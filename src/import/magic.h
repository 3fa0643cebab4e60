/* magic.h - files that are no text, told by their first bytes. */
#ifndef DOSSIER_IMPORT_MAGIC_H
#define DOSSIER_IMPORT_MAGIC_H

#include "dossier/importer.h"

/* What the bytes are ("a ZIP archive", "a PDF document"), or NULL when they may be a text. */
const char *magic_name(Slice bytes);
/* False, with one error, when the bytes are no text. NUL bytes in a text are a warning. */
bool magic_check(const Source *source, DiagList *findings);

#endif
