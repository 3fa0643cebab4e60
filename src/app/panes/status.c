/* status.c - the status line: on the left what there is to say, on the right where one is and the
 * way to help. */
#include "config.h"

#include <string.h>

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "app/panes/status.h"
#include "app/places.h"
#include "app/search_hits.h"
#include "app/steps.h"
#include "app/time.h"
#include "dossier/grapheme.h"

static void put_loading(const App *app, StrBuf *out)
{
    if (app->progress.listing_done || app->progress.listed > app->progress.loaded) {
        strbuf_puts(out, "reading ");
        describe_number(app->progress.loaded, out);
        strbuf_puts(out, " of ");
        describe_number(app->progress.listed, out);
    } else {
        strbuf_puts(out, "opening");
    }
    strbuf_puts(out, "…");
}

static void put_findings(const App *app, StrBuf *out)
{
    const DiagList *list = &app->findings;
    describe_count(list->errors ? list->errors : list->warnings, list->errors ? "error" : "warning",
                   out);
    strbuf_puts(out, " in this dossier: ! shows ");
    strbuf_puts(out, (list->errors ? list->errors : list->warnings) == 1 ? "it" : "them");
}

/* "13 May 2021 · reported the day after · by One day, every borough" */
static void put_event(const App *app, StrBuf *out)
{
    const Event *event = time_event(app, app->time.list.selected);
    if (!event)
        return;
    event_format_date(event, out);
    size_t before = out->len;
    strbuf_puts(out, " · ");
    event_format_lag(event, out);
    if (out->len == before + strlen(" · "))
        out->len = before;
    if (event->n_mentions == 0)
        return;
    strbuf_puts(out, event->n_articles > 1 ? " · first by " : " · ");
    strbuf_put_slice(out, article_title(app->src.store, event->mentions[0].article));
    if (event->kind == EVENT_TOLD)
        strbuf_printf(out, " · %s", mention_reason(&event->mentions[0]));
}

/* "hit 3/17 · article 2/5 · walk", what limits bit, and whether all was searched yet. */
static void put_search(const App *app, StrBuf *out)
{
    const Results *results = search_thread_results(app->search.thread);
    app_search_status(app, out);
    strbuf_printf(out, " · %s", strbuf_str(&app->search.text));
    Slice notice = results ? results_notice(results) : (Slice){NULL, 0};
    if (notice.len)
        strbuf_printf(out, " · " SLICE_FMT, SLICE_ARG(notice));
    if (app_loading(app)) {
        strbuf_puts(out, " · so far ");
        describe_count(app->progress.loaded, "article", out);
        strbuf_puts(out, " read");
    }
}

/* What the left side says, the most urgent first; true when it is an error. */
static bool put_left(const App *app, StrBuf *out)
{
    StrBuf step = STRBUF_INIT;
    steps_put(app, &step);
    if (app->message.text[0])
        strbuf_printf(out, "%s%s%s", app->message.text, step.len ? " · " : "", strbuf_str(&step));
    else if (step.len)
        strbuf_put_slice(out, strbuf_slice(&step));
    else if (app->count > 0)
        strbuf_printf(out, "%ld: a count for the next key", app->count);
    else if (app->overlay != PANE_NONE && app->layout.hints_y < 0)
        strbuf_puts(out, pane_of(app, app->overlay)->hint);
    else if (app->focus == PANE_TIMELINE && time_event(app, app->time.list.selected))
        put_event(app, out);
    else if (app->search.active)
        put_search(app, out);
    else if (app_loading(app))
        put_loading(app, out);
    else if (!app->touched && app->findings.errors + app->findings.warnings > 0)
        put_findings(app, out);
    else
        strbuf_put_slice(out, app->info->title.len ? app->info->title : app->info->path);
    strbuf_release(&step);
    return app->message.text[0] && app->message.error;
}

/* Nothing below an overlay whose keys have the line. */
static void put_right(const App *app, StrBuf *out)
{
    if (app->overlay != PANE_NONE && app->layout.hints_y < 0)
        return;
    const RowOrder *rows = app_rows(app);
    size_t row = row_order_place(rows, app->article.id);
    if (row != SIZE_MAX) {
        describe_number(row + 1, out);
        strbuf_puts(out, "/");
        describe_number(rows->count, out);
        strbuf_printf(out, " · %u%%", article_view_percent(&app->article));
    }
    if (app->layout.hints_y < 0)
        strbuf_puts(out, out->len ? " · ?:help" : "?:help");
}

void status_draw(const App *app, Frame *frame)
{
    int y = app->layout.status_y, w = frame->width;
    StrBuf left = STRBUF_INIT, right = STRBUF_INIT;
    if (y < 0)
        return;
    bool error = put_left(app, &left);
    put_right(app, &right);
    int beside = w >= 40 && right.len > 0 ? (int)text_width(strbuf_slice(&right)) + 2 : 0;
    frame_repeat(frame, 0, y, w, " ", ROLE_STATUS, 0);
    frame_text_cut(frame, 1, y, w - 2 - beside, strbuf_slice(&left), ROLE_STATUS,
                   error ? CELL_BOLD : 0);
    if (beside)
        frame_right(frame, 0, y, w - 1, strbuf_str(&right), ROLE_DIM, 0);
    strbuf_release(&left);
    strbuf_release(&right);
}
