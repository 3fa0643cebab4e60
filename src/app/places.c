/* places.c - going from place to place. A preview follows the cursor of a list; a jump is meant,
 * and can be undone with ^O. */
#include "config.h"

#include "app/model.h"
#include "app/places.h"
#include "app/say.h"
#include "dossier/check.h"

const RowOrder *app_rows(const App *app)
{
    return app->narrow ? &app->narrowed : &app->all;
}

Place app_place(const App *app)
{
    return (Place){app->article.id, article_view_place(&app->article)};
}

uint32_t app_point(const App *app)
{
    return app->article.point_shown ? app->article.point : article_view_place(&app->article);
}

const TimexList *app_dates(const App *app)
{
    bool known = app->dates && app->article.body && app->timexes_of == app->article.id;
    return known ? &app->timexes : NULL;
}

void app_remember(App *app)
{
    if (app->article.id == ARTICLE_NONE || !app->article.body)
        return;
    Slice key = store_article(app->src.store, app->article.id)->key;
    state_set_position(app->src.state, key, article_view_place(&app->article));
    state_set_last_article(app->src.state, key);
}

static void select_row(App *app, ArticleId id)
{
    size_t row = row_order_place(app_rows(app), id);
    if (row == SIZE_MAX)
        return;
    app->list.count = app_rows(app)->count;
    list_select(&app->list, row);
}

/* Another article comes on screen without being meant yet: where one was is kept for jumps. */
static void leave_for_preview(App *app)
{
    if (!app->previewing)
        app->home = app_place(app);
    app->previewing = true;
    app_remember(app);
}

void app_preview_at(App *app, ArticleId id, uint32_t at)
{
    if (app->article.id != id)
        leave_for_preview(app);
    select_row(app, id);
    article_view_open(&app->article, id, at, true);
}

void app_preview(App *app, ArticleId id)
{
    if (id == ARTICLE_NONE)
        return;
    if (id == app->article.id) {
        select_row(app, id);
        return;
    }
    leave_for_preview(app);
    app->time.mention.article = ARTICLE_NONE;
    select_row(app, id);
    uint32_t at = state_position(app->src.state, store_article(app->src.store, id)->key);
    article_view_open(&app->article, id, at, false);
}

ArticleId live_article(const Store *store, ArticleId id)
{
    if (id == ARTICLE_NONE || !store_retired(store, id))
        return id;
    ArticleId live = store_find(store, store_article(store, id)->key);
    return live == ARTICLE_NONE ? id : live;
}

void app_go(App *app, Place to)
{
    to.article = live_article(app->src.store, to.article);
    if (to.article == ARTICLE_NONE)
        return;
    if (app->article.id != to.article)
        app_remember(app);
    select_row(app, to.article);
    article_view_open(&app->article, to.article, to.at, false);
    reading_meant(app, to.article);
    app->previewing = false;
    app_focus(app, PANE_ARTICLE);
}

void app_leave(App *app)
{
    app->before = app_place(app);
    jumps_push(&app->jumps, app->before);
}

void app_jump(App *app, Place to)
{
    bool opens_preview = app->previewing && to.article == app->article.id;
    Place from = opens_preview ? app->home : app_place(app);
    app->before = from;
    if (from.article != to.article || from.at != to.at)
        jumps_push(&app->jumps, from);
    app_go(app, to);
}

void app_jump_to_word(App *app, Place to)
{
    app_jump(app, to);
    article_view_open(&app->article, to.article, to.at, true);
    app->article.point = to.at;
    app->article.point_shown = true;
}

void app_go_mark(App *app, char letter)
{
    StateMark mark;
    if (!state_mark(app->src.state, letter, &mark)) {
        app_complain(app, "no mark %c", letter);
        return;
    }
    ArticleId id = store_find(app->src.store, mark.article);
    if (id == ARTICLE_NONE)
        app_complain(app, "mark %c is in \"" SLICE_FMT "\", which is not in this dossier", letter,
                     SLICE_ARG(mark.article));
    else
        app_jump(app, (Place){id, mark.at});
}

bool app_pane_visible(const App *app, PaneId pane)
{
    return app->layout.panes[pane].w > 0 && app->layout.panes[pane].h > 0;
}

void app_focus(App *app, PaneId pane)
{
    app_overlay(app, PANE_NONE);
    app->focus = pane;
    if (pane == PANE_LIST || pane == PANE_TIMELINE || pane == PANE_RELATED)
        app->drawer = pane;
    if (pane == PANE_CONCORDANCE)
        app->concordance = true;
}

void app_overlay_close(App *app, PaneId pane)
{
    size_t kept = 0;
    for (size_t i = 0; i < app->n_below; i++)
        if (app->below[i] != pane)
            app->below[kept++] = app->below[i];
    app->n_below = kept;
    if (app->overlay == pane)
        app->overlay = kept > 0 ? app->below[--app->n_below] : PANE_NONE;
}

void app_overlay(App *app, PaneId pane)
{
    if (pane == PANE_NONE)
        app->n_below = 0;
    else
        app_overlay_close(app, pane);
    if (pane != PANE_NONE && app->overlay != PANE_NONE) {
        CHECK(app->n_below < PANE_COUNT);
        app->below[app->n_below++] = app->overlay;
    }
    app->overlay = pane;
}
