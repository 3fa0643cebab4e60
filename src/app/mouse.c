/* mouse.c - the pointer over the panes.
 *
 * The wheel scrolls the pane below it, whichever has the focus; a press focuses a pane and selects
 * what stands there, a second one on the same cell opens it, as Enter does. A border that is held
 * follows the pointer: those are the column left of a pane that stands at the right of another, and
 * the title row of one that stands below another. What lies on top takes everything. */
#include "config.h"

#include "app/model.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "app/search_hits.h"
#include "dossier/check.h"

enum { WHEEL = 3 /* rows */ };
#define DOUBLE_NS UINT64_C(400000000) /* between two presses */

static bool holds(Rect rect, int x, int y)
{
    return x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h;
}

/* The pane at a cell, PANE_NONE where there is none. */
static PaneId pane_at(const App *app, int x, int y)
{
    if (app->overlay != PANE_NONE)
        return holds(app->layout.panes[app->overlay], x, y) ? app->overlay : PANE_NONE;
    for (int i = 0; i < PANE_COUNT; i++)
        if (holds(app->layout.panes[i], x, y))
            return (PaneId)i;
    return PANE_NONE;
}

/* Where the border that a size decides is drawn: a column between panes, or the title row of a pane
 * that stands below another. w 0: it is not on the screen. */
Rect border_line(const App *app, LayoutSize size)
{
    const Rect *panes = app->layout.panes, none = {0, 0, 0, 0};
    Rect list = panes[PANE_LIST], article = panes[PANE_ARTICLE], time = panes[PANE_TIMELINE];
    Rect related = panes[PANE_RELATED], drawer = panes[app->drawer];
    Rect side = time.w > 0 ? time : related, below = panes[PANE_CONCORDANCE];
    bool columns = app->layout.n_separators > 0;
    switch (size) {
    case LAYOUT_LIST_W:
        return columns && list.w > 0 ? (Rect){list.w, list.y, 1, list.h} : none;
    case LAYOUT_SIDE_W:
        return columns && side.w > 0 ? (Rect){side.x - 1, article.y, 1, article.h} : none;
    case LAYOUT_RELATED_H:
        return time.w > 0 && related.w > 0 ? (Rect){related.x, related.y, related.w, 1} : none;
    case LAYOUT_CONCORDANCE_H:
        return below.y > 0 ? (Rect){0, below.y, below.w, 1} : none;
    case LAYOUT_DRAWER_H:
        if (columns || drawer.w == 0 || article.w == 0)
            return none;
        return (Rect){0, drawer.y > article.y ? drawer.y : article.y, drawer.w, 1};
    case LAYOUT_SIZES:
        break;
    }
    return none;
}

/* The size that a border at a cell decides; LAYOUT_SIZES: there is no border. */
static LayoutSize border_at(const App *app, int x, int y)
{
    for (int size = 0; size < LAYOUT_SIZES; size++)
        if (holds(border_line(app, (LayoutSize)size), x, y))
            return (LayoutSize)size;
    return LAYOUT_SIZES;
}

/* As many cells as lie between the pointer and the edge of the pane that does not move. */
static void drag(App *app, int x, int y)
{
    const Rect *panes = app->layout.panes;
    LayoutSize size = app->pointer.border;
    Rect moved = {0, 0, 0, 0};
    int cells = 0;
    switch (size) {
    case LAYOUT_LIST_W:
        cells = x;
        break;
    case LAYOUT_SIDE_W:
        cells = app->width - x - 1;
        break;
    case LAYOUT_RELATED_H:
        moved = panes[PANE_RELATED];
        break;
    case LAYOUT_CONCORDANCE_H:
        moved = panes[PANE_CONCORDANCE];
        break;
    case LAYOUT_DRAWER_H:
        moved = panes[app->drawer];
        break;
    case LAYOUT_SIZES:
        return;
    }
    if (moved.h > 0)
        cells = moved.y == 0 ? y : moved.y + moved.h - y;
    if (cells > 0 && border_line(app, size).w > 0)
        app->sizes[size] = cells;
}

static void press(App *app, int x, int y, uint64_t now)
{
    Pointer *pointer = &app->pointer;
    bool twice = pointer->at && now - pointer->at < DOUBLE_NS && pointer->x == x && pointer->y == y;
    *pointer = (Pointer){
        .x = x, .y = y, .at = twice ? 0 : now, .border = border_at(app, x, y), .held = true};
    PaneId id = pane_at(app, x, y);
    if (id == PANE_NONE)
        return;
    const Pane *pane = pane_of(app, id);
    if (app->overlay == PANE_NONE && app->focus != id)
        app_focus(app, id);
    Rect inside = pane_inside(app->layout.panes[id]);
    bool there = holds(inside, x, y) && pane->point && pane->point(app, inside, x, y);
    if (there && twice && pane->enter)
        pane->enter(app);
}

static void turn(App *app, Move move, int x, int y)
{
    PaneId id = pane_at(app, x, y);
    if (id != PANE_NONE)
        pane_of(app, id)->move(app, move, WHEEL);
}

bool app_wants_mouse(const App *app)
{
    return app->mouse;
}

void app_mouse(App *app, AppMouse action, int x, int y, uint64_t now)
{
    if (!app->mouse || app->prompt.kind != PROMPT_NONE)
        return; /* what is being typed stays as it is */
    panes_layout(app);
    reading_follow(app);
    app->unsaved = app->last_key = now;
    app->browse_next = ARTICLE_NONE;
    app->touched = true;
    switch (action) {
    case APP_WHEEL_UP:
        turn(app, MOVE_UP, x, y);
        break;
    case APP_WHEEL_DOWN:
        turn(app, MOVE_DOWN, x, y);
        break;
    case APP_PRESS:
        press(app, x, y, now);
        break;
    case APP_DRAG:
        if (app->pointer.held)
            drag(app, x, y);
        break;
    case APP_RELEASE:
        app->pointer.held = false;
        break;
    }
}
