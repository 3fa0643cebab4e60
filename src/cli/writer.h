/* writer.h - rows to standard output: as aligned text, JSON, JSON Lines, CSV or Markdown.
 *
 * A verb describes each row once, as a JSON object; the columns say which of its fields are shown
 * as text and how. JSON gets the whole object, CSV (RFC 4180, lines end in LF) the columns, text
 * the columns meant for people. Text is shown by show_text(): control characters are visible marks.
 * JSON and CSV hold the exact text. */
#ifndef DOSSIER_CLI_WRITER_H
#define DOSSIER_CLI_WRITER_H

#include <jansson.h>

#include "cli/options.h"
#include "dossier/calendar.h"

typedef enum Format {
    FORMAT_TEXT,
    FORMAT_JSON,
    FORMAT_LINES,
    FORMAT_CSV,
    FORMAT_CSV_RAW,
    FORMAT_MARKDOWN
} Format;

enum {
    COLUMN_RIGHT = 1, /* aligned to the right */
    COLUMN_BELOW = 2, /* as text: on a line of its own, indented, when not empty */
    COLUMN_DATA = 4,  /* CSV only */
    COLUMN_TEXT = 8   /* text and Markdown only; left out of JSON too */
};

typedef struct TableColumn {
    const char *key; /* a field of the row */
    const char *in; /* the object within the row that holds the field, or NULL for the row itself */
    unsigned flags;
} TableColumn;

typedef struct Writer Writer;

/* rows: the name of the list of rows in the JSON document. Columns are borrowed. */
Writer *writer_new(Format format, const char *rows, const TableColumn *columns, size_t n_columns);
/* Text begins with a line of the columns' names. */
void writer_heading(Writer *writer);
/* A field of the JSON document beside the rows, before the first of them. Takes the value over. */
void writer_note(Writer *writer, const char *key, json_t *value);
void writer_row(Writer *writer, json_t *row); /* takes the row over */
/* Ends the document and frees the writer. False when not everything could be written. */
bool writer_close(Writer *writer);

/* The format that the options ask for. */
Format format_asked(const Options *options);

/* Text as a JSON string, ill-formed bytes replaced; null when absent. Never NULL. */
json_t *json_text(Slice text);
json_t *json_cstr(const char *text);
json_t *json_iso(Interval when); /* ISO 8601 in its precision; null for none */
json_t *json_day(Day day);       /* null for DAY_NONE */

#endif
