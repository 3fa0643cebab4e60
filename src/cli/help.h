/* help.h - what is derived from the tables of verbs and options: help, manual page sections, shell
 * completions. */
#ifndef DOSSIER_CLI_HELP_H
#define DOSSIER_CLI_HELP_H

#include "cli/verb.h"

Status help_all(void);
Status help_verb(const Verb *verb);
/* The section of dossier(1) that is called "verbs", "options" or "keys", in mdoc(7); false for
 * another name. */
bool manual_section(Slice name, StrBuf *out);
/* A completion script for "bash", "zsh" or "fish"; false for another shell. */
bool completion_script(Slice shell, StrBuf *out);

#endif
