/* progress.c - how far loading is: what is to be read, what was found amiss, who is woken.
 *
 * The ground of the loader: the thread that lists, those that read and whoever opened it meet here.
 * Articles to be read come in by loader_push() and are counted as they are claimed and finished;
 * all is done when everything is listed, read and, where a source held several, published. */
#include "config.h"

#include "load/internal.h"

#include "dossier/check.h"
#include "dossier/file.h"
#include "dossier/mem.h"
#include "dossier/mutable.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define WAKE_NS  UINT64_C(20000000)
#define LATE_MAX 1000

static bool is_done(const Loader *l)
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
    while (!is_done(l))
        pthread_cond_wait(&l->done, &l->lock);
    pthread_mutex_unlock(&l->lock);
}

LoaderProgress loader_progress(const Loader *l)
{
    pthread_mutex_t *lock = MUTABLE(pthread_mutex_t, &l->lock);
    pthread_mutex_lock(lock);
    LoaderProgress progress = {.listing_done = l->listed_all,
                               .done = is_done(l),
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
    CHECK(l->n_pending < RUN_MAX);
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

void loader_forget(Loader *l, const char *file, const char *about)
{
    pthread_mutex_lock(&l->lock);
    diag_forget(&l->findings, file, about);
    l->renewed = mem_grow(l->renewed, &l->renewed_cap, l->n_renewed + 1, sizeof *l->renewed);
    l->renewed[l->n_renewed++] = (Renewed){mem_strdup(file), about ? mem_strdup(about) : NULL};
    pthread_mutex_unlock(&l->lock);
}

/* With the lock. Takes out of `list` what is past; without a list it is only forgotten. */
static void take_back(Loader *l, DiagList *list)
{
    for (size_t i = 0; i < l->n_renewed; i++) {
        if (list)
            diag_forget(list, l->renewed[i].file, l->renewed[i].about);
        free(l->renewed[i].file);
        free(l->renewed[i].about);
    }
    l->n_renewed = 0;
}

void loader_forget_release(Loader *l)
{
    take_back(l, NULL);
    free(l->renewed);
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
        l->findings.items[l->findings.count - 1].about =
            late->at.id < store_count(l->store) && store_article(l->store, late->at.id)->file.len
                ? slice_dup(store_article(l->store, late->at.id)->file)
                : NULL;
        free(late->message);
    }
    l->n_late = 0;
    if (l->late_left_out)
        diag_add(&l->findings, DIAG_ERROR, l->paths[0], "%zu more articles cannot be read",
                 l->late_left_out);
    l->late_left_out = 0;
}

/* With the lock: what was listed, claimed by a worker, finished, and had its turn. */
static void counts_check(const Loader *l)
{
    CHECK(l->finished <= l->claimed + l->ahead_taken && l->claimed <= l->n_todo);
    CHECK(l->turn <= l->n_todo && l->n_todo <= l->turns_cap);
    CHECK(l->turn == l->n_todo || !l->turning || l->turn > 0);
    CHECK(l->answering <= l->asked);
}

void loader_check_done(Loader *l)
{
    pthread_mutex_lock(&l->lock);
    counts_check(l);
    bool done = is_done(l);
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

/* What stopped the reading comes first, then what concerns the whole, then file by file from top to
 * bottom, whatever the threads. */
static int finding_cmp(const void *a, const void *b)
{
    const Diag *x = a, *y = b;
    int order = y->stops - x->stops;
    if (order == 0)
        order = strcmp(x->file ? x->file : "", y->file ? y->file : "");
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
    take_back(l, out);
    before = out->count;
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
