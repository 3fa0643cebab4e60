/* show_finding.h - findings as compilers show them. */
#ifndef DOSSIER_SHOW_FINDING_H
#define DOSSIER_SHOW_FINDING_H

#include "dossier/diag.h"

/* "file:line:column: error: message" and, where there is one, the line with a caret below the cells
 * of the place. Ends with a newline. */
void show_finding(const Diag *finding, StrBuf *out);

#endif
