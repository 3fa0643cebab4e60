/* related.c - related articles: nearest first, with the score and the strongest shared terms; a
 * declared translation stands at the head. */
#include "config.h"

#include "app/model.h"
#include "app/panes/pane.h"
#include "app/panes/related.h"
#include "app/panes/row_text.h"
#include "app/places.h"
#include "dossier/workers.h"

enum { REST_MS = 15, TITLE_LINES = 3, WHY_LINES = 3, INDENT = 2 };

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

/* A cursor that runs through the list does not wait for what is related to each article it passes:
 * it is looked up when the keys rest. */
void related_update(App *app)
{
    if (is_due(app) && (app->options.wait || app->focus == PANE_RELATED || keys_rest(app)))
        find_related(app);
}

static int text_width_of(int width)
{
    return width - INDENT - 1;
}

typedef struct RelatedRows {
    const App *app;
    int width; /* of the text */
} RelatedRows;

static int title_lines(const App *app, const Related *item, int width)
{
    return row_text_lines(article_title(app->src.store, item->article), width, TITLE_LINES);
}

static RowNeed related_need(const void *ctx, size_t row, bool selected)
{
    const RelatedRows *rows = ctx;
    const Related *item = &rows->app->related.items[row];
    StrBuf why = STRBUF_INIT;
    (void)selected;
    put_why(item, &why);
    int titles = title_lines(rows->app, item, rows->width);
    int whys = row_text_lines(strbuf_slice(&why), rows->width, WHY_LINES);
    strbuf_release(&why);
    return (RowNeed){.text = titles + whys - 1, .fixed = 1};
}

static ElasticRows rows_of(const RelatedRows *ctx)
{
    return (ElasticRows){related_need, ctx, TITLE_LINES + WHY_LINES - 1, true};
}

static int related_ask_lines(const App *app, int width, int most)
{
    RelatedRows ctx = {app, text_width_of(width)};
    ElasticRows rows = rows_of(&ctx);
    return app->related.count ? elastic_ask(app->related.count, most, &rows) : 1;
}

static void related_layout(App *app, Rect inside)
{
    RelatedView *view = &app->related;
    related_update(app);
    RelatedRows ctx = {app, text_width_of(inside.w)};
    ElasticRows rows = rows_of(&ctx);
    elastic_layout(&view->plan, &view->list, view->count, inside.h, &rows);
}

static void draw_item(const App *app, Frame *frame, Rect at, const ElasticRow *row,
                      const Related *item)
{
    StrBuf why = STRBUF_INIT;
    Rect text = {at.x + INDENT, at.y, text_width_of(at.w), row->text};
    int titles = title_lines(app, item, text.w);
    put_why(item, &why);
    text.h = titles < row->text ? titles : row->text;
    int used =
        row_text_draw(frame, text, article_title(app->src.store, item->article), ROLE_TEXT, 0);
    text.y += used;
    text.h = row->text + 1 - used < at.h - used ? row->text + 1 - used : at.h - used;
    row_text_draw(frame, text, strbuf_slice(&why), ROLE_DIM, 0);
    strbuf_release(&why);
}

static void related_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const RelatedView *view = &app->related;
    if (view->count == 0) {
        frame_str(frame, inside.x + INDENT, inside.y, text_width_of(inside.w),
                  app_loading(app) ? "Still reading…" : "No article shares enough words.", ROLE_DIM,
                  0);
        return;
    }
    for (size_t i = 0; i < view->plan.n; i++) {
        const ElasticRow *row = &view->plan.rows[i];
        Rect at = {inside.x, inside.y + row->y, inside.w, row->h};
        draw_item(app, frame, at, row, &view->items[view->list.top + i]);
        if (view->list.top + i == view->list.selected && focused)
            pane_select(frame, at, true);
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
    .ask_lines = related_ask_lines,
    .enter = related_enter,
};
