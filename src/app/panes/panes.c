/* panes.c - the table of panes. The App holds a pointer to it, so that nothing below has to know
 * which panes there are. */
#include "config.h"

#include "app/panes/internal.h"

const Pane *const all_panes[PANE_COUNT] = {
    [PANE_LIST] = &pane_list,
    [PANE_ARTICLE] = &pane_article,
    [PANE_TIMELINE] = &pane_timeline,
    [PANE_RELATED] = &pane_related,
    [PANE_CONCORDANCE] = &pane_concordance,
    [PANE_KEYWORDS] = &pane_keywords,
    [PANE_CHOOSER] = &pane_chooser,
    [PANE_HELP] = &pane_help,
    [PANE_MESSAGES] = &pane_messages,
    [PANE_MARKS] = &pane_marks,
    [PANE_JUMPS] = &pane_jumps,
    [PANE_RECENT] = &pane_recent,
};
