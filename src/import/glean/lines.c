/* lines.c - splitting a plain text into lines, and small questions about a line. */
#include "config.h"

#include "base/bytes8.h"
#include "import/glean/lines.h"
#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

/* Length of the line end at s (0: none there). */
static size_t line_end_at(const char *s, size_t len)
{
    switch ((unsigned char)s[0]) {
    case '\n':
    case '\f':
    case '\v':
        return 1;
    case '\r':
        return len > 1 && s[1] == '\n' ? 2 : 1;
    case 0xC2: /* NEL */
        return len > 1 && (unsigned char)s[1] == 0x85 ? 2 : 0;
    case 0xE2: /* LS, PS */
        return len > 2 && (unsigned char)s[1] == 0x80 && ((unsigned char)s[2] & 0xFE) == 0xA8 ? 3
                                                                                              : 0;
    default:
        return 0;
    }
}

/* Bytes of the white space character at s (0: none): blank, tab, NUL, no-break and typographic
 * spaces, byte order mark. */
static size_t blank_at(const char *s, size_t len)
{
    if (*s == ' ' || *s == '\t' || *s == '\0')
        return 1;
    if ((unsigned char)*s < 0x80)
        return 0;
    uint32_t cp;
    size_t n = utf8_decode(s, len, &cp);
    return uc_is_property_white_space(cp) || cp == 0xFEFF ? n : 0;
}

static void add_line(TextLines *out, Slice raw, unsigned *blank)
{
    TextLine line = {.kind = LINE_TEXT};
    size_t at = 0, n;
    while (at < raw.len && (n = blank_at(raw.ptr + at, raw.len - at)) > 0) {
        line.indent = raw.ptr[at] == '\t' ? (line.indent / 8 + 1) * 8 : line.indent + 1;
        at += n;
    }
    size_t end = raw.len;
    while (end > at) {
        size_t prev = utf8_prev(raw, end);
        if (!blank_at(raw.ptr + prev, end - prev))
            break;
        end = prev;
    }
    if (at >= end) {
        *blank += *blank < UINT16_MAX;
        return;
    }
    line.text = (Slice){raw.ptr + at, end - at};
    CHECK(out->count == 0 || out->items[out->count - 1].text.ptr < line.text.ptr);
    line.width = text_cps(line.text);
    line.blank = (uint16_t)*blank;
    *blank = 0;
    out->items = mem_grow(out->items, &out->cap, out->count + 1, sizeof *out->items);
    out->items[out->count++] = line;
}

/* Where the first line end of any kind stands, or text.len. */
static size_t find_any_end(Slice text)
{
    size_t at = 0;
    while (at < text.len && !line_end_at(text.ptr + at, text.len - at))
        at++;
    return at;
}

static size_t find_line_feed(Slice text)
{
    const char *end = memchr(text.ptr, '\n', text.len);
    return end ? (size_t)(end - text.ptr) : text.len;
}

static bool has_end_with(Slice text, int lead)
{
    const char *end = text.ptr + text.len;
    for (const char *p = text.ptr; (p = memchr(p, lead, (size_t)(end - p))); p++)
        if (line_end_at(p, (size_t)(end - p)))
            return true;
    return false;
}

/* Most texts know no line end but LF, which is soon seen and makes the splitting quick. */
static bool has_other_ends(Slice text)
{
    static const char others[] = "\r\f\v";
    for (const char *c = others; *c; c++)
        if (memchr(text.ptr, *c, text.len))
            return true;
    return has_end_with(text, 0xC2) || has_end_with(text, 0xE2);
}

void lines_split(Slice text, TextLines *out)
{
    unsigned blank = 0;
    bool others = text.len && has_other_ends(text);
    while (text.len) {
        size_t at = others ? find_any_end(text) : find_line_feed(text);
        add_line(out, slice_sub(text, 0, at), &blank);
        size_t end = at < text.len ? line_end_at(text.ptr + at, text.len - at) : 0;
        CHECK(at + end > 0 && at + end <= text.len);
        text = slice_sub(text, at + end, text.len);
    }
}

void text_lines_check(const TextLines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        const TextLine *line = &lines->items[i];
        CHECK(line->text.ptr && line->width <= line->text.len);
        CHECK(line->kind <= LINE_DROPPED && line->level <= 6);
    }
}

void text_lines_release(TextLines *lines)
{
    free(lines->items);
    *lines = (TextLines){NULL, 0, 0};
}

/* --- questions about a line --- */

uint32_t text_cps(Slice text)
{
    uint32_t width = 0;
    size_t i = 0;
    for (; i + 8 <= text.len; i += 8)
        width += 8 - bytes8_continuing(bytes8_load(text.ptr + i));
    for (; i < text.len; i++)
        width += ((unsigned char)text.ptr[i] & 0xC0) != 0x80;
    return width;
}

uint32_t text_first_cp(Slice text)
{
    uint32_t cp = 0;
    if (text.len)
        utf8_decode(text.ptr, text.len, &cp);
    return cp;
}

uint32_t text_last_cp(Slice text)
{
    uint32_t cp = 0;
    if (text.len) {
        size_t at = utf8_prev(text, text.len);
        utf8_decode(text.ptr + at, text.len - at, &cp);
    }
    return cp;
}

bool cp_is_lower(uint32_t cp)
{
    return cp < 0x80 ? ascii_is_lower(cp) : uc_is_property_lowercase(cp);
}

bool cp_is_upper(uint32_t cp)
{
    return cp < 0x80 ? cp >= 'A' && cp <= 'Z' : uc_is_property_uppercase(cp);
}

/* Quotes and brackets that may follow the mark that ends a sentence. */
static bool is_closer(uint32_t cp)
{
    return cp == '"' || cp == '\'' || cp == ')' || cp == ']' || cp == 0x2019 || cp == 0x201D ||
           cp == 0xBB || cp == 0x203A || cp == ' ' || cp == 0xA0 || cp == 0x202F;
}

bool text_ends_sentence(Slice text)
{
    while (text.len && is_closer(text_last_cp(text)))
        text.len = utf8_prev(text, text.len);
    uint32_t cp = text_last_cp(text);
    return cp == '.' || cp == '!' || cp == '?' || cp == 0x2026;
}

static size_t skip_blanks(Slice text, size_t at)
{
    size_t n;
    while (at < text.len && (n = blank_at(text.ptr + at, text.len - at)) > 0)
        at += n;
    return at;
}

/* "12." "3)" "(b)" "c)": the length, and the number (a = 1). */
static size_t ordered_mark(Slice text, unsigned *number)
{
    size_t at = text.len && text.ptr[0] == '(';
    size_t start = at;
    unsigned value = 0;
    while (at < text.len && at < start + 3 && ascii_is_digit(text.ptr[at]))
        value = value * 10 + (unsigned)(text.ptr[at++] - '0');
    bool letter = false;
    if (at == start && at < text.len && ascii_is_lower(text.ptr[at])) {
        value = (unsigned)(text.ptr[at++] - 'a') + 1;
        letter = true;
    }
    if (at == start || at >= text.len || value == 0)
        return 0;
    bool closed = text.ptr[at] == ')' || (text.ptr[at] == '.' && start == 0 && !letter);
    *number = value;
    return closed ? at + 1 : 0;
}

size_t line_list_mark(Slice text, unsigned *number)
{
    static const char *const bullets[] = {"-", "*", "+", "•", "‣", "◦",
                                          "▪", "■", "●", "·", "–", "—"};
    *number = 0;
    size_t at = 0;
    bool letter = text.len > 1 && ascii_is_letter(text.ptr[0]);
    if (letter && text.ptr[1] != ')')
        return 0;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets && !at; i++) {
        if (slice_starts(text, bullets[i]))
            at = strlen(bullets[i]);
    }
    if (!at)
        at = ordered_mark(text, number);
    size_t end = skip_blanks(text, at);
    return at && end > at && end < text.len ? end : 0;
}
