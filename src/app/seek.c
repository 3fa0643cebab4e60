/* seek.c - the search over the list: starting, taking results in, and walking through hits. */
#include "config.h"

#include <stdlib.h>

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/places.h"
#include "app/say.h"
#include "app/seek_hits.h"
#include "dossier/mem.h"
#include "dossier/show.h"

const char *order_name(ResultOrder order)
{
    static const char *const names[RESULT_ORDERS] = {"rank", "date", "source", "list"};
    return names[order];
}

void seek_init(Seek *seek, const Index *index, const Store *store, int wake_fd)
{
    seek->finder = finder_new(index, store, true, wake_fd);
    seek->filter = finder_new(index, store, false, wake_fd);
    seek->chosen = seek->hits_id = seek->wanted = seek->left.article = ARTICLE_NONE;
    seek->hit = SIZE_MAX;
}

void seek_release(Seek *seek)
{
    finder_free(seek->finder);
    finder_free(seek->filter);
    strbuf_release(&seek->text);
    strbuf_release(&seek->filter_text);
    strbuf_release(&seek->parse);
    strbuf_release(&seek->origin.text);
    hits_release(&seek->hits);
    free(seek->ranks);
    free(seek->before);
}

static void set_text(StrBuf *to, Slice text)
{
    char *copy = slice_dup(text); /* text may be the buffer's own */
    strbuf_clear(to);
    strbuf_puts(to, copy);
    free(copy);
}

/* --- what the list shows --- */

static bool passes_filter(const App *app, ArticleId id)
{
    const Results *kept = app->seek.filtering ? finder_results(app->seek.filter) : NULL;
    return !kept || results_has(kept, id);
}

static void add_row(App *app, ArticleId id, size_t rank)
{
    Seek *seek = &app->seek;
    seek->ranks =
        mem_grow(seek->ranks, &seek->ranks_cap, app->narrowed.count + 1, sizeof *seek->ranks);
    seek->ranks[app->narrowed.count] = (uint32_t)rank;
    shown_add(&app->narrowed, id);
}

void seek_narrow(App *app)
{
    Seek *seek = &app->seek;
    const Results *results = seek->active ? finder_results(seek->finder) : NULL;
    const Results *rows = results ? results : seek->filtering ? finder_results(seek->filter) : NULL;
    size_t n = rows ? results_count(rows) : 0;
    bool any_retired = store_retired_count(app->src.store) > 0;
    shown_clear(&app->narrowed);
    for (size_t rank = 0; rank < n; rank++) {
        ArticleId id = results_at(rows, rank).article;
        if ((any_retired && store_retired(app->src.store, id)) ||
            (results && !passes_filter(app, id)))
            continue;
        add_row(app, id, rank);
    }
    app->narrow = rows != NULL;
    if (!results && rows && app->sort != SORT_LIST)
        shown_sort(&app->narrowed, app->src.store, app->sort);
    seek->summed = 0;
    app->list.count = app_shown(app)->count;
    app->time.stale |= app->time.scope == SCOPE_RESULTS;
}

/* --- starting and ending --- */

static void understand(App *app, const Query *query)
{
    strbuf_clear(&app->seek.parse);
    if (!query_is_empty(query))
        query_format(query, &app->seek.parse);
}

void seek_start(App *app, Slice text, bool partial)
{
    Seek *seek = &app->seek;
    SearchOptions options = {.limit = RESULTS_KEPT, .order = seek->order};
    options.stay = app->reading.id; /* what one reads does not leave the rows by itself */
    options.stays = seek->renewing && options.stay != ARTICLE_NONE;
    set_text(&seek->text, text);
    Query *query = asking_parse(&app->asking, strbuf_slice(&seek->text), partial, &seek->error);
    if (seek->more)
        query = asking_widen(&app->asking, app->src.index, query, strbuf_slice(&seek->text));
    understand(app, query);
    if (query_is_empty(query)) {
        query_free(query);
        finder_clear(seek->finder);
        seek->active = false;
        seek->steps = 0;
        seek_narrow(app);
        return;
    }
    finder_start(seek->finder, query, &options);
}

void seek_filter(App *app, Slice text, bool partial)
{
    Seek *seek = &app->seek;
    SearchOptions options = {.limit = 0, .order = ORDER_LIST};
    set_text(&seek->filter_text, text);
    Query *query =
        asking_parse(&app->asking, strbuf_slice(&seek->filter_text), partial, &seek->error);
    understand(app, query);
    if (query_is_empty(query)) {
        query_free(query);
        seek_end_filter(app);
        return;
    }
    finder_start(seek->filter, query, &options);
}

static void widen(App *app)
{
    seek_narrow(app);
    app_preview(app, app->reading.id);
}

/* The hit that one stands on. */
static Place stood_on(const Seek *seek)
{
    return seek->hit < seek->hits.count ? (Place){seek->hits_id, seek->hits.items[seek->hit].start}
                                        : (Place){ARTICLE_NONE, 0};
}

void seek_end(App *app)
{
    Seek *seek = &app->seek;
    seek->left = stood_on(seek);
    finder_clear(seek->finder);
    seek->active = seek->landing = seek->renewing = seek->more = false;
    seek->steps = 0;
    seek->hits_query = NULL;
    seek_hits(app);
    widen(app);
}

void seek_end_filter(App *app)
{
    finder_clear(app->seek.filter);
    app->seek.filtering = false;
    widen(app);
}

void seek_keep_origin(App *app, Slice text, bool active)
{
    Departure *origin = &app->seek.origin;
    origin->place = app_place(app);
    origin->focus = app->focus;
    origin->drawer = app->drawer;
    origin->active = active;
    set_text(&origin->text, text);
}

void seek_go_origin(App *app)
{
    const Departure *origin = &app->seek.origin;
    app_preview(app, origin->place.article);
    if (origin->place.article != ARTICLE_NONE)
        reading_open(&app->reading, origin->place.article, origin->place.at, false);
    app->focus = origin->focus;
    app->drawer = origin->drawer;
}

/* --- taking results in --- */

/* Enter was pressed: to the chosen article, else to the best. */
static void nothing_found(App *app)
{
    Seek *seek = &app->seek;
    StrBuf text = STRBUF_INIT;
    Slice notice = results_notice(finder_results(seek->finder)); /* static text */
    show_text(strbuf_slice(&seek->text), &text);
    seek_end(app);
    seek_go_origin(app);
    app_complain(app, "nothing found for %s%s%s" SLICE_FMT, strbuf_str(&text),
                 seek->filtering ? " in the articles that & shows" : "", notice.len ? ": " : "",
                 SLICE_ARG(notice));
    strbuf_release(&text);
}

static void land(App *app)
{
    Seek *seek = &app->seek;
    if (app->narrowed.count == 0 && app_loading(app))
        return; /* it may be in what is still to be read: seek_renew() */
    seek->landing = false;
    if (app->narrowed.count == 0) {
        nothing_found(app);
        return;
    }
    size_t row = shown_place(&app->narrowed, seek->chosen);
    app->before = seek->origin.place;
    jumps_push(&app->jumps, seek->origin.place);
    seek_show_row(app, row == SIZE_MAX ? 0 : row, false);
    app_mark_read(app, app->reading.id);
    app_focus(app, PANE_ARTICLE);
    long steps = seek->steps;
    seek->steps = 0;
    if (steps)
        seek_step(app, steps);
}

/* Stands on the hit at a place again, when its article is the one that is shown. */
static void stand_again(App *app, Place place)
{
    Seek *seek = &app->seek;
    seek_hits(app);
    for (size_t i = 0; i < seek->hits.count && place.article == seek->hits_id; i++)
        if (seek->hits.items[i].start == place.at)
            seek->hit = i;
}

/* While typing: the result chosen by hand, else the best. */
static void show_best(App *app)
{
    size_t row = shown_place(&app->narrowed, app->seek.chosen);
    app->list.top = 0;
    seek_show_row(app, row == SIZE_MAX ? 0 : row, false);
}

/* The same search again: the place is kept, and steps that waited for it are walked. */
static void renewed(App *app, Place stood)
{
    Seek *seek = &app->seek;
    long n = seek->steps;
    bool shown = shown_place(&app->narrowed, app->reading.id) != SIZE_MAX;
    seek->steps = 0;
    seek->renewing = false;
    if (app->prompt.kind == PROMPT_SEARCH && !shown && app->narrowed.count > 0) {
        show_best(app);
        return;
    }
    app_preview(app, app->reading.id);
    stand_again(app, stood);
    if (n != 0)
        seek_step(app, n);
}

/* By which words the search was widened, and what they brought. */
static void tell_more(App *app)
{
    enum { WORDS_SHOWN = 6 };
    const Query *query = finder_query(app->seek.finder);
    size_t total = results_total(finder_results(app->seek.finder)), before = query_before(query);
    StrBuf words = STRBUF_INIT, count = STRBUF_INIT;
    app->seek.told = true;
    query_added(query, WORDS_SHOWN, &words);
    describe_number(total > before ? total - before : 0, &count);
    if (words.len)
        app_say(app, "+ %s · %s more %s", strbuf_str(&words), strbuf_str(&count),
                total == before + 1 ? "article" : "articles");
    else
        app_say(app, "no words to widen the search by");
    strbuf_release(&words);
    strbuf_release(&count);
}

static void take_search(App *app)
{
    Seek *seek = &app->seek;
    Place stood = stood_on(seek);
    bool going_on = !seek->active; /* a search that had ended is taken up: from the hit left then */
    seek->active = true;
    seek_narrow(app);
    seek->searches++;
    seek->hits_query = NULL;
    if (seek->landing)
        land(app);
    else if (seek->renewing)
        renewed(app, going_on ? seek->left : stood);
    else if (app->narrowed.count > 0)
        show_best(app);
    seek->renewing = false;
    if (seek->more && !seek->told)
        tell_more(app);
}

static void take_filter(App *app)
{
    app->seek.filtering = true;
    seek_narrow(app);
    if (shown_place(&app->narrowed, app->reading.id) == SIZE_MAX && app->narrowed.count > 0)
        app_preview(app, app->narrowed.ids[0]);
    else
        app_preview(app, app->reading.id);
}

/* Sums the counts that have come in over the rows of the list. */
static void sum_hits(App *app)
{
    Seek *seek = &app->seek;
    size_t counted = finder_counted(seek->finder);
    if (!seek->active)
        return;
    seek->before =
        mem_grow(seek->before, &seek->before_cap, app->narrowed.count + 1, sizeof *seek->before);
    if (seek->summed == 0)
        seek->before[0] = 0;
    while (seek->summed < app->narrowed.count && seek->ranks[seek->summed] < counted) {
        seek->before[seek->summed + 1] =
            seek->before[seek->summed] +
            finder_hits(seek->finder, seek->ranks[seek->summed])->count;
        seek->summed++;
    }
}

void seek_take(App *app, int ms)
{
    if (finder_take(app->seek.filter, ms))
        take_filter(app);
    if (finder_take(app->seek.finder, ms))
        take_search(app);
    sum_hits(app);
}

static bool behind(const App *app, const Finder *finder)
{
    const Results *results = finder_results(finder);
    return results && !finder_busy(finder) &&
           results_searched(results) < index_stats(app->src.index).articles;
}

void seek_renew(App *app)
{
    Seek *seek = &app->seek;
    PromptKind typing = app->prompt.kind;
    if (seek->filtering && behind(app, seek->filter))
        seek_filter(app, strbuf_slice(&seek->filter_text), typing == PROMPT_FILTER);
    if (seek->active && behind(app, seek->finder)) {
        seek->renewing = true;
        seek_start(app, strbuf_slice(&seek->text), typing == PROMPT_SEARCH);
    } else if (seek->landing && seek->active && !finder_busy(seek->finder)) {
        land(app);
    }
}
