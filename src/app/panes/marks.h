/* marks.h - the state of the list of marks. */
#ifndef DOSSIER_APP_PANES_MARKS_H
#define DOSSIER_APP_PANES_MARKS_H

#include "app/panes/placelist.h"
#include "dossier/app.h"

enum { MARKS_MOST = 52 /* letters */ };

/* A mark that was deleted, and can come back. */
typedef struct DeletedMark {
    char letter;
    char *article; /* its key */
    uint32_t at;
} DeletedMark;

typedef struct MarksView {
    PlaceList places;
    char letters[MARKS_MOST]; /* that are set, a-z before A-Z */
    size_t count;
    DeletedMark *deleted; /* the last one is the latest */
    size_t n_deleted, cap;
} MarksView;

void marks_release(MarksView *view);
/* Looks which letters are set. */
void marks_update(App *app);
/* The letter of the selected row; '\0': there is none. */
char marks_selected(const App *app);

#endif
