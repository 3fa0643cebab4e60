/* pty.c - a program in a terminal of its own.
 *
 * It is started by posix_spawn, which does not copy this process's pages: the time to the first
 * byte is the program's. As the leader of a session it gets the terminal it opens as its
 * controlling one. */
#include "config.h"

#include "pty.h"

#include "dossier/workers.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static bool open_terminal(Pty *pty, int width, int height)
{
    struct winsize size = {.ws_row = (unsigned short)height, .ws_col = (unsigned short)width};
    pty->fd = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    return pty->fd >= 0 && grantpt(pty->fd) == 0 && unlockpt(pty->fd) == 0 &&
           ioctl(pty->fd, TIOCSWINSZ, &size) == 0;
}

bool pty_start(Pty *pty, int width, int height, char *const argv[])
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attr;
    memset(pty, 0, sizeof *pty);
    if (!open_terminal(pty, width, height))
        return false;
    setenv("TERM", "xterm-256color", 1);
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, ptsname(pty->fd), O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&files, 0, 1);
    posix_spawn_file_actions_adddup2(&files, 0, 2);
    posix_spawnattr_init(&attr);
    posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSID);
    pty->started = clock_ns();
    int error = posix_spawnp(&pty->pid, argv[0], &files, &attr, argv, environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attr);
    if (error == 0)
        return true;
    close(pty->fd);
    errno = error;
    return false;
}

/* True when something came within ms. */
static bool read_some(Pty *pty, int ms)
{
    char bytes[1 << 14];
    struct pollfd poll_fd = {pty->fd, POLLIN, 0};
    if (poll(&poll_fd, 1, ms) <= 0)
        return false;
    ssize_t n = read(pty->fd, bytes, sizeof bytes);
    if (n <= 0)
        return false;
    strbuf_put(&pty->seen, bytes, (size_t)n);
    if (memmem(bytes, (size_t)n, "\033[5n", 4)) /* as a terminal answers (DSR) */
        pty_send(pty, "\033[0n");
    return true;
}

static bool all_seen(const Pty *pty, const char *const *markers)
{
    for (size_t i = 0; markers[i]; i++)
        if (slice_find(strbuf_slice(&pty->seen), slice_from(markers[i])) < 0)
            return false;
    return true;
}

uint64_t pty_wait(Pty *pty, const char *const *markers, int quiet_ms, int limit_ms)
{
    uint64_t last = 0, end = clock_ns() + (uint64_t)limit_ms * 1000000;
    while (clock_ns() < end) {
        bool complete = last && all_seen(pty, markers);
        if (complete && quiet_ms == 0)
            return last;
        if (read_some(pty, complete ? quiet_ms : 100))
            last = clock_ns();
        else if (complete)
            return last;
        else if (waitpid(pty->pid, NULL, WNOHANG) != 0)
            break;
    }
    return 0;
}

void pty_send(Pty *pty, const char *bytes)
{
    size_t len = strlen(bytes);
    for (ssize_t n; len > 0 && (n = write(pty->fd, bytes, len)) > 0; len -= (size_t)n)
        bytes += n;
}

void pty_forget(Pty *pty)
{
    while (read_some(pty, 0))
        ;
    strbuf_clear(&pty->seen);
}

void pty_end(Pty *pty)
{
    kill(pty->pid, SIGKILL);
    waitpid(pty->pid, NULL, 0);
    close(pty->fd);
    strbuf_release(&pty->seen);
}

bool pty_usage(const Pty *pty, uint64_t *cpu_ms, size_t *resident)
{
    char path[64], line[1024];
    unsigned long user, system;
    long pages;
    snprintf(path, sizeof path, "/proc/%ld/stat", (long)pty->pid);
    FILE *file = fopen(path, "r");
    if (!file)
        return false;
    const char *rest = fgets(line, sizeof line, file) ? strrchr(line, ')') : NULL;
    fclose(file);
    if (!rest || sscanf(rest,
                        ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu %*d %*d %*d %*d %*d "
                        "%*d %*u %*u %ld",
                        &user, &system, &pages) != 3)
        return false;
    *cpu_ms = (user + system) * 1000 / (unsigned long)sysconf(_SC_CLK_TCK);
    *resident = (size_t)pages * (size_t)sysconf(_SC_PAGESIZE);
    return true;
}

void pty_settle(Pty *pty, int limit_ms)
{
    uint64_t before = UINT64_MAX, now = 0, end = clock_ns() + (uint64_t)limit_ms * 1000000;
    size_t resident;
    while (clock_ns() < end && pty_usage(pty, &now, &resident) && now != before) {
        before = now;
        for (uint64_t pause = clock_ns() + 400000000; clock_ns() < pause;)
            read_some(pty, 50);
    }
    pty_forget(pty);
}
