/* places.h - going from place to place: previews, jumps, focus. */
#ifndef DOSSIER_APP_PLACES_H
#define DOSSIER_APP_PLACES_H

#include "app/frame/layout.h"
#include "app/jumps.h"
#include "app/row_order.h"
#include "dossier/app.h"
#include "dossier/dates.h"

/* The live article of the same key when `id` was retired and there is one; else `id`. */
ArticleId live_article(const Store *store, ArticleId id);
const RowOrder *app_rows(const App *app);
Place app_place(const App *app);
/* Byte of the shown article that the other panes follow: the word cursor, else the top of the
 * screen. */
uint32_t app_point(const App *app);
/* Shows an article without leaving the list: what the cursor in a list does. */
void app_preview(App *app, ArticleId id);
void app_preview_at(App *app, ArticleId id, uint32_t at);
/* Goes to a place for good: remembers where one was, focuses the article, marks it read. */
void app_jump(App *app, Place to);
/* The same, with the word cursor on the word that begins there, and lines around it. */
void app_jump_to_word(App *app, Place to);
/* To the place that was marked with a letter. */
void app_go_mark(App *app, char letter);
/* Remembers the place that is on screen, for ^O and '', before a move within the article pane that
 * goes far. */
void app_leave(App *app);
/* Goes there without remembering where one was. */
void app_go(App *app, Place to);
/* Tells the state where in the shown article one is. */
void app_remember(App *app);
void app_focus(App *app, PaneId pane);
/* Lays an overlay over what is open; PANE_NONE closes all overlays. */
void app_overlay(App *app, PaneId pane);
/* Closes an overlay, on top or below others; what lay below it comes back. */
void app_overlay_close(App *app, PaneId pane);
bool app_pane_visible(const App *app, PaneId pane);
/* The tagged dates of the shown article; NULL when they are not shown or not known yet. */
const TimexList *app_dates(const App *app);

#endif
