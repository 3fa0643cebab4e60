/* loader.c - opening a dossier, waiting for it, and what is known of its loading. */
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

#define WAKE_NS  UINT64_C(20000000)
#define LATE_MAX 1000

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

/* --- progress --- */

bool loader_is_done(const Loader *l)
{
    return l->listed_all && l->answering == l->asked && l->finished == l->n_todo &&
           l->turn == l->n_todo && !l->turning;
}

void loader_go(Loader *l)
{
    pthread_mutex_lock(&l->lock);
    if (l->held) {
        l->held = false;
        pthread_cond_broadcast(&l->more);
    }
    pthread_mutex_unlock(&l->lock);
}

void loader_wait(Loader *l)
{
    loader_go(l);
    pthread_mutex_lock(&l->lock);
    while (!loader_is_done(l))
        pthread_cond_wait(&l->done, &l->lock);
    pthread_mutex_unlock(&l->lock);
}

LoaderProgress loader_progress(const Loader *l)
{
    pthread_mutex_t *lock = (pthread_mutex_t *)&l->lock;
    pthread_mutex_lock(lock);
    LoaderProgress progress = {.listing_done = l->listed_all,
                               .done = loader_is_done(l),
                               .held = l->held && l->n_todo >= HELD_LISTED && !l->want,
                               .wanted = l->want && !l->listed_all,
                               .fatal = l->fatal};
    pthread_mutex_unlock(lock);
    progress.listed = store_count(l->store);
    progress.loaded = store_bodies(l->store);
    progress.bytes = atomic_load_explicit(&l->bytes, memory_order_relaxed);
    return progress;
}

/* With the lock: whether the wanted article is among those listed from the place `from` on. */
static void look_for_wanted(Loader *l, size_t from)
{
    for (size_t i = from; l->want && i < l->n_todo; i++)
        if (l->todo[i].id != ARTICLE_NONE &&
            slice_eq_str(store_article(l->store, l->todo[i].id)->key, l->want)) {
            l->ahead = i;
            free(l->want);
            l->want = NULL;
        }
}

void loader_want(Loader *l, Slice key)
{
    pthread_mutex_lock(&l->lock);
    if (!l->listed_all && !l->want && l->ahead == SIZE_MAX)
        l->want = slice_dup(key);
    look_for_wanted(l, 0);
    pthread_cond_broadcast(&l->more);
    pthread_mutex_unlock(&l->lock);
}

/* On the listing thread: the first screen has its rows. */
static void stay_held(Loader *l)
{
    pthread_mutex_lock(&l->lock);
    while (l->held && l->n_todo >= HELD_LISTED && !l->want && !atomic_load(&l->stop))
        pthread_cond_wait(&l->more, &l->lock);
    pthread_mutex_unlock(&l->lock);
}

void loader_push(Loader *l, ArticleId id, uint32_t place, uint32_t width)
{
    /* The first few go on at once: they are the first screen. */
    size_t flush_at = l->n_todo == 0 ? 16 : 64;
    if (id != ARTICLE_NONE)
        l->pending[l->n_pending++] = (Todo){id, place, width};
    if (l->n_pending == 0 || (id != ARTICLE_NONE && l->n_pending < flush_at))
        return;
    pthread_mutex_lock(&l->lock);
    l->todo = mem_grow(l->todo, &l->todo_cap, l->n_todo + l->n_pending, sizeof *l->todo);
    memcpy(l->todo + l->n_todo, l->pending, l->n_pending * sizeof *l->todo);
    l->turns = mem_grow(l->turns, &l->turns_cap, l->n_todo + l->n_pending, sizeof *l->turns);
    memset(l->turns + l->n_todo, 0, l->n_pending * sizeof *l->turns);
    bool awaited = l->n_todo == 0 || l->held;
    l->n_todo += l->n_pending;
    look_for_wanted(l, l->n_todo - l->n_pending);
    pthread_cond_broadcast(&l->more);
    pthread_mutex_unlock(&l->lock);
    l->n_pending = 0;
    loader_wake(l, awaited);
    stay_held(l);
}

/* Writes one byte; a full pipe has been told already. */
static void wake_now(Loader *l, uint64_t now)
{
    atomic_store_explicit(&l->woken, now, memory_order_relaxed);
    atomic_store_explicit(&l->wake_due, false, memory_order_relaxed);
    ssize_t put;
    do
        put = write(l->options.wake_fd, "", 1);
    while (put < 0 && errno == EINTR);
}

void loader_wake(Loader *l, bool at_once)
{
    if (l->options.wake_fd < 0)
        return;
    uint64_t now = clock_ns();
    if (at_once || now - atomic_load_explicit(&l->woken, memory_order_relaxed) >= WAKE_NS)
        wake_now(l, now);
    else
        atomic_store_explicit(&l->wake_due, true, memory_order_relaxed);
}

/* --- findings --- */

void loader_add_findings(Loader *l, DiagList *findings)
{
    if (findings->count == 0)
        return;
    pthread_mutex_lock(&l->lock);
    diag_move(&l->findings, findings);
    pthread_mutex_unlock(&l->lock);
}

void loader_add_late(Loader *l, const Todo *at, DiagLevel level, const char *message)
{
    pthread_mutex_lock(&l->lock);
    if (l->n_late == LATE_MAX) {
        l->late_left_out++;
    } else {
        l->late = mem_grow(l->late, &l->late_cap, l->n_late + 1, sizeof *l->late);
        l->late[l->n_late++] = (LateFinding){*at, level, mem_strdup(message)};
    }
    pthread_mutex_unlock(&l->lock);
}

/* With the lock; the manifest's text no longer grows. */
static void place_late(Loader *l)
{
    for (size_t i = 0; i < l->n_late; i++) {
        LateFinding *late = &l->late[i];
        if (l->manifest && late->at.width)
            manifest_find(l->manifest, &l->findings, late->level, late->at.place, late->at.width,
                          late->message);
        else /* read again, and the manifest was not */
            diag_add(&l->findings, late->level, l->paths[0], "%s", late->message);
        free(late->message);
    }
    l->n_late = 0;
    if (l->late_left_out)
        diag_add(&l->findings, DIAG_ERROR, l->paths[0], "%zu more articles cannot be read",
                 l->late_left_out);
    l->late_left_out = 0;
}

void loader_check_done(Loader *l)
{
    pthread_mutex_lock(&l->lock);
    bool done = loader_is_done(l);
    if (done) {
        place_late(l);
        manifest_free(l->manifest);
        l->manifest = NULL;
        pthread_cond_broadcast(&l->done);
    }
    pthread_mutex_unlock(&l->lock);
    if (done)
        loader_wake(l, true);
    else if (atomic_load_explicit(&l->wake_due, memory_order_relaxed))
        loader_wake(l, false);
}

/* What concerns the whole comes first, then file by file from top to bottom, whatever the threads.
 */
static int finding_cmp(const void *a, const void *b)
{
    const Diag *x = a, *y = b;
    int order = strcmp(x->file ? x->file : "", y->file ? y->file : "");
    if (order == 0)
        order = (x->line > y->line) - (x->line < y->line);
    if (order == 0)
        order = (x->column > y->column) - (x->column < y->column);
    return order ? order : strcmp(x->message, y->message);
}

void loader_findings(Loader *l, DiagList *out)
{
    size_t before = out->count;
    pthread_mutex_lock(&l->lock);
    if (l->listed_all)
        place_late(l);
    diag_move(out, &l->findings);
    pthread_mutex_unlock(&l->lock);
    if (out->count > before)
        qsort(out->items + before, out->count - before, sizeof *out->items, finding_cmp);
}

char *loader_shown_path(const Loader *l, const char *file)
{
    if (l->folder_fd < 0 || strcmp(l->folder, ".") == 0)
        return mem_strdup(file);
    return file_join(l->folder, file);
}
