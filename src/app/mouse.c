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

/* The size that a border at a cell decides; LAYOUT_SIZES: there is no border. */
static LayoutSize border_at(const App *app, int x, int y)
{
    const Rect *panes = app->layout.panes;
    Rect list = panes[PANE_LIST], time = panes[PANE_TIMELINE], related = panes[PANE_RELATED];
    bool beside = list.w > 0 && panes[PANE_ARTICLE].w > 0 && list.y == panes[PANE_ARTICLE].y;
    if (app->overlay != PANE_NONE)
        return LAYOUT_SIZES;
    if (beside && x == list.x + list.w && y < list.y + list.h)
        return LAYOUT_LIST_W;
    if (time.w > 0 && time.x > 0 && x == time.x - 1 && y < app->layout.status_y)
        return LAYOUT_SIDE_W;
    if (time.h > 0 && related.h > 0 && time.x == related.x && y == related.y && x >= related.x)
        return LAYOUT_RELATED_H;
    if (panes[PANE_CONCORDANCE].h > 0 && y == panes[PANE_CONCORDANCE].y && y > 0)
        return LAYOUT_CONCORDANCE_H;
    Rect drawer = app->drawer != PANE_NONE ? panes[app->drawer] : (Rect){0, 0, 0, 0};
    return drawer.h > 0 && drawer.y > 0 && y == drawer.y && drawer.x == 0 ? LAYOUT_DRAWER_H
                                                                          : LAYOUT_SIZES;
}

static void drag(App *app, int x, int y)
{
    const Rect *panes = app->layout.panes;
    LayoutSize size = app->pointer.border;
    int bottom = app->layout.status_y, cells = 0;
    CHECK(size < LAYOUT_SIZES);
    switch (size) {
    case LAYOUT_LIST_W:
        cells = x - panes[PANE_LIST].x;
        break;
    case LAYOUT_SIDE_W:
        cells = app->width - x - 1;
        break;
    case LAYOUT_RELATED_H:
    case LAYOUT_CONCORDANCE_H:
    case LAYOUT_DRAWER_H:
        cells = bottom - y;
        break;
    case LAYOUT_SIZES:
        return;
    }
    if (cells > 0)
        app->sizes[size] = cells;
}

static void press(App *app, int x, int y, uint64_t now)
{
    Pointer *pointer = &app->pointer;
    bool twice = pointer->at && now - pointer->at < DOUBLE_NS && pointer->x == x && pointer->y == y;
    *pointer = (Pointer){.x = x, .y = y, .at = twice ? 0 : now, .border = border_at(app, x, y)};
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
    app->last_key = now;
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
        if (app->pointer.border != LAYOUT_SIZES)
            drag(app, x, y);
        break;
    case APP_RELEASE:
        app->pointer.border = LAYOUT_SIZES;
        break;
    }
}
