/* renew.h - articles that changed or went away on disk while they are open. */
#ifndef DOSSIER_APP_RENEW_H
#define DOSSIER_APP_RENEW_H

#include "dossier/app.h"

/* Lets new articles take the rows, the screen and the read flag of the ones they replace; rows of
 * those that are gone go. The one being read stays on screen when it is gone, and its place in the
 * text is kept when it changed. Costs nothing when nothing was retired since the last call. */
void renew_articles(App *app);

#endif
