/* loading.h - for tests of the loader: a folder of their own, files in it, and a store loaded from
 * it. */
#ifndef LOADING_H
#define LOADING_H

#include "dossier/file.h"
#include "dossier/load.h"
#include "dossier/mem.h"
#include "dossier/show_finding.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- a folder for one test -------------------------------------------------------------------- */

static char folder[64];

static inline void make_folder(void)
{
    snprintf(folder, sizeof folder, "/tmp/dossier-loader-XXXXXX");
    cr_assert_not_null(mkdtemp(folder));
}

static inline void remove_folder(void)
{
    char command[96];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    cr_assert_eq(system(command), 0);
}

/* Writes a file, making the folders before its name. */
static inline void put(const char *name, const char *content)
{
    char *path = file_join(folder, name);
    for (char *slash = path + strlen(folder) + 1; (slash = strchr(slash, '/')); slash++) {
        *slash = '\0';
        mkdir(path, 0755);
        *slash = '/';
    }
    cr_assert_eq(file_write_atomic(path, slice_from(content)), FILE_OK);
    free(path);
}

/* --- loading ---------------------------------------------------------------------------------- */

typedef struct Loaded {
    Store *store;
    Loader *loader;
    DiagList findings;
    StrBuf shown;
} Loaded;

static inline Loaded load_paths(char *const *paths, size_t n, const LoaderOptions *options)
{
    LoaderOptions plain = {.threads = 2, .wake_fd = -1};
    Loaded l = {.store = store_new(), .findings = DIAG_LIST_INIT, .shown = STRBUF_INIT};
    l.loader = loader_open(l.store, paths, n, options ? options : &plain);
    loader_wait(l.loader);
    loader_findings(l.loader, &l.findings);
    for (size_t i = 0; i < l.findings.count; i++) {
        Diag *d = &l.findings.items[i]; /* without the folder, whose name is chance */
        if (d->file && slice_starts(slice_from(d->file), folder))
            memmove(d->file, d->file + strlen(folder), strlen(d->file + strlen(folder)) + 1);
        show_finding(d, &l.shown);
    }
    return l;
}

static inline Loaded load(const char *name, const LoaderOptions *options)
{
    char *path = file_join(folder, name);
    Loaded l = load_paths(&path, 1, options);
    free(path);
    return l;
}

static inline void release(Loaded *l)
{
    loader_free(l->loader);
    store_free(l->store);
    diag_list_release(&l->findings);
    strbuf_release(&l->shown);
}

static inline bool body_has(const Loaded *l, const char *key, const char *text)
{
    const Body *body = store_body(l->store, store_find(l->store, slice_from(key)));
    return body && slice_find(body->text, slice_from(text)) >= 0;
}

typedef struct Batches {
    Store *store;
    atomic_uint count, articles, wrong;
    atomic_uchar seen[4000];
} Batches;

static inline void take_batch(void *ctx, const ArticleId *ids, size_t count)
{
    Batches *b = ctx;
    atomic_fetch_add(&b->count, 1);
    for (size_t i = 0; i < count; i++) {
        bool again = atomic_fetch_add(&b->seen[ids[i]], 1) > 0;
        if (again || (i && ids[i] <= ids[i - 1]))
            atomic_fetch_add(&b->wrong, 1);
    }
    atomic_fetch_add(&b->articles, (unsigned)count);
}

static inline void look_again(Loaded *l)
{
    loader_reload(l->loader);
    loader_wait(l->loader);
    diag_list_release(&l->findings);
    loader_findings(l->loader, &l->findings);
}

static inline size_t live(const Store *store)
{
    size_t n = 0;
    for (ArticleId id = 0; id < store_count(store); id++)
        n += !store_retired(store, id);
    return n;
}

#endif
