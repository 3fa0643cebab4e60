/* borders.h - sizes of panes that the reader has set, by the names under which they are kept. */
#ifndef DOSSIER_APP_COMMANDS_BORDERS_H
#define DOSSIER_APP_COMMANDS_BORDERS_H

#include "app/frame/layout.h"
#include "dossier/app.h"

const char *border_name(LayoutSize size); /* "width.list" */
/* False when it is no size. */
bool border_put(App *app, LayoutSize size, uint64_t cells);

#endif
