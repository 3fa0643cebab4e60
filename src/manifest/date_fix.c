/* date_fix.c - a correction of a date as an edit of the manifest.
 *
 * The place for a new entry is found by lines: in a block mapping only a root key can
 * begin a line at its first column (what continues a value is indented), so the line "dates:" is
 * the key, and its list goes on to the next line that begins another key. The new text is read as a
 * manifest before it is written. */
#include "config.h"

#include <string.h>

#include "dossier/date_fix.h"
#include "dossier/file.h"
#include "manifest/edit.h"
#include "manifest/edits.h"

enum { MANIFEST_MAX = 256 << 20 };

/* Where the entry goes, and how it is indented. */
typedef struct Spot {
    size_t at;     /* byte before which it is put */
    size_t remove; /* bytes taken away there */
    unsigned indent;
    bool key; /* "dates:" is to be written too */
} Spot;

static Slice line_at(Slice text, size_t at)
{
    const char *end = at < text.len ? memchr(text.ptr + at, '\n', text.len - at) : NULL;
    return slice_sub(text, at, end ? (size_t)(end - text.ptr) + 1 : text.len);
}

static bool is_empty_line(Slice line)
{
    Slice bare = slice_trim(line);
    return bare.len == 0 || bare.ptr[0] == '#';
}

/* What stands on the line behind "dates:", without a comment. */
static Slice value_of(Slice line)
{
    Slice value = slice_trim(slice_sub(line, strlen("dates:"), line.len));
    return value.len > 0 && value.ptr[0] == '#' ? slice_sub(value, 0, 0) : value;
}

/* The end of the list that begins at byte `at`, after its last line that says something. */
static size_t list_end(Slice text, size_t at, unsigned *indent)
{
    size_t end = at;
    bool first = true;
    while (at < text.len) {
        Slice line = line_at(text, at);
        bool root = line.ptr[0] != ' ' && line.ptr[0] != '-';
        at += line.len;
        if (is_empty_line(line))
            continue;
        if (root)
            break;
        if (first)
            *indent = (unsigned)(strspn(line.ptr, " "));
        first = false;
        end = at;
    }
    return end;
}

/* False, with the spot at what is in the way, when nothing can be added by lines. */
static bool find_spot(Slice text, Spot *spot)
{
    *spot = (Spot){text.len, 0, 2, true};
    for (size_t at = 0; at < text.len;) {
        Slice line = line_at(text, at);
        if (line.ptr[0] == '{') {
            spot->at = at;
            return false;
        }
        if (slice_starts(line, "dates:")) {
            Slice value = value_of(line);
            spot->key = value.len > 0;
            spot->at = value.len > 0 ? at : list_end(text, at + line.len, &spot->indent);
            spot->remove = value.len > 0 ? line.len : 0;
            return value.len == 0 || slice_eq_str(value, "[]");
        }
        at += line.len;
    }
    return true;
}

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

static void put_entry(StrBuf *out, const DateFix *fix, unsigned indent)
{
    strbuf_pad(out, ' ', indent);
    strbuf_puts(out, "- article: ");
    put_quoted(out, fix->article);
    strbuf_putc(out, '\n');
    strbuf_pad(out, ' ', indent + 2);
    strbuf_puts(out, "text: ");
    put_quoted(out, fix->text);
    strbuf_putc(out, '\n');
    if (fix->nth > 1) {
        strbuf_pad(out, ' ', indent + 2);
        strbuf_printf(out, "nth: %u\n", fix->nth);
    }
    strbuf_pad(out, ' ', indent + 2);
    if (fix->dismiss) {
        strbuf_puts(out, "dismiss: true\n");
    } else {
        strbuf_puts(out, "value: ");
        put_quoted(out, fix->value);
        strbuf_putc(out, '\n');
    }
}

bool date_fix_add(Slice before, const char *name, const DateFix *fix, StrBuf *after,
                  DiagList *findings)
{
    Spot spot;
    ManifestShape shape;
    if (!find_spot(before, &spot)) {
        diag_add_at(findings, DIAG_ERROR, name, before, spot.at, 1,
                    "found braces or brackets, expected keys and entries on lines of their own; "
                    "this correction has to be written by hand");
        return false;
    }
    StrBuf entry = STRBUF_INIT;
    TextEdits edits = {NULL, 0, 0};
    if (spot.at > 0 && before.ptr[spot.at - 1] != '\n')
        strbuf_putc(&entry, '\n');
    if (spot.key)
        strbuf_printf(&entry, "%sdates:\n", spot.remove ? "" : "\n");
    put_entry(&entry, fix, spot.indent);
    edits_add(&edits, spot.at, spot.remove, strbuf_slice(&entry));
    edits_apply(&edits, before, after);
    edits_release(&edits);
    strbuf_release(&entry);
    bool good = manifest_shape_read(&shape, before, name, findings) &&
                manifest_edit_keeps(&shape, 0, strbuf_slice(after), name, findings);
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
