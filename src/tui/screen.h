/* screen.h - the terminal: what curses is used for, and nothing else. */
#ifndef DOSSIER_TUI_SCREEN_H
#define DOSSIER_TUI_SCREEN_H

#include "dossier/frame.h"
#include "dossier/key.h"

/* Whether TERM names a terminal whose cursor can be addressed; else why not. */
bool screen_possible(const char **why);
bool screen_open(void);
void screen_close(void); /* back to the shell's screen and modes */
void screen_leave(void); /* for a while: the shell's screen and modes */
void screen_return(void);
bool screen_utf8(void);   /* the terminal takes UTF-8 */
void screen_resize(void); /* asks the terminal for its size */
void screen_size(int *width, int *height);
Depth screen_depth(void); /* NO_COLOR counts */
/* Sends what differs from the frame painted before. */
void screen_paint(const Frame *frame, const Theme *theme);
void screen_forget(void); /* the next paint sends everything */
/* The next key that has come in; false when there is none. */
bool screen_key(Key *key);
/* What must be written to leave the screen as it was, for a handler that can do nothing else. */
Slice screen_restore_bytes(void);

#endif
