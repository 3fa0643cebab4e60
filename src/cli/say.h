/* say.h - what the command line says: complaints on standard error, text on standard output. */
#ifndef DOSSIER_CLI_SAY_H
#define DOSSIER_CLI_SAY_H

#include "dossier/cli.h"
#include "dossier/str.h"

/* One line on standard error, after "dossier: ", shown as text from outside is; returns
 * STATUS_ERROR. */
Status complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Text to standard output; STATUS_ERROR, said on standard error, when it cannot be written. */
Status print_out(Slice text);

#endif
