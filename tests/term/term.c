#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "term.h"

static long now_ms(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

/* --- the little shell
 * --------------------------------------------------------------------------- */

static void report(int fd, char what, int status)
{
    if (write(fd, &what, 1) != 1 || write(fd, &status, sizeof status) != (ssize_t)sizeof status)
        _exit(98);
}

static void run_job(char *const argv[], char *const environment[], int tty)
{
    setpgid(0, 0);
    tcsetpgrp(tty, getpid());
    signal(SIGTTOU, SIG_DFL);
    for (; *environment; environment++)
        putenv(*environment);
    execv(argv[0], argv);
    _exit(97);
}

static void run_shell(const char *slave, char *const argv[], char *const environment[], int reports,
                      int orders)
{
    setsid();
    int tty = open(slave, O_RDWR);
    ioctl(tty, TIOCSCTTY, 0);
    for (int fd = 0; fd < 3; fd++)
        dup2(tty, fd);
    signal(SIGTTOU, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    pid_t job = fork();
    if (job == 0)
        run_job(argv, environment, tty);
    setpgid(job, job);
    tcsetpgrp(tty, job);
    report(reports, 'J', job);
    for (;;) {
        int status;
        char order;
        if (waitpid(job, &status, WUNTRACED) != job)
            _exit(96);
        bool stopped = WIFSTOPPED(status);
        tcsetpgrp(tty, getpgrp());
        report(reports, stopped ? 'S' : 'E', status);
        if (read(orders, &order, 1) != 1 || !stopped)
            _exit(0);
        tcsetpgrp(tty, job);
        kill(-job, SIGCONT);
    }
}

/* --- the terminal
 * ------------------------------------------------------------------------------- */

static void send_answer(const char *bytes, size_t len, void *user)
{
    const Term *term = user;
    if (term->mute)
        return;
    ssize_t written = write(term->master, bytes, len);
    (void)written;
}

static void open_screen(Term *term, int width, int height)
{
    term->vterm = vterm_new(height, width);
    vterm_set_utf8(term->vterm, 1);
    vterm_output_set_callback(term->vterm, send_answer, term);
    term->screen = vterm_obtain_screen(term->vterm);
    vterm_screen_enable_altscreen(term->screen, 1);
    vterm_screen_reset(term->screen, 1);
    term->width = width;
    term->height = height;
}

static bool take_report(Term *term, char *what, int *value)
{
    return read(term->reports, what, 1) == 1 &&
           read(term->reports, value, sizeof *value) == (ssize_t)sizeof *value;
}

void term_start(Term *term, int width, int height, char *const argv[], char *const environment[])
{
    int reports[2], orders[2];
    char what;
    memset(term, 0, sizeof *term);
    term->master = posix_openpt(O_RDWR | O_NOCTTY);
    if (term->master < 0 || grantpt(term->master) || unlockpt(term->master) || pipe(reports) ||
        pipe(orders))
        abort();
    struct winsize size = {.ws_row = (unsigned short)height, .ws_col = (unsigned short)width};
    ioctl(term->master, TIOCSWINSZ, &size);
    open_screen(term, width, height);
    const char *slave = ptsname(term->master);
    term->shell = fork();
    if (term->shell == 0) {
        close(reports[0]);
        close(orders[1]);
        run_shell(slave, argv, environment, reports[1], orders[0]);
    }
    close(reports[1]);
    close(orders[0]);
    term->reports = reports[0];
    term->orders = orders[1];
    if (!take_report(term, &what, &term->job))
        abort();
}

void term_end(Term *term)
{
    if (term->job > 0)
        kill(-term->job, SIGKILL);
    kill(term->shell, SIGKILL);
    waitpid(term->shell, NULL, 0);
    close(term->master);
    close(term->reports);
    close(term->orders);
    vterm_free(term->vterm);
    free(term->raw);
}

void term_type(Term *term, const char *bytes)
{
    size_t n = strlen(bytes);
    if (write(term->master, bytes, n) != (ssize_t)n)
        abort();
}

void term_resize(Term *term, int width, int height)
{
    struct winsize size = {.ws_row = (unsigned short)height, .ws_col = (unsigned short)width};
    vterm_set_size(term->vterm, height, width);
    term->width = width;
    term->height = height;
    ioctl(term->master, TIOCSWINSZ, &size); /* the kernel sends SIGWINCH */
}

static void keep_raw(Term *term, const char *bytes, size_t n)
{
    if (term->raw_len + n + 1 > term->raw_cap) {
        term->raw_cap = (term->raw_len + n + 1) * 2;
        term->raw = realloc(term->raw, term->raw_cap);
    }
    memcpy(term->raw + term->raw_len, bytes, n);
    term->raw_len += n;
    term->raw[term->raw_len] = '\0';
}

void term_pace(Term *term, int bytes)
{
    term->pace = bytes;
    term->paced_at = now_ms();
    term->credit = 0;
}

/* Waits until a slow line may take something; returns how much. */
static size_t wait_for_line(Term *term, size_t most)
{
    enum { BURST = 16 }; /* as of a serial port */
    if (term->pace == 0)
        return most;
    for (;;) {
        long now = now_ms();
        term->credit += (double)(now - term->paced_at) * term->pace / 1000;
        term->paced_at = now;
        if (term->credit >= BURST)
            break;
        poll(NULL, 0, 5);
    }
    size_t n = (size_t)term->credit < most ? (size_t)term->credit : most;
    term->credit -= (double)n;
    return n;
}

/* Takes in what comes within `ms`; false when nothing came. */
static bool take_in(Term *term, int ms)
{
    char bytes[65536];
    struct pollfd fd = {term->master, POLLIN, 0};
    if (poll(&fd, 1, ms) <= 0 || !(fd.revents & POLLIN)) {
        term->paced_at = now_ms(); /* an idle line saves nothing up */
        return false;
    }
    ssize_t n = read(term->master, bytes, wait_for_line(term, sizeof bytes));
    if (n <= 0)
        return false;
    keep_raw(term, bytes, (size_t)n);
    vterm_input_write(term->vterm, bytes, (size_t)n);
    return true;
}

/* Until it is so when the picture is whole: what stood there may be on its way out. */
static bool until(Term *term, const char *text, bool want, int ms)
{
    for (long end = now_ms() + ms, left; (left = end - now_ms()) > 0;) {
        if ((strstr(term_text(term), text) != NULL) != want) {
            take_in(term, left > 50 ? 50 : (int)left);
            continue;
        }
        while (take_in(term, 20)) /* the rest of the same picture */
            ;
        if ((strstr(term_text(term), text) != NULL) == want)
            return true;
    }
    return false;
}

bool term_shows(Term *term, const char *text, int ms)
{
    return until(term, text, true, ms);
}

bool term_hides(Term *term, const char *text, int ms)
{
    return until(term, text, false, ms);
}

static bool reported(Term *term, char want, int ms)
{
    long end = now_ms() + ms;
    struct pollfd fd = {term->reports, POLLIN, 0};
    char what = 0;
    while (poll(&fd, 1, 0) == 0) {
        if (now_ms() >= end)
            return false;
        take_in(term, 10);
    }
    while (take_in(term, 10))
        ;
    return take_report(term, &what, &term->status) && what == want;
}

bool term_stopped(Term *term, int ms)
{
    return reported(term, 'S', ms);
}

bool term_ended(Term *term, int ms)
{
    bool ended = reported(term, 'E', ms);
    if (ended)
        term->job = 0;
    return ended;
}

bool term_ended_unheard(Term *term, int ms)
{
    struct pollfd fd = {term->reports, POLLIN, 0};
    char what = 0;
    if (poll(&fd, 1, ms) != 1 || !take_report(term, &what, &term->status) || what != 'E')
        return false;
    term->job = 0;
    return true;
}

void term_continue(Term *term)
{
    if (write(term->orders, "c", 1) != 1)
        abort();
}

/* --- looking at the screen
 * ---------------------------------------------------------------------- */

VTermScreenCell term_cell(const Term *term, int x, int y)
{
    VTermScreenCell cell;
    memset(&cell, 0, sizeof cell);
    vterm_screen_get_cell(term->screen, (VTermPos){y, x}, &cell);
    return cell;
}

static size_t put_utf8(uint32_t c, char *out)
{
    if (c < 0x80)
        return out[0] = (char)c, 1;
    if (c < 0x800)
        return out[0] = (char)(0xc0 | c >> 6), out[1] = (char)(0x80 | (c & 63)), 2;
    if (c < 0x10000)
        return out[0] = (char)(0xe0 | c >> 12), out[1] = (char)(0x80 | (c >> 6 & 63)),
               out[2] = (char)(0x80 | (c & 63)), 3;
    return out[0] = (char)(0xf0 | c >> 18), out[1] = (char)(0x80 | (c >> 12 & 63)),
           out[2] = (char)(0x80 | (c >> 6 & 63)), out[3] = (char)(0x80 | (c & 63)), 4;
}

const char *term_text(Term *term)
{
    static char text[1 << 18];
    size_t n = 0;
    for (int y = 0; y < term->height; y++) {
        size_t end = n;
        for (int x = 0; x < term->width; x++) {
            VTermScreenCell cell = term_cell(term, x, y);
            if (cell.chars[0] == (uint32_t)-1)
                continue;
            for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && (i == 0 || cell.chars[i]); i++)
                n += put_utf8(cell.chars[i] ? cell.chars[i] : ' ', text + n);
            if (cell.chars[0] && cell.chars[0] != ' ')
                end = n;
        }
        n = end;
        text[n++] = '\n';
    }
    text[n] = '\0';
    return text;
}

/* What a cell shows; one that nothing was written to is a space. */
static uint32_t shown_in(const Term *term, int x, int y)
{
    uint32_t code_point = term_cell(term, x, y).chars[0];
    return code_point ? code_point : ' ';
}

bool term_find(Term *term, const char *text, int *x, int *y)
{
    size_t n = strlen(text);
    for (*y = 0; *y < term->height; ++*y)
        for (*x = 0; *x + (int)n <= term->width; ++*x) {
            size_t i = 0;
            while (i < n && shown_in(term, *x + (int)i, *y) == (unsigned char)text[i])
                i++;
            if (i == n)
                return true;
        }
    return false;
}

VTermPos term_cursor(const Term *term)
{
    VTermPos at;
    vterm_state_get_cursorpos(vterm_obtain_state(term->vterm), &at);
    return at;
}

bool term_sent(const Term *term, const char *bytes)
{
    return term->raw && memmem(term->raw, term->raw_len, bytes, strlen(bytes));
}
