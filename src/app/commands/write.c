/* write.c - `w`: exactly the rows that are on screen, to a file. With the timeline in focus these
 * are its events, else the hits of the search as the concordance shows them. What exists is not
 * written over unless that is asked for. It is done on a thread (writing.h). */
#include "config.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "app/commands/internal.h"
#include "app/kwic.h"
#include "app/panes/describe.h"
#include "app/time.h"
#include "dossier/export.h"
#include "dossier/mem.h"
#include "dossier/timeline_export.h"

static size_t unreadable(const App *app)
{
    size_t n = 0;
    for (size_t i = 0; i < app->all.count; i++)
        n += article_error(app->src.store, app->all.ids[i]).len > 0;
    return n;
}

/* What the thread has of its own: the reader goes on with other rows meanwhile. */
typedef struct HitRows {
    const Store *store;
    ExportFormat format;
    KwicRow *items;
    size_t count, articles, unreadable, hits;
    StrBuf query, parsed, dossier;
} HitRows;

static HitRows *take_hits(App *app, ExportFormat format)
{
    HitRows *rows = mem_zalloc(1, sizeof *rows);
    kwic_update(app);
    rows->store = app->src.store;
    rows->format = format;
    rows->count = app->kwic.shown ? app->kwic.n_shown : app->kwic.lines.count;
    rows->unreadable = unreadable(app);
    rows->articles = app->all.count - rows->unreadable;
    rows->hits = app->kwic.lines.n_hits;
    rows->items = mem_zalloc(rows->count + 1, sizeof *rows->items);
    for (size_t i = 0; i < rows->count; i++)
        rows->items[i] = *kwic_line(app, i);
    strbuf_put_slice(&rows->query, strbuf_slice(&app->search.text));
    query_format(search_thread_query(app->search.thread), &rows->parsed);
    strbuf_put_slice(&rows->dossier, app->info->title.len ? app->info->title : app->info->path);
    return rows;
}

static void put_hits(void *ctx, WriteThread *thread, StrBuf *out)
{
    const HitRows *rows = ctx;
    ExportHead head = {.query = strbuf_slice(&rows->query),
                       .parsed = strbuf_slice(&rows->parsed),
                       .dossier = strbuf_slice(&rows->dossier),
                       .version = SLICE(PACKAGE_VERSION),
                       .articles = rows->articles,
                       .unreadable = rows->unreadable,
                       .hits = rows->hits};
    export_begin(rows->format, &head, rows->count, out);
    for (size_t i = 0; i < rows->count && write_thread_goes_on(thread, i, out); i++)
        export_row(rows->format, rows->store, &rows->items[i], out);
}

static void release_hits(void *ctx)
{
    HitRows *rows = ctx;
    free(rows->items);
    strbuf_release(&rows->query);
    strbuf_release(&rows->parsed);
    strbuf_release(&rows->dossier);
    free(rows);
}

static const TimelineFormat *timeline_format_of(Slice file)
{
    for (const TimelineFormat *format = timeline_formats; format->name; format++) {
        StrBuf suffix = STRBUF_INIT;
        strbuf_printf(&suffix, "%s%s", *format->extension == '.' ? "" : ".", format->extension);
        bool fits = slice_ends(file, strbuf_str(&suffix));
        strbuf_release(&suffix);
        if (fits)
            return format;
    }
    return NULL;
}

typedef struct EventRows {
    TimelineExport export;
    const TimelineFormat *format;
    uint32_t *events;
} EventRows;

static EventRows *take_events(const App *app, const TimelineFormat *format)
{
    const TimeView *view = &app->time;
    size_t n = timeline_view_count(view->view);
    EventRows *rows = mem_zalloc(1, sizeof *rows);
    rows->format = format;
    rows->events = mem_zalloc(n + 1, sizeof *rows->events);
    for (size_t i = 0; i < n; i++)
        rows->events[i] = (uint32_t)timeline_view_index(view->view, i);
    rows->export = (TimelineExport){.store = app->src.store,
                                    .timeline = view->timeline,
                                    .events = rows->events,
                                    .n_events = n,
                                    .stamp = (int64_t)time(NULL),
                                    .version = PACKAGE_VERSION};
    return rows;
}

static bool goes_on(void *thread, size_t done, StrBuf *out)
{
    return write_thread_goes_on(thread, done, out);
}

static void put_events(void *ctx, WriteThread *thread, StrBuf *out)
{
    EventRows *rows = ctx;
    rows->export.goes_on = goes_on;
    rows->export.ctx = thread;
    rows->format->write(&rows->export, out);
}

static void release_events(void *ctx)
{
    EventRows *rows = ctx;
    free(rows->events);
    free(rows);
}

static void write_events(App *app, Slice file, const char *path)
{
    const TimelineFormat *format = timeline_format_of(file);
    if (!format) {
        app_complain(
            app, "a timeline is written as .csv, .json, .ics, .md or .txt, found \"" SLICE_FMT "\"",
            SLICE_ARG(file));
        return;
    }
    EventRows *rows = take_events(app, format);
    WriteRows to_write = {rows->export.n_events, put_events, release_events, rows};
    writing_start(app, path, &to_write, true);
}

static void write_hits(App *app, Slice file, const char *path)
{
    ExportFormat format = export_format_named(file);
    if (!app->search.active) {
        app_complain(app, "nothing to write: / begins a search, t goes to the timeline");
        return;
    }
    if (format == EXPORT_FORMATS) {
        app_complain(app, "hits are written as .csv, .jsonl or .md, found \"" SLICE_FMT "\"",
                     SLICE_ARG(file));
        return;
    }
    HitRows *rows = take_hits(app, format);
    WriteRows to_write = {rows->count, put_hits, release_hits, rows};
    writing_start(app, path, &to_write, false);
}

static void write_to(App *app, Slice arg, bool over)
{
    char *path = slice_dup(arg);
    if (arg.len == 0)
        prompt_open(&app->prompt, PROMPT_COMMAND,
                    app->focus == PANE_TIMELINE ? SLICE("write timeline.csv")
                                                : SLICE("write hits.csv"));
    else if (app->writing.thread)
        app_complain(app, "%s is still being written: Esc stops it", app->writing.path);
    else if (!over && access(path, F_OK) == 0)
        app_complain(app, "\"%s\" is there already: write! replaces it", path);
    else if (app->focus == PANE_TIMELINE && app->time.timeline)
        write_events(app, arg, path);
    else
        write_hits(app, arg, path);
    free(path);
}

COMMAND_FN(write)
{
    (void)count;
    write_to(app, arg, false);
}

COMMAND_FN(write_over)
{
    (void)count;
    write_to(app, arg, true);
}
