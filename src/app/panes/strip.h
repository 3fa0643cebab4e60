/* strip.h - the axis above the rows of the timeline. */
#ifndef DOSSIER_APP_PANES_STRIP_H
#define DOSSIER_APP_PANES_STRIP_H

#include "app/model.h"
#include "dossier/frame.h"

enum { STRIP_LINES = 2 };

/* Whether the inside of the pane has space for it, and there is more than one event. */
bool strip_fits(const App *app, Rect inside);
/* Counts the events of each cell of a strip of `width` cells, for strip_draw(). */
void strip_count(App *app, int width);
void strip_draw(const App *app, Frame *frame, Rect inside);

#endif
