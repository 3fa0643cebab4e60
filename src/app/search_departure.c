/* search_departure.c - where one was before a search, and going back there.
 *
 * A prompt remembers its departure in `origin`; a search that is entered puts it on `left`, so that
 * a search begun out of another one goes back to that one's hit, and from there Esc goes back to
 * where no search was yet. */
#include "config.h"

#include <string.h>

#include "app/model.h"
#include "app/places.h"
#include "app/search_departure.h"
#include "dossier/check.h"

void departures_release(SearchState *search)
{
    strbuf_release(&search->origin.text);
    for (size_t i = 0; i < SEARCHES_OPEN; i++)
        strbuf_release(&search->left[i].text);
}

void app_search_depart(App *app, bool filter)
{
    SearchState *search = &app->search;
    Departure *origin = &search->origin;
    origin->place = app_place(app);
    origin->focus = app->focus;
    origin->drawer = app->drawer;
    origin->concordance = app->concordance;
    origin->active = filter ? search->filtering : search->active;
    origin->order = search->order;
    origin->feedback = search->feedback;
    search_set_text(&origin->text, strbuf_slice(filter ? &search->filter_text : &search->text));
}

void app_search_go_origin(App *app)
{
    const Departure *origin = &app->search.origin;
    ArticleId id = live_article(app->src.store, origin->place.article);
    app_preview(app, id);
    if (id != ARTICLE_NONE)
        article_view_open(&app->article, id, origin->place.at, false);
    app->focus = origin->focus;
    app->drawer = origin->drawer;
}

void app_search_cancel(App *app)
{
    SearchState *search = &app->search;
    const Departure *origin = &search->origin;
    search->landing = false;
    search->steps = 0;
    if (origin->active) {
        search->order = origin->order;
        search->feedback = origin->feedback;
        search->announced = true;
        search->renewing = true;
        app_search_start(app, strbuf_slice(&origin->text), false);
    } else {
        app_search_end(app);
    }
    app_search_go_origin(app);
}

void departure_push(SearchState *search)
{
    CHECK(search->n_left <= SEARCHES_OPEN);
    if (!search->origin.active)
        search->n_left = 0;
    if (search->n_left == SEARCHES_OPEN) { /* the oldest but the first goes: Esc still ends there */
        Departure oldest = search->left[1];
        memmove(search->left + 1, search->left + 2, (SEARCHES_OPEN - 2) * sizeof *search->left);
        search->left[--search->n_left] = oldest;
    }
    Departure *left = &search->left[search->n_left++];
    StrBuf text = left->text;
    *left = search->origin;
    left->text = text;
    search_set_text(&left->text, strbuf_slice(&search->origin.text));
}

static void pop_departure(SearchState *search)
{
    CHECK(search->n_left > 0);
    Departure *left = &search->left[--search->n_left];
    StrBuf text = search->origin.text;
    search->origin = *left;
    search->origin.text = text;
    search_set_text(&search->origin.text, strbuf_slice(&left->text));
}

void app_search_leave(App *app)
{
    SearchState *search = &app->search;
    state_history_add(app->src.state, HISTORY_FILTER, strbuf_slice(&search->text));
    if (!search->landing && search->n_left > 0)
        pop_departure(search);
    app_leave(app);
    app_search_cancel(app);
    if (search->origin.concordance && search->origin.active)
        app->concordance = true;
}

bool app_search_again(App *app, long n)
{
    SearchState *search = &app->search;
    Slice last = state_history(app->src.state, HISTORY_SEARCH, 0);
    if (last.len == 0 || search->active || search_thread_busy(search->thread))
        return false;
    app_search_depart(app, false);
    departure_push(search);
    search->steps = n;
    search->renewing = true;
    app_search_start(app, last, false);
    return true;
}
