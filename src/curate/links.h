/* links.h - which of the articles found are copies or translations of each other. */
#ifndef DOSSIER_CURATE_LINKS_H
#define DOSSIER_CURATE_LINKS_H

#include "dossier/import_run.h"

/* Fills translation_of from what the sources say (Found.original). */
void links_declared(Found *found, size_t count);
/* Fills translation_of, copy_of and likeness of each. */
void links_find(Found *found, size_t count);
/* As links_find() weighs them: percent of likeness of two articles as copies, as translations; 0
 * below the threshold. */
unsigned copy_likeness(const Found *a, const Found *b);
unsigned translation_likeness(const Found *a, const Found *b);

#endif
