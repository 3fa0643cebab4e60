/* export.h - the rows of a concordance as text for other programs: CSV (RFC 4180), JSON Lines,
 * Markdown.
 *
 * A header states what was asked of what, so that a file found a year later explains itself:
 * comment lines in CSV, the first object in JSON Lines, a list in Markdown. Nothing is written to a
 * file here. */
#ifndef DOSSIER_EXPORT_H
#define DOSSIER_EXPORT_H

#include "dossier/concordance.h"

typedef enum ExportFormat {
    EXPORT_CSV,
    EXPORT_JSONL,
    EXPORT_MARKDOWN,
    EXPORT_FORMATS
} ExportFormat;

/* By name, or by the suffix of a file's name; EXPORT_FORMATS when it is none. */
ExportFormat export_format_named(Slice name);

typedef struct ExportHead {
    Slice query;                 /* as typed */
    Slice parsed;                /* as understood */
    Slice dossier;               /* title or path */
    Slice version;               /* of the program */
    size_t articles, unreadable; /* searched; could not be read */
    size_t hits;                 /* of the query in all of them; the rows may be fewer */
} ExportHead;

void export_begin(ExportFormat format, const ExportHead *head, size_t rows, StrBuf *out);
void export_row(ExportFormat format, const Store *store, const KwicRow *row, StrBuf *out);
/* Begin and all rows. */
void export_rows(ExportFormat format, const ExportHead *head, const Concordance *concordance,
                 StrBuf *out);

#endif
