/* reload.c - looking again at what is on disk, and bringing in what has changed.
 *
 * The listing thread stays and waits to be poked (loader_reload) or for the watch to tell of a
 * change. Either way it does the same thing: it lists again what can be listed, and compares the
 * time and size of each file with what they were when it was read (its Trace). What is new is
 * added; what has changed comes in again under the same key and a new id, and the old article is
 * retired; what is gone is retired, or, in a manifest, stays in the list with its error.
 *
 * A manifest is parsed into a store of its own, from nothing, so that what it no longer says is
 * gone there, and compared with what is there entry by entry. One that breaks off in an error
 * changes nothing: it is being edited. */
#include "config.h"

#include "load/internal.h"

#include "dossier/file.h"
#include "dossier/map.h"
#include "dossier/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define QUIET_MS  100 /* without a further change, before changes are looked at */
#define QUIET_MAX 10  /* times that long at most */

/* --- retiring and bringing in again --- */

/* Retires an article and those that came out of its source with it. */
static void retire(Loader *l, ArticleId listed)
{
    size_t n = store_count(l->store);
    store_retire(l->store, listed);
    pthread_mutex_lock(&l->lock);
    if (n > l->traces_cap)
        n = l->traces_cap;
    for (ArticleId id = listed + 1; id < n && listed < n && l->traces[listed].several; id++)
        if (l->traces[id].read && l->traces[id].listed == listed)
            store_retire(l->store, id);
    pthread_mutex_unlock(&l->lock);
}

static void bring_in_again(Loader *l, ArticleId id)
{
    Article article = *store_article(l->store, id);
    retire(l, id);
    ArticleId again = store_add(l->store, &article);
    if (again != ARTICLE_NONE)
        loader_push(l, again, 0, 0);
}

/* Listed and live, and read already. */
static bool was_read(Loader *l, ArticleId id, Trace *trace)
{
    *trace = loader_get_trace(l, id);
    return trace->read && trace->listed == id && !store_retired(l->store, id);
}

static void check_files(Loader *l, size_t count)
{
    for (ArticleId id = 0; id < count; id++) {
        Trace trace;
        const Article *a = store_article(l->store, id);
        if (a->file.len == 0 || a->error.len || !was_read(l, id, &trace))
            continue;
        FileTrace now = file_trace(l, a->file.ptr);
        if (now.size < 0 && l->mode == MODE_FOLDER)
            retire(l, id);
        else if (!file_trace_same(now, trace.file))
            bring_in_again(l, id);
    }
}

/* --- a manifest again --- */

typedef struct Again {
    Loader *loader;
    Store *fresh;
    Todo *places; /* by id in fresh */
    size_t n_places, cap;
    bool other_lang; /* the dossier's language, in which articles without their own were read */
    Arena *keep;
} Again;

static void note_place(void *ctx, ArticleId id, uint32_t place, uint32_t width)
{
    Again *g = ctx;
    g->places = mem_grow(g->places, &g->cap, g->n_places + 1, sizeof *g->places);
    g->places[g->n_places++] = (Todo){id, place, width};
}

static void *keep_items(Again *g, const void *items, size_t count, size_t size)
{
    void *kept = count ? arena_alloc(g->keep, count * size) : NULL;
    if (count)
        memcpy(kept, items, count * size);
    return kept;
}

static void keep(Again *g, Slice *s)
{
    if (s->ptr)
        s->ptr = arena_strndup(g->keep, s->ptr, s->len);
}

static Slice *keep_slices(Again *g, const Slice *slices, size_t count)
{
    Slice *kept = keep_items(g, slices, count, sizeof *slices);
    for (size_t i = 0; i < count; i++)
        keep(g, &kept[i]);
    return kept;
}

static Article keep_article(Again *g, const Article *from)
{
    Article a = *from;
    Slice *const slices[] = {
        &a.key,         &a.file,        &a.text,     &a.meta.title,     &a.meta.lang,
        &a.meta.source, &a.meta.author, &a.meta.url, &a.translation_of, &a.error};
    for (size_t i = 0; i < sizeof slices / sizeof *slices; i++)
        keep(g, slices[i]);
    a.tags = keep_slices(g, a.tags, a.n_tags);
    return a;
}

static void keep_info(Again *g, const DossierInfo *from)
{
    DossierInfo info = *from;
    Slice *const slices[] = {&info.title, &info.description, &info.lang, &info.path, &info.folder};
    for (size_t i = 0; i < sizeof slices / sizeof *slices; i++)
        keep(g, slices[i]);
    Group *groups = keep_items(g, info.groups, info.n_groups, sizeof *groups);
    for (size_t i = 0; i < info.n_groups; i++) {
        GroupTerm *terms = keep_items(g, groups[i].terms, groups[i].n_terms, sizeof *terms);
        for (size_t k = 0; k < groups[i].n_terms; k++) {
            keep(g, &terms[k].lang);
            keep(g, &terms[k].text);
        }
        keep(g, &groups[i].name);
        keep(g, &groups[i].colour);
        groups[i].terms = terms;
    }
    DateFix *dates = keep_items(g, info.dates, info.n_dates, sizeof *dates);
    for (size_t i = 0; i < info.n_dates; i++) {
        keep(g, &dates[i].article);
        keep(g, &dates[i].text);
        keep(g, &dates[i].value);
    }
    OwnEvent *events = keep_items(g, info.events, info.n_events, sizeof *events);
    for (size_t i = 0; i < info.n_events; i++) {
        keep(g, &events[i].text);
        events[i].articles = keep_slices(g, events[i].articles, events[i].n_articles);
    }
    info.groups = groups;
    info.dates = dates;
    info.events = events;
    store_set_info(g->loader->store, &info);
}

static bool article_same(const Article *a, const Article *b)
{
    bool same = slice_eq(a->file, b->file) && slice_eq(a->text, b->text) &&
                slice_eq(a->translation_of, b->translation_of) && slice_eq(a->error, b->error) &&
                a->n_tags == b->n_tags && meta_equal(&a->meta, &b->meta);
    for (size_t i = 0; same && i < a->n_tags; i++)
        same = slice_eq(a->tags[i], b->tags[i]);
    return same;
}

/* An entry of the fresh manifest against the live article of its key. */
static void merge_entry(Again *g, const Todo *place)
{
    Loader *l = g->loader;
    const Article *fresh = store_article(g->fresh, place->id);
    ArticleId live = store_find(l->store, fresh->key);
    bool as_read = !g->other_lang || fresh->meta.lang.len > 0;
    if (live == ARTICLE_NONE || !as_read || !article_same(fresh, store_article(l->store, live))) {
        if (live != ARTICLE_NONE)
            retire(l, live);
        Article article = keep_article(g, fresh);
        live = store_add(l->store, &article);
        if (live == ARTICLE_NONE) /* a worker has just taken the key */
            return;
        loader_push(l, live, place->place, place->width);
    }
    store_set_no_original(l->store, live, store_no_original(g->fresh, place->id));
}

/* Articles that the manifest no longer has. Those out of another's source follow that one. */
static void retire_missing(Again *g, size_t count)
{
    Loader *l = g->loader;
    for (ArticleId id = 0; id < count; id++) {
        Trace trace = loader_get_trace(l, id);
        bool listed = !trace.read || trace.listed == id;
        if (listed && !store_retired(l->store, id) &&
            store_find(g->fresh, store_article(l->store, id)->key) == ARTICLE_NONE)
            retire(l, id);
    }
}

static void merge(Again *g, Manifest *manifest, size_t count)
{
    Loader *l = g->loader;
    pthread_mutex_lock(&l->lock);
    manifest_free(l->manifest);
    l->manifest = manifest;
    l->fatal = false;
    pthread_mutex_unlock(&l->lock);
    g->other_lang = !slice_eq(store_info(g->fresh)->lang, store_info(l->store)->lang);
    keep_info(g, store_info(g->fresh));
    retire_missing(g, count);
    for (size_t i = 0; i < g->n_places; i++)
        merge_entry(g, &g->places[i]);
}

static void reload_manifest(Loader *l, size_t count)
{
    FileTrace now = loader_manifest_trace(l);
    if (file_trace_same(now, l->manifest_trace))
        return;
    DiagList findings = DIAG_LIST_INIT;
    int fd;
    size_t size;
    loader_forget(l, l->paths[0], NULL);
    FileError error = file_open(l->paths[0], &fd, &size);
    if (error != FILE_OK) {
        diag_add(&findings, DIAG_ERROR, l->paths[0], "%s", file_error_text(error));
        loader_add_findings(l, &findings);
        return;
    }
    Again again = {.loader = l, .fresh = store_new(), .keep = l->keep};
    const DossierInfo *before = store_info(l->store);
    DossierInfo info = {.path = before->path, .folder = before->folder};
    Manifest *manifest = manifest_new(l->paths[0], fd, (Slice){NULL, 0}, size);
    ManifestHooks hooks = {note_place, &again, &l->stop};
    manifest_parse(manifest, again.fresh, &info, &hooks, &findings);
    close(fd);
    l->manifest_trace = now;
    if (manifest_complete(manifest) && !atomic_load(&l->stop))
        merge(&again, manifest, count);
    else
        manifest_free(manifest);
    loader_add_findings(l, &findings);
    store_free(again.fresh);
    free(again.places);
}

/* --- the thread --- */

static void look_again(Loader *l)
{
    size_t count = store_count(l->store);
    pthread_mutex_lock(&l->lock);
    l->listed_all = false;
    atomic_store(&l->again, true);
    l->answering = l->asked;
    pthread_mutex_unlock(&l->lock);
    if (l->mode == MODE_MANIFEST)
        reload_manifest(l, count);
    check_files(l, count);
    if (l->mode == MODE_FOLDER)
        loader_list_folder_again(l);
    loader_list_end(l);
    loader_watch_folders(l);
}

static bool drain_poke(Loader *l)
{
    char bytes[64];
    bool any = false;
    while (read(l->poke[0], bytes, sizeof bytes) > 0)
        any = true;
    return any;
}

/* Changes come in crowds: an editor writes, renames and removes; a copy writes many files. */
static void wait_for_quiet(Loader *l)
{
    struct pollfd fds[] = {{l->poke[0], POLLIN, 0}, {watch_fd(l->watch), POLLIN, 0}};
    for (int i = 0; i < QUIET_MAX && poll(fds, 2, QUIET_MS) > 0 && !fds[0].revents; i++)
        watch_drain(l->watch);
}

void loader_attend(Loader *l)
{
    struct pollfd fds[] = {{l->poke[0], POLLIN, 0},
                           {l->watch ? watch_fd(l->watch) : -1, POLLIN, 0}};
    while (!atomic_load(&l->stop) && l->poke[0] >= 0) {
        if (poll(fds, 2, -1) < 0 && errno != EINTR)
            return;
        bool changed = l->watch && watch_drain(l->watch);
        if (changed)
            wait_for_quiet(l);
        if (!atomic_load(&l->stop) && (drain_poke(l) || changed))
            look_again(l);
    }
}

void loader_poke(Loader *l)
{
    ssize_t put;
    do
        put = write(l->poke[1], "", 1);
    while (put < 0 && errno == EINTR);
}

void loader_reload(Loader *l)
{
    if (!l->lister_runs || l->poke[1] < 0)
        return;
    pthread_mutex_lock(&l->lock);
    l->asked++;
    pthread_mutex_unlock(&l->lock);
    loader_poke(l);
}
