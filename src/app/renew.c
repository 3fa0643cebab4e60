/* renew.c - living with a dossier that changes on disk.
 *
 * The loader brings a changed article in under a new id and retires the old one; the store keeps
 * both, so what is on screen stays good. Here the reader's view moves over: rows, filtered rows,
 * and the article that is open. It waits until the loader has come to rest, so that a row is not
 * lost between the old article's end and the new one's beginning. */
#include "config.h"

#include "app/model.h"
#include "app/places.h"
#include "app/renew.h"
#include "app/say.h"
#include "dossier/check.h"

/* Keeps the order; an id that is there already is not added twice. */
static void renew_rows(const Store *store, RowOrder *rows)
{
    size_t n = rows->count;
    for (size_t i = 0; i < n; i++)
        rows->place[rows->ids[i]] = UINT32_MAX;
    rows->count = 0;
    for (size_t i = 0; i < n; i++) {
        ArticleId id = live_article(store, rows->ids[i]);
        if (!store_retired(store, id) && row_order_place(rows, id) == SIZE_MAX)
            row_order_add(rows, id);
    }
    CHECKED(row_order_check(rows));
}

static void renew_reading(App *app)
{
    const Store *store = app->src.store;
    ArticleId old = app->article.id, live = live_article(store, old);
    if (old == ARTICLE_NONE || !store_retired(store, old))
        return;
    Slice title = article_title(store, old);
    if (live == old) {
        app_say(app,
                "“" SLICE_FMT "” is gone from the disk; its text stays here until you leave it",
                SLICE_ARG(title));
        return;
    }
    uint32_t at = article_view_place(&app->article);
    article_view_open(&app->article, live, at, false);
    app_say(app, "“" SLICE_FMT "” has changed and was read again", SLICE_ARG(title));
}

void renew_articles(App *app)
{
    const Store *store = app->src.store;
    size_t retired = store_retired_count(store);
    if (retired == app->retired || app_loading(app))
        return;
    app->retired = retired;
    ArticleId selected = row_order_at(app_rows(app), app->list.selected);
    renew_rows(store, &app->all);
    renew_rows(store, &app->narrowed);
    for (size_t i = 0; i < app->all.count; i++)
        query_context_take(&app->query_context, app->all.ids[i]);
    size_t row = row_order_place(app_rows(app), live_article(store, selected));
    app->list.count = app_rows(app)->count;
    list_select(&app->list, row != SIZE_MAX ? row : app->list.selected);
    app->related.of = ARTICLE_NONE;
    if (app->src.chronicle)
        chronicle_add(app->src.chronicle, NULL, 0); /* the mentions of the old ones go */
    renew_reading(app);
}
