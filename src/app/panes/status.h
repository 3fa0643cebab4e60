/* status.h - the status line. */
#ifndef DOSSIER_APP_PANES_STATUS_H
#define DOSSIER_APP_PANES_STATUS_H

#include "dossier/app.h"

void status_draw(const App *app, Frame *frame);

#endif
