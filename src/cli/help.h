/* help.h - what is derived from the tables of verbs and options: help, manual page sections, shell
 * completions. */
#ifndef DOSSIER_CLI_HELP_H
#define DOSSIER_CLI_HELP_H

#include "cli/verb.h"

Status help_all(const Verbs *verbs);
Status help_verb(const Verb *verb);

#endif
