/* complete.h - completion scripts derived from the tables. */
#ifndef DOSSIER_CLI_COMPLETE_H
#define DOSSIER_CLI_COMPLETE_H

#include "cli/verb.h"

/* The script for "bash", "zsh" or "fish"; false for another shell. */
bool completion_script(const Verbs *verbs, Slice shell, StrBuf *out);

#endif
