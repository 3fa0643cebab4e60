/* placelist.h - the lists of places, marks and jumps: what they have in common. */
#ifndef DOSSIER_APP_PANES_PLACELIST_H
#define DOSSIER_APP_PANES_PLACELIST_H

#include "app/jumps.h"
#include "app/panes/listview.h"
#include "dossier/frame.h"

/* A list of places; each takes `rows` lines of the screen, of which `lines` have something. */
typedef struct PlaceList {
    ListView list;
    int rows, lines;
} PlaceList;

/* A place as a row shows it. */
typedef struct PlaceRow {
    Slice label; /* what stands before it */
    Place place;
    Slice key; /* of the article, where `place` has none: it is not there */
} PlaceRow;

/* `label`: cells before the text of a row. */
void placelist_layout(const App *app, PlaceList *list, const Place *places, size_t count,
                      Rect inside, int label);
/* The rectangle of a row that is on the screen; h 0: it is not. */
Rect placelist_row(const PlaceList *list, Rect inside, size_t row);
/* Paints label, article, date and percentage, and below them the sentence. */
void placelist_draw(const App *app, Frame *frame, Rect at, int label, const PlaceRow *row);
bool placelist_point(PlaceList *list, Rect inside, int y);

#endif
