/* signals.h - signals become bytes in a pipe, news from other threads in another; a crash gives the
 * terminal back first. */
#ifndef DOSSIER_TUI_SIGNALS_H
#define DOSSIER_TUI_SIGNALS_H

#include "dossier/str.h"

int signals_fd(void); /* the reading end of the signals' pipe */
/* The ends of the pipe by which other threads wake the loop. Both pipes are opened at the first
 * call. */
int wake_read_fd(void);
int wake_write_fd(void);
bool wake_take(void); /* empties it; whether anybody called */
/* Remembers the terminal's modes, for a crash; before they are changed. */
void signals_keep_modes(void);
/* Installs the handlers. `restore` is what a crash writes to the terminal. */
void signals_begin(Slice restore);
void signals_end(void); /* the handlers that were there before */
/* Empties the pipe; returns which signals came, as bits 1 << number. */
unsigned long signals_take(void);
/* Stops the program as SIGTSTP does by itself; returns when it is continued. */
void signals_stop_self(void);

#endif
