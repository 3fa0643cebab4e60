/* tex.h - TeX notation of accents and marks, as BibTeX files have it. */
#ifndef DOSSIER_IMPORT_TEX_H
#define DOSSIER_IMPORT_TEX_H

#include "dossier/str.h"

/* Appends a BibTeX value as text: {\'e} and \"{o} are letters, braces fall away, -- is a dash, ~ a
 * blank. */
void tex_put_text(StrBuf *out, Slice value);

#endif
