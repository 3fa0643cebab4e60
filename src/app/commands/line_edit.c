/* line_edit.c - one line of text being typed; every edit is a replacement of bytes before or at the
 * cursor, which stays between graphemes. */
#include "config.h"

#include <string.h>

#include "app/commands/line_edit.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"
#include "dossier/utf8.h"

void line_release(LineEdit *line)
{
    strbuf_release(&line->text);
    line->cursor = 0;
}

void line_set(LineEdit *line, Slice text)
{
    strbuf_clear(&line->text);
    strbuf_put_slice(&line->text, text);
    line->cursor = line->text.len;
}

static void erase(LineEdit *line, size_t start, size_t end)
{
    CHECK(start <= end && end <= line->text.len);
    memmove(line->text.ptr + start, line->text.ptr + end, line->text.len - end);
    line->text.len -= end - start;
    line->text.ptr[line->text.len] = '\0';
    line->cursor = start;
}

void line_insert(LineEdit *line, Slice text)
{
    CHECK(line->cursor <= line->text.len);
    size_t at = line->cursor, behind = line->text.len - at;
    if (text.len == 0)
        return;
    strbuf_pad(&line->text, ' ', text.len);
    memmove(line->text.ptr + at + text.len, line->text.ptr + at, behind);
    memcpy(line->text.ptr + at, text.ptr, text.len);
    line->cursor = at + text.len;
}

void line_replace(LineEdit *line, size_t start, Slice text)
{
    CHECK(start <= line->cursor);
    if (start < line->cursor)
        erase(line, start, line->cursor);
    line_insert(line, text);
}

static size_t previous(const LineEdit *line)
{
    return line->cursor ? grapheme_prev(strbuf_slice(&line->text), line->cursor) : 0;
}

static size_t next(const LineEdit *line)
{
    int width;
    Slice text = strbuf_slice(&line->text);
    return line->cursor < text.len ? grapheme_next(text, line->cursor, &width) : text.len;
}

static size_t word_start(const LineEdit *line)
{
    size_t at = line->cursor;
    while (at > 0 && line->text.ptr[at - 1] == ' ')
        at--;
    while (at > 0 && line->text.ptr[at - 1] != ' ')
        at--;
    return at;
}

static EditResult move_to(LineEdit *line, size_t at)
{
    CHECK(at <= line->text.len);
    line->cursor = at;
    return EDIT_MOVED;
}

static EditResult cut(LineEdit *line, size_t start, size_t end)
{
    if (start >= end)
        return EDIT_MOVED;
    erase(line, start, end);
    return EDIT_CHANGED;
}

static EditResult insert_key(LineEdit *line, Key key)
{
    char bytes[4];
    if (key < ' ' || key >= K_NONE)
        return EDIT_IGNORED;
    line_insert(line, (Slice){bytes, utf8_encode(key, bytes)});
    return EDIT_CHANGED;
}

EditResult line_key(LineEdit *line, Key key)
{
    switch (key) {
    case K_CTRL('a'):
    case K_HOME:
        return move_to(line, 0);
    case K_CTRL('e'):
    case K_END:
        return move_to(line, line->text.len);
    case K_CTRL('b'):
    case K_LEFT:
        return move_to(line, previous(line));
    case K_CTRL('f'):
    case K_RIGHT:
        return move_to(line, next(line));
    case K_BACKSPACE:
    case K_CTRL('h'):
        return cut(line, previous(line), line->cursor);
    case K_CTRL('d'):
    case K_DELETE:
        return cut(line, line->cursor, next(line));
    case K_CTRL('w'):
        return cut(line, word_start(line), line->cursor);
    case K_CTRL('u'):
        return cut(line, 0, line->cursor);
    case K_CTRL('k'):
        return cut(line, line->cursor, line->text.len);
    default:
        return insert_key(line, key);
    }
}
