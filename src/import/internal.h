/* internal.h - the importers, and what they share. */
#ifndef DOSSIER_IMPORT_INTERNAL_H
#define DOSSIER_IMPORT_INTERNAL_H

#include "dossier/import.h"

extern const Importer importer_bibtex, importer_csv, importer_feed, importer_html, importer_json,
    importer_mail, importer_markdown, importer_plain;

/* Reads a plain text into a draft: metadata, title, blocks. */
void plain_to_draft(Slice text, const Meta *declared, Draft *draft);
/* The file name's extension without the dot, or the absent slice. */
Slice source_extension(const ImportSource *source);
/* The metadata field a key of a source names, whatever the spelling ("pubDate", "author",
 * "langue"). */
typedef enum Field {
    FIELD_NONE,
    FIELD_TITLE,
    FIELD_DATE,
    FIELD_LANG,
    FIELD_AUTHOR,
    FIELD_SOURCE,
    FIELD_URL,
    FIELD_TAGS,
    FIELD_ORIGINAL, /* translation_of */
    FIELD_TEXT,
    FIELD_KEY
} Field;
Field field_of(Slice key);
/* Sets a field of the draft from its value; several authors are joined by ", ". A date that is not
 * understood, or a language that is no code, is left out. Values already there stay, but lists
 * grow. */
void field_set(Draft *draft, Field field, Slice value, Origin origin);
/* Reads a doubtful date again, now that the language is known. */
void field_reread_date(Draft *draft, Slice lang);

#endif
