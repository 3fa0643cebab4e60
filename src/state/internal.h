/* internal.h - the reader's memory, for the files that keep it. */
#ifndef DOSSIER_STATE_INTERNAL_H
#define DOSSIER_STATE_INTERNAL_H

#include "dossier/map.h"
#include "dossier/state.h"

#include <sqlite3.h>

/* Kinds of items, as they are written in the database. */
enum {
    KIND_READ = 'r',
    KIND_POSITION = 'p',
    KIND_MARK = 'm',
    KIND_SEARCH = 's',
    KIND_LAST = 'l',
    KIND_VIEW = 'v',
    KIND_OPENED = 'o'
};

typedef struct Item {
    char *value; /* NULL: deleted or never there */
    bool dirty;
} Item;

typedef struct History {
    char **lines; /* oldest first */
    size_t count, cap;
    size_t fresh; /* of the newest: not in the database yet */
} History;

struct State {
    char *path;  /* of the database; NULL: nothing is kept */
    sqlite3 *db; /* for writing; NULL until there is something to write */
    char *dossier;
    Map *index; /* kind letter + key -> item */
    Item *items;
    size_t n_items, items_cap;
    History history[HISTORY_KINDS];
    bool dirty; /* an item or a history */
};

/* The item of a kind and key, made when it is new. */
Item *item_slot(State *state, char kind, Slice key);
/* Sets its value; NULL deletes. */
void item_put(State *state, char kind, Slice key, const char *value);

/* state.c: what was done so far is in it. NULL: there is none. Closed by the caller unless it is
 * state->db. */
sqlite3 *database_to_read(State *state);
Slice database_column(sqlite3_stmt *stmt, int n); /* good until the next step */

#endif
