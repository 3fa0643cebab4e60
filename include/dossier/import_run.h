/* import_run.h - importing piles of articles: sources to articles found, and these into a manifest.
 *
 * import_collect() reads everything on worker threads and keeps of each article only what a
 * manifest says of it, and a sketch of its words by which copies and translations are told; the
 * texts themselves go to `on_article` and are forgotten. manifest_plan() then lays the findings out
 * as an edit of the manifest's text, which manifest_plan_write() carries out. */
#ifndef DOSSIER_IMPORT_RUN_H
#define DOSSIER_IMPORT_RUN_H

#include "dossier/importer.h"

#include <stdatomic.h>

/* An article that an import found. All slices live as long as the collection. */
typedef struct Found {
    const char *file; /* path of the file its text is in */
    size_t part,
        parts; /* its place among the articles of that file, from 1, and how many there are */
    Meta meta; /* with origins; the dates are those found, never inferred ones */
    const Slice *tags;
    size_t n_tags;
    Slice key;      /* the source's own id, or absent */
    Slice original; /* what the source says it translates (a key, an address, a file name), or
                       absent */
    uint32_t translation_of, copy_of; /* index of another article, or FOUND_NONE */
    Origin translation_origin; /* declared by the source, or guessed from names and numbers */
    bool either_way; /* a guessed translation: nothing tells which of the two is the original */
    unsigned
        likeness; /* percent: how much of it the copy shares with the other, or the translation */
    const struct Sketch *sketch; /* for links between articles; NULL when its text has no words */
    size_t bytes;                /* of its text */
    bool filtered; /* its text came through a filter: the file itself cannot be read by the dossier
                    */
} Found;

#define FOUND_NONE UINT32_MAX

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
    void (*on_progress)(
        void *ctx,
        const ImportProgress *progress); /* calling thread, about 10 times a second; may be NULL */
    /* Worker thread, before the draft is freed; articles of one file come in order. May be NULL. */
    void (*on_article)(void *ctx, const Found *found, Draft *draft);
    void *ctx;
    const atomic_bool *
        stop; /* set by another thread or a signal handler: no further file is begun; may be NULL */
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
const Found *collection_at(const Collection *collection, size_t i);
ImportProgress collection_progress(const Collection *collection); /* totals at the end */

/* --- the manifest ------------------------------------------------------------------------------
 */

/* What an import will do: an edit of the manifest's text (which is otherwise kept byte for byte:
 * comments, order, hand edits), and texts to be written beside it. Nothing is written before
 * manifest_plan_write(). */
typedef struct ManifestPlan {
    char *path;                   /* of the manifest */
    bool fresh;                   /* there is none yet */
    StrBuf before, after;         /* its whole text */
    struct TextEdits *edits;      /* what makes the one of the other */
    size_t known;                 /* articles found that it has already */
    size_t gone;                  /* its entries whose file is no longer there */
    struct PlannedArticle *items; /* the new ones, in the order of the manifest */
    size_t n_items, items_cap;
} ManifestPlan;

typedef struct PlannedArticle {
    uint32_t found; /* index in the collection */
    char *id;
    char *file;      /* relative to the manifest's folder */
    bool write_text; /* the text is to be written to `file` as Markdown … */
    bool copy;       /* … or its source to be copied there as it is */
} PlannedArticle;

/* Where the manifest of these sources lies: in `out` when given (-o), in the folder that was named,
 * else in the folder that all sources have in common. The caller frees. */
char *import_manifest_path(char *const *sources, size_t n_sources, const char *out);
/* Plans the edit. Texts that lie below the manifest's folder are named where they are, others come
 * into "articles/" there. False with a finding when the existing manifest cannot be edited; the
 * plan is to be released in any case. */
bool manifest_plan_make(ManifestPlan *plan, const char *path, const Collection *collection,
                        DiagList *findings);
void manifest_plan_release(ManifestPlan *plan);
/* The edit as a unified diff; nothing when there is nothing to change. */
void manifest_plan_diff(const ManifestPlan *plan, StrBuf *out);
/* Writes the texts (new files only; those with several articles are read again), then the manifest,
 * whole or not at all. Uses filters, stop and progress of the options. */
bool manifest_plan_write(const ManifestPlan *plan, const Collection *collection,
                         const ImportOptions *options, DiagList *findings);

#endif
