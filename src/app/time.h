/* time.h - what the timeline pane does: snapshots, following, going to dates. */
#ifndef DOSSIER_APP_TIME_H
#define DOSSIER_APP_TIME_H

#include "app/model.h"

/* Which events are shown, by the names that the command takes; `kinds` as in TimeView. */
enum { TIME_KINDS = 3 };
typedef struct TimeKinds {
    const char *name;
    unsigned kinds;
} TimeKinds;
extern const TimeKinds time_kinds[TIME_KINDS];
/* "all", "article", "results"; a keyword group has its own name. */
const char *time_scope_name(TimeScope scope);

/* Takes a new snapshot, and applies the filter anew where something changed. */
void time_update(App *app);
/* The selection follows the place in the article, unless the timeline has the focus. */
void time_follow(App *app);
/* The article pane follows the selection: to the sentence that tells the event. */
void time_preview(App *app);
void time_enter(App *app);
size_t time_rows(const App *app);
/* Selects the row of the event of this number among those shown; SIZE_MAX: none. */
void time_select(App *app, size_t shown);
/* The undated article of a row, or ARTICLE_NONE. */
ArticleId time_undated(const App *app, size_t row);
/* The event of a row, or NULL. */
const Event *time_event(const App *app, size_t row);

#endif
