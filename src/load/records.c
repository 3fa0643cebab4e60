/* records.c - finding the record that belongs to a text. */
#include "config.h"

#include "load/records.h"
#include "dossier/file.h"
#include "dossier/map.h"

#include <stdlib.h>
#include <string.h>

typedef struct Record {
    Draft *draft;
    char *path; /* of the library, or of the text when `direct` */
    bool direct;
} Record;

struct Records {
    Record *items;
    size_t count, cap;
    Map *by_path, *by_folder_key, *by_key, *by_stem; /* to the first record of that name */
    Map *in_library;                                 /* how many records a library has */
};

Records *records_new(void)
{
    Records *r = mem_zalloc(1, sizeof *r);
    r->by_path = map_new(16);
    r->by_folder_key = map_new(16);
    r->by_key = map_new(16);
    r->by_stem = map_new(16);
    r->in_library = map_new(16);
    return r;
}

void records_free(Records *r)
{
    if (!r)
        return;
    for (size_t i = 0; i < r->count; i++) {
        draft_free(r->items[i].draft);
        free(r->items[i].path);
    }
    free(r->items);
    map_free(r->by_path);
    map_free(r->by_folder_key);
    map_free(r->by_key);
    map_free(r->by_stem);
    map_free(r->in_library);
    free(r);
}

/* The path without its last extension. */
static Slice stem_of(const char *path)
{
    const char *dot = strrchr(file_name(path), '.');
    return dot && dot != file_name(path) ? (Slice){path, (size_t)(dot - path)} : slice_from(path);
}

static Slice name_stem(const char *path)
{
    Slice stem = stem_of(path);
    size_t start = (size_t)(file_name(path) - path);
    return slice_sub(stem, start, stem.len);
}

/* "http://zotero.example/items/AB12" -> AB12 */
static Slice last_part(Slice key)
{
    for (size_t i = key.len; i > 0; i--) {
        if (key.ptr[i - 1] == '/')
            return slice_sub(key, i, key.len);
    }
    return key;
}

static void put_folder_key(StrBuf *out, const char *path, Slice key)
{
    strbuf_put(out, path, (size_t)(file_name(path) - path));
    strbuf_put_slice(out, key);
}

static void set_first(Map *map, Slice key, uint32_t value)
{
    if (map_get(map, key) == MAP_NONE)
        map_set(map, key, value);
}

static uint32_t add(Records *r, const char *path, Draft *draft, bool direct)
{
    r->items = mem_grow(r->items, &r->cap, r->count + 1, sizeof *r->items);
    r->items[r->count] = (Record){draft, mem_strdup(path), direct};
    return (uint32_t)r->count++;
}

void records_add(Records *r, const char *path, Draft *draft)
{
    uint32_t at = add(r, path, draft, false);
    Slice library = slice_from(path), key = last_part(draft->key);
    uint32_t before = map_get(r->in_library, library);
    map_set(r->in_library, library, before == MAP_NONE ? 1 : before + 1);
    set_first(r->by_stem, stem_of(path), at);
    if (!key.len)
        return;
    StrBuf name = STRBUF_INIT;
    put_folder_key(&name, path, key);
    set_first(r->by_folder_key, strbuf_slice(&name), at);
    set_first(r->by_key, key, at);
    strbuf_release(&name);
}

void records_add_for(Records *r, const char *text_path, Draft *draft)
{
    set_first(r->by_path, slice_from(text_path), add(r, text_path, draft, true));
}

const Draft *records_find(const Records *r, const char *path)
{
    uint32_t at = map_get(r->by_path, slice_from(path));
    if (at == MAP_NONE) {
        StrBuf name = STRBUF_INIT;
        put_folder_key(&name, path, name_stem(path));
        at = map_get(r->by_folder_key, strbuf_slice(&name));
        strbuf_release(&name);
    }
    if (at == MAP_NONE) {
        at = map_get(r->by_stem, stem_of(path));
        if (at != MAP_NONE && map_get(r->in_library, slice_from(r->items[at].path)) != 1)
            at = MAP_NONE;
    }
    if (at == MAP_NONE)
        at = map_get(r->by_key, name_stem(path));
    return at == MAP_NONE ? NULL : r->items[at].draft;
}
