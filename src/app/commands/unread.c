/* unread.c - going through what is unread: the next one, all marked as read, and that undone. */
#include "config.h"

#include "app/commands/internal.h"
#include "app/panes/describe.h"
#include "dossier/mem.h"

static bool is_unread(const App *app, ArticleId id)
{
    return !query_context_is_read(&app->query_context, id);
}

/* The n-th unread article after a row, on from the first row behind the last; SIZE_MAX: none. */
static size_t unread_after(const App *app, size_t row, long n)
{
    const RowOrder *rows = app_rows(app);
    size_t found = SIZE_MAX;
    for (size_t step = 1; n > 0 && step <= rows->count; step++) {
        size_t at = (row + step) % rows->count;
        if (!is_unread(app, rows->ids[at]))
            continue;
        found = at;
        n--;
    }
    return found;
}

COMMAND_FN(next_unread)
{
    (void)arg;
    const RowOrder *rows = app_rows(app);
    size_t row = row_order_place(rows, app->article.id);
    if (row == SIZE_MAX)
        row = rows->count > 0 ? rows->count - 1 : 0;
    size_t to = unread_after(app, row, count > 0 ? count : 1);
    if (to == SIZE_MAX || to == row) {
        app_say(app, to == row ? "no other article is unread" : "no article is unread");
        return;
    }
    if (app->focus == PANE_ARTICLE)
        app_leave(app);
    app_preview(app, rows->ids[to]);
    if (app->focus == PANE_ARTICLE)
        app->previewing = false;
    if (to < row)
        app_say(app, "on from the first article");
}

COMMAND_FN(mark_all_read)
{
    (void)arg, (void)count;
    const RowOrder *rows = app_rows(app);
    StrBuf text = STRBUF_INIT;
    size_t marked = 0;
    for (size_t i = 0; i < rows->count; i++) {
        if (!is_unread(app, rows->ids[i]))
            continue;
        app->marked = mem_grow(app->marked, &app->marked_cap, marked + 1, sizeof *app->marked);
        app->marked[marked++] = rows->ids[i];
        query_context_set_read(&app->query_context, rows->ids[i], true);
    }
    if (marked == 0) {
        app_say(app, "all that the list shows is read");
        return;
    }
    app->n_marked = marked;
    describe_count(marked, "article", &text);
    app_say(app, "%s marked as read; :unmark-all takes it back", strbuf_str(&text));
    strbuf_release(&text);
}

COMMAND_FN(unmark_all)
{
    (void)arg, (void)count;
    StrBuf text = STRBUF_INIT;
    if (app->n_marked == 0) {
        app_say(app, "nothing to take back: :mark-all-read was not used");
        return;
    }
    for (size_t i = 0; i < app->n_marked; i++)
        query_context_set_read(&app->query_context, live_article(app->src.store, app->marked[i]),
                               false);
    describe_count(app->n_marked, "article", &text);
    app_say(app, "%s unread again", strbuf_str(&text));
    app->n_marked = 0;
    reading_judged(app);
    strbuf_release(&text);
}
