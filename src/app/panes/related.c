/* related.c - related articles: nearest first, with the score and the strongest shared terms; a
 * declared translation stands at the head. */
#include "config.h"

#include "app/model.h"
#include "app/panes/pane.h"
#include "app/panes/related.h"
#include "app/places.h"
#include "dossier/workers.h"

enum {
    ROWS = 2, /* that a related article takes */
    REST_MS = 15
};

static void related_title(const App *app, StrBuf *out)
{
    strbuf_puts(out, "Related");
    if (app->related.count > 0)
        strbuf_printf(out, " %zu", app->related.count);
}

static bool is_due(const App *app)
{
    const RelatedView *view = &app->related;
    return view->of != app->article.id || view->indexed != index_stats(app->src.index).articles;
}

/* No key came for a moment. */
static bool keys_rest(const App *app)
{
    return clock_ns() - app->last_key >= REST_MS * UINT64_C(1000000);
}

int related_timeout(const App *app)
{
    return app_pane_visible(app, PANE_RELATED) && is_due(app) ? REST_MS : -1;
}

static void find_related(App *app)
{
    RelatedView *view = &app->related;
    if (view->of != app->article.id)
        view->list.selected = view->list.top = 0;
    view->of = app->article.id;
    view->indexed = index_stats(app->src.index).articles;
    view->count = view->of == ARTICLE_NONE
                      ? 0
                      : related_find(app->src.index, app->src.store, app->src.chronicle, view->of,
                                     view->items, RELATED_SHOWN);
}

/* A cursor that runs through the list does not wait for what is related to each article it passes:
 * it is looked up when the keys rest. */
static void related_layout(App *app, Rect inside)
{
    RelatedView *view = &app->related;
    if (is_due(app) && (app->options.wait || app->focus == PANE_RELATED || keys_rest(app)))
        find_related(app);
    list_layout(&view->list, view->count, inside.h / ROWS);
}

/* "0.42 patrols, trust" or "translation · 0.81 …" */
static void put_why(const Related *item, StrBuf *out)
{
    if (item->why != RELATED_TERMS_SHARED)
        strbuf_printf(out, "⇄ %s · ", related_why(item->why));
    if (item->why == RELATED_SEEMS_TRANSLATION || item->why == RELATED_SEEMS_ORIGINAL)
        strbuf_puts(out, "by names and figures · ");
    strbuf_printf(out, "%.2f", (double)item->score);
    for (size_t i = 0; i < item->n_terms; i++)
        strbuf_printf(out, "%s" SLICE_FMT, i ? ", " : "  ", SLICE_ARG(item->terms[i]));
}

static void related_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const RelatedView *view = &app->related;
    if (view->count == 0) {
        frame_str(frame, inside.x + 2, inside.y, inside.w - 3,
                  app_loading(app) ? "Still reading…" : "No article shares enough words.", ROLE_DIM,
                  0);
        return;
    }
    for (size_t i = 0; i < view->list.page && view->list.top + i < view->count; i++) {
        const Related *item = &view->items[view->list.top + i];
        int y = inside.y + (int)i * ROWS;
        StrBuf why = STRBUF_INIT;
        put_why(item, &why);
        frame_text_cut(frame, inside.x + 2, y, inside.w - 3,
                       article_title(app->src.store, item->article), ROLE_TEXT, 0);
        if (y + 1 < inside.y + inside.h)
            frame_text_cut(frame, inside.x + 2, y + 1, inside.w - 3, strbuf_slice(&why), ROLE_DIM,
                           0);
        strbuf_release(&why);
        if (view->list.top + i != view->list.selected || !focused)
            continue;
        for (int row = y; row < y + ROWS && row < inside.y + inside.h; row++)
            frame_restyle(frame, inside.x, row, inside.w, ROLE_SELECTED, 0);
        frame_str(frame, inside.x, y, 1, "▸", ROLE_SELECTED, 0);
        frame_cursor(frame, inside.x, y);
    }
}

static void related_move(App *app, Move move, long n)
{
    list_move(&app->related.list, move, n);
}

static void related_enter(App *app)
{
    const RelatedView *view = &app->related;
    if (view->list.selected < view->count)
        app_jump(app, (Place){view->items[view->list.selected].article, 0});
}

const Pane pane_related = {
    .name = "related",
    .keys = KEYS_RELATED,
    .title = related_title,
    .layout = related_layout,
    .draw = related_draw,
    .move = related_move,
    .enter = related_enter,
};
