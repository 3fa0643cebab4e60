/* writer.c - rows to standard output. In text the columns are as wide as the widest cell of the
 * first rows, which are held back until then; later rows stream, so that a hundred thousand of them
 * need no memory. */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/say.h"
#include "cli/writer.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"
#include "dossier/mem.h"
#include "dossier/quote.h"
#include "dossier/show.h"
#include "dossier/utf8.h"

#define HELD_ROWS  1000 /* rows by which the widths are fixed */
#define JSON_FLAGS (JSON_ENCODE_ANY | JSON_REAL_PRECISION(6))

struct Writer {
    Format format;
    const char *rows;
    const TableColumn *columns;
    size_t n_columns;
    json_t *notes;
    size_t count;   /* rows written */
    size_t *widths; /* cells, for text */
    StrBuf *held;   /* cells of held rows, n_columns a row */
    size_t n_held, held_cap;
    bool fixed; /* widths are fixed; nothing is held any more */
    bool heading, failed;
    StrBuf line;
};

Format format_asked(const Options *options)
{
    if (option_on(options, OPT_JSON))
        return FORMAT_JSON;
    if (option_on(options, OPT_JSONL))
        return FORMAT_LINES;
    if (option_on(options, OPT_CSV))
        return option_on(options, OPT_RAW) ? FORMAT_CSV_RAW : FORMAT_CSV;
    return option_on(options, OPT_MD) ? FORMAT_MARKDOWN : FORMAT_TEXT;
}

json_t *json_text(Slice text)
{
    if (!text.ptr)
        return json_null();
    json_t *value = json_stringn(text.ptr, text.len);
    if (value)
        return value;
    StrBuf repaired = STRBUF_INIT;
    utf8_repair(text, &repaired);
    value = json_stringn(strbuf_str(&repaired), repaired.len);
    strbuf_release(&repaired);
    return value ? value : json_null();
}

json_t *json_cstr(const char *text)
{
    return json_text(slice_from(text));
}

json_t *json_iso(Interval when)
{
    if (interval_is_none(when))
        return json_null();
    StrBuf iso = STRBUF_INIT;
    interval_format_iso(when, &iso);
    json_t *value = json_text(strbuf_slice(&iso));
    strbuf_release(&iso);
    return value;
}

json_t *json_day(Day day)
{
    return json_iso(day == DAY_NONE ? INTERVAL_NONE : interval_day(day));
}

Writer *writer_new(Format format, const char *rows, const TableColumn *columns, size_t n_columns)
{
    Writer *w = mem_zalloc(1, sizeof *w);
    w->format = format;
    w->rows = rows;
    w->columns = columns;
    w->n_columns = n_columns;
    w->notes = json_object();
    w->widths = mem_zalloc(n_columns, sizeof *w->widths);
    return w;
}

void writer_heading(Writer *w)
{
    w->heading = true;
}

void writer_note(Writer *w, const char *key, json_t *value)
{
    CHECK(w->count == 0); /* notes stand before the rows */
    json_object_set_new(w->notes, key, value);
}

static void put(Writer *w, Slice text)
{
    if (!put_out(text))
        w->failed = true;
}

static void put_str(Writer *w, const char *text)
{
    put(w, slice_from(text));
}

static void put_line(Writer *w)
{
    put(w, strbuf_slice(&w->line));
    strbuf_clear(&w->line);
}

static void put_json(Writer *w, const json_t *value)
{
    char *text = json_dumps(value, JSON_FLAGS);
    if (text)
        put_str(w, text);
    else
        w->failed = true;
    free(text);
}

/* --- cells --- */

static void put_value(StrBuf *out, const json_t *value);

static void put_list(StrBuf *out, const json_t *list)
{
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item)
    {
        if (i)
            strbuf_puts(out, "; ");
        put_value(out, item);
    }
}

/* A field as exact text. */
static void put_value(StrBuf *out, const json_t *value)
{
    switch (value ? json_typeof(value) : JSON_NULL) {
    case JSON_STRING:
        strbuf_put(out, json_string_value(value), json_string_length(value));
        break;
    case JSON_INTEGER:
        strbuf_printf(out, "%lld", (long long)json_integer_value(value));
        break;
    case JSON_REAL:
        strbuf_printf(out, "%.3f", json_real_value(value));
        break;
    case JSON_TRUE:
        strbuf_puts(out, "yes");
        break;
    case JSON_ARRAY:
        put_list(out, value);
        break;
    case JSON_FALSE:
    case JSON_NULL:
    case JSON_OBJECT: /* its fields are columns of their own */
        break;
    }
}

static const json_t *cell_of(const Writer *w, const json_t *row, size_t column)
{
    const TableColumn *c = &w->columns[column];
    return json_object_get(c->in ? json_object_get(row, c->in) : row, c->key);
}

/* A field as it may be shown. */
static void put_shown(StrBuf *out, const json_t *value)
{
    StrBuf exact = STRBUF_INIT;
    put_value(&exact, value);
    show_text(strbuf_slice(&exact), out);
    strbuf_release(&exact);
}

/* --- text --- */

static bool in_line(const Writer *w, size_t column)
{
    return !(w->columns[column].flags & (COLUMN_BELOW | COLUMN_DATA));
}

static bool last_in_line(const Writer *w, size_t column)
{
    for (size_t c = column + 1; c < w->n_columns; c++)
        if (in_line(w, c))
            return false;
    return true;
}

static void put_cell(Writer *w, size_t column, Slice text, bool first)
{
    size_t width = text_width(text);
    size_t pad = width < w->widths[column] ? w->widths[column] - width : 0;
    bool right = w->columns[column].flags & COLUMN_RIGHT;
    if (!first)
        strbuf_puts(&w->line, "  ");
    if (right)
        strbuf_pad(&w->line, ' ', pad);
    strbuf_put_slice(&w->line, text);
    if (!right && !last_in_line(w, column))
        strbuf_pad(&w->line, ' ', pad);
}

static void put_text_row(Writer *w, const StrBuf *cells)
{
    bool first = true;
    for (size_t c = 0; c < w->n_columns; c++) {
        /* A column that was empty in every row by which the widths were fixed takes no room. */
        if (!in_line(w, c) || (w->widths[c] == 0 && cells[c].len == 0))
            continue;
        put_cell(w, c, strbuf_slice(&cells[c]), first);
        first = false;
    }
    while (w->line.len && w->line.ptr[w->line.len - 1] == ' ')
        w->line.len--;
    strbuf_putc(&w->line, '\n');
    for (size_t c = 0; c < w->n_columns; c++)
        if ((w->columns[c].flags & COLUMN_BELOW) && cells[c].len)
            strbuf_printf(&w->line, "    " SLICE_FMT "\n", SLICE_ARG(strbuf_slice(&cells[c])));
    put_line(w);
}

static void release_held(Writer *w)
{
    if (w->fixed)
        return;
    w->fixed = true;
    for (size_t r = 0; r < w->n_held; r++) {
        StrBuf *cells = w->held + r * w->n_columns;
        put_text_row(w, cells);
        for (size_t c = 0; c < w->n_columns; c++)
            strbuf_release(&cells[c]);
    }
    free(w->held);
    w->held = NULL;
}

static void put_name(StrBuf *out, const TableColumn *column)
{
    if (!(column->flags & COLUMN_BELOW))
        show_text(slice_from(column->key), out);
}

/* Fills n_columns cells with what the row shows. */
static void fill_cells(const Writer *w, const json_t *row, StrBuf *cells)
{
    for (size_t c = 0; c < w->n_columns; c++) {
        cells[c] = STRBUF_INIT;
        if (!(w->columns[c].flags & COLUMN_DATA))
            row ? put_shown(&cells[c], cell_of(w, row, c)) : put_name(&cells[c], &w->columns[c]);
    }
}

/* row NULL: the columns' names. */
static void text_row(Writer *w, const json_t *row)
{
    w->held = mem_grow(w->held, &w->held_cap, (w->n_held + 1) * w->n_columns, sizeof *w->held);
    CHECK(w->n_held < HELD_ROWS && (!w->fixed || w->n_held == 0));
    StrBuf *cells = w->held + w->n_held * w->n_columns;
    fill_cells(w, row, cells);
    if (w->fixed) {
        put_text_row(w, cells);
        for (size_t c = 0; c < w->n_columns; c++)
            strbuf_release(&cells[c]);
        return;
    }
    for (size_t c = 0; c < w->n_columns; c++) {
        size_t width = in_line(w, c) ? text_width(strbuf_slice(&cells[c])) : 0;
        if (width > w->widths[c])
            w->widths[c] = width;
    }
    if (++w->n_held < HELD_ROWS)
        return;
    release_held(w);
    w->n_held = 0;
    w->held_cap = 0;
}

/* --- CSV and Markdown --- */

/* row NULL: the line of names. */
static void csv_row(Writer *w, const json_t *row)
{
    StrBuf cell = STRBUF_INIT;
    bool first = true;
    for (size_t c = 0; c < w->n_columns; c++) {
        if (w->columns[c].flags & COLUMN_TEXT)
            continue;
        if (!first)
            strbuf_putc(&w->line, ',');
        first = false;
        strbuf_clear(&cell);
        if (row)
            put_value(&cell, cell_of(w, row, c));
        else
            strbuf_puts(&cell, w->columns[c].key);
        if (w->format == FORMAT_CSV_RAW)
            quote_csv(strbuf_slice(&cell), &w->line);
        else
            quote_csv_text(strbuf_slice(&cell), &w->line);
    }
    strbuf_release(&cell);
    strbuf_putc(&w->line, '\n');
    put_line(w);
}

static void put_markdown_cell(StrBuf *out, Slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("|\\*_`<[", text.ptr[i]) && text.ptr[i])
            strbuf_putc(out, '\\');
        strbuf_putc(out, text.ptr[i]);
    }
}

/* row NULL: the line of names and the rule below. */
static void markdown_row(Writer *w, const json_t *row)
{
    for (size_t c = 0; c < w->n_columns; c++) {
        if (w->columns[c].flags & COLUMN_DATA)
            continue;
        StrBuf cell = STRBUF_INIT;
        if (row)
            put_shown(&cell, cell_of(w, row, c));
        else
            strbuf_puts(&cell, w->columns[c].key);
        strbuf_puts(&w->line, "| ");
        put_markdown_cell(&w->line, strbuf_slice(&cell));
        strbuf_putc(&w->line, ' ');
        strbuf_release(&cell);
    }
    strbuf_puts(&w->line, "|\n");
    for (size_t c = 0; !row && c < w->n_columns; c++)
        if (!(w->columns[c].flags & COLUMN_DATA))
            strbuf_puts(&w->line, w->columns[c].flags & COLUMN_RIGHT ? "| ---: " : "| --- ");
    if (!row)
        strbuf_puts(&w->line, "|\n");
    put_line(w);
}

/* --- JSON --- */

static void json_head(Writer *w)
{
    put_str(w, "{\n");
    const char *key;
    json_t *value;
    json_object_foreach(w->notes, key, value)
    {
        put_str(w, " \"");
        put_str(w, key);
        put_str(w, "\": ");
        put_json(w, value);
        put_str(w, ",\n");
    }
    put_str(w, " \"");
    put_str(w, w->rows);
    put_str(w, "\": [");
}

static void drop_text_fields(const Writer *w, json_t *row)
{
    for (size_t c = 0; c < w->n_columns; c++)
        if (w->columns[c].flags & COLUMN_TEXT)
            json_object_del(row, w->columns[c].in ? w->columns[c].in : w->columns[c].key);
}

/* --- all --- */

/* What stands before the first row. */
static void head(Writer *w)
{
    if (w->format == FORMAT_JSON)
        json_head(w);
    else if (w->format == FORMAT_CSV || w->format == FORMAT_CSV_RAW)
        csv_row(w, NULL);
    else if (w->format == FORMAT_MARKDOWN)
        markdown_row(w, NULL);
    else if (w->format == FORMAT_TEXT && w->heading)
        text_row(w, NULL);
}

void writer_row(Writer *w, json_t *row)
{
    if (w->count++ == 0)
        head(w);
    switch (w->format) {
    case FORMAT_TEXT:
        text_row(w, row);
        break;
    case FORMAT_CSV:
    case FORMAT_CSV_RAW:
        csv_row(w, row);
        break;
    case FORMAT_MARKDOWN:
        markdown_row(w, row);
        break;
    case FORMAT_JSON:
        put_str(w, w->count > 1 ? ",\n  " : "\n  ");
        drop_text_fields(w, row);
        put_json(w, row);
        break;
    case FORMAT_LINES:
        drop_text_fields(w, row);
        put_json(w, row);
        put_str(w, "\n");
        break;
    }
    json_decref(row);
}

bool writer_close(Writer *w)
{
    if (w->count == 0)
        head(w);
    if (w->format == FORMAT_TEXT)
        release_held(w);
    else if (w->format == FORMAT_JSON)
        put_str(w, w->count ? "\n ]\n}\n" : "]\n}\n");
    bool ok = fflush(stdout) == 0 && !w->failed && !ferror(stdout);
    json_decref(w->notes);
    free(w->widths);
    free(w->held);
    strbuf_release(&w->line);
    free(w);
    return ok;
}
