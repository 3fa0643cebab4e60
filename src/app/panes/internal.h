/* internal.h - all panes: by which number they are known, and what they can do.
 *
 * A pane is named twice here and once in the table of panes.c; whatever else is to be known about
 * it stands in its file. */
#ifndef DOSSIER_APP_PANES_INTERNAL_H
#define DOSSIER_APP_PANES_INTERNAL_H

typedef enum PaneId {
    PANE_LIST,
    PANE_ARTICLE,
    PANE_TIMELINE,
    PANE_RELATED,
    PANE_CONCORDANCE,
    PANE_KEYWORDS,
    PANE_CHOOSER,
    PANE_HELP,
    PANE_MESSAGES,
    PANE_MARKS,
    PANE_JUMPS,
    PANE_RECENT,
    PANE_COUNT
} PaneId;
#define PANE_NONE PANE_COUNT

typedef struct Pane Pane;

extern const Pane pane_list, pane_article, pane_timeline, pane_related, pane_concordance,
    pane_keywords, pane_chooser, pane_help, pane_messages, pane_marks, pane_jumps, pane_recent;

/* panes.c: by PaneId. */
extern const Pane *const all_panes[PANE_COUNT];

#endif
