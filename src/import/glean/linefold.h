/* linefold.h - a line as it is compared with others. */
#ifndef DOSSIER_IMPORT_GLEAN_LINEFOLD_H
#define DOSSIER_IMPORT_GLEAN_LINEFOLD_H

#include "dossier/str.h"

/* Without case and accents, typographic marks made plain, blanks collapsed: for comparing lines. */
void line_fold(Slice line, StrBuf *out);

#endif
