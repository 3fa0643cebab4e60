/* internal.h - all panes, for the table of them. */
#ifndef DOSSIER_APP_PANES_INTERNAL_H
#define DOSSIER_APP_PANES_INTERNAL_H

#include "app/panes/pane.h"

extern const Pane pane_list, pane_article, pane_timeline, pane_related, pane_concordance,
    pane_keywords, pane_chooser, pane_help, pane_messages;

/* panes.c: by PaneId. */
extern const Pane *const panes[PANE_COUNT];

#endif
