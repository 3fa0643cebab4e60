/* records.h - metadata of texts that stands in another file: libraries of references. */
#ifndef DOSSIER_LOAD_RECORDS_H
#define DOSSIER_LOAD_RECORDS_H

#include "dossier/import.h"

typedef struct Records Records;

Records *records_new(void);
void records_free(Records *records);
/* Takes a draft without a text, which the file at `path` holds as its only one or as one of
 * several. */
void records_add(Records *records, const char *path, Draft *draft);
/* Takes a draft that names the file whose text it belongs to. */
void records_add_for(Records *records, const char *text_path, Draft *draft);
/* The record of the text at `path`: one given for this file; one whose key is the file's name
 * without its extension, in the same folder first; or the only one of a library of the same name.
 * NULL when there is none. */
const Draft *records_find(const Records *records, const char *path);

#endif
