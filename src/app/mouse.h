/* mouse.h - what the pointer does: scroll, select, open, move a border. */
#ifndef DOSSIER_APP_MOUSE_H
#define DOSSIER_APP_MOUSE_H

#include "app/frame/layout.h"

/* The pointer since the button went down last. */
typedef struct Pointer {
    int x, y;
    uint64_t at;       /* clock_ns() of that press; 0: the next press is no double click */
    LayoutSize border; /* that is being dragged; LAYOUT_SIZES: none */
} Pointer;

#endif
