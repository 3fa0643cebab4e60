/* sources.h - the files that an import is to read, out of what the user named. */
#ifndef DOSSIER_CURATE_SOURCES_H
#define DOSSIER_CURATE_SOURCES_H

#include "dossier/diag.h"
#include "dossier/filter.h"

typedef struct SourceFile {
    char *path;
    uint64_t bytes; /* as the folder says */
} SourceFile;

typedef struct SourceList {
    SourceFile *items;
    size_t count, cap;
    struct Map *seen;
    size_t unknown; /* files of unknown kinds passed over */
} SourceList;

void source_list_init(SourceList *list);
void source_list_release(SourceList *list);
/* Adds a file, or a folder's files in the order of names. A path that is there already is not added
 * again. */
void source_list_add(SourceList *list, const char *path, const Filters *filters,
                     DiagList *findings);

#endif
