/* date_fix.h - writing the reader's correction of a date into the manifest's `dates:`. */
#ifndef DOSSIER_DATE_FIX_H
#define DOSSIER_DATE_FIX_H

#include "dossier/store.h"

/* The manifest's text with one entry more at the end of `dates:` (which is added where there is
 * none); everything else stays byte for byte. False with a finding when `dates:` is written in a
 * way that cannot be added to, or the result would be no manifest. */
bool date_fix_add(Slice before, const char *name, const DateFix *fix, StrBuf *after,
                  DiagList *findings);
/* The same in the file, whole or not at all. */
bool date_fix_save(const char *manifest, const DateFix *fix, DiagList *findings);
/* Which occurrence of text[start, end) in the text that is, counted as the manifest does, from
 * 1. */
uint32_t date_fix_nth(Slice text, uint32_t start, uint32_t end);

#endif
