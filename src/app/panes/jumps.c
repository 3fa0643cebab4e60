/* jumps.c - the list of places that one jumped from, the latest first, with the steps that lead to
 * each. */
#include "config.h"

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "dossier/check.h"

enum { LABEL = 7 /* cells of the steps */ };

static void jumps_title(const App *app, StrBuf *out)
{
    describe_count(app->jumps.count, "jump", out);
    if (app->jumps.count > 1)
        strbuf_puts(out, " · the latest first");
}

/* The number in the memory of the place in a row. */
static size_t jump_of(const App *app, size_t row)
{
    CHECK(row < app->jumps.count);
    return app->jumps.count - 1 - row;
}

/* "3 <" three steps back, "1 >" one forward, "here" where back and forward came to. */
static void put_steps(const App *app, size_t n, StrBuf *out)
{
    size_t now = jumps_now(&app->jumps, app_place(app));
    if (n == now)
        strbuf_puts(out, "here");
    else if (n < now)
        strbuf_printf(out, "%3zu <", now - n);
    else
        strbuf_printf(out, "%3zu >", n - now);
}

static void jumps_layout(App *app, Rect inside)
{
    placelist_layout(app, &app->jump_list, app->jumps.items, app->jumps.count, inside, LABEL);
}

static void draw_jump(const App *app, Frame *frame, Rect at, size_t n)
{
    StrBuf label = STRBUF_INIT;
    Place place = app->jumps.items[n];
    place.article = live_article(app->src.store, place.article);
    put_steps(app, n, &label);
    placelist_draw(app, frame, at, LABEL, &(PlaceRow){strbuf_slice(&label), place, {NULL, 0}});
    strbuf_release(&label);
}

static void jumps_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const PlaceList *list = &app->jump_list;
    if (app->jumps.count == 0)
        pane_note(frame, inside, "Nothing was jumped from yet: Enter, a hit, a mark are jumps.");
    for (size_t row = list->list.top; row < app->jumps.count; row++) {
        Rect at = placelist_row(list, inside, row);
        if (at.h == 0)
            break;
        draw_jump(app, frame, at, jump_of(app, row));
        if (row == list->list.selected)
            pane_select(frame, at, focused);
    }
}

static void jumps_move(App *app, Move move, long n)
{
    list_move(&app->jump_list.list, move, n);
}

static bool jumps_point(App *app, Rect inside, int x, int y)
{
    (void)x;
    return placelist_point(&app->jump_list, inside, y);
}

static void jumps_enter(App *app)
{
    size_t row = app->jump_list.list.selected;
    Place to;
    if (row < app->jumps.count && jumps_choose(&app->jumps, app_place(app), jump_of(app, row), &to))
        app_go(app, to);
}

const Pane pane_jumps = {
    .name = "jumps",
    .keys = KEYS_OVERLAY,
    .hint = "Esc or q closes · Enter goes there; < and > go on from it · ? help",
    .about = "Here: the places that were jumped from, and the steps to each",
    .title = jumps_title,
    .layout = jumps_layout,
    .draw = jumps_draw,
    .move = jumps_move,
    .point = jumps_point,
    .enter = jumps_enter,
};
