/* edits.c - applying edits, and the diff of them.
 *
 * The diff needs no comparison of texts: the edits say what changes. Each is widened to whole lines
 * (whole lines put between two lines, or taken away, touch neither); what touches the same line
 * becomes one change, and changes near each other share a hunk. */
#include "config.h"

#include "manifest/edits.h"
#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

#define CONTEXT 3

/* Lines [from, to) of the old text, in bytes, that edits [first, end) change. */
typedef struct Change {
    size_t from, to, first, end;
} Change;

void edits_release(TextEdits *edits)
{
    for (size_t i = 0; i < edits->count; i++)
        free(edits->items[i].text);
    free(edits->items);
    *edits = (TextEdits){NULL, 0, 0};
}

void edits_add(TextEdits *edits, size_t at, size_t remove, Slice text)
{
    edits->items = mem_grow(edits->items, &edits->cap, edits->count + 1, sizeof *edits->items);
    CHECK(remove > 0 || text.len > 0);
    edits->items[edits->count++] = (TextEdit){at, remove, slice_dup(text), text.len};
}

/* Few edits, nearly always in order: insertion keeps those of one place in the order they came. */
static void sort_edits(TextEdits *edits)
{
    for (size_t i = 1; i < edits->count; i++) {
        TextEdit e = edits->items[i];
        size_t k = i;
        for (; k > 0 && edits->items[k - 1].at > e.at; k--)
            edits->items[k] = edits->items[k - 1];
        edits->items[k] = e;
    }
}

/* Sorted, within the text, none over another. */
static void edits_check(const TextEdits *edits, size_t len)
{
    for (size_t i = 0; i < edits->count; i++) {
        const TextEdit *e = &edits->items[i];
        CHECK(e->at <= len && e->remove <= len - e->at);
        CHECK(i == 0 || edits->items[i - 1].at + edits->items[i - 1].remove <= e->at);
    }
}

/* Old bytes [from, to) with the edits [first, end) in them. */
static void put_edited(const TextEdits *edits, Slice before, size_t from, size_t to, size_t first,
                       size_t end, StrBuf *out)
{
    for (size_t i = first; i < end; i++) {
        const TextEdit *e = &edits->items[i];
        strbuf_put_slice(out, slice_sub(before, from, e->at));
        strbuf_put(out, e->text, e->len);
        from = e->at + e->remove;
    }
    strbuf_put_slice(out, slice_sub(before, from, to));
}

void edits_apply(TextEdits *edits, Slice before, StrBuf *after)
{
    sort_edits(edits);
    edits_check(edits, before.len);
    CHECK(after->len == 0);
    put_edited(edits, before, 0, before.len, 0, edits->count, after);
}

/* --- diff --- */

static size_t count_lines(Slice text)
{
    size_t lines = 0;
    for (size_t i = 0; i < text.len; i++)
        lines += text.ptr[i] == '\n';
    return lines + (text.len && text.ptr[text.len - 1] != '\n');
}

static size_t line_start(Slice text, size_t at)
{
    while (at > 0 && text.ptr[at - 1] != '\n')
        at--;
    return at;
}

static size_t line_end(Slice text, size_t at)
{
    while (at < text.len && text.ptr[at] != '\n')
        at++;
    return at < text.len ? at + 1 : at;
}

static size_t lines_back(Slice text, size_t at, int lines)
{
    while (lines-- > 0 && at > 0)
        at = line_start(text, at - 1);
    return at;
}

static size_t lines_on(Slice text, size_t at, int lines)
{
    while (lines-- > 0 && at < text.len)
        at = line_end(text, at);
    return at;
}

static void put_lines(StrBuf *out, char mark, Slice text)
{
    for (size_t at = 0; at < text.len;) {
        size_t end = line_end(text, at);
        strbuf_putc(out, mark);
        strbuf_put_slice(out, slice_sub(text, at, end));
        if (text.ptr[end - 1] != '\n')
            strbuf_puts(out, "\n\\ No newline at end of file\n");
        at = end;
    }
}

/* Whole lines in the place of whole lines, or of none, touch no other. */
static Change change_of(const TextEdit *e, size_t index, Slice before)
{
    size_t from = line_start(before, e->at), end = e->at + e->remove;
    bool lines = e->len == 0 || e->text[e->len - 1] == '\n';
    bool whole = lines && from == e->at && line_start(before, end) == end;
    return (Change){from, whole ? end : line_end(before, end), index, index + 1};
}

static size_t find_changes(const TextEdits *edits, Slice before, Change *changes)
{
    size_t n = 0;
    for (size_t i = 0; i < edits->count; i++) {
        Change c = change_of(&edits->items[i], i, before);
        if (n && c.from < changes[n - 1].to) {
            changes[n - 1].end = c.end;
            changes[n - 1].to = c.to > changes[n - 1].to ? c.to : changes[n - 1].to;
        } else {
            changes[n++] = c;
        }
    }
    return n;
}

/* Changes [first, end) as one hunk; returns how many lines the new text has more. */
static ptrdiff_t put_hunk(const TextEdits *edits, Slice before, const Change *changes, size_t first,
                          size_t end, ptrdiff_t shift, StrBuf *out)
{
    size_t head = lines_back(before, changes[first].from, CONTEXT),
           tail = lines_on(before, changes[end - 1].to, CONTEXT);
    size_t at = head, old_lines = count_lines(slice_sub(before, head, tail)), new_lines = 0;
    StrBuf body = STRBUF_INIT, fresh = STRBUF_INIT;
    for (size_t i = first; i <= end; i++) {
        Slice same = slice_sub(before, at, i < end ? changes[i].from : tail);
        put_lines(&body, ' ', same);
        new_lines += count_lines(same);
        if (i == end)
            break;
        strbuf_clear(&fresh);
        put_edited(edits, before, changes[i].from, changes[i].to, changes[i].first, changes[i].end,
                   &fresh);
        put_lines(&body, '-', slice_sub(before, changes[i].from, changes[i].to));
        put_lines(&body, '+', strbuf_slice(&fresh));
        new_lines += count_lines(strbuf_slice(&fresh));
        at = changes[i].to;
    }
    CHECK(head <= changes[first].from && changes[end - 1].to <= tail && at <= tail);
    size_t start = count_lines(slice_sub(before, 0, head)) + 1;
    strbuf_printf(out, "@@ -%zu,%zu +%zu,%zu @@\n", old_lines ? start : start - 1, old_lines,
                  new_lines ? (size_t)((ptrdiff_t)start + shift) : 0, new_lines);
    strbuf_put_slice(out, strbuf_slice(&body));
    strbuf_release(&body);
    strbuf_release(&fresh);
    return (ptrdiff_t)new_lines - (ptrdiff_t)old_lines;
}

void edits_diff(TextEdits *edits, Slice before, const char *old_name, const char *new_name,
                StrBuf *out)
{
    if (!edits->count)
        return;
    sort_edits(edits);
    edits_check(edits, before.len);
    Change *changes = mem_alloc(edits->count * sizeof *changes);
    size_t n = find_changes(edits, before, changes);
    ptrdiff_t shift = 0;
    strbuf_printf(out, "--- %s\n+++ %s\n", old_name, new_name);
    for (size_t i = 0; i < n;) {
        size_t end = i + 1;
        while (end < n && lines_on(before, changes[end - 1].to, 2 * CONTEXT) >= changes[end].from)
            end++;
        shift += put_hunk(edits, before, changes, i, end, shift, out);
        i = end;
    }
    free(changes);
}
