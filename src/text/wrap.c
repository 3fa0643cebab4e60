/* wrap.c - breaking a block into lines, greedily: a line takes words as long as they fit. */
#include "config.h"

#include "text/linebreak.h"

#include "dossier/check.h"
#include "dossier/grapheme.h"
#include "dossier/mem.h"
#include "dossier/utf8.h"
#include "dossier/wrap.h"

#include <stdlib.h>

/* The line being filled. */
typedef struct Fill {
    Slice text; /* the whole text */
    size_t start;
    size_t used; /* cells from start to here */
    /* The last place to break, and the cells before it; may == start: none yet. */
    size_t may, may_used;
} Fill;

static void put_line(Lines *lines, Slice text, size_t start, size_t end)
{
    while (end > start && (text.ptr[end - 1] == ' ' || text.ptr[end - 1] == '\t'))
        end--;
    lines->items = mem_grow(lines->items, &lines->cap, lines->count + 1, sizeof *lines->items);
    lines->items[lines->count++] = (Line){(uint32_t)start, (uint32_t)end};
}

static void begin_line(Fill *f, size_t start, size_t used)
{
    f->start = f->may = start;
    f->used = used;
    f->may_used = 0;
}

static bool after_soft_hyphen(Slice text, size_t at)
{
    return at >= 2 && text.ptr[at - 1] == '\xAD' && text.ptr[at - 2] == '\xC2';
}

/* A soft hyphen becomes a hyphen at the line's end and needs its cell. */
static void note_break(Fill *f, size_t at, size_t cells)
{
    if (after_soft_hyphen(f->text, at) && f->used >= cells)
        return;
    f->may = at;
    f->may_used = f->used;
}

/* The grapheme at `at` does not fit: ends the line at the last place to break, or right here, where
 * a soft hyphen has no room to be shown. */
static void end_line(Fill *f, size_t at, Lines *lines)
{
    if (f->may > f->start) {
        put_line(lines, f->text, f->start, f->may);
        CHECK(f->may_used <= f->used);
        begin_line(f, f->may, f->used - f->may_used);
    } else {
        put_line(lines, f->text, f->start, after_soft_hyphen(f->text, at) ? at - 2 : at);
        begin_line(f, at, 0);
    }
}

static bool is_plain(unsigned char c)
{
    return c > ' ' && c < 0x7F;
}

/* A run of printable ASCII from `at` on without a place to break inside, as long as it fits `room`:
 * as many cells as bytes. The last character may carry a mark when others follow, and is left out
 * then. */
static size_t plain_run(Slice text, size_t at, size_t room, const char *breaks)
{
    size_t end = at, limit = room < text.len - at ? at + room : text.len;
    while (end < limit && is_plain((unsigned char)text.ptr[end]) &&
           (end == at || breaks[end - at] == BREAK_NOT))
        end++;
    bool marked = end > at && end < text.len && (unsigned char)text.ptr[end] >= 0x80;
    return marked ? end - 1 : end;
}

static void fill_lines(Fill *f, size_t end, size_t cells, const char *breaks, Lines *lines)
{
    Slice text = slice_sub(f->text, 0, end);
    const size_t first = f->start;
    for (size_t at = first, next; at < end; at = next) {
        int width;
        if (breaks[at - first] == BREAK_MUST) {
            put_line(lines, text, f->start, at);
            next = utf8_next(text, at);
            begin_line(f, next, 0);
            continue;
        }
        if (breaks[at - first] == BREAK_MAY && at > f->start)
            note_break(f, at, cells);
        next = plain_run(text, at, f->used < cells ? cells - f->used : 0, breaks + (at - first));
        if (next > at) {
            f->used += next - at;
            continue;
        }
        next = grapheme_next(text, at, &width);
        bool space = text.ptr[at] == ' ' && next == at + 1; /* may hang over the edge */
        while (!space && f->used + (size_t)width > cells && at > f->start)
            end_line(f, at, lines);
        f->used += (size_t)width;
    }
    put_line(lines, text, f->start, end);
}

#ifdef DOSSIER_CHECKS
/* The lines from `first` on lie in the block, one after the other. */
static void lines_check(const Lines *lines, size_t first, size_t start, size_t end)
{
    CHECK(first < lines->count);
    for (size_t i = first; i < lines->count; i++) {
        CHECK(start <= lines->items[i].start && lines->items[i].start <= lines->items[i].end);
        start = lines->items[i].end;
    }
    CHECK(start <= end);
}
#endif

void wrap_text(Slice text, Range block, size_t cells, Lines *lines)
{
    Slice part = slice_sub(text, block.start, block.end);
    size_t start = block.start < text.len ? block.start : text.len;
    char *breaks = mem_alloc(part.len);
    Fill fill = {.text = text};
    line_breaks(part, breaks);
    begin_line(&fill, start, 0);
    size_t before = lines->count;
    fill_lines(&fill, start + part.len, cells ? cells : 1, breaks, lines);
    CHECK(lines->count > before);
    CHECKED(lines_check(lines, before, start, start + part.len));
    free(breaks);
}

void lines_release(Lines *lines)
{
    free(lines->items);
    *lines = (Lines){NULL, 0, 0};
}
