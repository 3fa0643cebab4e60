/* planned.h - one new article of a plan as an entry of the manifest. */
#ifndef DOSSIER_CURATE_PLANNED_H
#define DOSSIER_CURATE_PLANNED_H

#include "manifest/insert.h"

#include "dossier/curate.h"

#define IMPORT_MANIFEST_LARGEST ((size_t)256 << 20)

/* Appends the entry; original and copied are ids, or NULL. */
void planned_put_entry(StrBuf *out, const PlannedArticle *item, const CollectedArticle *found,
                       const char *original, const char *copied, const EntryStyle *style);
/* A file that holds articles as a mailbox or a feed does: none of them can be read as the whole
 * file. */
bool import_is_box(const char *path);

#endif
