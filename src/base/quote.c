/* quote.c - values in quotation marks and escapes, by format. */
#include "config.h"

#include "dossier/ascii.h"
#include "dossier/quote.h"
#include "dossier/utf8.h"

#include <string.h>

/* --- CSV --- */

static bool is_plain_csv(Slice value)
{
    for (size_t i = 0; i < value.len; i++)
        if (value.ptr[i] == ',' || value.ptr[i] == '"' || value.ptr[i] == '\r' ||
            value.ptr[i] == '\n')
            return false;
    return true;
}

void quote_csv(Slice value, StrBuf *out)
{
    if (is_plain_csv(value)) {
        strbuf_put_slice(out, value);
        return;
    }
    strbuf_putc(out, '"');
    for (size_t i = 0; i < value.len; i++) {
        if (value.ptr[i] == '"')
            strbuf_putc(out, '"');
        strbuf_putc(out, value.ptr[i]);
    }
    strbuf_putc(out, '"');
}

static size_t apostrophes(Slice value)
{
    size_t n = 0;
    while (n < value.len && value.ptr[n] == '\'')
        n++;
    return n;
}

static bool begins_formula(Slice value, size_t at)
{
    return at < value.len && value.ptr[at] && strchr("=+-@\t\r", value.ptr[at]);
}

/* A sign and digits, with what numbers and dates have between them: -43, +1.5, -0043-03-15. */
static bool is_number_or_date(Slice value)
{
    if (value.len < 2 || (value.ptr[0] != '-' && value.ptr[0] != '+') ||
        !ascii_is_digit(value.ptr[1]))
        return false;
    for (size_t i = 1; i < value.len; i++)
        if (!ascii_is_digit(value.ptr[i]) && !(value.ptr[i] && strchr(".,-:/", value.ptr[i])))
            return false;
    return true;
}

/* A cell that has apostrophes of its own before a formula gets one more, so that taking one off is
 * always right. */
void quote_csv_text(Slice value, StrBuf *out)
{
    if (!begins_formula(value, apostrophes(value)) || is_number_or_date(value)) {
        quote_csv(value, out);
        return;
    }
    StrBuf guarded = STRBUF_INIT;
    strbuf_putc(&guarded, '\'');
    strbuf_put_slice(&guarded, value);
    quote_csv(strbuf_slice(&guarded), out);
    strbuf_release(&guarded);
}

Slice unquote_csv_text(Slice cell)
{
    size_t n = apostrophes(cell);
    return n && begins_formula(cell, n) ? slice_sub(cell, 1, cell.len) : cell;
}

/* --- JSON --- */

void quote_json(Slice value, StrBuf *out)
{
    strbuf_putc(out, '"');
    for (size_t i = 0; i < value.len; i++) {
        unsigned char c = (unsigned char)value.ptr[i];
        if (c == '"' || c == '\\')
            strbuf_printf(out, "\\%c", c);
        else if (c < 0x20 || c == 0x7F)
            strbuf_printf(out, "\\u%04x", c);
        else
            strbuf_putc(out, (char)c);
    }
    strbuf_putc(out, '"');
}

/* --- XML --- */

static bool is_forbidden_xml(uint32_t cp)
{
    return (cp < 0x20 && cp != '\t' && cp != '\n' && cp != '\r') || cp == 0xFFFE || cp == 0xFFFF;
}

void quote_xml(Slice value, StrBuf *out)
{
    for (size_t at = 0; at < value.len;) {
        uint32_t cp;
        at += utf8_decode(value.ptr + at, value.len - at, &cp);
        if (cp == '&')
            strbuf_puts(out, "&amp;");
        else if (cp == '<')
            strbuf_puts(out, "&lt;");
        else if (cp == '>')
            strbuf_puts(out, "&gt;");
        else if (cp == '"')
            strbuf_puts(out, "&quot;");
        else if (cp == '\r') /* a bare one would be read back as a line feed */
            strbuf_puts(out, "&#13;");
        else
            strbuf_put_cp(out, is_forbidden_xml(cp) ? UTF8_REPLACEMENT : cp);
    }
}

/* --- YAML --- */

static bool is_plain_first(unsigned char c)
{
    return (c | 0x20) >= 'a' ? (c | 0x20) <= 'z' || c >= 0x80 : ascii_is_digit(c);
}

/* Blanks that do not show what they are, line ends beyond ASCII, control codes. */
static bool needs_escape(uint32_t cp)
{
    return cp < ' ' || (cp >= 0x7F && cp <= 0xA0) || cp == 0xAD || cp == 0x2009 || cp == 0x2028 ||
           cp == 0x2029 || cp == 0x202F || cp == 0xFEFF;
}

/* A colon or hash only where YAML takes it for text; no quotation marks, no doubled blanks. */
static bool is_plain(Slice v, bool flow)
{
    if (!v.len || v.len > 200 || !is_plain_first((unsigned char)v.ptr[0]) ||
        v.ptr[v.len - 1] == ' ' || v.ptr[v.len - 1] == ':')
        return false;
    for (size_t at = 0; at < v.len;) {
        uint32_t cp;
        char next = at + 1 < v.len ? v.ptr[at + 1] : ' ';
        bool colon = v.ptr[at] == ':' && (next == ' ' || flow),
             hash = v.ptr[at] == '#' && at > 0 && v.ptr[at - 1] == ' ';
        at += utf8_decode(v.ptr + at, v.len - at, &cp);
        if (colon || hash || needs_escape(cp) || cp == '"' || cp == '\\' ||
            (cp == ' ' && next == ' '))
            return false;
        if (flow && cp < 0x80 && strchr(",[]{}", (int)cp))
            return false;
    }
    return true;
}

void quote_yaml(Slice value, bool flow, StrBuf *out)
{
    if (is_plain(value, flow)) {
        strbuf_put_slice(out, value);
        return;
    }
    strbuf_putc(out, '"');
    for (size_t at = 0; at < value.len;) {
        uint32_t cp;
        size_t n = utf8_decode(value.ptr + at, value.len - at, &cp);
        if (cp == '"' || cp == '\\')
            strbuf_printf(out, "\\%c", (int)cp);
        else if (needs_escape(cp))
            strbuf_printf(out, "\\u%04X", cp);
        else
            strbuf_put_cp(out, cp);
        at += n;
    }
    strbuf_putc(out, '"');
}
