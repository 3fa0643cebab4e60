/* wrap.c - breaking a block into lines, greedily: a line takes words as long as they fit. */
#include "config.h"

#include "linebreak.h"

#include "dossier/mem.h"
#include "dossier/wrap.h"

#include <stdlib.h>

/* The line being filled. */
typedef struct Fill {
    Slice text; /* the whole text */
    size_t start;
    size_t used; /* cells from start to here */
    size_t may,
        may_used; /* the last place to break, and the cells before it; may == start: none yet */
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
        begin_line(f, f->may, f->used - f->may_used);
    } else {
        put_line(lines, f->text, f->start, after_soft_hyphen(f->text, at) ? at - 2 : at);
        begin_line(f, at, 0);
    }
}

/* grapheme_next() with the commonest case at hand: a printable ASCII character before another. */
static size_t next_grapheme(Slice text, size_t at, int *width)
{
    unsigned char c = (unsigned char)text.ptr[at];
    if (c < 0x80 && c >= ' ' && at + 1 < text.len && (unsigned char)text.ptr[at + 1] < 0x80) {
        *width = 1;
        return at + 1;
    }
    return grapheme_next(text, at, width);
}

static void fill_lines(Fill *f, size_t end, size_t cells, const char *breaks, Lines *lines)
{
    const size_t first = f->start;
    Slice text = slice_sub(f->text, 0, end);
    for (size_t at = first, next; at < end; at = next) {
        int width;
        char kind = breaks[at - first];
        next = next_grapheme(text, at, &width);
        if (kind == BREAK_MUST) {
            put_line(lines, text, f->start, at);
            begin_line(f, next, 0);
            continue;
        }
        if (kind == BREAK_MAY && at > f->start)
            note_break(f, at, cells);
        bool space = text.ptr[at] == ' ' && next == at + 1; /* may hang over the edge */
        while (!space && f->used + (size_t)width > cells && at > f->start)
            end_line(f, at, lines);
        f->used += (size_t)width;
    }
    put_line(lines, text, f->start, end);
}

void wrap_text(Slice text, Range block, size_t cells, Lines *lines)
{
    Slice part = slice_sub(text, block.start, block.end);
    size_t start = block.start < text.len ? block.start : text.len;
    char *breaks = mem_alloc(part.len);
    Fill fill = {.text = text};
    line_breaks(part, breaks);
    begin_line(&fill, start, 0);
    fill_lines(&fill, start + part.len, cells ? cells : 1, breaks, lines);
    free(breaks);
}

void lines_release(Lines *lines)
{
    free(lines->items);
    *lines = (Lines){NULL, 0, 0};
}
