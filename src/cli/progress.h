/* progress.h - how far an import is: a line that is rewritten on a terminal, now and then a line
 * elsewhere. */
#ifndef DOSSIER_CLI_PROGRESS_H
#define DOSSIER_CLI_PROGRESS_H

#include <stdio.h>

#include "dossier/collect.h"

typedef struct Progress {
    FILE *out;
    bool terminal;
    bool shown;    /* a line stands on the terminal */
    uint64_t next; /* when the next plain line is due, in ns from the beginning */
} Progress;

void progress_init(Progress *progress, FILE *out);
void progress_show(void *progress, const ImportProgress *now); /* for ImportOptions */
void progress_end(Progress *progress);                         /* clears the line */

#endif
