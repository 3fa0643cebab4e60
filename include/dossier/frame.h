/* frame.h - a screen of cells, painted by the panes and sent by curses or printed by `dossier frame`. */
#ifndef DOSSIER_FRAME_H
#define DOSSIER_FRAME_H

#include "dossier/str.h"

/* Attributes are roles, not colours: the theme turns them into what the terminal has. */
typedef enum Role {
    ROLE_TEXT, ROLE_DIM, ROLE_TITLE, ROLE_HEADING, ROLE_QUOTE, ROLE_BORDER, ROLE_BORDER_FOCUS, ROLE_STATUS, ROLE_ERROR,
    ROLE_SELECTED, ROLE_SELECTED_DIM, ROLE_HIT, ROLE_HIT_CURRENT, ROLE_DATE, ROLE_UNREAD, ROLE_RULER, ROLE_KEY,
    ROLE_GROUP_0 /* … + index of the group's style, up to 15 */, ROLE_COUNT = ROLE_GROUP_0 + 16
} Role;

enum { CELL_BOLD = 1, CELL_UNDERLINE = 2, CELL_REVERSE = 4, CELL_ITALIC = 8, CELL_DIM = 16 };

typedef struct Cell {
    char text[15];  /* one grapheme, NUL-terminated; "" for the second half of a wide one */
    uint8_t bytes;
    uint8_t role;   /* Role */
    uint8_t attrs;  /* CELL_ bits added to the role's */
} Cell;

typedef struct Frame {
    int width, height;
    int cursor_x, cursor_y; /* where the real cursor stands; -1 hidden */
    Cell *cells;            /* height rows of width */
} Frame;

#endif
