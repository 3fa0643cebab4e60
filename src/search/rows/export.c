/* export.c - rows of a concordance for other programs. */
#include "config.h"

#include "search/rows/oneline.h"

#include "dossier/check.h"
#include "dossier/export.h"
#include "dossier/quote.h"

#include <assert.h>
#include <string.h>

static const struct {
    const char *name, *suffix;
} formats[] = {
    [EXPORT_CSV] = {"csv", ".csv"},
    [EXPORT_JSONL] = {"jsonl", ".jsonl"},
    [EXPORT_MARKDOWN] = {"markdown", ".md"},
};
static_assert(sizeof formats / sizeof *formats == EXPORT_FORMATS, "a name for each format");

/* Names of the columns. start and end are bytes of the article's text, word the number of the first
 * word; all count from 0. */
static const char *const columns[] = {"id",    "title", "source", "date", "url", "paragraph",
                                      "start", "end",   "word",   "left", "hit", "right"};

#define COLUMNS      (sizeof columns / sizeof *columns)
#define FIRST_NUMBER 5 /* paragraph, start, end, word are numbers */
#define LAST_NUMBER  8

ExportFormat export_format_named(Slice name)
{
    for (ExportFormat f = 0; f < EXPORT_FORMATS; f++)
        if (slice_ieq_str(name, formats[f].name) || slice_ends(name, formats[f].suffix))
            return f;
    return EXPORT_FORMATS;
}

/* --- values --- */

/* A cell of a table, or a word of a list: what Markdown would take for a mark is escaped. */
static void put_markdown(Slice value, StrBuf *out)
{
    for (size_t i = 0; i < value.len; i++) {
        char c = value.ptr[i];
        if (strchr("\\`*_[]<>|#", c) && c)
            strbuf_putc(out, '\\');
        strbuf_putc(out, c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
    }
}

/* --- the head --- */

typedef struct HeadLine {
    const char *name;
    Slice text;
    size_t number;
    bool is_number;
} HeadLine;

#define HEAD_LINES 8

static void head_lines(const ExportHead *head, size_t rows, HeadLine lines[HEAD_LINES])
{
    lines[0] = (HeadLine){"query", head->query, 0, false};
    lines[1] = (HeadLine){"understood", head->parsed, 0, false};
    lines[2] = (HeadLine){"dossier", head->dossier, 0, false};
    lines[3] = (HeadLine){"articles searched", {NULL, 0}, head->articles, true};
    lines[4] = (HeadLine){"articles unreadable", {NULL, 0}, head->unreadable, true};
    lines[5] = (HeadLine){"rows", {NULL, 0}, rows, true};
    lines[6] = (HeadLine){"hits", {NULL, 0}, head->hits, true};
    lines[7] = (HeadLine){"dossier version", head->version, 0, false};
}

/* A comment must stay one line. */
static void put_comment(Slice text, StrBuf *out)
{
    for (size_t i = 0; i < text.len; i++)
        strbuf_putc(out, text.ptr[i] == '\n' || text.ptr[i] == '\r' ? ' ' : text.ptr[i]);
}

static void put_head_line(ExportFormat format, const HeadLine *line, bool first, StrBuf *out)
{
    if (format == EXPORT_JSONL) {
        strbuf_printf(out, "%s\"%s\":", first ? "" : ",", line->name);
        if (line->is_number)
            strbuf_printf(out, "%zu", line->number);
        else
            quote_json(line->text, out);
        return;
    }
    strbuf_printf(out, format == EXPORT_CSV ? "# %s: " : "- %s: ", line->name);
    if (line->is_number)
        strbuf_printf(out, "%zu", line->number);
    else if (format == EXPORT_CSV)
        put_comment(line->text, out);
    else
        put_markdown(line->text, out);
    strbuf_putc(out, '\n');
}

static void put_columns(ExportFormat format, StrBuf *out)
{
    for (size_t i = 0; i < COLUMNS; i++) {
        strbuf_puts(out, format == EXPORT_CSV ? (i ? "," : "") : "| ");
        strbuf_puts(out, columns[i]);
        strbuf_puts(out, format == EXPORT_CSV ? "" : " ");
    }
    if (format == EXPORT_CSV) {
        strbuf_puts(out, "\r\n");
        return;
    }
    strbuf_puts(out, "|\n");
    for (size_t i = 0; i < COLUMNS; i++)
        strbuf_puts(out, "| --- ");
    strbuf_puts(out, "|\n");
}

void export_begin(ExportFormat format, const ExportHead *head, size_t rows, StrBuf *out)
{
    HeadLine lines[HEAD_LINES];
    head_lines(head, rows, lines);
    strbuf_puts(out, format == EXPORT_JSONL ? "{" : "");
    for (size_t i = 0; i < HEAD_LINES; i++)
        put_head_line(format, &lines[i], i == 0, out);
    strbuf_puts(out, format == EXPORT_JSONL ? "}\n" : format == EXPORT_MARKDOWN ? "\n" : "");
    if (format != EXPORT_JSONL)
        put_columns(format, out);
}

/* --- rows --- */

static void put_value(ExportFormat format, size_t column, Slice value, StrBuf *out)
{
    CHECK(column < COLUMNS && format < EXPORT_FORMATS);
    bool number = column >= FIRST_NUMBER && column <= LAST_NUMBER;
    switch (format) {
    case EXPORT_CSV:
        strbuf_puts(out, column ? "," : "");
        quote_csv_text(value, out);
        break;
    case EXPORT_JSONL:
        strbuf_printf(out, "%s\"%s\":", column ? "," : "{", columns[column]);
        if (number)
            strbuf_put_slice(out, value);
        else if (!value.ptr)
            strbuf_puts(out, "null");
        else
            quote_json(value, out);
        break;
    case EXPORT_MARKDOWN:
    case EXPORT_FORMATS:
        strbuf_puts(out, "| ");
        put_markdown(value, out);
        strbuf_putc(out, ' ');
        break;
    }
}

static void put_number(ExportFormat format, size_t column, uint32_t number, StrBuf *out)
{
    char digits[16];
    StrBuf text = STRBUF_INIT;
    strbuf_printf(&text, "%u", number);
    size_t len = text.len < sizeof digits ? text.len : sizeof digits;
    memcpy(digits, text.ptr, len);
    strbuf_release(&text);
    put_value(format, column, (Slice){digits, len}, out);
}

/* Context on one line, the white space in it made single spaces. */
static void put_context(ExportFormat format, size_t column, Slice text, StrBuf *scratch,
                        StrBuf *out)
{
    strbuf_clear(scratch);
    oneline_put(text, scratch);
    put_value(format, column, slice_from(strbuf_str(scratch)), out);
}

void export_row(ExportFormat format, const Store *store, const KwicRow *row, StrBuf *out)
{
    StrBuf scratch = STRBUF_INIT;
    const Body *body = store_body(store, row->article);
    const Meta *meta = article_meta(store, row->article);
    interval_format_iso(article_date(store, row->article), &scratch);
    put_value(format, 0, store_article(store, row->article)->key, out);
    put_value(format, 1, article_title(store, row->article), out);
    put_value(format, 2, meta->source, out);
    put_value(format, 3, scratch.len ? strbuf_slice(&scratch) : (Slice){NULL, 0}, out);
    put_value(format, 4, meta->url, out);
    put_number(format, 5, (uint32_t)body_block_at(body, row->hit.start), out);
    put_number(format, 6, row->hit.start, out);
    put_number(format, 7, row->hit.end, out);
    put_number(format, 8, row->hit.word, out);
    put_context(format, 9, kwic_left(store, row, KWIC_CELLS), &scratch, out);
    put_context(format, 10, slice_sub(body->text, row->hit.start, row->hit.end), &scratch, out);
    put_context(format, 11, kwic_right(store, row, KWIC_CELLS), &scratch, out);
    strbuf_puts(out, format == EXPORT_CSV ? "\r\n" : format == EXPORT_JSONL ? "}\n" : "|\n");
    strbuf_release(&scratch);
}

void export_rows(ExportFormat format, const ExportHead *head, const Concordance *concordance,
                 StrBuf *out)
{
    export_begin(format, head, concordance->count, out);
    for (size_t i = 0; i < concordance->count; i++)
        export_row(format, concordance->store, &concordance->rows[i], out);
}
