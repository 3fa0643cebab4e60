/* manual.h - sections of dossier(1) derived from the tables. */
#ifndef DOSSIER_CLI_MANUAL_H
#define DOSSIER_CLI_MANUAL_H

#include "cli/verb.h"

/* The section that is called "verbs", "options" or "keys", in mdoc(7); false for another name. */
bool manual_section(const Verbs *verbs, Slice name, StrBuf *out);

#endif
