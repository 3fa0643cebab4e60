/* dossier check: everything that is wrong, and what a curator would want to know, with its place.
 */
#include "config.h"

#include <stdlib.h>

#include "cli/article.h"
#include "cli/lint.h"

static const Column columns[] = {{"level", NULL, 0},
                                 {"file", NULL, 0},
                                 {"line", NULL, 0},
                                 {"column", NULL, 0},
                                 {"message", NULL, 0}};

static json_t *row_of(const Diag *diag)
{
    return json_pack("{s:s, s:o, s:o, s:o, s:o}", "level", diag_level_name(diag->level), "file",
                     json_cstr(diag->file), "line",
                     diag->line ? json_integer(diag->line) : json_null(), "column",
                     diag->line ? json_integer(diag->column) : json_null(), "message",
                     json_cstr(diag->message));
}

static bool print_rows(const Corpus *corpus, Format format)
{
    const DiagList *list = &corpus->findings;
    Writer *writer = writer_new(format, "findings", columns, sizeof columns / sizeof *columns);
    corpus_note(corpus, writer);
    writer_note(writer, "errors", json_integer((json_int_t)list->errors));
    writer_note(writer, "warnings", json_integer((json_int_t)list->warnings));
    for (size_t i = 0; i < list->count; i++)
        writer_row(writer, row_of(&list->items[i]));
    return writer_close(writer);
}

static void put_count(StrBuf *out, size_t count, const char *what)
{
    strbuf_printf(out, "%zu %s%s", count, what, count == 1 ? "" : "s");
}

static bool print_text(const Corpus *corpus)
{
    const DiagList *list = &corpus->findings;
    StrBuf out = STRBUF_INIT;
    for (size_t i = 0; i < list->count; i++)
        diag_format(&list->items[i], &out);
    put_count(&out, corpus_articles(corpus), "article");
    strbuf_puts(&out, ", ");
    put_count(&out, list->errors, "error");
    strbuf_puts(&out, ", ");
    put_count(&out, list->warnings, "warning");
    strbuf_puts(&out, ", ");
    put_count(&out, list->count - list->errors - list->warnings, "note");
    strbuf_putc(&out, '\n');
    bool ok = print_out(strbuf_slice(&out)) == STATUS_OK;
    strbuf_release(&out);
    return ok;
}

Status verb_check(const Call *call)
{
    Corpus corpus;
    if (!corpus_open(&corpus, call, NEED_QUIET))
        return STATUS_ERROR;
    lint(&corpus);
    Format format = format_asked(&call->options);
    bool ok = format == FORMAT_TEXT ? print_text(&corpus) : print_rows(&corpus, format);
    Status status = !ok || corpus.findings.errors ? STATUS_ERROR
                    : corpus.findings.warnings    ? STATUS_NONE
                                                  : STATUS_OK;
    corpus_close(&corpus);
    return status;
}
