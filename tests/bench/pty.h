/* pty.h - a program in a terminal of its own, and how long it takes to show something. */
#ifndef PTY_H
#define PTY_H

#include "dossier/str.h"

#include <sys/types.h>

typedef struct Pty {
    int fd;
    pid_t pid;
    uint64_t started; /* clock_ns() just before it was started */
    StrBuf seen;      /* what it sent since pty_forget() */
} Pty;

/* Starts argv[0], looked for in PATH, in a terminal of this size with TERM=xterm-256color. False
 * when it cannot. */
bool pty_start(Pty *pty, int width, int height, char *const argv[]);
/* Reads until something and every marker (up to a NULL) has been sent, and then on until nothing
 * more came for `quiet_ms`. Gives the time of the last byte before that silence, or 0 when it did
 * not come to that in `limit_ms`. */
uint64_t pty_wait(Pty *pty, const char *const *markers, int quiet_ms, int limit_ms);
void pty_send(Pty *pty, const char *bytes);
void pty_forget(Pty *pty); /* also what it has sent and nobody has read */
void pty_end(Pty *pty);    /* kills it */
/* Processor time it has used and its resident memory, in milliseconds and bytes. */
bool pty_usage(const Pty *pty, uint64_t *cpu_ms, size_t *resident);
/* Reads and forgets what it sends until it uses no processor any more, at most `limit_ms`. */
void pty_settle(Pty *pty, int limit_ms);

#endif
