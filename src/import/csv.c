/* csv.c - tables with a header (RFC 4180; commas, semicolons or tabs): one article a row.
 *
 * The header's names say which field a column is, see fields.c. A row needs a text, or the name of
 * a file that has it; rows without are named by their line and left out. */
#include "config.h"

#include "import/feeditem.h"
#include "import/html/internal.h"
#include "import/glean/headline.h"
#include "import/glean/blocks.h"
#include "import/glean/glean.h"
#include "import/html/node.h"

#include "dossier/check.h"
#include "dossier/quote.h"

#include <stdlib.h>
#include <string.h>

#define COLUMNS_MAX 64

typedef struct CsvRow {
    StrBuf cells[COLUMNS_MAX];
    size_t count;  /* cells of this row; those beyond the last column that fits are not kept */
    size_t offset; /* where it begins */
    bool open;     /* a quotation mark was not closed */
} CsvRow;

typedef struct CsvTable {
    const ImportSource *source;
    Slice text;
    size_t at;
    char separator;
    Field fields[COLUMNS_MAX];
    bool is_file[COLUMNS_MAX];
    size_t n_columns;
} CsvTable;

static void clear_row(CsvRow *row)
{
    for (size_t i = 0; i < COLUMNS_MAX; i++)
        strbuf_clear(&row->cells[i]);
    row->count = 0;
    row->open = false;
}

static void release_row(CsvRow *row)
{
    for (size_t i = 0; i < COLUMNS_MAX; i++)
        strbuf_release(&row->cells[i]);
}

/* A quoted cell: two quotation marks stand for one. Leaves `at` behind the closing mark. */
static bool read_quoted(CsvTable *t, StrBuf *cell)
{
    for (t->at++; t->at < t->text.len; t->at++) {
        char c = t->text.ptr[t->at];
        if (c != '"') {
            strbuf_putc(cell, c);
        } else if (t->at + 1 < t->text.len && t->text.ptr[t->at + 1] == '"') {
            strbuf_putc(cell, '"');
            t->at++;
        } else {
            t->at++;
            return true;
        }
    }
    return false;
}

static bool at_row_end(const CsvTable *t)
{
    return t->at >= t->text.len || t->text.ptr[t->at] == '\n' || t->text.ptr[t->at] == '\r';
}

/* False at the end of the text. */
static bool read_row(CsvTable *t, CsvRow *row)
{
    clear_row(row);
    while (t->at < t->text.len && at_row_end(t))
        t->at++;
    if (t->at >= t->text.len)
        return false;
    CHECK(row->count == 0 && !row->open && t->separator);
    row->offset = t->at;
    for (;;) {
        StrBuf *cell = &row->cells[row->count < COLUMNS_MAX ? row->count : COLUMNS_MAX - 1];
        row->count++;
        if (t->at < t->text.len && t->text.ptr[t->at] == '"')
            row->open = !read_quoted(t, cell);
        size_t start = t->at;
        while (!at_row_end(t) && t->text.ptr[t->at] != t->separator)
            t->at++;
        strbuf_put_slice(cell, slice_sub(t->text, start, t->at));
        CHECK(t->at <= t->text.len);
        if (at_row_end(t))
            return true;
        t->at++;
    }
}

/* The text of a cell. An apostrophe that this program, as others do, put before what a spreadsheet
 * would calculate is none of it. */
static Slice cell_text(const CsvRow *row, size_t column)
{
    CHECK(column < row->count && column < COLUMNS_MAX);
    return unquote_csv_text(slice_trim(strbuf_slice(&row->cells[column])));
}

/* --- header --- */

/* The header: the first line that is not empty. */
static Slice first_line(Slice text)
{
    size_t start = 0;
    while (start < text.len && (text.ptr[start] == '\n' || text.ptr[start] == '\r'))
        start++;
    text = slice_sub(text, start, text.len);
    size_t end = 0;
    while (end < text.len && text.ptr[end] != '\n' && text.ptr[end] != '\r')
        end++;
    return slice_sub(text, 0, end);
}

static size_t count_of(Slice line, char c)
{
    size_t n = 0;
    const char *end = line.ptr + line.len;
    for (const char *p = line.ptr; p < end && (p = memchr(p, c, (size_t)(end - p))); p++)
        n++;
    return n;
}

static char separator_of(Slice line)
{
    static const char marks[] = "\t;,|";
    char best = ',';
    size_t most = 0;
    for (const char *m = marks; *m; m++) {
        size_t n = count_of(line, *m);
        if (n > most) {
            most = n;
            best = *m;
        }
    }
    return best;
}

static bool names_file(Slice name)
{
    static const char *const names[] = {"file", "filename", "path", "fichier", "chemin"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (slice_ieq_str(slice_trim(name), names[i]))
            return true;
    }
    return false;
}

/* Reads the header; returns how many columns are known. */
static size_t read_header(CsvTable *t, CsvRow *row)
{
    size_t known = 0;
    t->separator = separator_of(first_line(t->text));
    if (!read_row(t, row))
        return 0;
    t->n_columns = row->count < COLUMNS_MAX ? row->count : COLUMNS_MAX;
    for (size_t i = 0; i < t->n_columns; i++) {
        Slice name = strbuf_slice(&row->cells[i]);
        t->fields[i] = field_of(name);
        t->is_file[i] = names_file(name);
        known += t->fields[i] != FIELD_NONE || t->is_file[i];
    }
    return known;
}

static bool has_text_column(const CsvTable *t)
{
    for (size_t i = 0; i < t->n_columns; i++) {
        if (t->fields[i] == FIELD_TEXT || t->is_file[i])
            return true;
    }
    return false;
}

/* --- rows --- */

static Slice cell_of(const CsvTable *t, const CsvRow *row, Field field)
{
    for (size_t i = 0; i < t->n_columns && i < row->count; i++) {
        Slice cell = cell_text(row, i);
        if (t->fields[i] == field && cell.len)
            return cell;
    }
    return (Slice){NULL, 0};
}

static Draft *row_draft(const CsvTable *t, const CsvRow *row, DiagList *findings)
{
    Draft *draft = draft_new((Slice){NULL, 0});
    for (size_t i = 0; i < t->n_columns && i < row->count; i++) {
        Slice cell = cell_text(row, i);
        if (t->is_file[i])
            draft->file = draft_keep(draft, cell);
        else if (cell.len)
            field_set(draft, t->fields[i], cell, ORIGIN_DECLARED);
    }
    Slice text = cell_of(t, row, FIELD_TEXT);
    if (text_is_html(text)) {
        fragment_to_draft(text, draft->meta.url, draft, findings);
        glean_blocks(draft, NULL);
        glean_finish(draft, NULL);
    } else if (text.len) {
        plain_to_draft(text, NULL, draft);
    }
    return draft;
}

static bool read_rows(CsvTable *t, CsvRow *row, DiagList *findings, DraftFn emit, void *ctx)
{
    size_t rows = 0, taken = 0;
    for (; read_row(t, row); rows++) {
        Draft *draft = row->open ? NULL : row_draft(t, row, findings);
        const char *why = row->open
                              ? "a quotation mark in this row is never closed; the row is left out"
                              : "this row has no text and is left out";
        if (draft && (draft->n_blocks > 1 || draft->file.ptr)) {
            emit(ctx, draft);
            taken++;
            continue;
        }
        draft_free(draft);
        diag_add_at(findings, DIAG_WARNING, t->source->name, t->text, row->offset, 1, "%s", why);
    }
    if (!rows)
        diag_add(findings, DIAG_ERROR, t->source->name, "the table has a header and no rows");
    return taken > 0;
}

static bool csv_read(const ImportSource *source, const Meta *declared, DiagList *findings,
                     DraftFn emit, void *ctx)
{
    (void)declared;
    CsvTable t = {.source = source, .text = source->bytes};
    CsvRow *row = mem_zalloc(1, sizeof *row);
    bool ok = false;
    if (!read_header(&t, row) || !has_text_column(&t))
        diag_add_at(
            findings, DIAG_ERROR, source->name, t.text, 0, 1,
            "found no column for the text, expected a header with \"text\" or \"file\" in it");
    else
        ok = read_rows(&t, row, findings, emit, ctx);
    release_row(row);
    free(row);
    return ok;
}

/* Under another name, a table is known by a header of which every column but one or two is a known
 * field. */
static int csv_sniff(const ImportSource *source)
{
    Slice ext = source_extension(source);
    bool named = slice_ieq_str(ext, "csv") || slice_ieq_str(ext, "tsv");
    Slice line = first_line(slice_sub(source->bytes, 0, 4096));
    if (named && line.len)
        return 80;
    if (line.len < 8 || line.len > 400 || count_of(line, separator_of(line)) < 2)
        return 0;
    CsvTable t = {.source = source, .text = line};
    CsvRow *row = mem_zalloc(1, sizeof *row);
    size_t known = read_header(&t, row);
    bool table = known >= 3 && known + 2 >= t.n_columns && has_text_column(&t);
    release_row(row);
    free(row);
    return table ? 60 : 0;
}

const Importer importer_csv = {
    .extensions = "csv tsv",
    .sniff = csv_sniff,
    .read = csv_read,
};
