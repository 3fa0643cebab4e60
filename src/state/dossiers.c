/* dossiers.c - which dossiers were opened, and when: an item of each dossier. */
#include "config.h"

#include "state/internal.h"

#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

/* The value is "seconds title". */
void state_set_opened(State *state, Slice title, int64_t when)
{
    StrBuf value = STRBUF_INIT;
    strbuf_printf(&value, "%lld ", (long long)when);
    strbuf_put_slice(&value, title);
    item_put(state, KIND_OPENED, SLICE(""), strbuf_str(&value));
    strbuf_release(&value);
}

static void add(StateDossiers *out, Slice path, Slice value)
{
    ptrdiff_t blank = slice_find(value, SLICE(" "));
    uint64_t when;
    if (blank < 0 || !slice_to_u64(slice_sub(value, 0, (size_t)blank), &when))
        return;
    out->items = mem_grow(out->items, &out->cap, out->count + 1, sizeof *out->items);
    out->items[out->count++] = (StateDossier){
        slice_dup(path), slice_dup(slice_sub(value, (size_t)blank + 1, value.len)), (int64_t)when};
}

void state_dossiers(State *state, StateDossiers *out)
{
    sqlite3 *db = database_to_read(state);
    sqlite3_stmt *stmt = NULL;
    static const char sql[] = "SELECT dossier, value FROM item WHERE kind = 'o' AND dossier <> ?1"
                              " ORDER BY CAST(value AS INTEGER) DESC, dossier LIMIT 100";
    if (db)
        sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
    if (stmt)
        sqlite3_bind_text(stmt, 1, state->dossier, -1, SQLITE_STATIC);
    while (stmt && sqlite3_step(stmt) == SQLITE_ROW)
        add(out, database_column(stmt, 0), database_column(stmt, 1));
    sqlite3_finalize(stmt);
    if (db != state->db)
        sqlite3_close(db);
}

void state_dossiers_release(StateDossiers *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i].path);
        free(list->items[i].title);
    }
    free(list->items);
    *list = (StateDossiers){NULL, 0, 0};
}
