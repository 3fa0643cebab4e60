/* date_fix.c - a correction of a date as an edit of the manifest. */
#include "config.h"

#include <stdio.h>

#include "dossier/date_fix.h"
#include "dossier/file.h"
#include "manifest/insert.h"

enum { MANIFEST_MAX = 256 << 20 };

/* One correction as it is written. */
typedef struct FixWriter {
    StrBuf *out;
    const EntryStyle *style;
    bool begun; /* the first key is written */
} FixWriter;

/* A double-quoted scalar. */
static void put_quoted(StrBuf *out, Slice text)
{
    strbuf_putc(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '"' || c == '\\')
            strbuf_putc(out, '\\');
        if (c < ' ' || c == 0x7f)
            strbuf_printf(out, "\\x%02x", c);
        else
            strbuf_putc(out, (char)c);
    }
    strbuf_putc(out, '"');
}

static void put_key(FixWriter *w, const char *key)
{
    if (w->style->flow)
        strbuf_printf(w->out, "%s%s: ", w->begun ? ", " : "", key);
    else
        strbuf_printf(w->out, "%*s%s%s: ", (int)w->style->indent, "", w->begun ? "  " : "- ", key);
    w->begun = true;
}

static void end_line(FixWriter *w)
{
    if (!w->style->flow)
        strbuf_puts(w->out, w->style->eol);
}

static void put_text(FixWriter *w, const char *key, Slice value)
{
    put_key(w, key);
    put_quoted(w->out, value);
    end_line(w);
}

static void put_plain(FixWriter *w, const char *key, const char *value)
{
    put_key(w, key);
    strbuf_puts(w->out, value);
    end_line(w);
}

static void put_entry(StrBuf *out, const DateFix *fix, const EntryStyle *style)
{
    FixWriter w = {out, style, false};
    char nth[16];
    snprintf(nth, sizeof nth, "%u", fix->nth);
    if (style->flow)
        strbuf_puts(out, style->comma ? ", { " : " { ");
    put_text(&w, "article", fix->article);
    put_text(&w, "text", fix->text);
    if (fix->nth > 1)
        put_plain(&w, "nth", nth);
    if (fix->dismiss)
        put_plain(&w, "dismiss", "true");
    else
        put_text(&w, "value", fix->value);
    if (style->flow)
        strbuf_puts(out, " }");
}

bool date_fix_add(Slice before, const char *name, const DateFix *fix, StrBuf *after,
                  DiagList *findings)
{
    ManifestShape shape;
    StrBuf entry = STRBUF_INIT;
    TextEdits edits = {NULL, 0, 0};
    bool good = manifest_shape_read(&shape, before, name, findings);
    if (good) {
        EntryStyle style = insert_style(&shape, LIST_DATES);
        put_entry(&entry, fix, &style);
        good = insert_entries(&shape, LIST_DATES, before, name, strbuf_slice(&entry), &edits,
                              findings);
    }
    if (good) {
        edits_apply(&edits, before, after);
        good = manifest_edit_keeps(&shape, LIST_DATES, 1, strbuf_slice(after), name, findings);
    }
    edits_release(&edits);
    strbuf_release(&entry);
    manifest_shape_release(&shape);
    return good;
}

bool date_fix_save(const char *manifest, const DateFix *fix, DiagList *findings)
{
    StrBuf before = STRBUF_INIT, after = STRBUF_INIT;
    FileError error = file_read(manifest, MANIFEST_MAX, &before);
    bool good =
        error == FILE_OK && date_fix_add(strbuf_slice(&before), manifest, fix, &after, findings);
    if (good)
        error = file_write_atomic(manifest, strbuf_slice(&after));
    if (error != FILE_OK)
        diag_add(findings, DIAG_ERROR, manifest, "%s", file_error_text(error));
    strbuf_release(&before);
    strbuf_release(&after);
    return good && error == FILE_OK;
}

uint32_t date_fix_nth(Slice text, uint32_t start, uint32_t end)
{
    Slice wanted = slice_sub(text, start, end);
    uint32_t nth = 0;
    for (size_t at = 0; wanted.len > 0 && at <= start;) {
        ptrdiff_t found = slice_find(slice_sub(text, at, text.len), wanted);
        if (found < 0)
            break;
        nth += at + (size_t)found <= start;
        at += (size_t)found + wanted.len;
    }
    return nth;
}
