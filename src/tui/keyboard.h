/* keyboard.h - what comes in from the terminal. */
#ifndef DOSSIER_TUI_KEYBOARD_H
#define DOSSIER_TUI_KEYBOARD_H

#include "tui/input.h"

/* Between these curses has the terminal's entry loaded. */
void keyboard_open(bool utf8);
void keyboard_close(void);
/* The next thing that has come in; false when there is none. Never waits. */
bool keyboard_read(Input *input);
/* How many ms to wait for the rest of what may be half a sequence (ESCDELAY, or 25); then
 * keyboard_expire(). -1 when nothing is. */
int keyboard_wait(void);
void keyboard_expire(void);

#endif
