/* errand.c - copying by OSC 52 or a command, and running browser, editor and pager.
 *
 * Commands are the user's own words from the environment and may have arguments, so that a shell
 * runs them; what comes from articles is always an argument of its own. */
#include "config.h"

#include "dossier/check.h"
#include "tui/errand.h"
#include "tui/screen.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* A signal that the terminal sends to all in the foreground is for the program that runs now. */
static const int terminal_signals[] = {SIGINT, SIGQUIT, SIGTSTP};
enum { SIGNALS = sizeof terminal_signals / sizeof *terminal_signals };

static _Noreturn void become(const char *script, const char *first, const char *second, int input)
{
    sigset_t none;
    sigemptyset(&none);
    for (int number = 1; number < 32; number++)
        signal(number, SIG_DFL);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (input >= 0)
        dup2(input, STDIN_FILENO);
    execl("/bin/sh", "sh", "-c", script, "sh", first, second, (char *)NULL);
    _exit(127);
}

/* Runs a script with up to two arguments; its exit status, 127 when there is no such program. */
static int run(const char *script, const char *first, const char *second, int input)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, old[SIGNALS];
    int status = 0;
    for (size_t i = 0; i < SIGNALS; i++)
        sigaction(terminal_signals[i], &ignore, &old[i]);
    pid_t pid = fork();
    if (pid == 0)
        become(script, first, second, input);
    while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    for (size_t i = 0; i < SIGNALS; i++)
        sigaction(terminal_signals[i], &old[i], NULL);
    return pid < 0 ? 127 : WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

static void tell(App *app, const char *what, int status)
{
    char text[160];
    if (status == 0)
        return;
    if (status == 127)
        snprintf(text, sizeof text, "%s: there is no such program", what);
    else
        snprintf(text, sizeof text, "%s ended with status %d", what, status);
    app_notice(app, text);
}

static const char *setting(const char *name, const char *other, const char *usual)
{
    const char *value = getenv(name);
    if ((!value || !*value) && other)
        value = getenv(other);
    return value && *value ? value : usual;
}

/* The text in a file without a name, to be read from its beginning; -1 when there can be none. */
static int as_input(Slice text)
{
    FILE *file = tmpfile();
    if (!file)
        return -1;
    bool ok = fwrite(text.ptr ? text.ptr : "", 1, text.len, file) == text.len && fflush(file) == 0;
    int input = ok ? dup(fileno(file)) : -1;
    fclose(file);
    if (input >= 0)
        lseek(input, 0, SEEK_SET);
    return input;
}

/* A command with the text as its input. */
static int feed(const char *script, const char *command, Slice text)
{
    int input = as_input(text);
    if (input < 0)
        return 1;
    int status = run(script, command, NULL, input);
    close(input);
    return status;
}

static void copy(App *app, Slice text)
{
    const char *command = getenv("DOSSIER_COPY");
    if (command && *command)
        tell(app, command, feed("eval \"$1\" >/dev/null 2>&1", command, text));
    else if (!screen_copy(text))
        app_notice(app, "this terminal cannot copy: set DOSSIER_COPY to a command, such as xclip");
}

/* Where there is a screen with windows the browser has its own; else it may want the terminal. */
static void browse(App *app, const char *url)
{
    const char *browser = setting("BROWSER", NULL, "xdg-open");
    if (getenv("DISPLAY") || getenv("WAYLAND_DISPLAY")) {
        static const char aside[] = "command -v \"${1%% *}\" >/dev/null || exit 127\n"
                                    "(eval \"$1 \\\"\\$2\\\"\" </dev/null >/dev/null 2>&1 &)";
        tell(app, browser, run(aside, browser, url, -1));
        return;
    }
    screen_leave();
    int status = run("eval \"$1 \\\"\\$2\\\"\"", browser, url, -1);
    screen_return();
    tell(app, browser, status);
}

static void edit(App *app, const char *path, unsigned line)
{
    const char *editor = setting("VISUAL", "EDITOR", "vi");
    char script[64];
    snprintf(script, sizeof script, "eval \"$1 +%u \\\"\\$2\\\"\"", line);
    screen_leave();
    int status = run(script, editor, path, -1);
    screen_return();
    tell(app, editor, status);
}

static void page(App *app, Slice text)
{
    const char *pager = setting("PAGER", NULL, "less");
    screen_leave();
    int status = feed("eval \"$1\"", pager, text);
    screen_return();
    tell(app, pager, status);
}

void errand_run(App *app, AppRequest request)
{
    AppErrand errand = app_errand(app);
    switch (request) {
    case REQUEST_COPY:
        copy(app, errand.text);
        break;
    case REQUEST_BROWSE:
        browse(app, errand.target);
        break;
    case REQUEST_EDIT:
        edit(app, errand.target, errand.line);
        break;
    case REQUEST_PAGE:
        page(app, errand.text);
        break;
    case REQUEST_NONE:
    case REQUEST_REDRAW:
    case REQUEST_SUSPEND:
    case REQUEST_QUIT:
    case REQUEST_OPEN:
        break;
    }
}
