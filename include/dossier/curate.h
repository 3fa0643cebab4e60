/* curate.h - what a curator of a dossier asks: new articles into the manifest, and what is wrong
 * with those that are there.
 *
 * manifest_plan_make() lays what was collected out as an edit of the manifest's text, which
 * manifest_plan_write() carries out. lint_articles() looks over a store that has been loaded whole;
 * lint_fix() plans the filling of what its texts say and its manifest does not. Groups whose terms
 * never occur are not looked for here: that takes the matcher, which stands higher. */
#ifndef DOSSIER_CURATE_H
#define DOSSIER_CURATE_H

#include "dossier/collect.h"

/* --- new articles (plan.c, write.c) --- */

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
/* Writes a plan that has no texts: the manifest alone, whole or not at all. */
bool manifest_plan_save(const ManifestPlan *plan, DiagList *findings);

/* --- those that are there (lint.c, lint_fix.c) --- */

typedef struct LintOptions {
    /* The manifest's path, or NULL for a folder or files: findings then name the article's file. */
    const char *manifest;
    Slice text; /* the manifest as it is, for the lines that findings show */
    /* True when an article without a date of its own is dated nevertheless (inferred from its text,
     * by the rooms above); may be NULL. An article that translates a dated one counts as dated
     * anyway. */
    bool (*dated)(void *ctx, ArticleId id);
    void *ctx;
} LintOptions;

typedef struct LintSummary {
    size_t articles;
    size_t dead; /* their text could not be read; the loader has said why */
    size_t undated;
    size_t duplicates;
} LintSummary;

/* Errors: none. Warnings: duplicates, texts in no known language. Notes: near duplicates, missing
 * dates, likely translations, and each guess with its reason. Findings are in the order of the
 * articles. */
LintSummary lint_articles(const Store *store, const LintOptions *options, DiagList *findings);
/* What `--fix` may write, as an edit of the manifest: date, language, source and author that the
 * text says and the entry lacks. Guessed ones are marked as such. Nothing that stands there is
 * changed. False with a finding when the manifest cannot be edited. The plan is shown by
 * manifest_plan_diff(), carried out by manifest_plan_save(). `filled` counts the values. */
bool lint_fix(const Store *store, const char *manifest, ManifestPlan *plan, size_t *filled,
              DiagList *findings);

#endif
