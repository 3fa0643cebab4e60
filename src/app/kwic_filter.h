/* kwic_filter.h - the lines of the concordance whose paragraph holds a text. */
#ifndef DOSSIER_APP_KWIC_FILTER_H
#define DOSSIER_APP_KWIC_FILTER_H

#include "app/kwic.h"

/* The filter's text changed. */
void kwic_filter(App *app, Slice text);
/* The lines are others now: all are looked at. */
void kwic_filter_anew(App *app);
void kwic_filter_release(KwicView *view);
/* Lines that the filter has not looked at, or was stopped before. */
size_t kwic_unlooked(const KwicView *view);
/* The step: see steps.h. */
bool kwic_filter_progress(const App *app, size_t *done, size_t *of);
void kwic_filter_go_on(App *app, uint64_t end);
void kwic_filter_stop(App *app);

#endif
