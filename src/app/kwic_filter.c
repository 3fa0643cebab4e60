/* kwic_filter.c - the lines of the concordance whose paragraph holds a text.
 *
 * They are looked at a little at a time. A text that goes on with the one before is looked for in
 * the lines that passed, and in those that are still to be looked at. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/kwic_filter.h"
#include "app/model.h"
#include "app/panes/describe.h"
#include "app/say.h"
#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/mem.h"
#include "dossier/workers.h"

enum { AT_ONCE = 16 /* lines between two looks at the clock */, BEGIN_MS = 8 };

static void forget_filter(KwicView *view)
{
    free(view->shown);
    view->shown = NULL;
    view->n_shown = view->looked = view->n_lines = 0;
    view->filter_stopped = false;
}

void kwic_filter_release(KwicView *view)
{
    forget_filter(view);
    strbuf_release(&view->filter);
    strbuf_release(&view->filter_folded);
}

/* Lines of one paragraph often follow one another: it is looked at once. */
typedef struct LastLook {
    ArticleId article;
    uint32_t start;
    bool passes;
    StrBuf folded;
} LastLook;

static bool passes(const App *app, size_t line, LastLook *last)
{
    const KwicRow *row = &app->kwic.lines.rows[line];
    Range range = kwic_paragraph(app->src.store, row);
    Slice text = store_body(app->src.store, row->article)->text;
    if (last->article == row->article && last->start == range.start)
        return last->passes;
    strbuf_clear(&last->folded);
    fold_text(slice_sub(text, range.start, range.end), FOLD_BASE, &last->folded);
    last->article = row->article;
    last->start = range.start;
    last->passes =
        slice_find(strbuf_slice(&last->folded), strbuf_slice(&app->kwic.filter_folded)) >= 0;
    return last->passes;
}

bool kwic_filter_progress(const App *app, size_t *done, size_t *of)
{
    const KwicView *view = &app->kwic;
    *done = view->looked;
    *of = view->n_lines;
    return view->shown && !view->filter_stopped && view->looked < view->n_lines;
}

void kwic_filter_go_on(App *app, uint64_t end)
{
    KwicView *view = &app->kwic;
    LastLook last = {.article = ARTICLE_NONE};
    while (view->looked < view->n_lines) {
        size_t line = view->shown[view->looked++];
        if (passes(app, line, &last))
            view->shown[view->n_shown++] = line;
        CHECK(view->n_shown <= view->looked);
        if (view->looked % AT_ONCE == 0 && end != UINT64_MAX && clock_ns() >= end)
            break;
    }
    strbuf_release(&last.folded);
}

void kwic_filter_stop(App *app)
{
    KwicView *view = &app->kwic;
    StrBuf text = STRBUF_INIT;
    describe_number(view->looked, &text);
    strbuf_puts(&text, " of ");
    describe_count(view->n_lines, "line", &text);
    view->filter_stopped = true;
    app_say(app, "stopped: %s were looked at", strbuf_str(&text));
    strbuf_release(&text);
}

size_t kwic_unlooked(const KwicView *view)
{
    return view->shown ? view->n_lines - view->looked : 0;
}

static void begin(App *app)
{
    kwic_filter_go_on(app,
                      app->options.wait ? UINT64_MAX : clock_ns() + BEGIN_MS * UINT64_C(1000000));
}

void kwic_filter_anew(App *app)
{
    KwicView *view = &app->kwic;
    forget_filter(view);
    strbuf_clear(&view->filter_folded);
    if (view->filter.len == 0)
        return;
    fold_text(strbuf_slice(&view->filter), FOLD_BASE, &view->filter_folded);
    view->n_lines = view->lines.count;
    view->shown = mem_zalloc(view->n_lines + 1, sizeof *view->shown);
    for (size_t i = 0; i < view->n_lines; i++)
        view->shown[i] = i;
    begin(app);
}

/* What did not pass before does not pass now. */
static void narrow(App *app, Slice folded)
{
    KwicView *view = &app->kwic;
    size_t left = view->n_lines - view->looked;
    memmove(view->shown + view->n_shown, view->shown + view->looked, left * sizeof *view->shown);
    view->n_lines = view->n_shown + left;
    view->n_shown = view->looked = 0;
    view->filter_stopped = false;
    strbuf_clear(&view->filter_folded);
    strbuf_put_slice(&view->filter_folded, folded);
    begin(app);
}

void kwic_filter(App *app, Slice text)
{
    KwicView *view = &app->kwic;
    StrBuf folded = STRBUF_INIT;
    fold_text(text, FOLD_BASE, &folded);
    strbuf_clear(&view->filter);
    strbuf_put_slice(&view->filter, text);
    view->list.selected = 0;
    if (view->shown && slice_find(strbuf_slice(&folded), strbuf_slice(&view->filter_folded)) >= 0)
        narrow(app, strbuf_slice(&folded));
    else
        kwic_filter_anew(app);
    strbuf_release(&folded);
}
