/* utf8.c - UTF-8 by the Unicode standard's table of well-formed sequences (3-7). */
#include "config.h"

#include "base/bytes8.h"
#include "dossier/check.h"
#include "dossier/utf8.h"

#include <string.h>

/* The second byte's range is what tells overlong forms, surrogates and values beyond U+10FFFF
 * apart. */
static bool second_ok(unsigned lead, unsigned second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return second >= 0x80 && second <= 0xBF;
    }
}

size_t utf8_decode(const char *s, size_t len, uint32_t *cp)
{
    CHECK(len > 0);
    unsigned lead = (unsigned char)s[0];
    *cp = lead;
    if (lead < 0x80)
        return 1;
    *cp = UTF8_REPLACEMENT;
    size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || len < 2 || !second_ok(lead, (unsigned char)s[1]))
        return 1;
    uint32_t value = (lead & (0xFFu >> (need + 1))) << 6 | ((unsigned char)s[1] & 0x3Fu);
    for (size_t i = 2; i < need; i++) {
        if (i >= len || ((unsigned char)s[i] & 0xC0) != 0x80)
            return i;
        value = value << 6 | ((unsigned char)s[i] & 0x3Fu);
    }
    CHECK(value >= 0x80 && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF));
    *cp = value;
    return need;
}

size_t utf8_encode(uint32_t cp, char out[4])
{
    if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
        cp = UTF8_REPLACEMENT;
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    size_t n = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    for (size_t i = n; --i > 0; cp >>= 6)
        out[i] = (char)(0x80 | (cp & 0x3F));
    out[0] = (char)((0xF00u >> n) | cp);
    return n;
}

/* Of a well-formed sequence of the kinds that are frequent: one byte, two, and three that are no
 * surrogate and not overlong by their first byte; 0: look closer. */
static size_t common_length(const unsigned char *s, size_t len)
{
    if (s[0] < 0x80)
        return 1;
    if (len >= 2 && s[0] >= 0xC2 && s[0] <= 0xDF && (s[1] & 0xC0) == 0x80)
        return 2;
    bool three =
        len >= 3 && s[0] >= 0xE1 && s[0] <= 0xEC && (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80;
    return three ? 3 : 0;
}

size_t utf8_check(const char *s, size_t len)
{
    size_t at = 0;
    while (at < len) {
        unsigned ascii = len - at >= 8 ? bytes8_ascii(bytes8_load(s + at)) : 0;
        if (ascii) {
            at += ascii;
            continue;
        }
        uint32_t cp;
        size_t n = common_length((const unsigned char *)s + at, len - at);
        if (n > 0) {
            at += n;
            continue;
        }
        n = utf8_decode(s + at, len - at, &cp);
        if (cp == UTF8_REPLACEMENT && !(n == 3 && memcmp(s + at, "\xEF\xBF\xBD", 3) == 0))
            return at;
        at += n;
    }
    return len;
}

size_t utf8_count(Slice s)
{
    size_t count = 0;
    for (size_t at = 0; at < s.len; count++)
        at = utf8_next(s, at);
    return count;
}

size_t utf8_repair(Slice s, StrBuf *out)
{
    size_t repaired = 0;
    for (size_t at = 0; at < s.len;) {
        size_t good = utf8_check(s.ptr + at, s.len - at);
        strbuf_put(out, s.ptr + at, good);
        at += good;
        if (at < s.len) {
            uint32_t cp;
            at += utf8_decode(s.ptr + at, s.len - at, &cp);
            strbuf_put_cp(out, UTF8_REPLACEMENT);
            repaired++;
        }
    }
    return repaired;
}

size_t utf8_prev(Slice s, size_t at)
{
    CHECK(at <= s.len);
    if (at == 0)
        return 0;
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && ((unsigned char)s.ptr[start] & 0xC0) == 0x80)
        start--;
    uint32_t cp;
    return start + utf8_decode(s.ptr + start, at - start, &cp) == at ? start : at - 1;
}

size_t utf8_next(Slice s, size_t at)
{
    uint32_t cp;
    return at < s.len ? at + utf8_decode(s.ptr + at, s.len - at, &cp) : s.len;
}
