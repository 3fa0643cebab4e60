/* run.h - running command lines. */
#ifndef DOSSIER_APP_RUN_H
#define DOSSIER_APP_RUN_H

#include "dossier/app.h"

enum { COUNT_MAX = 1000000 };

/* A command with its argument, or the number of a row; the count is the one typed before the key,
 * 0 for none. */
void run_command(App *app, Slice text, long count);

#endif
