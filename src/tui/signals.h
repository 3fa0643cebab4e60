/* signals.h - signals become bytes in a pipe; a crash gives the terminal back first. */
#ifndef DOSSIER_TUI_SIGNALS_H
#define DOSSIER_TUI_SIGNALS_H

#include "dossier/str.h"

/* The reading end of the pipe that signals and other threads write to. Opened at the first call. */
int signals_fd(void);
int signals_wake_fd(void); /* the writing end */
void signals_keep_modes(void); /* remembers the terminal's modes, for a crash; before they are changed */
/* Installs the handlers. `farewell` is what a crash writes to the terminal. */
void signals_begin(Slice farewell);
void signals_end(void); /* the handlers that were there before */
/* Empties the pipe; returns which signals came, as bits 1 << number. */
unsigned long signals_take(void);
void signals_stop_self(void); /* stops the program as SIGTSTP does by itself; returns when it is continued */

#endif
