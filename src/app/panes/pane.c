/* pane.c - what all panes have in common, and their layout before a key and a frame. */
#include "config.h"

#include <string.h>

#include "app/model.h"
#include "app/panes/pane.h"
#include "app/search_hits.h"
#include "app/time.h"
#include "dossier/check.h"

const Pane *pane_of(const App *app, PaneId id)
{
    CHECK(id < PANE_COUNT && app->panes[id]);
    return app->panes[id];
}

PaneId pane_find(const App *app, Slice name)
{
    for (int i = 0; i < PANE_COUNT && name.len; i++)
        if (slice_eq(name, slice_sub(slice_from(pane_of(app, (PaneId)i)->name), 0, name.len)))
            return (PaneId)i;
    return PANE_NONE;
}

void pane_note(Frame *frame, Rect inside, const char *text)
{
    frame_lines(frame, inside.x + 2, inside.y, inside.w - 3, inside.h, slice_from(text), ROLE_DIM,
                0);
}

void pane_select(Frame *frame, Rect row, bool focused)
{
    frame_column(frame, row.x, row.y, row.h, "▌", focused ? ROLE_SELECTED : ROLE_SELECTED_DIM);
    if (focused)
        frame_cursor(frame, row.x, row.y);
}

Rect pane_inside(Rect outside)
{
    return outside.h > 1 ? (Rect){outside.x, outside.y + 1, outside.w, outside.h - 1} : outside;
}

static int prompt_rows(const App *app)
{
    switch (app->prompt.kind) {
    case PROMPT_NONE:
        return 0;
    case PROMPT_COMMAND:
    case PROMPT_SEARCH:
    case PROMPT_FILTER:
        return app->height >= 6 ? 2 : 1;
    case PROMPT_LINES:
    case PROMPT_FIND:
        break;
    }
    return 1;
}

static void take_dates(App *app)
{
    ArticleId id = app->article.id;
    if (!app->src.chronicle || id == ARTICLE_NONE || app->timexes_of == id)
        return;
    app->timexes_of = chronicle_dates(app->src.chronicle, id, &app->timexes) ? id : ARTICLE_NONE;
}

/* What the panes would like to have, where that decides something: with columns beside each
 * other. */
static void ask(App *app, LayoutWants *wants)
{
    if (app->width < LAYOUT_WIDE || app->overlay != PANE_NONE || app->zoom)
        return;
    time_update(app);
    wants->list_w = pane_of(app, PANE_LIST)->ask_width(app, LAYOUT_SIDE_MOST);
    wants->side_w = pane_of(app, PANE_TIMELINE)->ask_width(app, LAYOUT_SIDE_MOST);
    int side = layout_side_width(app->width, wants);
    wants->timeline_h = pane_of(app, PANE_TIMELINE)->ask_lines(app, side, app->height);
    related_update(app);
    wants->related_h = pane_of(app, PANE_RELATED)->ask_lines(app, side, app->height);
}

void panes_layout(App *app)
{
    app_search_take(app, app->options.wait ? -1 : 0);
    app_search_hits(app);
    take_dates(app);
    LayoutWants wants = {.focus = app->focus,
                         .drawer = app->drawer,
                         .overlay = app->overlay,
                         .concordance = app->concordance,
                         .zoom = app->zoom,
                         .measure = app->measure,
                         .prompt_rows = prompt_rows(app),
                         .hints = !app->no_hints};
    memcpy(wants.sizes, app->sizes, sizeof wants.sizes);
    ask(app, &wants);
    layout_make(&app->layout, app->width, app->height, &wants);
    for (int i = 0; i < PANE_COUNT; i++) {
        Rect outside = app->layout.panes[i];
        if (outside.w > 0 && outside.h > 0)
            pane_of(app, (PaneId)i)->layout(app, pane_inside(outside));
    }
}
