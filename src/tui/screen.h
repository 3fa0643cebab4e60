/* screen.h - the terminal: what curses is used for, and nothing else. */
#ifndef DOSSIER_TUI_SCREEN_H
#define DOSSIER_TUI_SCREEN_H

#include "dossier/frame.h"

/* Whether TERM names a terminal whose cursor can be addressed; else why not. */
bool screen_possible(const char **why);
/* The entry used in place of TERM's, which this system does not have; else NULL. */
const char *screen_substitute(void);
bool screen_open(void);
void screen_close(void); /* back to the shell's screen and modes */
void screen_leave(void); /* for a while: the shell's screen and modes */
void screen_return(void);
bool screen_utf8(void);   /* the terminal takes UTF-8 */
void screen_resize(void); /* asks the terminal for its size */
void screen_size(int *width, int *height);
Depth screen_depth(void); /* NO_COLOR counts */
/* Whether the line to the terminal takes a frame (line.h). */
bool screen_ready(void);
/* Sends what differs from what was painted before; false when that is not all of it, for a slow
 * line: then once more. */
bool screen_paint(const Frame *frame, const Theme *theme);
void screen_forget(void); /* the next paint sends everything */
/* Gives text to the terminal's clipboard (OSC 52; through tmux and screen to the one outside);
 * false when this terminal is none that could. Whether it does, no terminal says. */
bool screen_copy(Slice text);
/* Asks the terminal for its ground and for synchronised output; the answers come as input. */
void screen_ask(void);
/* Whether the terminal tells what the pointer does; off whenever the screen is left. */
void screen_mouse(bool on);
Ground screen_ground(void); /* what COLORFGBG says */
/* Whether frames are wrapped in marks between which the terminal shows nothing (mode 2026). */
void screen_synchronise(bool on);
/* What must be written to leave the screen as it was, for a handler that can do nothing else. */
Slice screen_restore_bytes(void);

#endif
