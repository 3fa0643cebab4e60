/* kwic.h - the rows of the concordance pane. */
#ifndef DOSSIER_APP_KWIC_H
#define DOSSIER_APP_KWIC_H

#include "app/model.h"

/* Makes lines, filter and tallies anew where the search or the mode changed. */
void kwic_update(App *app);
void kwic_release(KwicView *view);
/* Rows of the present mode. */
size_t kwic_rows(const App *app);
const KwicRow *kwic_line(const App *app, size_t row); /* KWIC_LINES */
/* The filter's text changed. */
void kwic_filter(App *app, Slice text);

#endif
