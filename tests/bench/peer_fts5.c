/* peer_fts5.c - SQLite's FTS5 with its Unicode tokenizer, in memory. */
#include "config.h"

#include "peer.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct Fts {
    sqlite3 *db;
    sqlite3_stmt *insert, *select;
} Fts;

static void check(Fts *f, int rc)
{
    if (rc == SQLITE_OK || rc == SQLITE_DONE || rc == SQLITE_ROW)
        return;
    fprintf(stderr, "FTS5: %s\n", sqlite3_errmsg(f->db));
    exit(1);
}

static void *fts_open(void)
{
    static Fts f;
    check(&f, sqlite3_open(":memory:", &f.db));
    check(&f, sqlite3_exec(
                  f.db, "CREATE VIRTUAL TABLE t USING fts5(text, content='', tokenize='unicode61')",
                  NULL, NULL, NULL));
    check(&f, sqlite3_exec(f.db, "BEGIN", NULL, NULL, NULL));
    check(&f, sqlite3_prepare_v2(f.db, "INSERT INTO t(rowid, text) VALUES (?, ?)", -1, &f.insert,
                                 NULL));
    check(&f, sqlite3_prepare_v2(f.db, "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 20",
                                 -1, &f.select, NULL));
    return &f;
}

static void fts_add(void *peer, size_t id, const char *text, size_t len)
{
    Fts *f = peer;
    check(f, sqlite3_bind_int64(f->insert, 1, (sqlite3_int64)id + 1));
    check(f, sqlite3_bind_text(f->insert, 2, text, (int)len, SQLITE_STATIC));
    check(f, sqlite3_step(f->insert));
    check(f, sqlite3_reset(f->insert));
}

static void fts_ready(void *peer)
{
    Fts *f = peer;
    check(f, sqlite3_exec(f->db, "COMMIT", NULL, NULL, NULL));
}

static size_t fts_query(void *peer, QueryKind kind, const char *a, const char *b)
{
    Fts *f = peer;
    char match[256];
    size_t n = 0;
    if (b)
        snprintf(match, sizeof match, kind == QUERY_AND ? "\"%s\" AND \"%s\"" : "\"%s %s\"", a, b);
    else
        snprintf(match, sizeof match, kind == QUERY_PREFIX ? "\"%s\"*" : "\"%s\"", a);
    check(f, sqlite3_bind_text(f->select, 1, match, -1, SQLITE_STATIC));
    int rc;
    while ((rc = sqlite3_step(f->select)) == SQLITE_ROW)
        n++;
    check(f, rc);
    check(f, sqlite3_reset(f->select));
    return n;
}

static void fts_close(void *peer)
{
    Fts *f = peer;
    sqlite3_finalize(f->insert);
    sqlite3_finalize(f->select);
    sqlite3_close(f->db);
}

const Peer peer_fts5 = {"FTS5", fts_open, fts_add, fts_ready, fts_query, fts_close};
