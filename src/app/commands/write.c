/* write.c - `w`: exactly the rows that are on screen, to a file. With the timeline in focus these
 * are its events, else the hits of the search as the concordance shows them. What exists is not
 * written over unless that is asked for. */
#include "config.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "app/commands/internal.h"
#include "app/kwic.h"
#include "app/panes/describe.h"
#include "app/time.h"
#include "dossier/export.h"
#include "dossier/file.h"
#include "dossier/mem.h"
#include "dossier/timeline_export.h"

static size_t unreadable(const App *app)
{
    size_t n = 0;
    for (size_t i = 0; i < app->all.count; i++)
        n += article_error(app->src.store, app->all.ids[i]).len > 0;
    return n;
}

static void put_hits(App *app, ExportFormat format, StrBuf *out)
{
    StrBuf parsed = STRBUF_INIT;
    size_t rows = app->kwic.shown ? app->kwic.n_shown : app->kwic.lines.count,
           bad = unreadable(app);
    query_format(search_thread_query(app->search.thread), &parsed);
    ExportHead head = {.query = strbuf_slice(&app->search.text),
                       .parsed = strbuf_slice(&parsed),
                       .dossier = app->info->title.len ? app->info->title : app->info->path,
                       .version = SLICE(PACKAGE_VERSION),
                       .articles = app->all.count - bad,
                       .unreadable = bad,
                       .hits = app->kwic.lines.n_hits};
    export_begin(format, &head, rows, out);
    for (size_t i = 0; i < rows; i++)
        export_row(format, app->src.store, kwic_line(app, i), out);
    strbuf_release(&parsed);
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

static void put_timeline(const App *app, const TimelineFormat *format, StrBuf *out)
{
    const TimeView *view = &app->time;
    size_t n = timeline_view_count(view->view);
    uint32_t *events = mem_zalloc(n + 1, sizeof *events);
    for (size_t i = 0; i < n; i++)
        events[i] = (uint32_t)timeline_view_index(view->view, i);
    TimelineExport export = {app->src.store,      view->timeline, events, n,
                             (int64_t)time(NULL), PACKAGE_VERSION};
    format->write(&export, out);
    free(events);
}

/* Makes the content for a file of this name; false when it cannot be, which was said. */
static bool make_content(App *app, Slice file, StrBuf *out, size_t *rows)
{
    ExportFormat format = export_format_named(file);
    if (app->focus == PANE_TIMELINE && app->time.timeline) {
        const TimelineFormat *kind = timeline_format_of(file);
        *rows = timeline_view_count(app->time.view);
        if (kind)
            put_timeline(app, kind, out);
        else
            app_complain(
                app,
                "a timeline is written as .csv, .json, .ics, .md or .txt, found \"" SLICE_FMT "\"",
                SLICE_ARG(file));
        return kind != NULL;
    }
    if (!app->search.active) {
        app_complain(app, "nothing to write: / begins a search, t goes to the timeline");
        return false;
    }
    if (format == EXPORT_FORMATS) {
        app_complain(app, "hits are written as .csv, .jsonl or .md, found \"" SLICE_FMT "\"",
                     SLICE_ARG(file));
        return false;
    }
    kwic_update(app);
    *rows = app->kwic.shown ? app->kwic.n_shown : app->kwic.lines.count;
    put_hits(app, format, out);
    return true;
}

static void write_to(App *app, Slice arg, bool over)
{
    StrBuf content = STRBUF_INIT;
    char *path = slice_dup(arg);
    size_t rows = 0;
    if (arg.len == 0) {
        prompt_open(&app->prompt, PROMPT_COMMAND,
                    app->focus == PANE_TIMELINE ? SLICE("write timeline.csv")
                                                : SLICE("write hits.csv"));
    } else if (!over && access(path, F_OK) == 0) {
        app_complain(app, "\"%s\" is there already: write! replaces it", path);
    } else if (make_content(app, arg, &content, &rows)) {
        FileError error = file_write_atomic(path, strbuf_slice(&content));
        StrBuf count = STRBUF_INIT;
        describe_count(rows, "row", &count);
        if (error == FILE_OK)
            app_say(app, "%s written to %s", strbuf_str(&count), path);
        else
            app_complain(app, "cannot write %s: %s", path, file_error_text(error));
        strbuf_release(&count);
    }
    strbuf_release(&content);
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
