/* layout.h - which pane stands where at a given size. */
#ifndef DOSSIER_APP_FRAME_LAYOUT_H
#define DOSSIER_APP_FRAME_LAYOUT_H

#include "app/panes/internal.h"
#include "dossier/frame.h"

/* Borders that the reader may move. */
typedef enum LayoutSize {
    LAYOUT_LIST_W,
    LAYOUT_SIDE_W, /* timeline and related articles */
    LAYOUT_RELATED_H,
    LAYOUT_CONCORDANCE_H,
    LAYOUT_DRAWER_H, /* a pane above or below the article in a narrow screen */
    LAYOUT_SIZES
} LayoutSize;

/* What the layout depends on beside the size. */
typedef struct LayoutWants {
    PaneId focus;
    PaneId drawer;    /* the pane beside the article where there is no side column */
    PaneId overlay;   /* a pane that covers all others, or PANE_NONE */
    bool concordance; /* shown below the others */
    bool zoom;        /* the focused pane alone */
    int measure;
    int prompt_rows; /* 0: none */
    bool hints;      /* a row of keys below the status line, where there is space */
    /* What the panes beside the article ask for; 0: not known. Cells, and lines at the width that
     * layout_side_width() gives, without title rows. */
    int list_w, side_w;
    int timeline_h, related_h;
    int sizes[LAYOUT_SIZES]; /* cells or lines that the reader has set; 0: as is best */
} LayoutWants;

enum {
    LAYOUT_WIDE = 100,     /* cells from which on there are three columns */
    LAYOUT_SIDE_MOST = 60, /* no more cells are given to a pane beside the article */
};

/* A pane's rectangle includes its title row; w 0: not shown. A free column lies between panes
 * beside each other. */
typedef struct Layout {
    int width, height;
    Rect panes[PANE_COUNT];
    int status_y;      /* -1: no space */
    int hints_y;       /* -1: none */
    Rect prompt;       /* h 0: none */
    int separators[4]; /* columns of the vertical lines */
    int n_separators;
    int separator_y, separator_h; /* rows they run over */
} Layout;

/* Cells of the column beside the article in a layout of three columns. */
int layout_side_width(int width, const LayoutWants *wants);
void layout_make(Layout *layout, int width, int height, const LayoutWants *wants);
/* That every row and column belongs to one pane or line, status or prompt. */
void layout_check(const Layout *layout);

#endif
