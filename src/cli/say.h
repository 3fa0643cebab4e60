/* say.h - what the command line says: complaints on standard error, text on standard output. */
#ifndef DOSSIER_CLI_SAY_H
#define DOSSIER_CLI_SAY_H

#include "dossier/cli.h"
#include "dossier/str.h"

/* One line on standard error, after "dossier: ", shown as text from outside is; returns
 * STATUS_ERROR. */
Status complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Text to standard output: whole lines, or parts that begin and end outside a character. On a
 * terminal controls and what else could mislead are shown as marks (show.h). False when it cannot
 * be written. */
bool put_out(Slice text);
/* The same and all that was put before; STATUS_ERROR, said on standard error, when it fails. */
Status print_out(Slice text);
/* Text with the program's own colours and attributes, as it is: what it holds from outside must
 * have been made harmless. */
Status print_styled(Slice text);

#endif
