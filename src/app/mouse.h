/* mouse.h - what the pointer does: scroll, select, open, move a border. */
#ifndef DOSSIER_APP_MOUSE_H
#define DOSSIER_APP_MOUSE_H

#include "app/frame/layout.h"
#include "dossier/app.h"

/* The pointer since the button went down last. */
typedef struct Pointer {
    int x, y;
    uint64_t at;       /* clock_ns() of that press; 0: the next press is no double click */
    LayoutSize border; /* below it then; LAYOUT_SIZES: none */
    bool held;         /* the button is down */
} Pointer;

Rect border_line(const App *app, LayoutSize size);

#endif
