/* signals.c - handlers do nothing but write a byte (its value is the signal's number) to a pipe,
 * which the main loop polls. Other threads wake the loop by another pipe, into which any byte may
 * be written. A crash handler writes the bytes prepared for it, puts the terminal's modes back and
 * raises the signal again; it runs on a stack of its own, so that a stack overflow is handled as
 * well. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "tui/signals.h"

static const int caught[] = {
    SIGWINCH, SIGTSTP, SIGCONT, SIGHUP,  SIGTERM, SIGINT,    SIGQUIT, SIGUSR1,
    SIGUSR2,  SIGALRM, SIGPROF, SIGXCPU, SIGIO,   SIGVTALRM, SIGPIPE, /* only so that writing tells
                                                                         it: what reads the other
                                                                         end may go when it likes */
};
static const int crashes[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSYS, SIGTRAP};
enum { CAUGHT = sizeof caught / sizeof *caught, CRASHES = sizeof crashes / sizeof *crashes };

static int ends[2] = {-1, -1}; /* of the signals' pipe */
static int wake_ends[2] = {-1, -1};
static struct sigaction before[CAUGHT + CRASHES];
static char restore_bytes[512];
static size_t restore_len;
static struct termios modes;
static bool modes_known;
static char crash_stack[1 << 16];

static void open_pipe(int pair[2])
{
    if (pair[0] >= 0)
        return;
    if (pipe(pair) != 0)
        abort();
    for (int i = 0; i < 2; i++) {
        fcntl(pair[i], F_SETFL, fcntl(pair[i], F_GETFL) | O_NONBLOCK);
        fcntl(pair[i], F_SETFD, FD_CLOEXEC);
    }
}

int signals_fd(void)
{
    open_pipe(ends);
    return ends[0];
}

int wake_read_fd(void)
{
    open_pipe(wake_ends);
    return wake_ends[0];
}

int wake_write_fd(void)
{
    open_pipe(wake_ends);
    return wake_ends[1];
}

static void note_signal(int number)
{
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(ends[1], &byte, 1);
    (void)written;
    errno = saved;
}

static void crash(int number)
{
    ssize_t written = write(STDOUT_FILENO, restore_bytes, restore_len);
    (void)written;
    if (modes_known)
        tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    signal(number, SIG_DFL);
    raise(number);
}

static void install(int number, void (*handler)(int), int flags, struct sigaction *old)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigaction(number, &action, old);
}

void signals_begin(Slice restore)
{
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    open_pipe(ends);
    restore_len = restore.len < sizeof restore_bytes ? restore.len : sizeof restore_bytes;
    memcpy(restore_bytes, restore.ptr, restore_len);
    sigaltstack(&stack, NULL);
    for (int i = 0; i < CAUGHT; i++)
        install(caught[i], note_signal, SA_RESTART, &before[i]);
    for (int i = 0; i < CRASHES; i++)
        install(crashes[i], crash, (int)(SA_ONSTACK | SA_RESETHAND), &before[CAUGHT + i]);
}

void signals_keep_modes(void)
{
    modes_known = tcgetattr(STDIN_FILENO, &modes) == 0;
}

void signals_end(void)
{
    for (int i = 0; i < CAUGHT; i++)
        sigaction(caught[i], &before[i], NULL);
    for (int i = 0; i < CRASHES; i++)
        sigaction(crashes[i], &before[CAUGHT + i], NULL);
}

unsigned long signals_take(void)
{
    unsigned char bytes[256];
    unsigned long seen = 0;
    ssize_t n;
    while ((n = read(ends[0], bytes, sizeof bytes)) > 0)
        for (ssize_t i = 0; i < n; i++)
            seen |= 1ul << bytes[i];
    return seen;
}

bool wake_take(void)
{
    char bytes[256];
    bool any = false;
    while (read(wake_ends[0], bytes, sizeof bytes) > 0)
        any = true;
    return any;
}

/* The whole job stops, as with ^Z. A job that no shell looks after (an orphaned process group) goes
 * on at once. */
void signals_stop_self(void)
{
    struct sigaction ours;
    install(SIGTSTP, SIG_DFL, 0, &ours);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
}
