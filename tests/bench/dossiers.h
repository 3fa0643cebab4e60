/* dossiers.h - dossiers on disk for benchmarks: a manifest and its articles, made of seeded
 * prose. */
#ifndef DOSSIERS_H
#define DOSSIERS_H

#include <stddef.h>

/* Every first article begins so: what to look for in the bytes sent to a terminal. A letter that
 * stood in its place before would not be sent again, so these are letters that hardly ever do. */
#define FIRST_TITLE "QXZQXZ"
#define FIRST_TEXT  "ZQJZQJ"

/* Makes a new folder in $TMPDIR (else /tmp); the caller frees the path. NULL, with errno set, when
 * it cannot. */
char *dossiers_folder(void);
/* Writes a dossier of so many articles of about 3 kB into the folder `name` of `folder`: English
 * and French, with dates in the manifest (one in fifty has none) and in the prose (about one in a
 * hundred words), translations and keyword groups. Returns the manifest's path, which the caller
 * frees; NULL, with errno set, when it cannot. */
char *dossiers_make(const char *folder, const char *name, size_t articles);
/* Removes the folder and all that is in it. */
void dossiers_remove(const char *folder);

#endif
