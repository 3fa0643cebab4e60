/* oneline.h - text on one line. */
#ifndef DOSSIER_SEARCH_ROWS_ONELINE_H
#define DOSSIER_SEARCH_ROWS_ONELINE_H

#include "dossier/str.h"

/* ASCII white space, as far as it parts words on a line. */
bool oneline_is_space(char c);
/* Appends text with each run of white space as one space. Without `out` it only counts. Returns the
 * bytes. */
size_t oneline_put(Slice text, StrBuf *out);

#endif
