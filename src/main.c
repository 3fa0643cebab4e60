/* main.c - dossier - read one story across many articles. The command line and the terminal meet
 * here. */
#include "config.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>

#include "dossier/cli.h"
#include "dossier/mem.h"
#include "dossier/session.h"
#include "dossier/tui.h"

/* Ends as the signal would have ended the program, so that whoever started it sees it. */
static void end_by_signal(int number)
{
    signal(number, SIG_DFL);
    raise(number);
}

/* The dossier that is read, and how others are opened. */
typedef struct CurrentSession {
    Session *session;
    SessionOptions options;
} CurrentSession;

static App *open_other(void *ctx, const char *path)
{
    CurrentSession *current = ctx;
    current->options.app.opened = time(NULL);
    current->session = session_switch(current->session, path, &current->options);
    return current->session->app;
}

static Status read_in_terminal(const ReaderRequest *request)
{
    const char *why = NULL;
    if (!tui_possible(&why)) {
        fprintf(stderr, "dossier: %s; the verbs work without (dossier --help)\n", why);
        return STATUS_NO_TERMINAL;
    }
    CurrentSession current = {.options = {.app.wake_fd = tui_wake_fd(),
                                          .app.opened = request->n_paths == 1 ? time(NULL) : 0,
                                          .watch = request->watch,
                                          .hold = true}};
    int number = 0;
    current.session = session_new(request->paths, request->n_paths, &current.options);
    TuiEnd end = tui_run(current.session->app, open_other, &current, &number);
    session_free(current.session);
    if (end == TUI_SIGNAL)
        end_by_signal(number);
    return end == TUI_NO_TERMINAL ? STATUS_NO_TERMINAL : STATUS_OK;
}

/* A file that grows beyond the limit (ulimit -f) is an error of the write, told like the others. */
static void file_too_large(int number)
{
    (void)number;
}

int main(int argc, char **argv)
{
    mem_begin();
    signal(SIGXFSZ, file_too_large);
    setlocale(LC_CTYPE, ""); /* numbers and messages are the same everywhere */
    return (int)cli_main(argc, argv, read_in_terminal);
}
