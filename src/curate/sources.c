/* sources.c - walking the folders that an import was given.
 *
 * Passed over are hidden files, manifests, symbolic links to folders, the companion folders of
 * pages saved from a browser
 * ("page_files" beside page.html), and files whose kind no importer and no filter knows by name. A
 * file that the user names is always taken. */
#include "config.h"

#include "curate/sources.h"

#include "dossier/check.h"
#include "dossier/file.h"
#include "dossier/import.h"
#include "dossier/map.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define FOLDER_DEPTH 32

void source_list_init(SourceList *list)
{
    *list = (SourceList){.items = NULL};
    list->seen = map_new(64);
}

void source_list_release(SourceList *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->items[i].path);
    free(list->items);
    map_free(list->seen);
}

static void add_file(SourceList *list, const char *path, uint64_t bytes)
{
    if (!map_set(list->seen, slice_from(path), (uint32_t)list->count))
        return;
    CHECK(list->count < MAP_NONE);
    list->items = mem_grow(list->items, &list->cap, list->count + 1, sizeof *list->items);
    list->items[list->count++] = (SourceFile){mem_strdup(path), bytes};
}

/* "story_files", "story_fichiers", "story-Dateien": what a browser saved beside a page. */
static bool is_companion(const char *folder, const char *name)
{
    static const char *const endings[] = {"_files", "_fichiers", "-Dateien", "_Dateien"};
    static const char *const pages[] = {".html", ".htm"};
    Slice s = slice_from(name);
    for (size_t i = 0; i < 4; i++) {
        if (!slice_ends(s, endings[i]))
            continue;
        for (size_t k = 0; k < 2; k++) {
            StrBuf page = STRBUF_INIT;
            struct stat st;
            strbuf_printf(&page, "%s/" SLICE_FMT "%s", folder,
                          SLICE_ARG(slice_sub(s, 0, s.len - strlen(endings[i]))), pages[k]);
            bool is = stat(strbuf_str(&page), &st) == 0;
            strbuf_release(&page);
            if (is)
                return true;
        }
    }
    return false;
}

static bool is_manifest(const char *name)
{
    Slice s = slice_from(name);
    return slice_ends(s, ".yaml") || slice_ends(s, ".yml");
}

static int name_cmp(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static char **folder_names(const char *folder, size_t *count, DiagList *findings)
{
    DIR *dir = opendir(folder);
    char **names = NULL;
    size_t cap = 0;
    *count = 0;
    if (!dir) {
        diag_add(findings, DIAG_WARNING, folder, "the folder cannot be read: %s",
                 errno == EACCES ? "permission denied" : "no such folder");
        return NULL;
    }
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (entry->d_name[0] == '.')
            continue;
        names = mem_grow(names, &cap, *count + 1, sizeof *names);
        names[(*count)++] = mem_strdup(entry->d_name);
    }
    closedir(dir);
    if (*count)
        qsort(names, *count, sizeof *names, name_cmp);
    return names;
}

static void walk(SourceList *list, const char *folder, const Filters *filters, unsigned depth,
                 DiagList *findings);

static void visit(SourceList *list, const char *folder, const char *name, const Filters *filters,
                  unsigned depth, DiagList *findings)
{
    char *path = strcmp(folder, ".") == 0 ? mem_strdup(name) : file_join(folder, name);
    struct stat st;
    bool there = lstat(path, &st) == 0;
    if (there && S_ISDIR(st.st_mode)) {
        if (!is_companion(folder, name))
            walk(list, path, filters, depth + 1, findings);
    } else if (there && !is_manifest(name)) {
        if (S_ISLNK(st.st_mode))
            there = stat(path, &st) == 0 && S_ISREG(st.st_mode);
        if (there && (importer_takes(name) || filters_take(filters, name)))
            add_file(list, path, (uint64_t)st.st_size);
        else
            list->unknown++;
    }
    free(path);
}

static void walk(SourceList *list, const char *folder, const Filters *filters, unsigned depth,
                 DiagList *findings)
{
    if (depth > FOLDER_DEPTH) {
        diag_add(findings, DIAG_WARNING, folder,
                 "found folders nested more than %d deep; this one is left out", FOLDER_DEPTH);
        return;
    }
    size_t count;
    char **names = folder_names(folder, &count, findings);
    for (size_t i = 0; i < count; i++) {
        visit(list, folder, names[i], filters, depth, findings);
        free(names[i]);
    }
    free(names);
}

void source_list_add(SourceList *list, const char *path, const Filters *filters, DiagList *findings)
{
    struct stat st;
    if (file_is_folder(path)) {
        size_t len = strlen(path);
        while (len > 1 && path[len - 1] == '/')
            len--;
        char *folder = mem_strndup(path, len);
        walk(list, folder, filters, 1, findings);
        free(folder);
    } else {
        bool regular = stat(path, &st) == 0 && S_ISREG(st.st_mode);
        add_file(list, path, regular ? (uint64_t)st.st_size : 0);
    }
}
