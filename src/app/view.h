/* view.h - how the dossier is looked at, from one sitting to the next. */
#ifndef DOSSIER_APP_VIEW_H
#define DOSSIER_APP_VIEW_H

#include "dossier/app.h"

/* Tells the state; what is as at a first start is not kept. */
void view_save(App *app);
/* Brings back what the state knows, once, before the first frame. */
void view_restore(App *app);

#endif
