/* line.c - the line to the terminal.
 *
 * It has a descriptor of its own, which does not wait: to make standard output so would make it so
 * for the shell too. Where there is none, poll(2) is asked before each small piece. The system
 * takes some kilobytes into buffers of its own (a pseudo-terminal 12, ssh more) and tells nothing
 * of them, so that only the terminal's answers show what is under way. */
#include "config.h"

#include "tui/line.h"

#include "dossier/check.h"
#include "dossier/workers.h" /* clock_ns() */

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

enum {
    MARKS = 32,
    PIECE = 256,      /* bytes, where a write may wait */
    UNKNOWN = 4096,   /* under way before the first answer */
    LEAST = 256,      /* under way on any line */
    FAST = 1 << 16,   /* a quarter of a second's bytes from which on nothing is held back */
    TRICKLE_MS = 250, /* between frames, before the first answer */
    SILENT_MS = 2000, /* without a first answer: it gives none */
    LOST_MS = 10000   /* without a further one: it is lost */
};
#define TRICKLE 512 /* bytes of a frame then */

typedef struct Mark {
    size_t total; /* bytes put before it */
    uint64_t at;
} Mark;

static struct {
    int fd;
    bool own; /* descriptor, that does not wait */
    StrBuf queue;
    size_t sent; /* of the queue */
    bool asks, answered, silent;
    Mark marks[MARKS]; /* asked for, the oldest first */
    unsigned n_marks;
    size_t total, arrived; /* bytes put; those that an answer came for */
    uint64_t last_answer, last_mark;
    double rate; /* bytes a second, 0: not known */
} line;

static uint64_t ms_since(uint64_t at)
{
    return (clock_ns() - at) / 1000000;
}

/* The same terminal, opened once more. */
static int open_again(void)
{
    char name[256] = "";
    struct stat one, other;
    if (ttyname_r(STDOUT_FILENO, name, sizeof name) != 0)
        return -1;
    int fd = open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd >= 0 && fstat(fd, &one) == 0 && fstat(STDOUT_FILENO, &other) == 0 &&
        one.st_rdev == other.st_rdev)
        return fd;
    if (fd >= 0)
        close(fd);
    return -1;
}

void line_open(bool asks)
{
    memset(&line, 0, sizeof line);
    line.fd = open_again();
    line.own = line.fd >= 0;
    line.fd = line.own ? line.fd : STDOUT_FILENO;
    line.asks = asks;
}

void line_close(void)
{
    if (line.own)
        close(line.fd);
    strbuf_release(&line.queue);
    memset(&line, 0, sizeof line);
}

static bool takes_more(void)
{
    struct pollfd out = {line.fd, POLLOUT, 0};
    return line.own || (poll(&out, 1, 0) == 1 && (out.revents & POLLOUT));
}

void line_go_on(void)
{
    while (line.sent < line.queue.len && takes_more()) {
        size_t rest = line.queue.len - line.sent;
        size_t piece = !line.own && rest > PIECE ? PIECE : rest;
        ssize_t n = write(line.fd, line.queue.ptr + line.sent, piece);
        if (n < 0 && errno == EAGAIN)
            return;
        if (n < 0 && errno != EINTR)
            n = (ssize_t)rest; /* the terminal is gone: poll(2) will say so */
        line.sent += n > 0 ? (size_t)n : 0;
    }
    if (line.sent == line.queue.len) {
        strbuf_clear(&line.queue);
        line.sent = 0;
    }
}

void line_put(Slice bytes)
{
    strbuf_put_slice(&line.queue, bytes);
    line.total += bytes.len;
    line_go_on();
}

int line_waiting(void)
{
    return line.queue.len > 0 ? line.fd : -1;
}

void line_mark(void)
{
    line.last_mark = clock_ns();
    if (!line.asks || line.silent || line.n_marks == MARKS)
        return;
    line_put(SLICE("\033[5n"));
    line.marks[line.n_marks++] = (Mark){line.total, line.last_mark};
}

/* The line was busy with these bytes since they were put, or since the ones before arrived. */
void line_answered(void)
{
    if (line.n_marks == 0)
        return;
    Mark mark = line.marks[0];
    memmove(line.marks, line.marks + 1, --line.n_marks * sizeof *line.marks);
    uint64_t now = clock_ns(), since = mark.at > line.last_answer ? mark.at : line.last_answer;
    double bytes = (double)(mark.total - line.arrived);
    double rate = bytes * 1e9 / (double)(now > since ? now - since : 1);
    if (bytes >= LEAST / 2)
        line.rate = line.rate > 0 ? (line.rate + rate) / 2 : rate;
    line.arrived = mark.total;
    line.last_answer = now;
    line.answered = true;
    line.silent = false;
    CHECK(line.arrived <= line.total);
}

static size_t window(void)
{
    double quarter = line.rate / 4;
    return line.rate <= 0    ? UNKNOWN
           : quarter < LEAST ? LEAST
           : quarter > FAST  ? SIZE_MAX
                             : (size_t)quarter;
}

size_t line_budget(void)
{
    if (!line.asks || line.silent || (!line.answered && line.n_marks == 0))
        return SIZE_MAX;
    return line.answered ? window() : TRICKLE;
}

/* What no answer is awaited for any more. */
static void give_up_waiting(void)
{
    if (line.n_marks == 0)
        return;
    uint64_t waited = ms_since(line.marks[0].at);
    if (!line.answered && waited >= SILENT_MS)
        line.silent = true;
    if (line.answered && waited >= LOST_MS && ms_since(line.last_answer) >= LOST_MS) {
        line.n_marks = 0;
        line.arrived = line.total;
    }
}

bool line_ready(void)
{
    if (line.queue.len > 0)
        return false;
    give_up_waiting();
    if (!line.asks || line.silent || line.n_marks == 0 || line.total - line.arrived < window())
        return true;
    return !line.answered && ms_since(line.last_mark) >= TRICKLE_MS;
}

int line_timeout(void)
{
    if (line.queue.len > 0 || line_ready())
        return -1;
    uint64_t passed = ms_since(line.answered ? line.marks[0].at : line.last_mark);
    uint64_t most = line.answered ? LOST_MS : TRICKLE_MS;
    return passed < most ? (int)(most - passed) : 1;
}

void line_drop(void)
{
    bool behind = line.queue.len > 0 ||
                  (line.n_marks > 0 && ms_since(line.marks[0].at) >= TRICKLE_MS && !line.silent);
    if (!behind)
        return;
    strbuf_clear(&line.queue);
    line.sent = 0;
    tcflush(line.fd, TCOFLUSH);
    line_put(SLICE("\030\033\\")); /* CAN, ST: no sequence is under way */
}

void line_finish(int ms)
{
    uint64_t began = clock_ns();
    while (line.queue.len > 0 && ms_since(began) < (uint64_t)ms) {
        struct pollfd out = {line.fd, POLLOUT, 0};
        poll(&out, 1, 20);
        line_go_on();
    }
    strbuf_clear(&line.queue);
    line.sent = 0;
}

void line_settle(int ms)
{
    char bytes[512];
    uint64_t began = clock_ns();
    while (line.n_marks > 0 && !line.silent && ms_since(began) < (uint64_t)ms) {
        struct pollfd in = {STDIN_FILENO, POLLIN, 0};
        ssize_t n = poll(&in, 1, 20) > 0 ? read(STDIN_FILENO, bytes, sizeof bytes) : 0;
        for (ssize_t i = 0; i < n; i++)
            if (bytes[i] == 'n' && line.n_marks > 0)
                line.n_marks--;
        if (in.revents & (POLLHUP | POLLERR | POLLNVAL))
            return;
    }
}
