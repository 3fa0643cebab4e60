/* renew.c - living with a dossier that changes on disk.
 *
 * The loader brings a changed article in under a new id and retires the old one; the store keeps
 * both, so what is on screen stays good. Here the reader's view moves over: rows, filtered rows,
 * and the article that is open. It waits until the loader has settled, so that a row is not lost
 * between the old article's end and the new one's beginning. */
#include "config.h"

#include "app/model.h"
#include "app/places.h"
#include "app/renew.h"
#include "app/say.h"

/* Keeps the order; an id that is there already is not added twice. */
static void renew_rows(const Store *store, Shown *shown)
{
    size_t n = shown->count;
    for (size_t i = 0; i < n; i++)
        shown->place[shown->ids[i]] = UINT32_MAX;
    shown->count = 0;
    for (size_t i = 0; i < n; i++) {
        ArticleId id = live_article(store, shown->ids[i]);
        if (!store_retired(store, id) && shown_place(shown, id) == SIZE_MAX)
            shown_add(shown, id);
    }
}

static void renew_reading(App *app)
{
    const Store *store = app->src.store;
    ArticleId old = app->reading.id, live = live_article(store, old);
    if (old == ARTICLE_NONE || !store_retired(store, old))
        return;
    Slice title = article_title(store, old);
    if (live == old) {
        app_say(app,
                "“" SLICE_FMT "” is gone from the disk; its text stays here until you leave it",
                SLICE_ARG(title));
        return;
    }
    uint32_t at = reading_place(&app->reading);
    reading_open(&app->reading, live, at, false);
    app_say(app, "“" SLICE_FMT "” has changed and was read again", SLICE_ARG(title));
}

void renew_articles(App *app)
{
    const Store *store = app->src.store;
    size_t retired = store_retired_count(store);
    if (retired == app->retired || app_loading(app))
        return;
    app->retired = retired;
    ArticleId selected = shown_at(app_shown(app), app->list.selected);
    renew_rows(store, &app->all);
    renew_rows(store, &app->narrowed);
    for (size_t i = 0; i < app->all.count; i++)
        asking_take(&app->asking, app->all.ids[i]);
    size_t row = shown_place(app_shown(app), live_article(store, selected));
    app->list.count = app_shown(app)->count;
    list_select(&app->list, row != SIZE_MAX ? row : app->list.selected);
    app->related.of = ARTICLE_NONE;
    if (app->src.chronicle)
        chronicle_add(app->src.chronicle, NULL, 0); /* what the old ones told is gone */
    renew_reading(app);
}
