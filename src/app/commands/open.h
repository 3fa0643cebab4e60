/* open.h - another dossier in place of this one. */
#ifndef DOSSIER_APP_COMMANDS_OPEN_H
#define DOSSIER_APP_COMMANDS_OPEN_H

#include "app/commands/completions.h"
#include "dossier/app.h"

/* Asks the program around to open what lies at a path; says why when nothing can. */
void open_dossier(App *app, Slice path);
/* Folders, manifests and files whose paths begin so. */
void path_completions(Slice stem, Completions *out);

#endif
