/* row_text.c - the text of a row in as many lines as it is given.
 *
 * Most texts fit one line, which is known by their width alone; only others are broken. */
#include "config.h"

#include "app/panes/row_text.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"

RowText row_text_wrap(Slice text, int cells)
{
    RowText row = {text, {NULL, 0, 0}};
    wrap_text(text, (Range){0, (uint32_t)text.len}, cells < 1 ? 1 : (size_t)cells, &row.lines);
    CHECK(row.lines.count > 0);
    return row;
}

void row_text_release(RowText *row)
{
    lines_release(&row->lines);
}

int row_text_lines(Slice text, int cells, int most)
{
    if (most <= 1 || (cells > 0 && text_width(text) <= (size_t)cells))
        return 1;
    RowText row = row_text_wrap(text, cells);
    int lines = row.lines.count < (size_t)most ? (int)row.lines.count : most;
    row_text_release(&row);
    CHECK(lines >= 1 && lines <= most);
    return lines;
}

/* The bytes of line `i` of `h`: the last has all that is left. */
static Slice line_of(const RowText *row, int i, int h)
{
    bool cut = i == h - 1 && row->lines.count > (size_t)h;
    const Line *line = &row->lines.items[i];
    return slice_sub(row->text, line->start, cut ? row->text.len : line->end);
}

int row_text_paint(const RowText *row, Frame *frame, Rect at, Role role, unsigned attrs)
{
    int n = row->lines.count < (size_t)at.h ? (int)row->lines.count : at.h;
    for (int i = 0; i < n; i++)
        frame_text_cut(frame, at.x, at.y + i, at.w, line_of(row, i, at.h), role, attrs);
    return n;
}

void row_text_restyle(const RowText *row, Frame *frame, Rect at, Range bytes, Role role,
                      unsigned attrs)
{
    for (int i = 0; i < at.h && (size_t)i < row->lines.count; i++) {
        const Line *line = &row->lines.items[i];
        uint32_t start = bytes.start > line->start ? bytes.start : line->start;
        uint32_t end = bytes.end < line->end ? bytes.end : line->end;
        if (start >= end)
            continue;
        int from = (int)text_width(slice_sub(row->text, line->start, start));
        int to = from + (int)text_width(slice_sub(row->text, start, end));
        if (to <= at.w)
            frame_restyle(frame, at.x + from, at.y + i, to - from, role, attrs);
    }
}

int row_text_draw(Frame *frame, Rect at, Slice text, Role role, unsigned attrs)
{
    if (at.h < 1 || at.w < 1)
        return 0;
    if (at.h == 1 || text_width(text) <= (size_t)at.w) {
        frame_text_cut(frame, at.x, at.y, at.w, text, role, attrs);
        return 1;
    }
    RowText row = row_text_wrap(text, at.w);
    int lines = row_text_paint(&row, frame, at, role, attrs);
    row_text_release(&row);
    return lines;
}
