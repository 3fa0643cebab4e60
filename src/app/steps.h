/* steps.h - long steps: what a key may not wait for goes on a little at a time between keys, or on
 * a thread, says in the status line how far it is, and is stopped by Esc.
 *
 * steps.c lists them. A frame for scripts (AppOptions.wait) waits for all of them. */
#ifndef DOSSIER_APP_STEPS_H
#define DOSSIER_APP_STEPS_H

#include "dossier/app.h"

/* Milliseconds until steps_tick() wants to be called, or -1. */
int steps_timeout(const App *app);
void steps_tick(App *app);
/* The layout before a key and a frame; where frames wait, with all steps at their end. */
void steps_layout(App *app);
/* Stops the one that the status line tells of; false when there is none. */
bool steps_stop(App *app);
/* "writing 1,200 of 20,000 · Esc stops"; nothing when there is none. */
void steps_put(const App *app, StrBuf *out);

#endif
