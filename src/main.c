#include "config.h"

#include <stdio.h>

#include "dossier/session.h"
#include "dossier/tui.h"

int main(int argc, char **argv)
{
    static char installed[] = DOSSIER_DATADIR "/content/manifest.yaml";
    char *none[] = {installed, NULL};
    char **paths = argc > 1 ? argv + 1 : none;
    size_t n_paths = argc > 1 ? (size_t)argc - 1 : 1;
    const char *why;
    if (!tui_possible(&why)) {
        fprintf(stderr, "dossier: the reader needs a terminal: %s\n", why);
        return 3;
    }
    Session session;
    int number;
    SessionOptions options = {.app = {.wake_fd = tui_wake_fd()}};
    session_open(&session, paths, n_paths, &options);
    TuiEnd end = tui_run(session.app, &number);
    session_close(&session);
    return end == TUI_LEFT ? 0 : end == TUI_SIGNAL ? 128 + number : 3;
}
