/* recent.h - the state of the list of dossiers that were opened before. */
#ifndef DOSSIER_APP_PANES_RECENT_H
#define DOSSIER_APP_PANES_RECENT_H

#include "app/panes/listview.h"
#include "dossier/app.h"

typedef struct RecentView {
    ListView list;
    StateDossiers dossiers; /* the latest first */
    bool *there;            /* it is still on the disk */
} RecentView;

void recent_release(RecentView *view);
/* Looks anew which there are. */
void recent_update(App *app);

#endif
