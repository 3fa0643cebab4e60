/* title.c - prose or title: what a line is by its shape and its neighbours. */
#include "config.h"

#include "import/glean/internal.h"
#include "import/glean/linefold.h"

#include "dossier/ascii.h"

#include <ctype.h>
#include <string.h>

#define TITLE_WIDEST 170 /* code points */
#define TITLE_LINES  3

/* --- prose --- */

static size_t glean_chunk_end(const TextLines *lines, size_t i)
{
    size_t end = i + 1;
    while (end < lines->count && lines->items[end].blank == 0 &&
           lines->items[end].kind == LINE_TEXT)
        end++;
    return end;
}

size_t glean_words(Slice text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++)
        n += text.ptr[i] != ' ' && (i == 0 || text.ptr[i - 1] == ' ');
    return n;
}

/* Line i is as wide as the widest of its chunk, nearly, and most lines of it go on in lower
 * case. */
static bool is_of_wrapped_chunk(const TextLines *lines, size_t i)
{
    size_t end = glean_chunk_end(lines, i), lower = 0;
    uint32_t widest = 0;
    for (size_t k = i; k < end; k++) {
        widest = lines->items[k].width > widest ? lines->items[k].width : widest;
        lower += k > i && cp_is_lower(text_first_cp(lines->items[k].text));
    }
    return end - i >= 3 && 2 * lower >= end - i - 1 && lines->items[i].width + 15 > widest;
}

/* The line goes on in the next one: wrapped prose. */
static bool runs_on(const TextLines *lines, size_t i)
{
    const TextLine *next = &lines->items[i + 1];
    if (i + 1 >= lines->count || next->blank || next->kind != LINE_TEXT ||
        slice_starts(next->text, "http") || slice_starts(next->text, "www."))
        return false;
    return lines->items[i].width >= 45 && !text_ends_sentence(lines->items[i].text) &&
           (cp_is_lower(text_first_cp(next->text)) || is_of_wrapped_chunk(lines, i));
}

static bool says_text(const TextLines *lines, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (line_inspect(lines->items[i].text, (Slice){NULL, 0}).says != SAYS_TEXT)
            return false;
    }
    return true;
}

/* A title broken over a few lines, with no full stop at its end. */
static bool is_broken_title(const TextLines *lines, size_t i)
{
    size_t end = glean_chunk_end(lines, i);
    uint32_t width = 0;
    for (size_t k = i; k < end; k++)
        width += lines->items[k].width + 1;
    return end - i > 1 && end - i <= TITLE_LINES && width <= TITLE_WIDEST && end < lines->count &&
           text_last_cp(lines->items[end - 1].text) != '.' &&
           text_last_cp(lines->items[end - 1].text) != ':' && says_text(lines, i + 1, end);
}

bool glean_is_prose(const TextLines *lines, size_t i)
{
    const TextLine *line = &lines->items[i];
    if (line->kind == LINE_HEADING)
        return false;
    if (line->width > PROSE_WIDTH)
        return true;
    if (text_last_cp(line->text) == '.' && (glean_words(line->text) >= 7 || line->width > 50))
        return true;
    if (text_ends_sentence(line->text) && line->width > 90)
        return true;
    return runs_on(lines, i) && !is_broken_title(lines, i);
}

/* --- title --- */

/* Before any folding: both begin with ASCII letters or digits, and with others. */
static bool begin_otherwise(Slice a, Slice b)
{
    unsigned char x = a.len ? (unsigned char)a.ptr[0] : 0;
    unsigned char y = b.len ? (unsigned char)b.ptr[0] : 0;
    return x < 0x80 && y < 0x80 && isalnum(x) && isalnum(y) && (x | 0x20) != (y | 0x20);
}

bool glean_same_text(Slice a, Slice b)
{
    if (begin_otherwise(a, b) || slice_eq(a, b))
        return !begin_otherwise(a, b);
    StrBuf fa = STRBUF_INIT, fb = STRBUF_INIT;
    line_fold(a, &fa);
    line_fold(b, &fb);
    bool same = slice_eq(strbuf_slice(&fa), strbuf_slice(&fb));
    strbuf_release(&fa);
    strbuf_release(&fb);
    return same;
}

static bool has_letter(Slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (ascii_is_letter(text.ptr[i]))
            return true;
        if ((unsigned char)text.ptr[i] >= 0xC3)
            return true;
    }
    return false;
}

/* Shaped like a title: not too wide, no full stop, comma or colon at its end. */
bool glean_title_shaped(const TextLine *line)
{
    uint32_t last = text_last_cp(line->text);
    bool abbreviation =
        last == '.' && line->text.len > 3 && line->text.ptr[line->text.len - 3] == '.';
    unsigned number;
    return line->width <= TITLE_WIDEST && has_letter(line->text) && (last != '.' || abbreviation) &&
           last != ',' && last != ';' && last != ':' && !line_list_mark(line->text, &number);
}

/* A first line among lines of its own kind (verse, an address) is no title, unless matter
 * follows. */
bool glean_stands_out(Glean *g, size_t i)
{
    size_t end = glean_chunk_end(g->lines, i);
    if (end == i + 1 || glean_is_prose(g->lines, i + 1) || is_broken_title(g->lines, i))
        return true;
    for (size_t k = i + 1; k < end && k < i + 4; k++) {
        LineSays says = line_inspect(g->lines->items[k].text, g->lang).says;
        if (says == SAYS_MATTER || says == SAYS_FIELD || says == SAYS_FURNITURE)
            return true;
        if (glean_is_prose(g->lines, k))
            return true;
    }
    return false;
}

/* "======" or "------" under the title. */
bool glean_is_underline(Slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != text.ptr[0])
            return false;
    }
    return text.len >= 3 && strchr("=-~*_#^", text.ptr[0]);
}

/* "Police to walk the streets - BBC News": the name of the site is the source. */
static Slice without_site(Glean *g, Slice title)
{
    static const char *const marks[] = {" | ", " - ", " – ", " — ", " · "};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = slice_find(title, slice_from(marks[i]));
        size_t end = at > 0 ? (size_t)at + strlen(marks[i]) : 0;
        Slice site = slice_sub(title, end, title.len);
        if (at > 10 && name_is_source(site) && !name_has_digit(site)) {
            field_set(g->draft, FIELD_SOURCE, site, ORIGIN_GUESSED);
            return slice_sub(title, 0, (size_t)at);
        }
    }
    return title;
}

void glean_keep_title(Glean *g, size_t i)
{
    TextLine *items = g->lines->items;
    size_t end = i + 1;
    StrBuf title = STRBUF_INIT;
    text_put_line(&title, items[i].text);
    if (is_broken_title(g->lines, i) && runs_on(g->lines, i)) {
        for (; end < glean_chunk_end(g->lines, i); end++) {
            strbuf_putc(&title, ' ');
            text_put_line(&title, items[end].text);
        }
    }
    Slice text = strbuf_slice(&title);
    while (text.len > 2 && text.ptr[0] == '#')
        text = slice_trim(slice_sub(text, 1, text.len));
    text = without_site(g, text);
    draft_set_title(g->draft, text,
                    items[i].kind == LINE_HEADING ? ORIGIN_DECLARED : ORIGIN_GUESSED);
    strbuf_release(&title);
    for (size_t k = i; k < end; k++)
        glean_drop(&items[k]);
    if (end < g->lines->count && glean_is_underline(items[end].text))
        glean_drop(&items[end]);
    g->title = g->draft->meta.title;
}

void glean_drop(TextLine *line)
{
    line->kind = LINE_DROPPED;
}
