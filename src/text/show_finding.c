/* show_finding.c - findings as compilers show them. */
#include "config.h"

#include "dossier/grapheme.h"
#include "dossier/show.h"
#include "dossier/show_finding.h"
#include "dossier/utf8.h"

#define CARET_CELLS 160 /* at most */

/* Bytes of the first `count` code points. */
static size_t bytes_of(Slice text, size_t count)
{
    size_t at = 0;
    while (count-- && at < text.len)
        at = utf8_next(text, at);
    return at;
}

static size_t cells_of(Slice text)
{
    StrBuf shown = STRBUF_INIT;
    show_text(text, &shown);
    size_t cells = text_width(strbuf_slice(&shown));
    strbuf_release(&shown);
    return cells;
}

/* The caret stands below the first cell of the place, the tildes below the others. */
static void put_caret(Slice line, const Diag *d, StrBuf *out)
{
    size_t start = bytes_of(line, d->column - 1);
    size_t end = start + bytes_of(slice_sub(line, start, line.len), d->width);
    size_t cells = cells_of(slice_sub(line, start, end));
    size_t past = d->width - utf8_count(slice_sub(line, start, end)); /* the line was cut */
    cells += past;
    strbuf_puts(out, "    ");
    strbuf_pad(out, ' ', cells_of(slice_sub(line, 0, start)));
    strbuf_putc(out, '^');
    strbuf_pad(out, '~', cells > CARET_CELLS ? CARET_CELLS - 1 : cells ? cells - 1 : 0);
    strbuf_putc(out, '\n');
}

void show_finding(const Diag *d, StrBuf *out)
{
    if (d->file) {
        show_text(slice_from(d->file), out);
        if (d->line)
            strbuf_printf(out, ":%u:%u", d->line, d->column);
        strbuf_puts(out, ": ");
    }
    strbuf_printf(out, "%s: ", diag_level_name(d->level));
    show_text(slice_from(d->message), out);
    strbuf_putc(out, '\n');
    if (!d->source)
        return;
    Slice line = slice_from(d->source);
    strbuf_puts(out, "    ");
    show_text(line, out);
    strbuf_putc(out, '\n');
    put_caret(line, d, out);
}
