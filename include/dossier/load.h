/* load.h - from a manifest, a folder or files on the command line to a filled store, in the
 * background.
 *
 * loader_open() looks at the path and returns at once; a thread parses the manifest by libyaml's
 * events and publishes articles as they come; workers read, import and hand each body to `on_body`
 * (the index hangs here), in id order per batch. Findings are collected under a lock. */
#ifndef DOSSIER_LOAD_H
#define DOSSIER_LOAD_H

#include "dossier/diag.h"
#include "dossier/store.h"
#include "dossier/workers.h"

typedef struct Loader Loader;

/* Called on a worker thread with a run of articles whose bodies have just been published. The
 * loader makes about two batches a worker outstanding; a batch is about 1 MiB of text or 256
 * articles, the first ones smaller so that the first screen is searchable at once. Each worker that
 * finds nothing more to read calls it with a count of 0. */
typedef void (*LoaderBatchFn)(void *ctx, const ArticleId *ids, size_t count);

typedef struct LoaderOptions {
    unsigned threads;       /* 0: one a processor */
    LoaderBatchFn on_batch; /* may be NULL */
    void *ctx;
    /* a byte is written here when there is something new to show; -1 for none */
    int wake_fd;
    bool hold; /* list and read no more than a first screen wants until loader_go() */
    /* after loading, look again whenever something changes in the folders of the articles */
    bool watch;
} LoaderOptions;

/* paths: one manifest (.yaml/.yml), or one folder, or one or more article files. Never NULL; errors
 * become findings. */
Loader *loader_open(Store *store, char *const *paths, size_t n_paths, const LoaderOptions *options);
void loader_free(Loader *loader); /* stops and joins */
/* Lists as far as the article of this key even while held, and reads it before all others: a reader
 * opens where it was left. Once, right after loader_open(). */
void loader_want(Loader *loader, Slice key);
void loader_go(Loader *loader); /* goes on after `hold`; else does nothing */
/* until everything is loaded and every batch handed on; goes on first */
void loader_wait(Loader *loader);

typedef struct LoaderProgress {
    size_t listed, loaded; /* articles published, bodies published */
    size_t bytes;          /* of text read */
    bool listing_done, done;
    bool held;   /* as much is listed as will be before loader_go() */
    bool wanted; /* the article of loader_want() may still be listed */
    bool fatal;  /* the manifest itself could not be opened: nothing to read */
} LoaderProgress;

LoaderProgress loader_progress(const Loader *loader);
/* Looks again at what is on disk, and returns at once; loader_wait() then waits for that. New
 * articles are added; one that has changed comes in under the same key and a new id, and the old
 * one is retired; one that is gone is retired. A manifest that breaks off in an error changes
 * nothing but the findings. */
void loader_reload(Loader *loader);
/* Takes the findings collected so far into `out` (appended). What was found before in a source that
 * was read again meanwhile is taken out of it. */
void loader_findings(Loader *loader, DiagList *out);

#endif
