/* kwic.c - the lines of the concordance are the hits of the search thread, row by row of the list,
 * so that they are the very hits that the article shows and n goes to. */
#include "config.h"

#include <assert.h>

#include "app/kwic.h"
#include "app/kwic_filter.h"
#include "app/model.h"
#include "app/panes/describe.h"
#include "app/places.h"
#include "app/say.h"
#include "dossier/check.h"
#include "dossier/workers.h"

enum {
    WINDOW = 5, /* words on each side in which collocates are counted */
    ROWS_AT_ONCE = 32
};

void kwic_release(KwicView *view)
{
    concordance_release(&view->lines);
    tallies_release(&view->tallies);
    tally_end(view->counting);
    kwic_filter_release(view);
}

static Interval date_of(void *ctx, ArticleId id)
{
    return query_context_date(ctx, id, NULL);
}

/* The lines are others now, or stand otherwise. */
static void count_anew(KwicView *view)
{
    tally_end(view->counting);
    view->counting = NULL;
    view->counted = false;
}

static void forget_lines(App *app)
{
    KwicView *view = &app->kwic;
    count_anew(view);
    concordance_release(&view->lines);
    concordance_init(&view->lines, app->src.store);
    tallies_release(&view->tallies);
    view->expanded = false;
    view->articles = 0;
    view->followed.article = ARTICLE_NONE;
    view->list.selected = view->list.top = 0;
}

/* Takes over the hits that the search has found since. True when there were new ones. */
static bool take_hits(App *app)
{
    KwicView *view = &app->kwic;
    const SearchThread *thread = app->search.thread;
    size_t counted = search_thread_counted(thread), before = view->lines.n_hits;
    for (; view->articles < app->narrowed.count && app->search.ranks[view->articles] < counted;
         view->articles++) {
        const Hits *hits = search_thread_hits(thread, app->search.ranks[view->articles]);
        size_t space = KWIC_MAX - view->lines.n_hits;
        concordance_add(&view->lines, search_thread_query(thread),
                        app->narrowed.ids[view->articles], hits->items,
                        hits->count < space ? hits->count : space);
    }
    CHECK(view->articles <= app->narrowed.count);
    CHECK(view->lines.count <= view->lines.n_hits && view->lines.n_hits <= KWIC_MAX);
    return view->lines.n_hits > before;
}

void kwic_sort(App *app)
{
    KwicView *view = &app->kwic;
    if (view->counting)
        count_anew(view);
    concordance_sort(&view->lines, &view->sort, date_of, &app->query_context);
    kwic_filter_anew(app);
}

void kwic_fit(App *app, size_t left, size_t right)
{
    KwicSort *sort = &app->kwic.sort;
    if (sort->left == left && sort->right == right)
        return;
    sort->left = left;
    sort->right = right;
    if (sort->by[0] != KWIC_ADDED) {
        kwic_sort(app);
        app->kwic.followed.article = ARTICLE_NONE;
    }
}

bool kwic_count_progress(const App *app, size_t *done, size_t *of)
{
    const KwicView *view = &app->kwic;
    if (!view->counting)
        return false;
    *done = tally_done(view->counting);
    *of = view->lines.count;
    return true;
}

static void end_count(App *app)
{
    KwicView *view = &app->kwic;
    tally_end(view->counting);
    view->counting = NULL;
    if (view->mode == KWIC_COLLOCATES)
        tally_weigh(&view->tallies, app->src.index, TALLY_LIKELIHOOD);
}

void kwic_count_go_on(App *app, uint64_t end)
{
    while (tally_go_on(app->kwic.counting, ROWS_AT_ONCE))
        if (end != UINT64_MAX && clock_ns() >= end)
            return;
    end_count(app);
}

void kwic_count_stop(App *app)
{
    StrBuf text = STRBUF_INIT;
    size_t done = tally_done(app->kwic.counting);
    describe_number(done, &text);
    strbuf_puts(&text, " of ");
    describe_count(app->kwic.lines.count, "line", &text);
    end_count(app);
    app_say(app, "stopped: %s are counted", strbuf_str(&text));
    strbuf_release(&text);
}

static void count(App *app)
{
    KwicView *view = &app->kwic;
    if (view->counted || (view->mode != KWIC_FORMS && view->mode != KWIC_COLLOCATES))
        return;
    count_anew(view);
    view->counted = true;
    view->counting =
        tally_begin(&view->lines, view->mode == KWIC_FORMS ? TALLY_NODES : WINDOW, &view->tallies);
}

/* The line of the hit that one stands on is selected, unless the concordance leads. */
static void follow_hit(App *app)
{
    KwicView *view = &app->kwic;
    const SearchState *search = &app->search;
    if (view->mode != KWIC_LINES || search->hit >= search->hits.count)
        return;
    Place here = {app->article.id, search->hits.items[search->hit].start};
    if (view->followed.article == here.article && view->followed.at == here.at)
        return;
    view->followed = here;
    view->list.count = kwic_rows(app);
    for (size_t i = 0; i < view->list.count; i++) {
        const KwicRow *row = kwic_line(app, i);
        const Hit *hits = view->lines.hits + row->hits;
        for (uint32_t k = 0; k < row->n_hits && row->article == here.article; k++)
            if (hits[k].start == here.at)
                list_select(&view->list, i);
    }
}

void kwic_update(App *app)
{
    KwicView *view = &app->kwic;
    if (view->narrowing != app->search.narrowings)
        forget_lines(app);
    view->narrowing = app->search.narrowings;
    if (app->search.active && take_hits(app)) {
        view->counted = false;
        kwic_sort(app);
        view->followed.article = ARTICLE_NONE;
    }
    count(app);
    follow_hit(app);
}

const char *kwic_mode_name(KwicMode mode)
{
    static const char *const names[] = {[KWIC_LINES] = "lines",
                                        [KWIC_BARCODE] = "barcode",
                                        [KWIC_FORMS] = "forms",
                                        [KWIC_COLLOCATES] = "collocates"};
    static_assert(sizeof names / sizeof *names == KWIC_MODES, "a name for each mode");
    CHECK(mode < KWIC_MODES);
    return names[mode];
}

size_t kwic_rows(const App *app)
{
    const KwicView *view = &app->kwic;
    switch (view->mode) {
    case KWIC_LINES:
        return view->shown ? view->n_shown : view->lines.count;
    case KWIC_BARCODE:
        return view->articles;
    case KWIC_FORMS:
    case KWIC_COLLOCATES:
    case KWIC_MODES:
        break;
    }
    return view->tallies.count;
}

const KwicRow *kwic_line(const App *app, size_t row)
{
    const KwicView *view = &app->kwic;
    CHECK(row < (view->shown ? view->n_shown : view->lines.count));
    CHECK(!view->shown || view->shown[row] < view->lines.count);
    return &view->lines.rows[view->shown ? view->shown[row] : row];
}
