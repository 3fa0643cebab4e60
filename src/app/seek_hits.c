/* seek_hits.c - where the hits are, and walking from one to the next across articles. */
#include "config.h"

#include <string.h>

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/places.h"
#include "app/say.h"
#include "app/seek_hits.h"
#include "dossier/mem.h"

/* Bytes of text from which on hits are never looked for by the keyboard's thread. */
enum { LONG_TEXT = 256 * 1024 };

bool seek_find_hits(const App *app, ArticleId id, Hits *hits)
{
    const Finder *finder = app->seek.finder;
    const Results *results = finder_results(finder);
    size_t rank = results ? results_rank_of(results, id) : SIZE_MAX;
    if (rank < finder_counted(finder)) {
        const Hits *found = finder_hits(finder, rank);
        hits->items = mem_grow(hits->items, &hits->cap, found->count, sizeof *hits->items);
        hits->count = found->count;
        if (found->count)
            memcpy(hits->items, found->items, found->count * sizeof *found->items);
        return true;
    }
    if (rank != SIZE_MAX && store_body(app->src.store, id)->text.len > LONG_TEXT &&
        !app->options.wait)
        return false;
    hits_of(app->src.index, app->src.store, finder_query(finder), id, hits);
    return true;
}

/* A row that was gone to is shown at its first or last hit, as soon as its hits are known. */
static void stand_on_wanted(App *app)
{
    Seek *seek = &app->seek;
    if (seek->wanted != app->reading.id)
        return;
    seek->wanted = ARTICLE_NONE;
    if (seek->hits.count == 0)
        return;
    seek->hit = seek->wants_last ? seek->hits.count - 1 : 0;
    reading_open(&app->reading, app->reading.id, seek->hits.items[seek->hit].start, true);
}

void seek_hits(App *app)
{
    Seek *seek = &app->seek;
    const Query *query = seek->active ? finder_query(seek->finder) : NULL;
    ArticleId id = app->reading.id;
    if (query && seek->hits_id == id && seek->hits_query == query)
        return;
    bool readable = query && id != ARTICLE_NONE && store_body(app->src.store, id);
    seek->hits.count = 0;
    seek->hits_id = ARTICLE_NONE;
    seek->hit = SIZE_MAX;
    if (!readable || !seek_find_hits(app, id, &seek->hits))
        return;
    seek->hits_id = id;
    seek->hits_query = query;
    stand_on_wanted(app);
}

/* Shows a row's article at its first or last hit. */
void seek_show_row(App *app, size_t row, bool last)
{
    Seek *seek = &app->seek;
    app_preview_at(app, app->narrowed.ids[row], 0);
    seek->wanted = app->narrowed.ids[row];
    seek->wants_last = last;
    if (seek->hits_id == seek->wanted && seek->hits_query == finder_query(seek->finder))
        stand_on_wanted(app);
    else
        seek_hits(app);
}

static bool hit_on_screen(const App *app)
{
    const Reading *reading = &app->reading;
    size_t hit = app->seek.hit;
    if (hit >= app->seek.hits.count)
        return false;
    if (reading->want != UINT32_MAX)
        return reading->want == app->seek.hits.items[hit].start;
    size_t line = reading_line_of(reading, app->seek.hits.items[hit].start);
    return line >= reading->top && line < reading->top + reading->page;
}

/* The next hit in the shown article from where one stands; SIZE_MAX when there is none. */
static size_t next_in_article(const App *app, bool forward)
{
    const Hits *hits = &app->seek.hits;
    size_t hit = app->seek.hit;
    if (hit_on_screen(app))
        return forward ? (hit + 1 < hits->count ? hit + 1 : SIZE_MAX)
                       : (hit > 0 ? hit - 1 : SIZE_MAX);
    uint32_t place = reading_place(&app->reading);
    size_t i = 0;
    while (i < hits->count && hits->items[i].start < place)
        i++;
    return forward ? (i < hits->count ? i : SIZE_MAX) : (i > 0 ? i - 1 : SIZE_MAX);
}

static void step_article(App *app, bool forward)
{
    size_t row = shown_place(&app->narrowed, app->reading.id), count = app->narrowed.count;
    bool wraps = false;
    if (row == SIZE_MAX)
        row = app->list.selected < count ? app->list.selected : 0;
    else if (forward)
        wraps = row + 1 == count, row = wraps ? 0 : row + 1;
    else
        wraps = row == 0, row = wraps ? count - 1 : row - 1;
    seek_show_row(app, row, !forward);
    if (!wraps)
        return;
    StrBuf where = STRBUF_INIT;
    seek_status(app, &where);
    app_say(app, "%s: %s",
            forward ? "past the last hit, on from the first"
                    : "before the first hit, on from the last",
            strbuf_str(&where));
    strbuf_release(&where);
}

/* The search before, begun again from where one stands; its first step waits for its results. */
static bool again(App *app, long n)
{
    Slice last = state_history(app->src.state, HISTORY_SEARCH, 0);
    if (last.len == 0 || finder_busy(app->seek.finder))
        return false;
    app->seek.steps = n;
    app->seek.renewing = true;
    seek_start(app, last, false);
    return true;
}

void seek_step(App *app, long n)
{
    Seek *seek = &app->seek;
    bool forward = n > 0;
    if (seek->landing || seek->steps != 0) {
        seek->steps += n;
        return;
    }
    if (!seek->active && again(app, n))
        return;
    if (!seek->active || app->narrowed.count == 0) {
        app_say(app, seek->active ? "no hits" : "no search yet: / begins one");
        return;
    }
    for (long left = forward ? n : -n; left > 0; left--) {
        seek_hits(app);
        size_t hit = shown_place(&app->narrowed, app->reading.id) == SIZE_MAX
                         ? SIZE_MAX
                         : next_in_article(app, forward);
        if (hit == SIZE_MAX) {
            step_article(app, forward);
            continue;
        }
        seek->hit = hit;
        reading_show(&app->reading, seek->hits.items[hit].start);
    }
}

/* "hit 3/17", "17 hits", with "+" where the list keeps only some of the articles. Nothing for a
 * query of articles alone, as lang:fr. */
static void put_hits(const App *app, size_t row, bool more, StrBuf *out)
{
    const Seek *seek = &app->seek;
    bool all = seek->summed == app->narrowed.count;
    uint64_t total = seek->before ? seek->before[seek->summed] : 0;
    if (query_leaves(finder_query(seek->finder)) == 0)
        return;
    if (row != SIZE_MAX && row <= seek->summed && seek->hit < seek->hits.count) {
        strbuf_puts(out, "hit ");
        describe_number(seek->before[row] + seek->hit + 1, out);
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

void seek_status(const App *app, StrBuf *out)
{
    const Seek *seek = &app->seek;
    size_t row = shown_place(&app->narrowed, app->reading.id), rows = app->narrowed.count;
    if (!seek->active)
        return;
    if (rows == 0) {
        strbuf_puts(out, finder_busy(seek->finder) ? "searching…" : "no article");
        return;
    }
    const Results *results = finder_results(seek->finder);
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
