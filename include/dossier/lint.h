/* lint.h - what a curator of a dossier would want to know about it: the library behind `dossier
 * check`.
 *
 * All of it is found in a store that has been loaded whole; nothing is read or written here but
 * what is said. Groups whose terms never occur are not looked for here: that takes the matcher,
 * which stands higher. */
#ifndef DOSSIER_LINT_H
#define DOSSIER_LINT_H

#include "dossier/import_run.h"

typedef struct LintOptions {
    const char *manifest; /* its path, or NULL for a folder or files: findings then name the
                             article's file */
    Slice text;           /* the manifest as it is, for the lines that findings show */
    /* True when an article without a date of its own is dated nevertheless (inferred from its text,
     * by the rooms above); may be NULL. An article that translates a dated one counts as dated
     * anyway. */
    bool (*dated)(void *ctx, ArticleId id);
    void *ctx;
} LintOptions;

typedef struct LintSummary {
    size_t articles;
    size_t dead; /* their text could not be read; the loader has said why */
    size_t undated, unknown_lang;
    size_t guesses; /* values marked as guessed */
    size_t duplicates, near_duplicates;
    size_t translations; /* likely ones that are not declared */
} LintSummary;

/* Errors: none. Warnings: duplicates, texts in no known language. Notes: near duplicates, missing
 * dates, likely translations, and each guess with its reason. Findings are in the order of the
 * articles. */
LintSummary lint_articles(const Store *store, const LintOptions *options, DiagList *findings);
/* "5 articles: 1 undated, 2 duplicates, …"; what is zero is left out. */
void lint_format(const LintSummary *summary, StrBuf *out);

/* What `--fix` may write, as an edit of the manifest: date, language, source and author that the
 * text says and the entry lacks. Guessed ones are marked as such. Nothing that stands there is
 * changed. False with a finding when the manifest cannot be edited. The plan is shown by
 * manifest_plan_diff(), carried out by manifest_plan_save(). `filled` counts the values. */
bool lint_fix(const Store *store, const char *manifest, ManifestPlan *plan, size_t *filled,
              DiagList *findings);
/* Writes a plan that has no texts: the manifest alone, whole or not at all. */
bool manifest_plan_save(const ManifestPlan *plan, DiagList *findings);

#endif
