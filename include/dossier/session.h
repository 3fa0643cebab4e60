/* session.h - everything that is open while a dossier is read: store, index, chronicle, loader,
 * state, and the App over them. */
#ifndef DOSSIER_SESSION_H
#define DOSSIER_SESSION_H

#include "dossier/app.h"

typedef struct SessionOptions {
    AppOptions app;
    const char *state; /* database path; NULL: the reader's own; ":memory:" remembers nothing */
    bool watch;        /* follow changes on disk */
    bool hold;         /* load no more than a first screen wants until app_painted() */
    unsigned threads;  /* for reading and indexing; 0: one a processor */
} SessionOptions;

typedef struct Tagging Tagging;

/* Not to be moved while it is open. */
typedef struct Session {
    Store *store;
    Index *index;
    Chronicle *chronicle;
    State *state;
    Tagging *tagging; /* dates still to be read */
    Loader *loader;
    App *app;
} Session;

/* paths as loader_open() takes them. Returns at once; what is wrong becomes findings (see app's
 * messages). */
void session_open(Session *session, char *const *paths, size_t n_paths,
                  const SessionOptions *options);
void session_close(Session *session);

/* The same in memory of its own. */
Session *session_new(char *const *paths, size_t n_paths, const SessionOptions *options);
void session_free(Session *session);
/* Opens another dossier and ends this session, which gave the path; returns the new one. When there
 * is nothing to read the session goes on, says why in its status line, and is returned itself. */
Session *session_switch(Session *session, const char *path, const SessionOptions *options);

#endif
