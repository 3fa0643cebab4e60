/* group_edit.h - writing a term into a keyword group of the manifest, or taking it out. */
#ifndef DOSSIER_GROUP_EDIT_H
#define DOSSIER_GROUP_EDIT_H

#include "dossier/diag.h"
#include "dossier/str.h"

typedef enum GroupChange {
    GROUP_ADD,    /* a term to a group that is there */
    GROUP_MAKE,   /* a group, with its first term */
    GROUP_REMOVE, /* a term, or the one variant of it that is named */
} GroupChange;

typedef struct GroupEdit {
    GroupChange change;
    Slice group, term; /* name as in the manifest; word or phrase, for all languages */
} GroupEdit;

/* Whether two terms are the same but for case, the kind of apostrophe and blanks: accents count. */
bool group_same_term(Slice a, Slice b);
/* The manifest's text with that change; everything else stays byte for byte. False with a finding
 * when there is nothing to change, when it is written in a way that cannot be changed so, or when
 * the result could not be read again. */
bool group_edit_apply(Slice before, const char *name, const GroupEdit *edit, StrBuf *after,
                      DiagList *findings);
/* The same in the file, whole or not at all. */
bool group_edit_save(const char *manifest, const GroupEdit *edit, DiagList *findings);

#endif
