/* frame.c - dossier frame: the screen that the reader would show, without a terminal. */
#include "config.h"

#include "cli/corpus.h"
#include "cli/verbs/internal.h"
#include "dossier/session.h"

/* As they would be typed, in one dossier after the other where they open another. */
static void press(Session **session, const char *keys, const SessionOptions *options)
{
    while (*(keys = app_run_keys((*session)->app, keys)) &&
           app_take_request((*session)->app) == REQUEST_OPEN)
        *session = session_switch(*session, app_errand((*session)->app).target, options);
    if (app_take_request((*session)->app) == REQUEST_OPEN)
        *session = session_switch(*session, app_errand((*session)->app).target, options);
}

static Status print_frame(App *app, const Options *options)
{
    Frame frame = FRAME_INIT;
    StrBuf out = STRBUF_INIT;
    app_frame(app, &frame);
    if (option_on(options, OPT_ANSI)) {
        Theme theme;
        app_theme(app, DEPTH_256, &theme);
        frame_render_ansi(&frame, &theme, &out);
    } else {
        frame_render_text(&frame, &out);
    }
    Status status = print_styled(strbuf_slice(&out));
    strbuf_release(&out);
    frame_release(&frame);
    return status;
}

Status verb_frame(const Call *call)
{
    Paths paths;
    if (!paths_init(&paths, call))
        return STATUS_ERROR;
    SessionOptions options = {.app = {.wake_fd = -1, .wait = true}, .state = ":memory:"};
    option_size(&call->options, OPT_SIZE, &options.app.width, &options.app.height);
    Session *session = session_new(paths.items, paths.count, &options);
    if (option_on(&call->options, OPT_KEYS))
        press(&session, call->options.values[OPT_KEYS], &options);
    Status status = print_frame(session->app, &call->options);
    if (loader_progress(session->loader).fatal)
        status = complain("%s cannot be opened", paths.items[0]);
    session_free(session);
    paths_release(&paths);
    return status;
}
