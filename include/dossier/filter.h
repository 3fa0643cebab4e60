/* filter.h - programs of the user's own that turn other formats into text.
 *
 * They are declared in the user's configuration alone (never in a manifest), one a line:
 *
 *     pdf  = pdftotext -layout %s -
 *     epub = pandoc -t markdown %s
 *
 * The word before "=" is the extension; %s stands for the file's path; the program writes to its
 * standard output. It is started without a shell (posix_spawnp), so that blanks in a path mean
 * nothing; words may be put in quotes. */
#ifndef DOSSIER_FILTER_H
#define DOSSIER_FILTER_H

#include "dossier/diag.h"

typedef struct Filters Filters;

#define FILTER_SECONDS 30                 /* after these a filter is killed, unless set otherwise */
#define FILTER_BYTES   ((size_t)64 << 20) /* of output; a filter that writes more is killed */

/* Reads a file of filters; a missing file is an empty list. Lines that are no filters become
 * warnings. */
Filters *filters_read(const char *path, DiagList *findings);
/* The usual place: $XDG_CONFIG_HOME/dossier/filters or ~/.config/dossier/filters. */
Filters *filters_read_user(DiagList *findings);
void filters_free(Filters *filters);
void filters_limit(Filters *filters, unsigned seconds, size_t bytes);
size_t filters_count(const Filters *filters);
/* Whether there is one for the name's extension. */
bool filters_take(const Filters *filters, const char *name);
/* Runs it on the file; what it writes goes to *out, which the caller releases also on failure.
 * False with one error when it cannot be started, fails, takes too long or writes too much. */
bool filters_run(const Filters *filters, const char *path, StrBuf *out, DiagList *findings);

#endif
