/* loader.c - opening a dossier and closing it: what it is made of, and its threads. */
#include "config.h"

#include "load/internal.h"

#include "load/records.h"

#include "dossier/file.h"
#include "dossier/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- opening --- */

static bool names_manifest(const char *path)
{
    Slice s = slice_from(path);
    return slice_ends(s, ".yaml") || slice_ends(s, ".yml");
}

static void fail(Loader *l, const char *path, const char *why)
{
    diag_add(&l->findings, DIAG_ERROR, path, "%s", why);
    l->mode = MODE_NOTHING;
    l->fatal = true;
}

static void open_folder(Loader *l, const char *folder)
{
    l->folder = mem_strdup(folder);
    l->folder_fd = file_open_folder(folder);
    if (l->folder_fd < 0)
        fail(l, folder, errno == EACCES ? "permission denied" : "no such folder");
}

static void open_manifest(Loader *l, const char *path)
{
    l->mode = MODE_MANIFEST;
    FileError error = file_open(path, &l->manifest_fd, &l->manifest_size);
    if (error != FILE_OK) {
        fail(l, path, file_error_text(error));
    } else if (l->manifest_size > MANIFEST_LIMIT) {
        fail(l, path, "found more than 256 MiB, the limit for a manifest");
    } else {
        char *folder = file_folder(path);
        open_folder(l, folder);
        free(folder);
    }
}

/* A folder with a manifest is opened by it. */
static void open_path(Loader *l, const char *path)
{
    if (names_manifest(path)) {
        open_manifest(l, path);
    } else if (file_is_folder(path)) {
        char *inside = file_join(path, "manifest.yaml");
        if (access(inside, F_OK) == 0) {
            free(l->paths[0]);
            l->paths[0] = inside;
            open_manifest(l, inside);
        } else {
            free(inside);
            l->mode = MODE_FOLDER;
            open_folder(l, path);
        }
    } else {
        l->mode = MODE_FILES;
    }
}

static void open_paths(Loader *l)
{
    l->mode = MODE_FILES;
    if (l->n_paths == 0)
        fail(l, NULL, "nothing to open");
    else if (l->n_paths == 1)
        open_path(l, l->paths[0]);
}

static void *lister_main(void *loader)
{
    loader_list(loader);
    loader_attend(loader);
    return NULL;
}

/* All signals stay with the thread that opens. */
static void start_lister(Loader *l)
{
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    l->lister_runs = pthread_create(&l->lister, NULL, lister_main, l) == 0;
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    if (!l->lister_runs) {
        l->held = false; /* else it would wait for itself */
        loader_list(l);
    }
}

Loader *loader_open(Store *store, char *const *paths, size_t n_paths, const LoaderOptions *options)
{
    Loader *l = mem_zalloc(1, sizeof *l);
    l->store = store;
    l->options = *options;
    l->held = options->hold;
    l->ahead = SIZE_MAX;
    l->folder_fd = l->manifest_fd = l->poke[0] = l->poke[1] = -1;
    l->paths = mem_zalloc(n_paths + 1, sizeof *l->paths);
    l->n_paths = n_paths;
    for (size_t i = 0; i < n_paths; i++)
        l->paths[i] = mem_strdup(paths[i]);
    pthread_mutex_init(&l->lock, NULL);
    pthread_cond_init(&l->more, NULL);
    pthread_cond_init(&l->done, NULL);
    open_paths(l);
    if (l->mode == MODE_FOLDER || l->mode == MODE_FILES)
        l->filters = filters_read_user(&l->findings);
    if (l->mode == MODE_NOTHING) {
        l->listed_all = true;
        loader_wake(l, true);
        return l;
    }
    l->keep = store_lend_arena(store);
    l->pointed_at = map_new(0);
    l->watch = options->watch ? watch_new() : NULL;
    if (pipe2(l->poke, O_NONBLOCK | O_CLOEXEC) != 0)
        l->poke[0] = l->poke[1] = -1;
    l->workers = workers_new(options->threads);
    for (unsigned i = 0; i < workers_count(l->workers); i++)
        workers_submit(l->workers, loader_work, l);
    start_lister(l);
    return l;
}

void loader_free(Loader *l)
{
    if (!l)
        return;
    atomic_store(&l->stop, true);
    pthread_mutex_lock(&l->lock);
    pthread_cond_broadcast(&l->more);
    pthread_mutex_unlock(&l->lock);
    if (l->lister_runs) {
        loader_poke(l);
        pthread_join(l->lister, NULL);
    }
    workers_free(l->workers);
    loader_free_turns(l);
    manifest_free(l->manifest);
    filters_free(l->filters);
    records_free(l->records);
    for (size_t i = 0; i < l->n_late; i++)
        free(l->late[i].message);
    for (size_t i = 0; i < l->n_paths; i++)
        free(l->paths[i]);
    free(l->paths);
    free(l->late);
    loader_forget_release(l);
    free(l->todo);
    free(l->want);
    free(l->folder);
    free(l->traces);
    map_free(l->pointed_at);
    watch_free(l->watch);
    const int fds[] = {l->folder_fd, l->manifest_fd, l->poke[0], l->poke[1]};
    for (size_t i = 0; i < sizeof fds / sizeof *fds; i++)
        if (fds[i] >= 0)
            close(fds[i]);
    diag_list_release(&l->findings);
    pthread_cond_destroy(&l->more);
    pthread_cond_destroy(&l->done);
    pthread_mutex_destroy(&l->lock);
    free(l);
}
