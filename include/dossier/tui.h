/* tui.h - the reader in a terminal. */
#ifndef DOSSIER_TUI_H
#define DOSSIER_TUI_H

#include "dossier/app.h"

typedef enum TuiEnd {
    TUI_LEFT, /* the reader left with q */
    /* Standard input or output is no terminal, or TERM cannot address the cursor. */
    TUI_NO_TERMINAL,
    TUI_SIGNAL /* HUP, TERM or INT: *signal says which */
} TuiEnd;

/* Whether a reader could run here; when not, why, in one line for people (static text or in a
 * static buffer). */
bool tui_possible(const char **why);
/* The file descriptor that loaders and searches write a byte to when they have news. Opens the pipe
 * at the first call. */
int tui_wake_fd(void);
/* Opens another dossier for the reader; returns its App, or the one there is when it cannot. */
typedef App *TuiOpenFn(void *ctx, const char *path);
/* Runs the reader until it is left. Restores the terminal in every case. */
TuiEnd tui_run(App *app, TuiOpenFn *open, void *ctx, int *signal_number);

#endif
