/* collect.h - reading piles of files: from sources to the articles in them.
 *
 * Everything is read on worker threads. Of each article there remain what a manifest says of it and
 * a sketch of its words, by which copies and translations are detected; the texts themselves go to
 * `on_article` and are forgotten. */
#ifndef DOSSIER_COLLECT_H
#define DOSSIER_COLLECT_H

#include "dossier/import.h"

#include <stdatomic.h>

/* An article that was found. All slices live as long as the collection. */
typedef struct CollectedArticle {
    const char *file; /* path of the file its text is in */
    size_t part;      /* its place among the articles of that file, from 1 … */
    size_t parts;     /* … and how many there are */
    Meta meta;        /* with origins; the dates are those found, never inferred ones */
    const Slice *tags;
    size_t n_tags;
    Slice key; /* the source's own id, or absent */
    /* What the source says it translates (a key, an address, a file name), or absent. */
    Slice original;
    uint32_t translation_of, copy_of; /* index of another article, or COLLECTED_NONE */
    Origin translation_origin; /* declared by the source, or guessed from names and numbers */
    bool either_way; /* a guessed translation: nothing tells which of the two is the original */
    /* Percent: how much of it the copy shares with the other, or the translation. */
    unsigned likeness;
    const struct Sketch *sketch; /* for links between articles; NULL when its text has no words */
    size_t bytes;                /* of its text */
    bool filtered; /* its text came through a filter: the dossier cannot read the file itself */
} CollectedArticle;

#define COLLECTED_NONE UINT32_MAX

typedef struct ImportProgress {
    size_t files, of_files; /* read so far; of_files grows while pointers to other files are met */
    size_t articles;
    uint64_t bytes, of_bytes;
    uint64_t ns; /* since the beginning */
    bool done;
} ImportProgress;

typedef struct Filters Filters; /* see filter.h */

typedef struct ImportOptions {
    unsigned threads;       /* 0: one a processor */
    const Filters *filters; /* may be NULL */
    /* Calling thread, about 10 times a second; may be NULL. */
    void (*on_progress)(void *ctx, const ImportProgress *progress);
    /* Worker thread, before the draft is freed; articles of one file come in order. May be NULL. */
    void (*on_article)(void *ctx, const CollectedArticle *found, Draft *draft);
    void *ctx;
    /* Set by another thread or a signal handler: no further file is begun; may be NULL. */
    const atomic_bool *stop;
    bool no_links; /* do not look for copies and translations */
} ImportOptions;

typedef struct Collection Collection;

/* Sources: files, and folders, which are walked (hidden files, manifests and files of unknown kinds
 * are passed over; how many is said in a note). Never NULL; what cannot be read becomes one finding
 * a file. Articles are in the order of the sources, of names within a folder, of their place in a
 * file. */
Collection *import_collect(char *const *sources, size_t n_sources, const ImportOptions *options,
                           DiagList *findings);
void collection_free(Collection *collection);
size_t collection_count(const Collection *collection);
const CollectedArticle *collection_at(const Collection *collection, size_t i); /* i < count */

#endif
