/* reading.h - when the article on the screen counts as read. */
#ifndef DOSSIER_APP_READING_H
#define DOSSIER_APP_READING_H

#include "dossier/app.h"
#include "dossier/store.h"

/* The visit to the article that is on the screen. */
typedef struct Visit {
    ArticleId id;
    uint64_t since; /* clock_ns() from when on it is open; 0: it is not */
    bool meant;     /* it was chosen, not passed through on the way to another */
    bool done;      /* it was marked, or the mark was changed by hand: no more by itself */
} Visit;

/* The article was chosen: its end on the screen is enough. */
void reading_meant(App *app, ArticleId id);
/* One moved in the open article. */
void reading_scrolled(App *app);
/* The mark of the shown article was set by hand. */
void reading_judged(App *app);
/* Before each key: a visit begins or ends. */
void reading_follow(App *app);
/* After layout, for what is shown then. */
void reading_shown(App *app);
/* Milliseconds until the open article counts as read; -1: nothing to wait for. */
int reading_timeout(const App *app);
void reading_tick(App *app);

#endif
