/* links.h - which of the articles found are copies or translations of each other. */
#ifndef DOSSIER_CURATE_LINKS_H
#define DOSSIER_CURATE_LINKS_H

#include "dossier/collect.h"

/* Fills translation_of from what the sources say (CollectedArticle.original). */
void links_declared(CollectedArticle *found, size_t count);
/* Fills translation_of, copy_of and likeness of each. */
void links_find(CollectedArticle *found, size_t count);
/* As links_find() weighs them: percent of likeness of two articles as original and translation; 0
 * below the threshold. */
unsigned translation_likeness(const CollectedArticle *a, const CollectedArticle *b);

#endif
