/* verbs.h - the one table of verbs. */
#ifndef DOSSIER_CLI_VERBS_H
#define DOSSIER_CLI_VERBS_H

#include "cli/verb.h"

extern const Verbs verb_table;

#endif
