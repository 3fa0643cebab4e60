/* errand.h - what leaves the terminal's reader: the clipboard, and other programs. */
#ifndef DOSSIER_TUI_ERRAND_H
#define DOSSIER_TUI_ERRAND_H

#include "dossier/app.h"

/* Does what the app asks for; what went wrong is said in its status line. Programs that want the
 * terminal have it until they end. */
void errand_run(App *app, AppRequest request);

#endif
