/* lint.h - what a curator would want to know of a dossier that opens without errors. */
#ifndef CLI_LINT_H
#define CLI_LINT_H

#include "cli/corpus.h"

/* Adds to corpus->findings: warnings for articles without a date or of unknown language and for
 * keyword terms that never occur; notes for what was guessed or inferred, with the reason. Findings
 * have the place of the article's entry where there is a manifest. */
void lint(Corpus *corpus);

#endif
