/* links.c - addresses of pages in a text, as links of the cells they stand in.
 *
 * An address ends where a blank, a quotation mark or an angle bracket stands; what closes the
 * sentence around it is no part of it, nor is a bracket that was opened before it. One that is
 * broken over several lines links from each of them to the whole. */
#include "config.h"

#include "app/panes/links.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"
#include "dossier/utf8.h"

#include <string.h>

enum { ADDRESS_MOST = 2000 /* bytes */ };

/* General punctuation, « and », and the brackets of East Asian texts. */
static bool ends_address(uint32_t cp)
{
    return cp <= ' ' || cp == 0x7f || cp == '"' || cp == '<' || cp == '>' || cp == '`' ||
           (cp >= 0x80 && cp <= 0xa0) || cp == 0xab || cp == 0xbb ||
           (cp >= 0x2000 && cp <= 0x206f) || (cp >= 0x3000 && cp <= 0x303f) ||
           cp == UTF8_REPLACEMENT;
}

static size_t count_of(Slice text, char c)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++)
        n += text.ptr[i] == c;
    return n;
}

/* Without the signs at its end that belong to the sentence. */
static Slice without_tail(Slice url)
{
    while (url.len > 0) {
        char last = url.ptr[url.len - 1];
        bool sign = strchr(".,;:!?'*_", last) != NULL;
        bool closes = (last == ')' && count_of(url, '(') < count_of(url, ')')) ||
                      (last == ']' && count_of(url, '[') < count_of(url, ']'));
        if (!sign && !closes)
            break;
        url.len--;
    }
    return url;
}

static size_t scheme_len(Slice text)
{
    return slice_starts(text, "https://") ? 8 : slice_starts(text, "http://") ? 7 : 0;
}

Slice link_next(Slice text, size_t *at)
{
    while (*at < text.len) {
        ptrdiff_t found = slice_find(slice_sub(text, *at, text.len), SLICE("http"));
        if (found < 0)
            break;
        size_t start = *at + (size_t)found, end = start;
        size_t scheme = scheme_len(slice_sub(text, start, text.len));
        *at = start + 4;
        if (scheme == 0 || (start > 0 && (ascii_is_letter(text.ptr[start - 1]) ||
                                          ascii_is_digit(text.ptr[start - 1]))))
            continue;
        for (uint32_t cp; end < text.len;) {
            size_t bytes = utf8_decode(text.ptr + end, text.len - end, &cp);
            if (ends_address(cp))
                break;
            end += bytes;
        }
        Slice url = without_tail(slice_sub(text, start, end));
        *at = end;
        if (url.len > scheme && url.len <= ADDRESS_MOST)
            return url;
    }
    *at = text.len;
    return (Slice){NULL, 0};
}

/* Where to begin to look, that no address is missed that reaches into the line. */
static size_t begin_before(Slice text, size_t start)
{
    size_t at = start;
    while (at > 0 && start - at < ADDRESS_MOST && (unsigned char)text.ptr[at - 1] > ' ')
        at--;
    return at;
}

void links_lay(Frame *frame, int x, int y, Slice text, Range line)
{
    CHECK(line.start <= line.end && line.end <= text.len);
    size_t at = begin_before(text, line.start);
    for (Slice url; at < line.end && (url = link_next(text, &at)).ptr;) {
        size_t from = (size_t)(url.ptr - text.ptr), to = from + url.len;
        from = from < line.start ? line.start : from;
        to = to > line.end ? line.end : to;
        if (from >= to)
            continue;
        int left = (int)text_width(slice_sub(text, line.start, from));
        int width = (int)text_width(slice_sub(text, from, to));
        frame_link(frame, x + left, y, width, url);
    }
}
