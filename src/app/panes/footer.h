/* footer.h - the keys that matter where one is. */
#ifndef DOSSIER_APP_PANES_FOOTER_H
#define DOSSIER_APP_PANES_FOOTER_H

#include "dossier/app.h"

/* Paints them into the row below the status line, when there is one. */
void footer_draw(const App *app, Frame *frame);

#endif
