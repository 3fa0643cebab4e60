/* spelled.h - file names that look the same and are written in other code points. */
#ifndef DOSSIER_LOAD_SPELLED_H
#define DOSSIER_LOAD_SPELLED_H

#include <stdbool.h>

/* True when the folder of `file` (a path relative to the open folder, or with -1 to the working
 * directory) has an entry that is canonically equivalent to its name and not the same (Unicode
 * normalisation form C, UAX #15). Reads the folder. */
bool spelled_otherwise(int folder_fd, const char *file);

#endif
