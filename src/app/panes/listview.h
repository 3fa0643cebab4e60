/* listview.h - selection and scrolling of a list of rows of equal height. */
#ifndef DOSSIER_APP_PANES_LISTVIEW_H
#define DOSSIER_APP_PANES_LISTVIEW_H

#include <stdbool.h>
#include <stddef.h>

typedef enum Move {
    MOVE_DOWN,
    MOVE_UP,
    MOVE_PAGE_DOWN,
    MOVE_PAGE_UP,
    MOVE_HALF_DOWN,
    MOVE_HALF_UP,
    MOVE_TOP,
    MOVE_BOTTOM
} Move;

/* Rows 0 … count-1; `page` whole rows are visible from `top` on. */
typedef struct ListView {
    size_t count, selected, top, page;
} ListView;

/* n: the count given before the key, 0 for none. MOVE_TOP and MOVE_BOTTOM with a count go to that
 * row, from 1. */
void list_move(ListView *view, Move move, long n);
void list_select(ListView *view, size_t row);
/* Before drawing: space for `page` rows; keeps the selection on screen and no empty space at the
 * end. */
void list_layout(ListView *view, size_t count, int page);

#endif
