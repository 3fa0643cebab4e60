/* magic.h - files that are no text, recognised by their first bytes. */
#ifndef DOSSIER_IMPORT_MAGIC_H
#define DOSSIER_IMPORT_MAGIC_H

#include "dossier/import.h"

/* False, with one error, when the bytes are no text. NUL bytes in a text are a warning. */
bool magic_check(const ImportSource *source, DiagList *findings);

#endif
