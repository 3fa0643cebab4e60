/* timeml.h - text with inline TIMEX3 tags, as a TimeML 1.2.1 document. */
#ifndef DOSSIER_CLI_TIMEML_H
#define DOSSIER_CLI_TIMEML_H

#include "dossier/dates.h"

/* Appends the document. name: its DOCID; dct: when it was written, may be none. */
void timeml_write(Slice name, Slice text, Interval dct, const TimexList *list, StrBuf *out);

#endif
