/* cli.h - the command line: verbs for scripts, and the door to the reader. */
#ifndef DOSSIER_CLI_H
#define DOSSIER_CLI_H

#include <stdbool.h>
#include <stddef.h>

/* Exit statuses of the program (dossier(1), EXIT STATUS). */
typedef enum Status {
    STATUS_OK = 0,         /* done; search: something was found; check: nothing to report */
    STATUS_NONE = 1,       /* nothing was found; check: warnings */
    STATUS_ERROR = 2,      /* wrong usage, unreadable dossier, failed write; check: errors */
    STATUS_NO_TERMINAL = 3 /* the reader has no terminal that it can use */
} Status;

/* What the reader in the terminal is asked to open. */
typedef struct ReaderRequest {
    char *const *paths; /* a manifest, a folder or files; never empty */
    size_t n_paths;
    bool watch; /* follow changes on disk */
} ReaderRequest;

/* Runs the reader until it is left; returns an exit status. */
typedef Status (*ReaderFn)(const ReaderRequest *request);

/* The whole command line. Prints to standard output and standard error. */
Status cli_main(int argc, char **argv, ReaderFn reader);

#endif
