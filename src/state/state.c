/* state.c - the reader's memory: maps in front, SQLite behind.
 *
 * Articles, marks and saved searches are rows of (dossier, kind, key) -> value in one table `item`,
 * histories rows of `history`. In memory an item (items.c) is found by its kind and key; a change
 * marks it dirty, and a flush writes the dirty ones in one transaction. Several readers may have
 * one database open: each writes only what it changed, and of a history the lines that were added
 * to it; then the oldest of all go.
 *
 * Opening waits for no disk. Where no log lies beside the database nobody has it open, and it is
 * read as it lies, without locks and without making files; the connection for writing is made by
 * the first flush. */
#include "config.h"

#include "state/internal.h"

#include "dossier/check.h"
#include "dossier/file.h"
#include "dossier/mem.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SCHEMA_VERSION = 1 };
static const char schema[] =
    "PRAGMA journal_mode=WAL;"
    "CREATE TABLE IF NOT EXISTS item(dossier TEXT, kind TEXT, key TEXT, value TEXT,"
    " PRIMARY KEY(dossier, kind, key)) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS history(id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " kind INTEGER, line TEXT, UNIQUE(kind, line));"
    "PRAGMA user_version=1;";

/* --- the database --- */

static char *default_path(void)
{
    StrBuf path = STRBUF_INIT;
    const char *xdg = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    if (xdg && xdg[0] == '/')
        strbuf_printf(&path, "%s/dossier/state.db", xdg);
    else if (home && home[0] == '/')
        strbuf_printf(&path, "%s/.local/state/dossier/state.db", home);
    else
        return NULL;
    return strbuf_steal(&path);
}

/* Makes every missing folder above the file, for the user alone. */
static bool make_folders(const char *path)
{
    char *part = mem_strdup(path);
    bool ok = true;
    for (char *slash = strchr(part + 1, '/'); slash && ok; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        ok = mkdir(part, 0700) == 0 || errno == EEXIST;
        *slash = '/';
    }
    free(part);
    return ok;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *stmt = NULL;
    sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
    return stmt;
}

Slice database_column(sqlite3_stmt *stmt, int n)
{
    const char *text = (const char *)sqlite3_column_text(stmt, n);
    return (Slice){text ? text : "", (size_t)sqlite3_column_bytes(stmt, n)};
}

static void load_items(State *state, sqlite3 *db)
{
    sqlite3_stmt *stmt = prepare(db, "SELECT kind, key, value FROM item WHERE dossier = ?1");
    sqlite3_bind_text(stmt, 1, state->dossier, -1, SQLITE_STATIC);
    while (stmt && sqlite3_step(stmt) == SQLITE_ROW) {
        Slice kind = database_column(stmt, 0);
        if (kind.len != 1)
            continue;
        Item *item = item_slot(state, kind.ptr[0], database_column(stmt, 1));
        free(item->value);
        item->value = slice_dup(database_column(stmt, 2));
    }
    sqlite3_finalize(stmt);
}

static void history_push(History *history, Slice line)
{
    history->lines =
        mem_grow(history->lines, &history->cap, history->count + 1, sizeof *history->lines);
    history->lines[history->count++] = slice_dup(line);
}

static void load_history(State *state, sqlite3 *db)
{
    sqlite3_stmt *stmt = prepare(db, "SELECT kind, line FROM history ORDER BY id");
    while (stmt && sqlite3_step(stmt) == SQLITE_ROW) {
        int kind = sqlite3_column_int(stmt, 0);
        if (kind >= 0 && kind < HISTORY_KINDS)
            history_push(&state->history[kind], database_column(stmt, 1));
    }
    sqlite3_finalize(stmt);
}

/* 0 where there are no tables yet, -1 where it is no database. */
static int schema_version(sqlite3 *db)
{
    sqlite3_stmt *stmt = prepare(db, "PRAGMA user_version");
    int version = stmt && sqlite3_step(stmt) == SQLITE_ROW ? sqlite3_column_int(stmt, 0) : -1;
    sqlite3_finalize(stmt);
    return version;
}

/* For writing. */
static bool connect_database(State *state, DiagList *findings)
{
    if (state->db)
        return true;
    bool in_memory = state->path && strcmp(state->path, ":memory:") == 0;
    if (state->path && (in_memory || make_folders(state->path)) &&
        sqlite3_open(state->path, &state->db) == SQLITE_OK) {
        sqlite3_busy_timeout(state->db, 200);
        sqlite3_exec(state->db, "PRAGMA synchronous=NORMAL", NULL, NULL, NULL);
        if (schema_version(state->db) >= SCHEMA_VERSION ||
            sqlite3_exec(state->db, schema, NULL, NULL, NULL) == SQLITE_OK)
            return true;
    }
    if (findings)
        diag_add(findings, DIAG_WARNING, state->path, "what you read is not remembered: %s",
                 state->db ? sqlite3_errmsg(state->db) : "there is no place for the state file");
    sqlite3_close(state->db);
    state->db = NULL;
    return false;
}

/* It can be written, and nobody has it open: their log would lie beside it. */
static bool lies_still(const char *path)
{
    StrBuf log = STRBUF_INIT;
    char *folder = file_folder(path);
    strbuf_printf(&log, "%s-wal", path);
    bool still = access(path, R_OK | W_OK) == 0 && access(folder, W_OK) == 0 &&
                 access(strbuf_str(&log), F_OK) != 0;
    strbuf_release(&log);
    free(folder);
    return still;
}

/* The path as SQLite's "file:" address, where some characters have a meaning. */
static sqlite3 *open_as_it_lies(const char *path)
{
    StrBuf address = STRBUF_INIT;
    strbuf_puts(&address, "file:");
    for (const char *c = path; *c; c++)
        strbuf_printf(&address, strchr("%?#", *c) ? "%%%02x" : "%c", (unsigned)*c);
    strbuf_puts(&address, "?immutable=1");
    sqlite3 *db = NULL;
    int result =
        sqlite3_open_v2(strbuf_str(&address), &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
    strbuf_release(&address);
    if (result == SQLITE_OK && schema_version(db) >= SCHEMA_VERSION)
        return db;
    sqlite3_close(db);
    return NULL;
}

State *state_open(const char *path, const char *dossier, DiagList *findings)
{
    State *state = mem_zalloc(1, sizeof *state);
    state->dossier = mem_strdup(dossier);
    state->index = map_new(64);
    state->path = path ? mem_strdup(path) : default_path();
    sqlite3 *db = state->path && lies_still(state->path) ? open_as_it_lies(state->path) : NULL;
    if (!db && connect_database(state, findings))
        db = state->db;
    if (db) {
        load_items(state, db);
        load_history(state, db);
    }
    if (db != state->db)
        sqlite3_close(db);
    return state;
}

void state_close(State *state)
{
    if (!state)
        return;
    state_flush(state);
    sqlite3_close(state->db);
    for (size_t i = 0; i < state->n_items; i++)
        free(state->items[i].value);
    for (int kind = 0; kind < HISTORY_KINDS; kind++) {
        for (size_t i = 0; i < state->history[kind].count; i++)
            free(state->history[kind].lines[i]);
        free(state->history[kind].lines);
    }
    free(state->items);
    map_free(state->index);
    free(state->path);
    free(state->dossier);
    free(state);
}

static bool write_item(State *state, sqlite3_stmt *put, sqlite3_stmt *drop, size_t n)
{
    Slice name = map_key(state->index, (uint32_t)n);
    CHECK(name.len > 0);
    sqlite3_stmt *stmt = state->items[n].value ? put : drop;
    sqlite3_bind_text(stmt, 1, state->dossier, -1, SQLITE_STATIC);
    sqlite3_bind_text(stmt, 2, name.ptr, 1, SQLITE_STATIC);
    sqlite3_bind_text(stmt, 3, name.ptr + 1, (int)name.len - 1, SQLITE_STATIC);
    if (stmt == put)
        sqlite3_bind_text(stmt, 4, state->items[n].value, -1, SQLITE_STATIC);
    bool ok = sqlite3_step(stmt) == SQLITE_DONE;
    sqlite3_reset(stmt);
    return ok;
}

static bool write_items(State *state)
{
    sqlite3_stmt *put = prepare(state->db, "INSERT OR REPLACE INTO item VALUES(?1, ?2, ?3, ?4)");
    sqlite3_stmt *drop =
        prepare(state->db, "DELETE FROM item WHERE dossier=?1 AND kind=?2 AND key=?3");
    bool ok = put && drop;
    for (size_t i = 0; ok && i < state->n_items; i++)
        if (state->items[i].dirty)
            ok = write_item(state, put, drop, i);
    sqlite3_finalize(put);
    sqlite3_finalize(drop);
    return ok;
}

/* The lines a reader added, as the newest, whoever has written which since it began. */
static bool write_lines(const State *state, int kind, sqlite3_stmt *put)
{
    const History *history = &state->history[kind];
    bool ok = true;
    for (size_t i = history->count - history->fresh; ok && i < history->count; i++) {
        sqlite3_bind_int(put, 1, kind);
        sqlite3_bind_text(put, 2, history->lines[i], -1, SQLITE_STATIC);
        ok = sqlite3_step(put) == SQLITE_DONE;
        sqlite3_reset(put);
    }
    return ok;
}

static bool trim_lines(int kind, sqlite3_stmt *trim)
{
    sqlite3_bind_int(trim, 1, kind);
    sqlite3_bind_int(trim, 2, STATE_HISTORY_MAX);
    bool ok = sqlite3_step(trim) == SQLITE_DONE;
    sqlite3_reset(trim);
    return ok;
}

static bool write_histories(State *state)
{
    sqlite3_stmt *put =
        prepare(state->db, "INSERT OR REPLACE INTO history(kind, line) VALUES(?1, ?2)");
    sqlite3_stmt *trim =
        prepare(state->db, "DELETE FROM history WHERE kind = ?1 AND id <= (SELECT id FROM history"
                           " WHERE kind = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)");
    bool ok = put && trim;
    for (int kind = 0; ok && kind < HISTORY_KINDS; kind++)
        if (state->history[kind].fresh > 0)
            ok = write_lines(state, kind, put) && trim_lines(kind, trim);
    sqlite3_finalize(put);
    sqlite3_finalize(trim);
    return ok;
}

static void all_written(State *state)
{
    for (size_t i = 0; i < state->n_items; i++)
        state->items[i].dirty = false;
    for (int kind = 0; kind < HISTORY_KINDS; kind++)
        state->history[kind].fresh = 0;
    state->dirty = false;
}

bool state_flush(State *state)
{
    if (!state->dirty)
        return true;
    if (!connect_database(state, NULL) ||
        sqlite3_exec(state->db, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK)
        return false;
    bool ok = write_items(state) && write_histories(state);
    ok = sqlite3_exec(state->db, ok ? "COMMIT" : "ROLLBACK", NULL, NULL, NULL) == SQLITE_OK && ok;
    if (ok)
        all_written(state);
    return ok;
}

sqlite3 *database_to_read(State *state)
{
    state_flush(state);
    return state->db ? state->db : state->path ? open_as_it_lies(state->path) : NULL;
}

/* --- histories --- */

static void history_drop(History *history, size_t n)
{
    CHECK(n < history->count && history->fresh <= history->count);
    history->fresh -= n >= history->count - history->fresh;
    free(history->lines[n]);
    memmove(history->lines + n, history->lines + n + 1,
            (history->count - n - 1) * sizeof *history->lines);
    history->count--;
}

void state_history_add(State *state, StateHistory kind, Slice line)
{
    History *history = &state->history[kind];
    if (line.len == 0)
        return;
    for (size_t i = history->count; i-- > 0;)
        if (slice_eq_str(line, history->lines[i]))
            history_drop(history, i);
    if (history->count == STATE_HISTORY_MAX)
        history_drop(history, 0);
    history_push(history, line);
    history->fresh++;
    state->dirty = true;
}

size_t state_history_count(const State *state, StateHistory kind)
{
    return state->history[kind].count;
}

Slice state_history(const State *state, StateHistory kind, size_t entry)
{
    const History *history = &state->history[kind];
    return entry < history->count ? slice_from(history->lines[history->count - 1 - entry])
                                  : (Slice){NULL, 0};
}
