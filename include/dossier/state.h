/* state.h - what the reader did, kept between sittings: read flags, positions, marks, history,
 * saved searches.
 *
 * Everything is held in memory and answers at once; changes are written to SQLite by state_flush(),
 * which the front end calls when it is idle, and by state_close(). One database serves all
 * dossiers; articles are known by the dossier's path and their key. A database that cannot be
 * opened costs only the memory of the next sitting. */
#ifndef DOSSIER_STATE_H
#define DOSSIER_STATE_H

#include "dossier/diag.h"
#include "dossier/str.h"

typedef struct State State; /* one thread */

/* path: the database; NULL for $XDG_STATE_HOME/dossier/state.db (or ~/.local/state); ":memory:"
 * keeps nothing. dossier: absolute path of the manifest or folder. Never NULL; what went wrong is
 * added to `findings`. */
State *state_open(const char *path, const char *dossier, DiagList *findings);
void state_close(State *state); /* flushes; takes NULL */
bool state_flush(State *state); /* false: could not be written (tried again with the next change) */

bool state_is_read(const State *state, Slice article);
void state_set_read(State *state, Slice article, bool read);

/* Byte of the article's text at the top of the pane; 0 when never opened. */
uint32_t state_position(const State *state, Slice article);
void state_set_position(State *state, Slice article, uint32_t at);

/* A place set with m; letters a-z, A-Z. */
typedef struct StateMark {
    Slice article; /* borrowed until the mark is set again */
    uint32_t at;
} StateMark;
bool state_mark(const State *state, char letter, StateMark *out);
/* An absent article deletes the mark. */
void state_set_mark(State *state, char letter, Slice article, uint32_t at);

/* Histories are shared by all dossiers; the newest is entry 0. A repeated line moves to the front;
 * at most STATE_HISTORY_MAX lines of a kind are kept. What another reader adds meanwhile stays
 * beside what is added here, and is seen at the next opening. */
#define STATE_HISTORY_MAX 500
typedef enum StateHistory {
    HISTORY_SEARCH,
    HISTORY_COMMAND,
    HISTORY_FILTER,
    HISTORY_KINDS
} StateHistory;
void state_history_add(State *state, StateHistory kind, Slice line);
size_t state_history_count(const State *state, StateHistory kind);
/* absent beyond the last */
Slice state_history(const State *state, StateHistory kind, size_t entry);

/* Saved searches of this dossier: name -> query text. An absent query deletes. */
void state_save_search(State *state, Slice name, Slice query);
Slice state_saved_search(const State *state, Slice name); /* absent when there is none */
size_t state_saved_count(const State *state);
Slice state_saved_name(const State *state, size_t n); /* in order of their names */

/* How this dossier was looked at: a setting by its name; absent when it was never set. An absent
 * value deletes. */
Slice state_view(const State *state, Slice name);
void state_set_view(State *state, Slice name, Slice value);

/* Dossiers that were opened before. */
typedef struct StateDossier {
    char *path, *title; /* absolute; empty where it had none */
    int64_t when;       /* it was opened last, in seconds since 1970 */
} StateDossier;
typedef struct StateDossiers {
    StateDossier *items;
    size_t count, cap;
} StateDossiers;
/* That this dossier was opened. */
void state_set_opened(State *state, Slice title, int64_t when);
/* The others, the latest first, at most 100; reads the database. */
void state_dossiers(State *state, StateDossiers *out);
void state_dossiers_release(StateDossiers *list);

/* The article open when the reader left, or the absent slice. */
Slice state_last_article(const State *state);
void state_set_last_article(State *state, Slice article);

#endif
