/* tui.c - the reader in a terminal: wait, take in what came, paint. */
#include "config.h"

#include <assert.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "dossier/tui.h"
#include "dossier/workers.h"
#include "tui/errand.h"
#include "tui/keyboard.h"
#include "tui/line.h"
#include "tui/screen.h"
#include "tui/signals.h"

enum { MODE_SYNCHRONISED = 2026 };
/* Signals that end a program that does not heed them end this one in order. */
enum {
    LEAVE = 1ul << SIGHUP | 1ul << SIGTERM | 1ul << SIGINT | 1ul << SIGQUIT | 1ul << SIGUSR1 |
            1ul << SIGUSR2 | 1ul << SIGALRM | 1ul << SIGPROF | 1ul << SIGXCPU | 1ul << SIGIO |
            1ul << SIGVTALRM
};

int tui_wake_fd(void)
{
    return wake_write_fd();
}

bool tui_possible(const char **why)
{
    *why = NULL;
    if (!isatty(STDIN_FILENO))
        *why = "standard input is not a terminal";
    else if (!isatty(STDOUT_FILENO))
        *why = "standard output is not a terminal";
    return !*why && screen_possible(why);
}

/* False when not all of it is sent. */
static bool paint(App *app, Frame *frame)
{
    Theme theme;
    app_frame(app, frame);
    app_theme(app, screen_depth(), &theme);
    if (!screen_utf8())
        frame_to_ascii(frame);
    bool whole = screen_paint(frame, &theme);
    screen_mouse(app_wants_mouse(app));
    return whole;
}

static void handle_mouse(App *app, const Input *input)
{
    static const AppMouse actions[] = {
        [MOUSE_PRESS] = APP_PRESS,
        [MOUSE_RELEASE] = APP_RELEASE,
        [MOUSE_MOVE] = APP_DRAG,
        [MOUSE_WHEEL_UP] = APP_WHEEL_UP,
        [MOUSE_WHEEL_DOWN] = APP_WHEEL_DOWN,
    };
    static_assert(sizeof actions / sizeof *actions == MOUSE_WHEEL_DOWN + 1, "one for each");
    bool wheel = input->action == MOUSE_WHEEL_UP || input->action == MOUSE_WHEEL_DOWN;
    if (wheel || input->button == 0)
        app_mouse(app, actions[input->action], input->x, input->y, clock_ns());
}

static void resize(App *app)
{
    int width, height;
    screen_resize();
    screen_size(&width, &height);
    app_resize(app, width, height);
}

static void suspend(App *app)
{
    screen_leave();
    signals_stop_self();
    screen_return();
    resize(app);
}

static int sooner(int a, int b)
{
    return a < 0 || (b >= 0 && b < a) ? b : a;
}

/* Waits for a key, a signal or news, or for the line to the terminal, at most `timeout` ms (-1: for
 * ever). False when the terminal is gone. */
static bool wait_for_news(int timeout, bool *quiet)
{
    struct pollfd fds[] = {{STDIN_FILENO, POLLIN, 0},
                           {signals_fd(), POLLIN, 0},
                           {wake_read_fd(), POLLIN, 0},
                           {line_waiting(), POLLOUT, 0}};
    int half = keyboard_wait();
    bool shorter = half >= 0 && (timeout < 0 || half < timeout);
    *quiet = poll(fds, 4, shorter ? half : timeout) == 0;
    if (*quiet && shorter)
        keyboard_expire();
    if (fds[3].revents)
        line_go_on();
    return !(fds[0].revents & (POLLHUP | POLLERR | POLLNVAL));
}

static void handle_signals(App *app, unsigned long signals, int *end)
{
    for (int number = 1; number < 64; number++)
        if ((signals & LEAVE) >> number & 1)
            *end = number;
    if (signals & 1ul << SIGTSTP)
        suspend(app);
    if (signals & (1ul << SIGWINCH | 1ul << SIGCONT)) {
        resize(app);
        screen_forget();
    }
}

/* By what is behind the text it shows which colours can be read. */
static Ground ground_of(uint32_t rgb)
{
    unsigned light = 299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255);
    return light < 128000 ? GROUND_DARK : GROUND_LIGHT;
}

/* The first frame comes whole where that takes no longer than one would see: painting a screen
 * without its text only delays the text. A key or a signal is waited for no more. */
static void await_first_frame(App *app)
{
    const uint64_t end = clock_ns() + (uint64_t)app_patience(app) * 1000000;
    struct pollfd fds[] = {
        {STDIN_FILENO, POLLIN, 0}, {signals_fd(), POLLIN, 0}, {wake_read_fd(), POLLIN, 0}};
    while (!app_ready(app) && clock_ns() < end) {
        if (poll(fds, 3, 1) > 0 && (fds[0].revents || fds[1].revents))
            return;
        if (wake_take())
            app_refresh(app);
    }
}

/* The reader that runs, and what opens another in its place. */
typedef struct Running {
    App *app;
    TuiOpenFn *open;
    void *ctx;
    Ground ground;
} Running;

/* Another dossier, if it can be opened, with the screen as it is. */
static void open_other(Running *running)
{
    App *app = running->open(running->ctx, app_errand(running->app).target);
    if (app == running->app)
        return;
    running->app = app;
    app_set_ground(app, running->ground);
    resize(app);
    await_first_frame(app);
}

/* False when the reader wants to leave. */
static bool handle_input(Running *running, const Input *input)
{
    App *app = running->app;
    switch (input->kind) {
    case INPUT_KEY:
        app_key(app, input->key);
        break;
    case INPUT_PASTE:
        app_paste(app, input->text, input->cut);
        break;
    case INPUT_MOUSE:
        handle_mouse(app, input);
        break;
    case INPUT_COLOUR:
        if (input->number == 11)
            app_set_ground(app, running->ground = ground_of(input->value));
        break;
    case INPUT_MODE:
        if (input->number == MODE_SYNCHRONISED)
            screen_synchronise(input->value == 1 || input->value == 2);
        break;
    case INPUT_STATUS:
        line_answered();
        return true;
    }
    AppRequest request = app_take_request(app);
    if (request == REQUEST_SUSPEND)
        suspend(app);
    else if (request == REQUEST_REDRAW)
        screen_forget();
    else if (request == REQUEST_OPEN)
        open_other(running);
    else
        errand_run(app, request);
    return request != REQUEST_QUIT;
}

/* What came to pass while one waited; true when a frame may show it. That the line took something,
 * or the terminal answered, is nothing to be shown. */
static bool take_news(Running *running, bool *reading, int *end)
{
    Input input;
    bool news = false;
    unsigned long signals = signals_take();
    handle_signals(running->app, signals, end);
    if (wake_take()) {
        app_refresh(running->app);
        news = true;
    }
    while (*reading && !*end && keyboard_read(&input)) {
        *reading = handle_input(running, &input);
        news = news || input.kind != INPUT_STATUS;
    }
    app_tick(running->app);
    return news || signals;
}

/* Returns the signal that ended it, or 0. */
static int loop(Running *running)
{
    Frame frame = FRAME_INIT;
    bool reading = true, first = true, stale = true, quiet;
    int end = 0;
    await_first_frame(running->app);
    while (reading && !end) {
        if (stale && screen_ready()) {
            stale = !paint(running->app, &frame);
            app_painted(running->app);
            if (first)
                screen_ask();
            first = false;
        }
        if (!wait_for_news(sooner(app_timeout(running->app), stale ? line_timeout() : -1), &quiet))
            end = SIGHUP;
        stale = take_news(running, &reading, &end) || quiet || stale;
    }
    frame_release(&frame);
    return end;
}

static void tell_substitute(App *app)
{
    char text[200];
    if (!screen_substitute())
        return;
    snprintf(text, sizeof text, "TERM=%.60s is not known here: %s serves in its place",
             getenv("TERM"), screen_substitute());
    app_notice(app, text);
}

TuiEnd tui_run(App *app, TuiOpenFn *open, void *ctx, int *signal_number)
{
    Running running = {app, open, ctx, GROUND_UNKNOWN};
    *signal_number = 0;
    setlocale(LC_CTYPE, "");
    signals_keep_modes();
    if (!screen_open())
        return TUI_NO_TERMINAL;
    signals_begin(screen_restore_bytes());
    running.ground = screen_ground();
    app_set_ground(app, running.ground);
    tell_substitute(app);
    resize(app);
    *signal_number = loop(&running);
    screen_close();
    signals_end();
    return *signal_number ? TUI_SIGNAL : TUI_LEFT;
}
