/* list.c - what there is to read: a manifest, a folder's tree, or the files the user named.
 *
 * No article is opened here. In a folder every file that some importer knows by its name is taken,
 * in the order of names; a key is the path without its extension, so that it stays what it is when
 * other files come and go. */
#include "config.h"

#include "load/internal.h"

#include "dossier/check.h"
#include "dossier/file.h"
#include "dossier/import.h"
#include "dossier/mem.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER_DEPTH 16

static Slice keep(Loader *l, Slice s)
{
    return (Slice){arena_strndup(l->keep, s.ptr, s.len), s.len};
}

static Slice keep_str(Loader *l, const char *s)
{
    return keep(l, slice_from(s));
}

static void list_one(void *loader, ArticleId id, uint32_t place, uint32_t width)
{
    loader_push(loader, id, place, width);
}

static void list_manifest(Loader *l)
{
    const char *path = l->paths[0];
    Manifest *manifest = manifest_new(path, l->manifest_fd, (Slice){NULL, 0}, l->manifest_size);
    DossierInfo info = {.path = keep_str(l, path), .folder = keep_str(l, l->folder)};
    ManifestHooks hooks = {list_one, l, &l->stop};
    DiagList findings = DIAG_LIST_INIT;
    l->manifest_trace = loader_manifest_trace(l);
    bool usable = manifest_parse(manifest, l->store, &info, &hooks, &findings);
    pthread_mutex_lock(&l->lock);
    l->manifest = manifest;
    l->fatal = !usable;
    pthread_mutex_unlock(&l->lock);
    loader_add_findings(l, &findings);
}

/* --- files --- */

static Slice without_extension(const char *name)
{
    const char *dot = strrchr(file_name(name), '.');
    return dot && dot != file_name(name) ? (Slice){name, (size_t)(dot - name)} : slice_from(name);
}

static bool is_pointed_at(Loader *l, const char *file)
{
    pthread_mutex_lock(&l->lock);
    bool is = map_get(l->pointed_at, slice_from(file)) != MAP_NONE;
    pthread_mutex_unlock(&l->lock);
    return is;
}

/* The live article that was listed for a file of the folder. */
static ArticleId listed_for(const Loader *l, Slice file)
{
    const Slice keys[] = {without_extension(file.ptr), file};
    for (size_t i = 0; i < 2; i++) {
        ArticleId id = store_find(l->store, keys[i]);
        if (id != ARTICLE_NONE && slice_eq(store_article(l->store, id)->file, file))
            return id;
    }
    return ARTICLE_NONE;
}

void loader_note_pointed_at(Loader *l, Slice file)
{
    pthread_mutex_lock(&l->lock);
    map_set(l->pointed_at, file, 0);
    pthread_mutex_unlock(&l->lock);
    ArticleId id = listed_for(l, file);
    if (id != ARTICLE_NONE)
        store_retire(l->store, id);
}

/* Adds a file under its path without the extension, or with it when another has that key. */
static void add_file(Loader *l, const char *file, const char *name)
{
    if ((l->known && map_get(l->known, slice_from(file)) != MAP_NONE) || is_pointed_at(l, file))
        return;
    Article article = {.file = keep_str(l, file), .meta.date = INTERVAL_NONE};
    loader_declare(l, file, &article);
    article.key = keep(l, without_extension(name));
    ArticleId id = store_add(l->store, &article);
    if (id == ARTICLE_NONE) {
        article.key = article.file;
        id = store_add(l->store, &article);
    }
    if (id == ARTICLE_NONE) /* the same path was named twice */
        return;
    if (is_pointed_at(l, file)) /* by what a worker has read just now */
        store_retire(l->store, id);
    loader_push(l, id, 0, 0);
}

static void list_files(Loader *l)
{
    DossierInfo info = {.title = keep_str(l, file_name(l->paths[0])),
                        .path = keep_str(l, l->paths[0]),
                        .folder = keep_str(l, ".")};
    store_set_info(l->store, &info);
    bool *library = mem_zalloc(l->n_paths, sizeof *library);
    for (size_t i = 0; i < l->n_paths; i++)
        library[i] = loader_take_library(l, l->paths[i]);
    for (size_t i = 0; i < l->n_paths; i++)
        if (!library[i])
            add_file(l, l->paths[i], file_name(l->paths[i]));
    free(library);
}

/* --- folders --- */

typedef struct Names {
    char **items; /* a folder's name ends in '/' */
    size_t count, cap;
} Names;

static int name_cmp(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool is_folder(int dirfd, const struct dirent *entry)
{
    struct stat st;
    if (entry->d_type != DT_UNKNOWN)
        return entry->d_type == DT_DIR;
    return fstatat(dirfd, entry->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(st.st_mode);
}

static void read_names(Loader *l, DIR *dir, Names *names)
{
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (entry->d_name[0] == '.')
            continue;
        bool folder = is_folder(dirfd(dir), entry);
        if (!folder && !importer_takes(entry->d_name) && !filters_take(l->filters, entry->d_name))
            continue;
        StrBuf name = STRBUF_INIT;
        strbuf_printf(&name, "%s%s", entry->d_name, folder ? "/" : "");
        names->items = mem_grow(names->items, &names->cap, names->count + 1, sizeof *names->items);
        names->items[names->count++] = strbuf_steal(&name);
    }
    if (names->count)
        qsort(names->items, names->count, sizeof *names->items, name_cmp);
}

static void walk(Loader *l, int fd, const char *prefix, unsigned depth);

static void walk_into(Loader *l, int fd, const char *path, const char *name, unsigned depth)
{
    char *shown = loader_shown_path(l, path);
    DiagList findings = DIAG_LIST_INIT;
    int inner = openat(fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (depth >= FOLDER_DEPTH)
        diag_add(&findings, DIAG_WARNING, shown,
                 "found folders nested more than %d deep; this one is "
                 "left out",
                 FOLDER_DEPTH);
    else if (inner < 0)
        diag_add(&findings, DIAG_WARNING, shown, "the folder cannot be read: %s",
                 errno == EACCES ? "permission denied" : "another error");
    else
        walk(l, inner, path, depth + 1);
    if (inner >= 0 && depth >= FOLDER_DEPTH)
        close(inner);
    loader_add_findings(l, &findings);
    free(shown);
}

/* Before the texts that they speak of. A library itself is not listed. */
static void take_libraries(Loader *l, const char *prefix, Names *names)
{
    size_t left = 0;
    for (size_t i = 0; i < names->count; i++) {
        StrBuf path = STRBUF_INIT;
        strbuf_printf(&path, "%s%s", prefix, names->items[i]);
        if (loader_take_library(l, strbuf_str(&path)))
            free(names->items[i]);
        else
            names->items[left++] = names->items[i];
        strbuf_release(&path);
    }
    names->count = left;
}

/* Takes the descriptor. The prefix is empty or ends in '/'. */
static void walk(Loader *l, int fd, const char *prefix, unsigned depth)
{
    DIR *dir = fdopendir(fd);
    Names names = {NULL, 0, 0};
    if (!dir) {
        close(fd);
        return;
    }
    if (l->watch) { /* also one without articles: there may be some later */
        char *shown = loader_shown_path(l, *prefix ? prefix : ".");
        watch_folder(l->watch, shown);
        free(shown);
    }
    read_names(l, dir, &names);
    take_libraries(l, prefix, &names);
    for (size_t i = 0; i < names.count; i++) {
        char *name = names.items[i];
        StrBuf path = STRBUF_INIT;
        strbuf_printf(&path, "%s%s", prefix, name);
        if (!atomic_load_explicit(&l->stop, memory_order_relaxed)) {
            if (slice_ends(slice_from(name), "/"))
                walk_into(l, dirfd(dir), strbuf_str(&path), name, depth);
            else
                add_file(l, strbuf_str(&path), strbuf_str(&path));
        }
        strbuf_release(&path);
        free(name);
    }
    free(names.items);
    closedir(dir);
}

static void walk_all(Loader *l)
{
    int fd = openat(l->folder_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0)
        walk(l, fd, "", 1);
}

static void list_folder(Loader *l)
{
    char *real = realpath(l->folder, NULL);
    DossierInfo info = {.title = keep_str(l, file_name(real ? real : l->folder)),
                        .path = keep_str(l, l->folder),
                        .folder = keep_str(l, l->folder)};
    free(real);
    store_set_info(l->store, &info);
    walk_all(l);
    DiagList findings = DIAG_LIST_INIT;
    if (store_count(l->store) == 0)
        diag_add(&findings, DIAG_WARNING, l->folder,
                 "found no file that can be read as an article");
    loader_add_findings(l, &findings);
}

void loader_list_folder_again(Loader *l)
{
    size_t count = store_count(l->store);
    l->known = map_new(count);
    for (ArticleId id = 0; id < count; id++)
        if (!store_retired(l->store, id))
            map_set(l->known, store_article(l->store, id)->file, id);
    walk_all(l);
    map_free(l->known);
    l->known = NULL;
}

/* --- all --- */

void loader_watch_folders(Loader *l)
{
    if (!l->watch)
        return;
    Map *folders = map_new(0);
    bool more = watch_folder(l->watch, l->folder ? l->folder : ".");
    for (ArticleId id = 0; id < store_count(l->store) && more; id++) {
        Slice file = store_article(l->store, id)->file;
        const char *slash = file.len ? memrchr(file.ptr, '/', file.len) : NULL;
        Slice folder = slice_sub(file, 0, slash ? (size_t)(slash - file.ptr) : 0);
        if (!slash || !map_set(folders, folder, 0))
            continue;
        char *path = slice_dup(folder), *shown = loader_shown_path(l, path);
        more = watch_folder(l->watch, shown);
        free(shown);
        free(path);
    }
    map_free(folders);
}

void loader_list_end(Loader *l)
{
    loader_push(l, ARTICLE_NONE, 0, 0);
    pthread_mutex_lock(&l->lock);
    l->listed_all = true;
    pthread_cond_broadcast(&l->more); /* what waits for its turn may have it now */
    pthread_mutex_unlock(&l->lock);
    loader_check_done(l);
    loader_wake(l, true);
}

void loader_list(Loader *l)
{
    static void (*const list[])(Loader *) = {
        [MODE_MANIFEST] = list_manifest, [MODE_FOLDER] = list_folder, [MODE_FILES] = list_files};
    static_assert(sizeof list / sizeof *list == MODE_NOTHING, "each mode has its listing");
    CHECK(l->mode < MODE_NOTHING);
    list[l->mode](l);
    loader_list_end(l);
    loader_watch_folders(l);
}
