/* terms.h - how often each entry of the keyword groups occurs, article by article. */
#ifndef DOSSIER_CLI_TERMS_H
#define DOSSIER_CLI_TERMS_H

#include "cli/corpus.h"

typedef struct TermArticle {
    ArticleId article;
    uint32_t hits;
} TermArticle;

/* One entry of a group with all its variants. */
typedef struct TermCount {
    const Group *group;
    uint32_t concept;
    Slice name; /* its first variant */
    size_t hits;
    TermArticle *counts; /* articles with hits, in the order of the list */
    size_t n_counts, cap;
} TermCount;

typedef struct TermCounts {
    TermCount *items; /* in the order of the manifest */
    size_t count, cap;
} TermCounts;

void term_counts_make(const Corpus *corpus, TermCounts *out);
void term_counts_release(TermCounts *terms);

#endif
