/* search_hits.c - where the hits are, and walking from one to the next across articles. */
#include "config.h"

#include <string.h>

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/places.h"
#include "app/say.h"
#include "app/search_departure.h"
#include "app/search_hits.h"
#include "dossier/check.h"
#include "dossier/mem.h"

/* Bytes of text from which on hits are never looked for by the keyboard's thread. */
enum { LONG_TEXT = 256 * 1024 };

bool app_search_find_hits(const App *app, ArticleId id, Hits *hits)
{
    const SearchThread *thread = app->search.thread;
    const Results *results = search_thread_results(thread);
    size_t rank = results ? results_rank_of(results, id) : SIZE_MAX;
    if (rank < search_thread_counted(thread)) {
        const Hits *found = search_thread_hits(thread, rank);
        hits->items = mem_grow(hits->items, &hits->cap, found->count, sizeof *hits->items);
        hits->count = found->count;
        if (found->count)
            memcpy(hits->items, found->items, found->count * sizeof *found->items);
        return true;
    }
    if (rank != SIZE_MAX && store_body(app->src.store, id)->text.len > LONG_TEXT &&
        !app->options.wait)
        return false;
    hits_of(app->src.index, app->src.store, search_thread_query(thread), id, hits);
    return true;
}

/* A row that was gone to is shown at its first or last hit, as soon as its hits are known. */
static void stand_on_wanted(App *app)
{
    SearchState *search = &app->search;
    if (search->wanted != app->article.id)
        return;
    search->wanted = ARTICLE_NONE;
    if (search->hits.count == 0)
        return;
    search->hit = search->wants_last ? search->hits.count - 1 : 0;
    article_view_open(&app->article, app->article.id, search->hits.items[search->hit].start, true);
}

#ifdef DOSSIER_CHECKS
/* Hits ascend, and each is a part of the text. */
static void hits_check(const Hits *hits, const Body *body)
{
    for (size_t i = 0; i < hits->count; i++) {
        CHECK(hits->items[i].start <= hits->items[i].end);
        CHECK(hits->items[i].end <= body->text.len);
        CHECK(i == 0 || hits->items[i - 1].start <= hits->items[i].start);
    }
}
#endif

void app_search_hits(App *app)
{
    SearchState *search = &app->search;
    const Query *query = search->active ? search_thread_query(search->thread) : NULL;
    ArticleId id = app->article.id;
    if (query && search->hits_id == id && search->hits_query == query)
        return;
    bool readable = query && id != ARTICLE_NONE && store_body(app->src.store, id);
    search->hits.count = 0;
    search->hits_id = ARTICLE_NONE;
    search->hit = SIZE_MAX;
    if (!readable || !app_search_find_hits(app, id, &search->hits))
        return;
    CHECKED(hits_check(&search->hits, store_body(app->src.store, id)));
    search->hits_id = id;
    search->hits_query = query;
    stand_on_wanted(app);
}

/* Shows a row's article at its first or last hit. */
void app_search_show_row(App *app, size_t row, bool last)
{
    SearchState *search = &app->search;
    CHECK(row < app->narrowed.count);
    app_preview_at(app, app->narrowed.ids[row], 0);
    search->wanted = app->narrowed.ids[row];
    search->wants_last = last;
    if (search->hits_id == search->wanted &&
        search->hits_query == search_thread_query(search->thread))
        stand_on_wanted(app);
    else
        app_search_hits(app);
}

static bool hit_on_screen(const App *app)
{
    const ArticleView *view = &app->article;
    size_t hit = app->search.hit;
    if (hit >= app->search.hits.count)
        return false;
    if (view->want != UINT32_MAX)
        return view->want == app->search.hits.items[hit].start;
    size_t line = article_view_line_of(view, app->search.hits.items[hit].start);
    return line >= view->top && line < view->top + view->page;
}

/* The next hit in the shown article from where one stands; SIZE_MAX when there is none. */
static size_t next_in_article(const App *app, bool forward)
{
    const Hits *hits = &app->search.hits;
    size_t hit = app->search.hit;
    if (hit_on_screen(app))
        return forward ? (hit + 1 < hits->count ? hit + 1 : SIZE_MAX)
                       : (hit > 0 ? hit - 1 : SIZE_MAX);
    uint32_t place = article_view_place(&app->article);
    size_t i = 0;
    while (i < hits->count && hits->items[i].start < place)
        i++;
    return forward ? (i < hits->count ? i : SIZE_MAX) : (i > 0 ? i - 1 : SIZE_MAX);
}

static void step_article(App *app, bool forward)
{
    size_t row = row_order_place(&app->narrowed, app->article.id), count = app->narrowed.count;
    bool wraps = false;
    if (row == SIZE_MAX)
        row = app->list.selected < count ? app->list.selected : 0;
    else if (forward)
        wraps = row + 1 == count, row = wraps ? 0 : row + 1;
    else
        wraps = row == 0, row = wraps ? count - 1 : row - 1;
    app_search_show_row(app, row, !forward);
    if (!wraps)
        return;
    StrBuf where = STRBUF_INIT;
    app_search_status(app, &where);
    app_say(app, "%s: %s",
            forward ? "past the last hit, on from the first"
                    : "before the first hit, on from the last",
            strbuf_str(&where));
    strbuf_release(&where);
}

void app_search_step(App *app, long n)
{
    SearchState *search = &app->search;
    bool forward = n > 0;
    if (search->landing || search->steps != 0) {
        search->steps += n;
        return;
    }
    if (app_search_again(app, n))
        return;
    if (!search->active || app->narrowed.count == 0) {
        app_say(app, search->active ? "no hits" : "no search yet: / begins one");
        return;
    }
    app->article.point_shown = false; /* the cursor goes to the hit */
    for (long left = forward ? n : -n; left > 0; left--) {
        app_search_hits(app);
        size_t hit = row_order_place(&app->narrowed, app->article.id) == SIZE_MAX
                         ? SIZE_MAX
                         : next_in_article(app, forward);
        if (hit == SIZE_MAX) {
            step_article(app, forward);
            continue;
        }
        CHECK(hit < search->hits.count);
        search->hit = hit;
        article_view_show(&app->article, search->hits.items[hit].start);
    }
}

/* "hit 3/17", "17 hits", with "+" where the list keeps only some of the articles. Nothing for a
 * query of articles alone, as lang:fr. */
static void put_hits(const App *app, size_t row, bool more, StrBuf *out)
{
    const SearchState *search = &app->search;
    CHECK(search->summed <= app->narrowed.count);
    bool all = search->summed == app->narrowed.count;
    uint64_t total = search->before ? search->before[search->summed] : 0;
    if (query_terms(search_thread_query(search->thread)) == 0)
        return;
    if (row != SIZE_MAX && row <= search->summed && search->hit < search->hits.count) {
        strbuf_puts(out, "hit ");
        describe_number(search->before[row] + search->hit + 1, out);
        if (all) {
            strbuf_putc(out, '/');
            describe_number(total, out);
            strbuf_puts(out, more ? "+" : "");
        }
    } else {
        describe_count(total, "hit", out);
        strbuf_puts(out, !all ? " so far" : more ? " and more" : "");
    }
    strbuf_puts(out, " · ");
}

void app_search_status(const App *app, StrBuf *out)
{
    const SearchState *search = &app->search;
    size_t row = row_order_place(&app->narrowed, app->article.id), rows = app->narrowed.count;
    if (!search->active)
        return;
    if (rows == 0) {
        strbuf_puts(out, search_thread_busy(search->thread) ? "searching…" : "no article");
        return;
    }
    const Results *results = search_thread_results(search->thread);
    bool more = results_total(results) > results_count(results);
    put_hits(app, row, more, out);
    if (row == SIZE_MAX) {
        describe_count(rows, "article", out);
    } else {
        strbuf_puts(out, "article ");
        describe_number(row + 1, out);
        strbuf_putc(out, '/');
        describe_number(rows, out);
    }
    if (!more)
        return;
    strbuf_puts(out, " of ");
    describe_number(results_total(results), out);
}
