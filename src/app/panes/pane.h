/* pane.h - a pane is a const record: how it is laid out and drawn, and what keys do in it. */
#ifndef DOSSIER_APP_PANES_PANE_H
#define DOSSIER_APP_PANES_PANE_H

#include "app/frame/layout.h"
#include "app/panes/internal.h"
#include "app/panes/listview.h"
#include "dossier/commands.h"

struct Pane {
    const char *name; /* `:focus NAME` */
    KeyContext keys;
    const char *hint;  /* of an overlay: its keys, in the status line */
    const char *about; /* of an overlay: what help over it says of it */
    /* Writes the title shown in the pane's upper line. */
    void (*title)(const App *app, StrBuf *out);
    /* Before drawing, with the pane's inside: everything that the size decides. May change the
     * state. */
    void (*layout)(App *app, Rect inside);
    /* Paints the inside; changes nothing. */
    void (*draw)(const App *app, Frame *frame, Rect inside, bool focused);
    void (*move)(App *app, Move move, long n);
    void (*enter)(App *app); /* may be NULL */
    /* Selects what stands at a cell of the inside, or puts the cursor there; false when nothing
     * does. NULL: nothing ever does. */
    bool (*point)(App *app, Rect inside, int x, int y);
    /* Of the panes beside the article: the cells that it asks for, at most `most`, and at a width
     * the lines in which it shows all that it has, at most `most`. They stay while one goes
     * through a dossier of several screens. NULL: it asks for nothing. */
    int (*ask_width)(const App *app, int most);
    int (*ask_lines)(const App *app, int width, int most);
};

const Pane *pane_of(const App *app, PaneId id);
PaneId pane_find(const App *app, Slice name); /* by name or its beginning; PANE_NONE */
/* Takes in what searches found, lays the panes out, and lets those that are visible lay out their
 * inside. */
void panes_layout(App *app);
/* Marks the selected row, of any lines, by a bar at its left; in the focused pane the cursor stands
 * there too. */
void pane_select(Frame *frame, Rect row, bool focused);
/* What a pane says in place of rows that are not there. */
void pane_note(Frame *frame, Rect inside, const char *text);
/* The inside of a pane: its rectangle without the title row. */
Rect pane_inside(Rect outside);

#endif
