/* recent.c - the list of dossiers that were opened before: title, when, and where each lies. */
#include "config.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "app/commands/open.h"
#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "dossier/file.h"
#include "dossier/mem.h"

enum { ROWS = 2, AIRY_ROWS = 3 };

void recent_release(RecentView *view)
{
    state_dossiers_release(&view->dossiers);
    free(view->there);
    view->there = NULL;
}

void recent_update(App *app)
{
    RecentView *view = &app->recent;
    recent_release(view);
    state_dossiers(app->src.state, &view->dossiers);
    view->there = mem_zalloc(view->dossiers.count + 1, sizeof *view->there);
    for (size_t i = 0; i < view->dossiers.count; i++)
        view->there[i] = access(view->dossiers.items[i].path, R_OK) == 0;
}

static int rows_each(const App *app, Rect inside)
{
    bool airy = app->recent.dossiers.count * AIRY_ROWS <= (size_t)inside.h + 1;
    return inside.h > 0 && airy ? AIRY_ROWS : ROWS;
}

static void recent_title(const App *app, StrBuf *out)
{
    strbuf_puts(out, "Opened before: ");
    describe_count(app->recent.dossiers.count, "dossier", out);
}

static void recent_layout(App *app, Rect inside)
{
    int rows = rows_each(app, inside);
    list_layout(&app->recent.list, app->recent.dossiers.count,
                (inside.h + (rows == AIRY_ROWS)) / rows);
}

static Interval day_of(int64_t when)
{
    time_t seconds = (time_t)when;
    struct tm tm;
    if (!localtime_r(&seconds, &tm))
        return INTERVAL_NONE;
    return interval_day(day_from_civil(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday));
}

static void draw_dossier(const App *app, Frame *frame, Rect at, size_t row)
{
    const StateDossier *dossier = &app->recent.dossiers.items[row];
    bool there = app->recent.there[row];
    StrBuf where = STRBUF_INIT;
    Slice title = slice_from(dossier->title[0] ? dossier->title : file_name(dossier->path));
    interval_format(day_of(dossier->when), &where);
    strbuf_printf(&where, " · %s%s", there ? "" : "not there any more: ", dossier->path);
    frame_text_cut(frame, at.x + 2, at.y, at.w - 3, title, there ? ROLE_TEXT : ROLE_DIM, 0);
    if (at.h > 1)
        frame_text_cut(frame, at.x + 4, at.y + 1, at.w - 5, strbuf_slice(&where), ROLE_DIM, 0);
    strbuf_release(&where);
}

static void recent_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const ListView *list = &app->recent.list;
    int rows = rows_each(app, inside);
    if (list->count == 0)
        pane_note(frame, inside, "No other dossier was opened yet: :open PATH opens one.");
    for (size_t i = list->top; i < list->count && i < list->top + list->page; i++) {
        int y = (int)(i - list->top) * rows, left = inside.h - y;
        Rect at = {inside.x, inside.y + y, inside.w, left < ROWS ? left : ROWS};
        draw_dossier(app, frame, at, i);
        if (i == list->selected)
            pane_select(frame, at, focused);
    }
}

static void recent_move(App *app, Move move, long n)
{
    list_move(&app->recent.list, move, n);
}

static bool recent_point(App *app, Rect inside, int x, int y)
{
    ListView *list = &app->recent.list;
    size_t line = (size_t)(y - inside.y) / (size_t)rows_each(app, inside), row = list->top + line;
    (void)x;
    if (line >= list->page || row >= list->count)
        return false;
    list_select(list, row);
    return true;
}

static void recent_enter(App *app)
{
    const RecentView *view = &app->recent;
    if (view->list.selected < view->dossiers.count)
        open_dossier(app, slice_from(view->dossiers.items[view->list.selected].path));
}

const Pane pane_recent = {
    .name = "recent",
    .keys = KEYS_OVERLAY,
    .hint = "Esc or q closes · Enter opens the dossier in place of this one · ? help",
    .about = "Here: the dossiers that were opened before, the latest first",
    .title = recent_title,
    .layout = recent_layout,
    .draw = recent_draw,
    .move = recent_move,
    .point = recent_point,
    .enter = recent_enter,
};
