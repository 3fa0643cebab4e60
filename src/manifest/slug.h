/* slug.h - short names for ids and files. */
#ifndef DOSSIER_MANIFEST_SLUG_H
#define DOSSIER_MANIFEST_SLUG_H

#include "dossier/str.h"

/* Appends letters and digits of the text, folded, with single hyphens for all between, at most
 * `most` bytes, cut at a hyphen where there is one. Appends nothing when the text has neither. */
void slug_put(StrBuf *out, Slice text, size_t most);

#endif
