/* term.h - a program in a terminal of our own: a pseudo-terminal whose other end is libvterm.
 *
 * The program runs as a job of a little shell, so that it can be stopped and continued as by ^Z and
 * fg. Nothing sleeps: waiting is polling with a deadline. */
#ifndef TEST_TERM_H
#define TEST_TERM_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <vterm.h>

typedef struct Term {
    int master;  /* our end of the pseudo-terminal */
    pid_t shell; /* the little shell */
    pid_t job;   /* the program */
    int reports; /* what the shell says of the job: 'S' stopped, 'E' ended, then the wait status */
    int orders;  /* 'c': continue it */
    VTerm *vterm;
    VTermScreen *screen;
    int width, height;
    int pace; /* bytes a second that the line takes, 0: as fast as they come */
    long paced_at;
    double credit; /* bytes that it took in the time that has passed */
    bool mute;     /* answers nothing */
    char *raw;     /* every byte that the program sent */
    size_t raw_len, raw_cap;
    int status; /* wait status, once ended */
} Term;

/* Starts argv[0] with the given additions to the environment ("NAME=value", NULL at the end). */
void term_start(Term *term, int width, int height, char *const argv[], char *const environment[]);
/* The line to the terminal takes so many bytes a second from here on. */
void term_pace(Term *term, int bytes);
void term_end(Term *term); /* kills what still runs */
void term_type(Term *term, const char *bytes);
void term_resize(Term *term, int width, int height);
/* Takes in what the program sends until the screen shows the text, or milliseconds have passed. */
bool term_shows(Term *term, const char *text, int ms);
bool term_hides(Term *term, const char *text, int ms); /* until it does not */
/* Until the shell says so; anything sent meanwhile is taken in. */
bool term_stopped(Term *term, int ms);
bool term_ended(Term *term, int ms);
/* Whether it ends, with nothing of what it sends taken. */
bool term_ended_unheard(Term *term, int ms);
void term_continue(Term *term);
/* The screen, one line a row, trailing spaces cut; valid until the next call. */
const char *term_text(Term *term);
VTermScreenCell term_cell(const Term *term, int x, int y);
bool term_find(Term *term, const char *text, int *x, int *y); /* cells; ASCII text */
VTermPos term_cursor(const Term *term);
bool term_sent(const Term *term, const char *bytes); /* anywhere in all that was sent */

#endif
