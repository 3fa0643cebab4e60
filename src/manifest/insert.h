/* insert.h - adding entries to a list of a manifest, in the way the list is written. */
#ifndef DOSSIER_MANIFEST_INSERT_H
#define DOSSIER_MANIFEST_INSERT_H

#include "manifest/edit.h"
#include "manifest/edits.h"

/* How an entry is written that is added to a list. */
typedef struct EntryStyle {
    unsigned indent; /* columns before the "-" */
    const char *eol; /* behind each of its lines */
    bool flow;       /* "{ … }" for a list in brackets, without a line end */
    bool comma;      /* behind another one: ", { … }", else " { … }" */
} EntryStyle;

/* Of the first one added; those after it have `comma` set. */
EntryStyle insert_style(const ManifestShape *shape, ManifestList list);
/* The edit that adds entries, written in that style one behind the other, to the text of which the
 * shape is; with the key where there is none. False with a finding when the key has another value
 * than a list. */
bool insert_entries(const ManifestShape *shape, ManifestList list, Slice before, const char *name,
                    Slice entries, TextEdits *edits, DiagList *findings);

#endif
