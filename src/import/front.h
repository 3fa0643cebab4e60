/* front.h - front matter: metadata in YAML at the head of a Markdown file. */
#ifndef DOSSIER_IMPORT_FRONT_H
#define DOSSIER_IMPORT_FRONT_H

#include "dossier/import.h"

/* Bytes up to and with the closing "---" line; 0 when the text has no front matter. */
size_t front_matter_length(Slice text);
/* Reads its keys into the draft. Unknown keys are passed over; a syntax error is one warning. */
void front_matter_read(const ImportSource *source, size_t length, Draft *draft, DiagList *findings);

#endif
