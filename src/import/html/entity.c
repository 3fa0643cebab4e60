/* entity.c - character references, named and by number. */
#include "config.h"

#include "import/encoding.h"
#include "import/html/entity.h"
#include "import/html/named.h"

#include "dossier/ascii.h"

#include <string.h>

#define NAME_MAX_BYTES 32

/* Windows-1252 numbers stand for its characters, as HTML's parsing rules say (&#146; is ’). */
static uint32_t mend_number(uint32_t cp)
{
    if (cp >= 0x80 && cp < 0xA0)
        cp = windows_1252_cp((unsigned char)cp);
    return cp == 0 ? 0xFFFD : cp;
}

/* "#8217" or "#x2019" without "&" and ";". */
static bool number_value(Slice name, uint32_t *cp)
{
    bool hex = name.len > 1 && (name.ptr[1] | 0x20) == 'x';
    uint64_t value = 0;
    size_t at = hex ? 2 : 1;
    if (at >= name.len)
        return false;
    for (; at < name.len; at++) {
        int digit = ascii_hex(name.ptr[at]), base = hex ? 16 : 10;
        if (digit < 0 || digit >= base)
            return false;
        value = value * (unsigned)base + (unsigned)digit;
        if (value > 0x10FFFF)
            return false;
    }
    *cp = mend_number((uint32_t)value);
    return true;
}

static bool reference_value(Slice name, uint32_t *cp)
{
    if (name.ptr[0] == '#')
        return number_value(name, cp);
    *cp = entity_named(name);
    return *cp != 0;
}

void text_put_entities(StrBuf *out, Slice text)
{
    for (size_t at = 0; at < text.len;) {
        const char *amp = memchr(text.ptr + at, '&', text.len - at);
        size_t start = amp ? (size_t)(amp - text.ptr) : text.len;
        strbuf_put(out, text.ptr + at, start - at);
        if (!amp)
            return;
        size_t end = start + 1;
        while (end < text.len && end - start <= NAME_MAX_BYTES && text.ptr[end] != ';' &&
               text.ptr[end] != '&' && (unsigned char)text.ptr[end] > ' ')
            end++;
        uint32_t cp;
        Slice name = {text.ptr + start + 1, end - start - 1};
        if (end < text.len && text.ptr[end] == ';' && name.len && name.len <= NAME_MAX_BYTES &&
            reference_value(name, &cp)) {
            strbuf_put_cp(out, cp);
            at = end + 1;
        } else {
            strbuf_putc(out, '&');
            at = start + 1;
        }
    }
}
