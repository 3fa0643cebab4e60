/* open.c - another dossier in place of this one, and the list of those that were open before.
 *
 * The program around opens it (session.h): here it is only looked whether there is something. */
#include "config.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/commands/internal.h"
#include "app/commands/open.h"
#include "dossier/file.h"
#include "dossier/mem.h"

/* "~/x" is in the home folder; the caller frees. */
static char *whole_path(Slice path)
{
    const char *home = getenv("HOME");
    if (!home || !slice_starts(path, "~/"))
        return slice_dup(path);
    char *rest = slice_dup(slice_sub(path, 2, path.len)), *whole = file_join(home, rest);
    free(rest);
    return whole;
}

void open_dossier(App *app, Slice path)
{
    char *whole = whole_path(path);
    if (access(whole, R_OK) != 0) {
        app_complain(app, "%s: %s", whole,
                     access(whole, F_OK) == 0 ? "no permission" : "no such file or folder");
        free(whole);
        return;
    }
    free(app->errand_target);
    app->errand_target = whole;
    app->request = REQUEST_OPEN;
}

COMMAND_FN(recent)
{
    (void)arg, (void)count;
    recent_update(app);
    app->recent.list.selected = 0;
    app_overlay(app, PANE_RECENT);
}

/* --- completion --- */

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names that begin with a dot only when that was typed. */
static void offer(const char *folder, Slice shown, Slice begin, const char *name, Completions *out)
{
    Slice whole = slice_from(name);
    if (!slice_eq(slice_sub(whole, 0, begin.len), begin) || (name[0] == '.' && begin.len == 0) ||
        strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
        return;
    char *path = file_join(folder, name);
    StrBuf line = STRBUF_INIT;
    strbuf_put_slice(&line, shown);
    strbuf_puts(&line, name);
    if (file_is_folder(path))
        strbuf_putc(&line, '/');
    completions_add(out, strbuf_slice(&line));
    strbuf_release(&line);
    free(path);
}

void path_completions(Slice stem, Completions *out)
{
    size_t slash = stem.len;
    while (slash > 0 && stem.ptr[slash - 1] != '/')
        slash--;
    Slice shown = slice_sub(stem, 0, slash), begin = slice_sub(stem, slash, stem.len);
    char *folder = slash > 0 ? whole_path(shown) : mem_strdup(".");
    DIR *dir = opendir(folder);
    completions_clear(out);
    for (struct dirent *entry; dir && (entry = readdir(dir));)
        offer(folder, shown, begin, entry->d_name, out);
    if (dir)
        closedir(dir);
    if (out->count > 1)
        qsort(out->items, out->count, sizeof *out->items, by_name);
    free(folder);
}
