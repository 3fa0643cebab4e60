/* writing.c - the file that is being written: beginning, progress, end. */
#include "config.h"

#include <stdlib.h>

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/say.h"
#include "app/writing.h"
#include "dossier/check.h"
#include "dossier/mem.h"

enum { PATIENCE_MS = 30 /* most files are written by then, and nothing flickers */ };

static void end_writing(App *app)
{
    RowsFile *writing = &app->writing;
    StrBuf count = STRBUF_INIT;
    const char *error;
    WriteEnd how = write_thread_free(writing->thread, &error);
    writing->thread = NULL;
    describe_count(writing->rows, "row", &count);
    if (how == WRITE_DONE)
        app_say(app, "%s written to %s", strbuf_str(&count), writing->path);
    else if (how == WRITE_STOPPED)
        app_say(app, "stopped: %s was not written", writing->path);
    else
        app_complain(app, "cannot write %s: %s", writing->path, error);
    free(writing->path);
    writing->path = NULL;
    strbuf_release(&count);
}

void writing_start(App *app, const char *path, const WriteRows *rows, bool timeline)
{
    CHECK(!app->writing.thread);
    app->writing = (RowsFile){.thread = write_thread_start(path, rows, app->options.wake_fd),
                              .path = mem_strdup(path),
                              .rows = rows->count,
                              .timeline = timeline};
    if (write_thread_ended(app->writing.thread, app->options.wait ? -1 : PATIENCE_MS))
        end_writing(app);
}

bool writing_progress(const App *app, size_t *done, size_t *of)
{
    if (!app->writing.thread)
        return false;
    *done = write_thread_done(app->writing.thread);
    *of = app->writing.rows;
    return true;
}

void writing_take(App *app)
{
    if (app->writing.thread && write_thread_ended(app->writing.thread, 0))
        end_writing(app);
}

void writing_go_on(App *app, uint64_t end)
{
    if (app->writing.thread && write_thread_ended(app->writing.thread, end == UINT64_MAX ? -1 : 0))
        end_writing(app);
}

void writing_stop(App *app)
{
    write_thread_stop(app->writing.thread);
    write_thread_ended(app->writing.thread, PATIENCE_MS);
    writing_take(app);
}

void writing_release(App *app)
{
    const char *error;
    if (!app->writing.thread)
        return;
    write_thread_stop(app->writing.thread);
    write_thread_free(app->writing.thread, &error);
    free(app->writing.path);
}
