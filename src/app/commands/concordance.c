/* concordance.c - commands of the concordance: its lines, their order, and what is counted. */
#include "config.h"

#include "app/commands/internal.h"
#include "app/kwic.h"
#include "app/kwic_filter.h"
#include "app/search_departure.h"

COMMAND_FN(concordance)
{
    (void)arg, (void)count;
    if (!app->search.active && !search_thread_busy(app->search.thread) &&
        !app_search_again(app, 0)) {
        app_say(app, "no search yet: / begins one, then K shows its hits in context");
        return;
    }
    app->concordance = !app->concordance || app->focus != PANE_CONCORDANCE;
    app->search.to_lines = app->concordance && app->search.landing;
    app_focus(app, app->concordance ? PANE_CONCORDANCE : PANE_ARTICLE);
    if (app->focus == PANE_ARTICLE)
        app->concordance = false;
}

COMMAND_FN(sort_lines)
{
    (void)count;
    KwicView *view = &app->kwic;
    KwicOrder next = (KwicOrder)((view->sort.by[0] + 1) % KWIC_ORDERS);
    if (arg.len && !kwic_sort_parse(arg, &view->sort)) {
        app_complain(app,
                     "lines by found, 1L, 2L, 3L, 1R, 2R, 3R, node, date, article, or two of them, "
                     "found \"" SLICE_FMT "\"",
                     SLICE_ARG(arg));
        return;
    }
    if (arg.len == 0) {
        view->sort.by[0] = next;
        view->sort.by[1] = KWIC_ADDED;
    }
    view->mode = KWIC_LINES;
    view->expanded = false;
    kwic_update(app);
    kwic_sort(app);
    StrBuf name = STRBUF_INIT;
    kwic_sort_format(&view->sort, &name);
    app_say(app, "lines by %s", strbuf_str(&name));
    strbuf_release(&name);
}

COMMAND_FN(count_lines)
{
    (void)count;
    KwicMode mode = arg.len ? KWIC_MODES : (KwicMode)((app->kwic.mode + 1) % KWIC_MODES);
    for (int i = 0; i < KWIC_MODES && arg.len; i++)
        if (slice_eq_str(arg, kwic_mode_name((KwicMode)i)))
            mode = (KwicMode)i;
    if (mode == KWIC_MODES) {
        app_complain(app, "lines, barcode, forms or collocates, found \"" SLICE_FMT "\"",
                     SLICE_ARG(arg));
        return;
    }
    app->kwic.mode = mode;
    app->kwic.counted = app->kwic.expanded = false;
    app->kwic.list.selected = app->kwic.list.top = 0;
}

COMMAND_FN(expand)
{
    (void)arg, (void)count;
    if (app->overlay == PANE_KEYWORDS) {
        table_expand(app);
        return;
    }
    app->kwic.expanded = !app->kwic.expanded && app->kwic.mode == KWIC_LINES;
}

COMMAND_FN(filter_lines)
{
    (void)count;
    if (arg.len > 0)
        kwic_filter(app, arg);
    else
        prompt_open(&app->prompt, PROMPT_LINES, strbuf_slice(&app->kwic.filter));
}
