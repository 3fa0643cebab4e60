/* edit.h - an existing manifest, seen by one who wants to add to it without touching the
 * rest. */
#ifndef DOSSIER_MANIFEST_EDIT_H
#define DOSSIER_MANIFEST_EDIT_H

#include "dossier/diag.h"
#include "dossier/mem.h"

typedef struct KnownEntry {
    Slice id, file, url, title, date, lang, source, author;
    size_t end;        /* byte after the line of its last value */
    size_t guessed_at; /* of the "]" that ends its "guessed", 0 when it has none in brackets */
    unsigned column;   /* of its keys */
    bool block;        /* keys on lines of their own, so that others can be added */
    bool guessed;      /* has a key "guessed" */
    bool newline;      /* its last line has no end */
} KnownEntry;

typedef enum InsertForm {
    INSERT_ITEMS,  /* block entries after the last one */
    INSERT_FLOW,   /* before the closing bracket of a list in brackets */
    INSERT_LIST,   /* the value of the key is empty: entries on the next lines; `remove` bytes
                      ("[]") go */
    INSERT_KEY,    /* there is no such key: it is added at the end */
    INSERT_NOWHERE /* the value, of `remove` bytes, is no list */
} InsertForm;

/* The lists of the root that are added to. */
typedef enum ManifestList { LIST_ARTICLES, LIST_DATES, MANIFEST_LISTS } ManifestList;

/* One of them, and where an entry can be added to it. */
typedef struct ListPlace {
    const char *key;
    size_t count; /* entries, also what cannot be one */
    InsertForm form;
    size_t at, remove; /* bytes of the text */
    unsigned indent;   /* columns before the "-" of an entry */
    bool found;        /* the key */
    bool newline;      /* a line end is needed before what is added */
    bool comma;        /* INSERT_FLOW, INSERT_KEY in braces: none is needed before it */
} ListPlace;

typedef struct ManifestShape {
    KnownEntry *entries; /* of "articles", the mappings */
    size_t count, cap;
    Arena *arena;
    ListPlace lists[MANIFEST_LISTS];
    bool braces; /* the root is in braces, and all that is in it in brackets or braces */
    const char *eol;
} ManifestShape;

/* False with findings when it cannot be read as a manifest. */
bool manifest_shape_read(ManifestShape *shape, Slice text, const char *name, DiagList *findings);
/* Whether the edited text reads as a manifest, still has the entries it had, in their places, and
 * `added` more in that list; a finding when it does not, and then it must not replace the file. */
bool manifest_edit_keeps(const ManifestShape *before, ManifestList list, size_t added, Slice after,
                         const char *name, DiagList *findings);
void manifest_shape_release(ManifestShape *shape);

#endif
