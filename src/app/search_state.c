/* search_state.c - the search over the list: starting it, and taking its results in.
 *
 * Searches run on threads of their own (search_thread.h), one for the search and one for the
 * filter. Each key in their prompts starts the query anew; what has come is taken in before a key
 * and before a frame. Enter lands on a result as soon as there is one, steps typed before that
 * (n and N) wait for it, and a search that did not see all articles yet runs again when more are
 * read, keeping the place. */
#include "config.h"

#include <assert.h>
#include <stdlib.h>

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/places.h"
#include "app/say.h"
#include "app/search_departure.h"
#include "app/search_hits.h"
#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/show.h"
#include "dossier/suggest.h"

void search_state_init(SearchState *search, const Index *index, const Store *store, int wake_fd)
{
    search->thread = search_thread_new(index, store, true, wake_fd);
    search->filter = search_thread_new(index, store, false, wake_fd);
    search->chosen = search->hits_id = search->wanted = ARTICLE_NONE;
    search->hit = SIZE_MAX;
}

void search_state_release(SearchState *search)
{
    search_thread_free(search->thread);
    search_thread_free(search->filter);
    strbuf_release(&search->text);
    strbuf_release(&search->filter_text);
    strbuf_release(&search->kept);
    strbuf_release(&search->meant);
    strbuf_release(&search->corrected);
    strbuf_release(&search->filter_kept);
    strbuf_release(&search->parse);
    departures_release(search);
    hits_release(&search->hits);
    free(search->ranks);
    free(search->before);
}

/* --- what the list shows --- */

static bool passes_filter(const App *app, ArticleId id)
{
    const Results *kept = app->search.filtering ? search_thread_results(app->search.filter) : NULL;
    return !kept || results_has(kept, id);
}

static void add_row(App *app, ArticleId id, size_t rank)
{
    SearchState *search = &app->search;
    search->ranks =
        mem_grow(search->ranks, &search->ranks_cap, app->narrowed.count + 1, sizeof *search->ranks);
    CHECK(app->narrowed.count == 0 || search->ranks[app->narrowed.count - 1] < rank);
    search->ranks[app->narrowed.count] = (uint32_t)rank;
    row_order_add(&app->narrowed, id);
}

/* Makes the rows of the narrowed list from the current results. */
static void narrow(App *app)
{
    SearchState *search = &app->search;
    const Results *results = search->active ? search_thread_results(search->thread) : NULL;
    const Results *rows = results             ? results
                          : search->filtering ? search_thread_results(search->filter)
                                              : NULL;
    size_t n = rows ? results_count(rows) : 0;
    bool any_retired = store_retired_count(app->src.store) > 0;
    row_order_clear(&app->narrowed);
    search->narrowings++;
    for (size_t rank = 0; rank < n; rank++) {
        ArticleId id = results_at(rows, rank).article;
        if ((any_retired && store_retired(app->src.store, id)) ||
            (results && !passes_filter(app, id)))
            continue;
        add_row(app, id, rank);
    }
    app->narrow = rows != NULL;
    if (!results && rows && app->sort != SORT_LIST)
        row_order_sort(&app->narrowed, app->src.store, app->sort);
    CHECK(app->narrowed.count <= n);
    CHECKED(row_order_check(&app->narrowed));
    search->summed = 0;
    app->list.count = app_rows(app)->count;
    app->time.stale |= app->time.scope == SCOPE_RESULTS;
}

/* --- starting and ending --- */

static void understand(App *app, const Query *query)
{
    strbuf_clear(&app->search.parse);
    if (!query_is_empty(query))
        query_format(query, &app->search.parse);
}

/* A query of the prompt or of the history; `kept` gets its text as Enter keeps it. */
static Query *read_query(App *app, const StrBuf *text, bool typing, StrBuf *kept)
{
    Query *query =
        query_context_parse(&app->query_context, strbuf_slice(text), typing, &app->search.error);
    strbuf_clear(kept);
    query_put_text(query, kept);
    return query;
}

void app_search_start(App *app, Slice text, bool typing)
{
    SearchState *search = &app->search;
    SearchOptions options = {.limit = RESULTS_KEPT, .order = search->order};
    options.stay = app->article.id; /* what one reads does not leave the rows by itself */
    options.stays = search->renewing && options.stay != ARTICLE_NONE;
    search_set_text(&search->text, text);
    search->typing = typing;
    Query *query = read_query(app, &search->text, typing, &search->kept);
    if (search->feedback)
        query = query_context_widen(&app->query_context, app->src.index, query,
                                    strbuf_slice(&search->text));
    understand(app, query);
    if (query_is_empty(query)) {
        query_free(query);
        search_thread_clear(search->thread);
        search->active = false;
        search->steps = 0;
        narrow(app);
        return;
    }
    search_thread_start(search->thread, query, &options);
}

Slice app_search_keep_filter(App *app)
{
    SearchState *search = &app->search;
    search->filter_typing = false;
    search_set_text(&search->filter_text, strbuf_slice(&search->filter_kept));
    return strbuf_slice(&search->filter_text);
}

void app_search_filter(App *app, Slice text, bool typing)
{
    SearchState *search = &app->search;
    SearchOptions options = {.limit = 0, .order = ORDER_LIST};
    search_set_text(&search->filter_text, text);
    search->filter_typing = typing;
    Query *query = read_query(app, &search->filter_text, typing, &search->filter_kept);
    understand(app, query);
    if (query_is_empty(query)) {
        query_free(query);
        app_search_end_filter(app);
        return;
    }
    search_thread_start(search->filter, query, &options);
}

static void widen(App *app)
{
    narrow(app);
    app_preview(app, app->article.id);
}

void app_search_end(App *app)
{
    SearchState *search = &app->search;
    search_thread_clear(search->thread);
    search->active = search->landing = search->renewing = search->feedback = false;
    search->steps = 0;
    search->n_left = 0;
    search->hits_query = NULL;
    app_search_hits(app);
    widen(app);
}

void app_search_end_filter(App *app)
{
    search_thread_clear(app->search.filter);
    app->search.filtering = false;
    widen(app);
}

/* --- taking results in --- */

/* Nothing was found: whether a word is nowhere, and what may be meant by it. */
static void look_for_meant(App *app)
{
    enum { SHOWN = 3 };
    IndexWord words[SHOWN];
    Range at;
    SearchState *search = &app->search;
    const Query *query = search_thread_query(search->thread);
    strbuf_clear(&search->meant);
    strbuf_clear(&search->corrected);
    if (!search->active || app->narrowed.count > 0)
        return;
    size_t n = suggest_words(app->src.index, query, &at, words, SHOWN);
    for (size_t i = 0; i < n; i++) {
        strbuf_printf(&search->meant, "%s" SLICE_FMT " (", i ? ", " : "", SLICE_ARG(words[i].form));
        describe_number(words[i].df, &search->meant);
        strbuf_puts(&search->meant, ")");
    }
    if (n)
        query_put_replaced(query, at, words[0].form, &search->corrected);
}

/* Once, whoever asks first: a lower-case operator of the query, which is a word and may not be
 * meant as one; absent when there is none. Static text. */
static Slice lower_operator(SearchState *search)
{
    Slice lower = query_lower_operator(search_thread_query(search->thread));
    if (lower.len == 0 || search->said_capitals)
        return (Slice){NULL, 0};
    search->said_capitals = true;
    return lower;
}

static void put_capitals(Slice lower, StrBuf *out)
{
    strbuf_printf(out, "“" SLICE_FMT "” is a word here: operators are capitals, as ",
                  SLICE_ARG(lower));
    for (size_t i = 0; i < lower.len; i++)
        strbuf_putc(out, (char)(lower.ptr[i] - 'a' + 'A'));
}

static void say_capitals(App *app)
{
    Slice lower = lower_operator(&app->search);
    StrBuf text = STRBUF_INIT;
    if (lower.len) {
        put_capitals(lower, &text);
        app_say(app, "%s", strbuf_str(&text));
    }
    strbuf_release(&text);
}

/* Enter was pressed: to the chosen article, else to the best. */
static void nothing_found(App *app)
{
    SearchState *search = &app->search;
    StrBuf text = STRBUF_INIT;
    Slice lower, notice = results_notice(search_thread_results(search->thread)); /* static text */
    show_text(strbuf_slice(&search->text), &text);
    if (search->filtering)
        strbuf_puts(&text, " in the articles that & shows");
    if (notice.len)
        strbuf_printf(&text, ": " SLICE_FMT, SLICE_ARG(notice));
    if (search->meant.len) {
        strbuf_printf(&text, "; did you mean %s? ^T takes it", strbuf_str(&search->meant));
    } else if ((lower = lower_operator(search)).len) {
        strbuf_puts(&text, "; ");
        put_capitals(lower, &text);
    }
    app_search_cancel(app);
    app_complain(app, "nothing found for %s", strbuf_str(&text));
    strbuf_release(&text);
}

static void land(App *app)
{
    SearchState *search = &app->search;
    if (app->narrowed.count == 0 && app_loading(app))
        return; /* it may be in what is still to be read: app_search_renew() */
    search->landing = false;
    if (app->narrowed.count == 0) {
        nothing_found(app);
        return;
    }
    size_t row = row_order_place(&app->narrowed, search->chosen);
    departure_push(search);
    app->before = search->origin.place;
    jumps_push(&app->jumps, search->origin.place);
    app_search_show_row(app, row == SIZE_MAX ? 0 : row, false);
    reading_meant(app, app->article.id);
    app_focus(app, search->to_lines ? PANE_CONCORDANCE : PANE_ARTICLE);
    long steps = search->steps;
    search->steps = 0;
    say_capitals(app);
    if (steps)
        app_search_step(app, steps);
}

Slice app_search_land(App *app)
{
    SearchState *search = &app->search;
    bool busy = search_thread_busy(search->thread);
    search->typing = false;
    search_set_text(&search->text, strbuf_slice(&search->kept));
    search->landing = busy || search->active;
    search->to_lines = false;
    if (!busy && search->active)
        land(app);
    return strbuf_slice(&search->text);
}

/* The hit that one stands on. */
static Place stood_on(const SearchState *search)
{
    return search->hit < search->hits.count
               ? (Place){search->hits_id, search->hits.items[search->hit].start}
               : (Place){ARTICLE_NONE, 0};
}

/* Stands on the hit at a place again, when its article is the one that is shown. */
static void stand_again(App *app, Place place)
{
    SearchState *search = &app->search;
    app_search_hits(app);
    for (size_t i = 0; i < search->hits.count && place.article == search->hits_id; i++)
        if (search->hits.items[i].start == place.at)
            search->hit = i;
}

/* While typing: the result chosen by hand, else the best. */
static void show_best(App *app)
{
    size_t row = row_order_place(&app->narrowed, app->search.chosen);
    app->list.top = 0;
    app_search_show_row(app, row == SIZE_MAX ? 0 : row, false);
}

/* The same search again: the place is kept, and steps that waited for it are walked. */
static void renewed(App *app, Place stood)
{
    SearchState *search = &app->search;
    long n = search->steps;
    bool shown = row_order_place(&app->narrowed, app->article.id) != SIZE_MAX;
    search->steps = 0;
    if (app->prompt.kind == PROMPT_SEARCH && !shown && app->narrowed.count > 0) {
        show_best(app);
        return;
    }
    app_preview(app, app->article.id);
    stand_again(app, stood);
    if (n != 0)
        app_search_step(app, n);
}

/* By which words the search was widened, and what they brought. */
static void announce_feedback(App *app)
{
    enum { WORDS_SHOWN = 6 };
    const Query *query = search_thread_query(app->search.thread);
    size_t total = results_total(search_thread_results(app->search.thread)),
           before = query_before(query);
    StrBuf words = STRBUF_INIT, count = STRBUF_INIT;
    app->search.announced = true;
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
    SearchState *search = &app->search;
    Place stood = stood_on(search);
    bool renewing = search->renewing;
    search->renewing = false;
    search->active = true;
    narrow(app);
    search->searches++;
    search->hits_query = NULL;
    if (!renewing) /* when Esc goes back to a search, what was meant may be still asked for */
        look_for_meant(app);
    if (search->landing)
        land(app);
    else if (renewing)
        renewed(app, stood);
    else if (app->narrowed.count > 0)
        show_best(app);
    if (search->feedback && !search->announced)
        announce_feedback(app);
}

static void take_filter(App *app)
{
    app->search.filtering = true;
    narrow(app);
    if (row_order_place(&app->narrowed, app->article.id) == SIZE_MAX && app->narrowed.count > 0)
        app_preview(app, app->narrowed.ids[0]);
    else
        app_preview(app, app->article.id);
}

/* Sums the counts that have come in over the rows of the list. */
static void sum_hits(App *app)
{
    SearchState *search = &app->search;
    size_t counted = search_thread_counted(search->thread);
    if (!search->active)
        return;
    search->before = mem_grow(search->before, &search->before_cap, app->narrowed.count + 1,
                              sizeof *search->before);
    CHECK(search->summed <= app->narrowed.count);
    if (search->summed == 0)
        search->before[0] = 0;
    while (search->summed < app->narrowed.count && search->ranks[search->summed] < counted) {
        search->before[search->summed + 1] =
            search->before[search->summed] +
            search_thread_hits(search->thread, search->ranks[search->summed])->count;
        search->summed++;
    }
}

void app_search_take(App *app, int ms)
{
    if (search_thread_take(app->search.filter, ms))
        take_filter(app);
    if (search_thread_take(app->search.thread, ms))
        take_search(app);
    sum_hits(app);
}

static bool behind(const App *app, const SearchThread *thread)
{
    const Results *results = search_thread_results(thread);
    return results && !search_thread_busy(thread) &&
           results_searched(results) < index_stats(app->src.index).articles;
}

void app_search_renew(App *app)
{
    SearchState *search = &app->search;
    if (search->filtering && behind(app, search->filter))
        app_search_filter(app, strbuf_slice(&search->filter_text), search->filter_typing);
    if (search->active && behind(app, search->thread)) {
        search->renewing = true;
        app_search_start(app, strbuf_slice(&search->text), search->typing);
    } else if (search->landing && search->active && !search_thread_busy(search->thread)) {
        land(app);
    }
}

void app_search_groups(App *app)
{
    SearchState *search = &app->search;
    bool searching = search->active || search_thread_busy(search->thread);
    if (search->filtering || search_thread_busy(search->filter))
        app_search_filter(app, strbuf_slice(&search->filter_text), search->filter_typing);
    if (searching) {
        search->renewing = search->active;
        app_search_start(app, strbuf_slice(&search->text), search->typing);
    }
    if (search->error.message[0] && app->prompt.kind == PROMPT_NONE)
        app_complain(app, "%s", search->error.message);
}
