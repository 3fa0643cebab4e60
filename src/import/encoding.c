/* encoding.c - detecting and decoding the encodings that texts in English and French come in.
 *
 * In this order: a byte order mark; UTF-16 without one, by the zero bytes of its ASCII letters; the
 * label of an HTML page or XML file, if the bytes bear it out; UTF-8, if it is well-formed; and
 * else one of the three 8-bit encodings: bytes 80-9F are Windows-1252, and a euro sign after
 * figures or a œ between letters tell ISO-8859-15 from ISO-8859-1. A text that is mostly UTF-8 with
 * foreign bytes in it is decoded piece by piece. Labels "iso-8859-1" and "us-ascii" mean
 * Windows-1252, as browsers read them (WHATWG). */
#include "config.h"

#include "import/encoding.h"
#include "import/magic.h"
#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#define SAMPLE       65536 /* bytes looked at by the statistics */
#define LABEL_WINDOW 4096

static const uint16_t windows_c1[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

uint32_t windows_1252_cp(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xA0 ? windows_c1[byte - 0x80] : byte;
}

static uint32_t latin9_cp(unsigned char byte)
{
    switch (byte) {
    case 0xA4:
        return 0x20AC;
    case 0xA6:
        return 0x0160;
    case 0xA8:
        return 0x0161;
    case 0xB4:
        return 0x017D;
    case 0xB8:
        return 0x017E;
    case 0xBC:
        return 0x0152;
    case 0xBD:
        return 0x0153;
    case 0xBE:
        return 0x0178;
    default:
        return byte;
    }
}

static void put_bytes(Slice bytes, uint32_t (*cp_of)(unsigned char), StrBuf *out)
{
    strbuf_reserve(out, bytes.len + bytes.len / 8);
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.ptr[i];
        if (c < 0x80)
            strbuf_putc(out, (char)c);
        else
            strbuf_put_cp(out, cp_of(c));
    }
}

/* --- UTF-16 --- */

static void put_utf16(Slice bytes, bool big, StrBuf *out)
{
    uint32_t high = 0;
    strbuf_reserve(out, bytes.len);
    for (size_t i = 0; i + 1 < bytes.len; i += 2) {
        unsigned char a = (unsigned char)bytes.ptr[i], b = (unsigned char)bytes.ptr[i + 1];
        uint32_t unit = big ? (uint32_t)(a << 8 | b) : (uint32_t)(b << 8 | a);
        if (high && unit >= 0xDC00 && unit <= 0xDFFF) {
            strbuf_put_cp(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
            high = 0;
            continue;
        }
        if (high)
            strbuf_put_cp(out, UTF8_REPLACEMENT);
        high = unit >= 0xD800 && unit <= 0xDBFF ? unit : 0;
        if (!high && unit != 0xFEFF)
            strbuf_put_cp(out, unit);
    }
    if (high || bytes.len % 2)
        strbuf_put_cp(out, UTF8_REPLACEMENT);
}

/* Letters of the Latin alphabet have a zero in their upper byte: nearly all zeros on one side. */
static const char *guess_utf16(Slice bytes)
{
    size_t zeros[2] = {0, 0}, n = bytes.len < SAMPLE ? bytes.len : SAMPLE;
    if (n < 8 || !memchr(bytes.ptr, '\0', n))
        return NULL;
    for (size_t i = 0; i < n; i++)
        zeros[i & 1] += bytes.ptr[i] == '\0';
    size_t half = n / 2;
    if (zeros[1] * 10 > half * 6 && zeros[0] * 20 < half)
        return "utf-16le";
    if (zeros[0] * 10 > half * 6 && zeros[1] * 20 < half)
        return "utf-16be";
    return NULL;
}

/* --- labels --- */

static ptrdiff_t find_word(Slice hay, const char *word)
{
    size_t len = strlen(word);
    for (size_t at = 0; at + len <= hay.len; at++) {
        size_t n = 0;
        while (n < len && ascii_lower(hay.ptr[at + n]) == word[n])
            n++;
        if (n == len)
            return (ptrdiff_t)at;
    }
    return -1;
}

static Slice label_after(Slice text, size_t at)
{
    while (at < text.len && strchr(" \t=\"'", text.ptr[at]))
        at++;
    size_t start = at;
    while (at < text.len && text.ptr[at] && !strchr(" \t\"'>;/?", text.ptr[at]))
        at++;
    return slice_sub(text, start, at);
}

/* The charset that a page or an XML file says it has; absent for other texts. */
static Slice label_of(Slice bytes)
{
    Slice head = slice_sub(bytes, 0, LABEL_WINDOW);
    size_t at = 0;
    while (at < head.len && ((unsigned char)head.ptr[at] <= ' '))
        at++;
    if (at >= head.len || head.ptr[at] != '<')
        return (Slice){NULL, 0};
    const char *word = "charset";
    ptrdiff_t found = -1;
    if (slice_starts(slice_sub(head, at, head.len), "<?xml")) {
        const char *end = memchr(head.ptr + at, '>', head.len - at);
        Slice declaration = slice_sub(head, at, end ? (size_t)(end - head.ptr) : head.len);
        found = find_word(declaration, "encoding");
        if (found >= 0)
            return label_after(declaration, (size_t)found + 8);
    }
    for (size_t from = 0; (found = find_word(slice_sub(head, from, head.len), "<meta")) >= 0;) {
        from += (size_t)found + 5;
        const char *end = from < head.len ? memchr(head.ptr + from, '>', head.len - from) : NULL;
        Slice tag = slice_sub(head, from, end ? (size_t)(end - head.ptr) : head.len);
        ptrdiff_t charset = find_word(tag, word);
        if (charset >= 0)
            return label_after(tag, (size_t)charset + strlen(word));
    }
    return (Slice){NULL, 0};
}

static bool label_is(Slice label, const char *const *names)
{
    for (; *names; names++) {
        if (slice_ieq_str(label, *names))
            return true;
    }
    return false;
}

static const char *known_label(Slice label)
{
    static const char *const utf8[] = {"utf-8", "utf8", "unicode-1-1-utf-8", NULL};
    static const char *const western[] = {
        "iso-8859-1", "iso8859-1",    "iso_8859-1", "latin1",   "latin-1", "l1", "us-ascii",
        "ascii",      "windows-1252", "cp1252",     "x-cp1252", "ansi",    NULL};
    static const char *const latin9[] = {"iso-8859-15", "iso8859-15", "iso_8859-15", "latin9",
                                         "latin-9",     "l9",         NULL};
    if (label_is(label, utf8))
        return "utf-8";
    if (label_is(label, western))
        return "windows-1252";
    return label_is(label, latin9) ? "iso-8859-15" : NULL;
}

static bool put_iconv(Slice bytes, Slice label, StrBuf *out)
{
    char name[40];
    if (label.len == 0 || label.len >= sizeof name || memchr(label.ptr, '/', label.len))
        return false;
    memcpy(name, label.ptr, label.len);
    name[label.len] = '\0';
    iconv_t cd = iconv_open("UTF-8", name);
    if (cd == (iconv_t)-1)
        return false;
    char *in = (char *)(uintptr_t)bytes.ptr;
    size_t left = bytes.len;
    while (left) {
        strbuf_reserve(out, left + 64);
        char *to = out->ptr + out->len;
        size_t room = out->cap - out->len - 1, before = room;
        size_t done = iconv(cd, &in, &left, &to, &room);
        out->len += before - room;
        out->ptr[out->len] = '\0';
        if (done != (size_t)-1)
            break;
        if (errno == E2BIG)
            continue;
        strbuf_put_cp(out, UTF8_REPLACEMENT);
        in++;
        left--;
    }
    iconv_close(cd);
    return true;
}

bool bytes_decode(Slice bytes, Slice label, StrBuf *out)
{
    const char *known = known_label(label);
    if (!known)
        return put_iconv(bytes, label, out);
    if (strcmp(known, "utf-8") == 0 && utf8_check(bytes.ptr, bytes.len) == bytes.len)
        strbuf_put_slice(out, bytes);
    else
        put_bytes(bytes, strcmp(known, "iso-8859-15") == 0 ? latin9_cp : windows_1252_cp, out);
    return true;
}

/* --- 8 bits or UTF-8 --- */

typedef struct Census {
    size_t sequences;     /* well-formed sequences of two bytes and more */
    size_t foreign;       /* bytes that are not UTF-8 */
    size_t c1, undefined; /* of these: 80-9F; the five that Windows-1252 leaves out */
    size_t latin9;        /* bytes that make sense in ISO-8859-15 alone */
    size_t broken;        /* bytes in runs that look like forbidden or cut UTF-8 */
    size_t first;         /* offset of the first foreign byte */
} Census;

static bool is_digit_or_blank(char c)
{
    return ascii_is_digit(c) || c == ' ' || (unsigned char)c == 0xA0;
}

static bool is_letter(char c)
{
    return ascii_is_letter(c) || (unsigned char)c >= 0xC0;
}

/* A currency sign or one half would stand elsewhere. */
static bool speaks_latin9(Slice bytes, size_t at)
{
    unsigned char c = (unsigned char)bytes.ptr[at];
    char before = at ? bytes.ptr[at - 1] : ' ',
         after = at + 1 < bytes.len ? bytes.ptr[at + 1] : ' ';
    if (c == 0xA4)
        return is_digit_or_blank(before);
    return (c == 0xBD || c == 0xBC || c == 0xA8 || c == 0xB8) && is_letter(after);
}

/* A foreign byte among ASCII is a letter or mark of Windows-1252; a run that looks like a broken or
 * forbidden sequence of UTF-8 stays as it is, to be shown as such. */
static size_t foreign_run(Slice bytes, size_t at)
{
    size_t n = 0;
    while (at + n < bytes.len && (unsigned char)bytes.ptr[at + n] >= 0x80 &&
           utf8_check(bytes.ptr + at + n, bytes.len - at - n) == 0)
        n++;
    return n;
}

static bool run_is_windows(Slice run)
{
    for (size_t i = 0; i < run.len; i++) {
        unsigned char c = (unsigned char)run.ptr[i];
        bool lead = c >= 0xC0,
             followed = i + 1 < run.len && ((unsigned char)run.ptr[i + 1] & 0xC0) == 0x80;
        if ((c < 0xA0 && windows_1252_cp(c) == c) || (lead && followed) || c >= 0xFE)
            return false;
    }
    return run.len <= 3;
}

static Census take_census(Slice bytes)
{
    Census c = {.first = SIZE_MAX};
    size_t run_end = 0;
    for (size_t at = 0; at < bytes.len;) {
        unsigned char byte = (unsigned char)bytes.ptr[at];
        if (byte < 0x80) {
            at++;
            continue;
        }
        uint32_t cp;
        size_t n = utf8_decode(bytes.ptr + at, bytes.len - at, &cp);
        if (cp != UTF8_REPLACEMENT || (n == 3 && byte == 0xEF)) {
            c.sequences++;
            at += n;
            continue;
        }
        c.first = c.first == SIZE_MAX ? at : c.first;
        c.foreign++;
        c.c1 += byte < 0xA0;
        c.undefined += byte < 0xA0 && windows_1252_cp(byte) == byte;
        c.latin9 += speaks_latin9(bytes, at);
        if (at >= run_end) {
            Slice run = slice_sub(bytes, at, at + foreign_run(bytes, at));
            run_end = at + run.len;
            c.broken += run_is_windows(run) ? 0 : run.len;
        }
        at++;
    }
    return c;
}

static void put_mixed(Slice bytes, StrBuf *out)
{
    for (size_t at = 0; at < bytes.len;) {
        size_t good = utf8_check(bytes.ptr + at, bytes.len - at);
        strbuf_put(out, bytes.ptr + at, good);
        at += good;
        if (at == bytes.len)
            break;
        Slice run = slice_sub(bytes, at, at + foreign_run(bytes, at));
        CHECK(run.len > 0);
        if (run_is_windows(run))
            put_bytes(run, windows_1252_cp, out);
        else
            strbuf_put_cp(out, UTF8_REPLACEMENT);
        at += run.len;
    }
}

static void note_encoding(const ImportSource *source, DiagList *findings, const Decoded *out)
{
    if (out->label.ptr)
        diag_add(findings, DIAG_NOTE, source->name, "read as " SLICE_FMT, SLICE_ARG(out->label));
    else if (strcmp(out->encoding, "utf-8") != 0)
        diag_add(findings, DIAG_NOTE, source->name, "read as %s", out->encoding);
}

static void decode_western(const ImportSource *source, Slice label, DiagList *findings,
                           Decoded *out)
{
    Slice bytes = source->bytes;
    if (utf8_check(bytes.ptr, bytes.len) == bytes.len) {
        out->text = bytes;
        return;
    }
    Census c = take_census(bytes);
    const char *known = label.ptr ? known_label(label) : NULL;
    if (known && strcmp(known, "utf-8") == 0)
        diag_add_at(findings, DIAG_WARNING, source->name, bytes, c.first, 1,
                    "it says utf-8, but a byte here is not");
    if (c.sequences > c.foreign / 4 || c.undefined || 2 * c.broken > c.foreign) {
        diag_add_at(findings, DIAG_WARNING, source->name, bytes, c.first, 1,
                    "%zu bytes are not UTF-8, the first one here", c.foreign);
        put_mixed(bytes, &out->buffer);
    } else if ((known && strcmp(known, "iso-8859-15") == 0) ||
               (!known && c.c1 == 0 && c.latin9 > 0)) {
        out->encoding = "iso-8859-15";
        put_bytes(bytes, latin9_cp, &out->buffer);
    } else {
        out->encoding = c.c1 || known ? "windows-1252" : "iso-8859-1";
        put_bytes(bytes, windows_1252_cp, &out->buffer);
    }
    out->text = strbuf_slice(&out->buffer);
}

static void decode_utf16(const ImportSource *source, Slice bytes, Decoded *out, DiagList *findings)
{
    put_utf16(bytes, strcmp(out->encoding, "utf-16be") == 0, &out->buffer);
    out->text = strbuf_slice(&out->buffer);
    if (bytes.len % 2)
        diag_add(findings, DIAG_WARNING, source->name, "the text ends within a character");
}

static const char *mark_of(Slice bytes, size_t *skip)
{
    *skip = 3;
    if (slice_starts(bytes, "\xEF\xBB\xBF"))
        return "utf-8";
    *skip = 2;
    if (slice_starts(bytes, "\xFF\xFE"))
        return "utf-16le";
    if (slice_starts(bytes, "\xFE\xFF"))
        return "utf-16be";
    *skip = 0;
    return NULL;
}

static bool decode_labelled(Slice bytes, Slice label, Decoded *out)
{
    if (!label.ptr || known_label(label) || !put_iconv(bytes, label, &out->buffer))
        return false;
    out->label = label;
    out->text = strbuf_slice(&out->buffer);
    return true;
}

bool text_decode(const ImportSource *source, DiagList *findings, Decoded *out)
{
    *out = (Decoded){.encoding = "utf-8", .buffer = STRBUF_INIT};
    size_t skip;
    const char *marked = mark_of(source->bytes, &skip);
    Slice bytes = slice_sub(source->bytes, skip, source->bytes.len);
    const char *utf16 = marked && skip == 2 ? marked : marked ? NULL : guess_utf16(bytes);
    ImportSource body = {source->name, bytes};
    if (!utf16 && !magic_check(&body, findings))
        return false;
    if (utf16) {
        out->encoding = utf16;
        if (!marked)
            diag_add(findings, DIAG_WARNING, source->name,
                     "no byte order mark; by its zero bytes this is %s", utf16);
        decode_utf16(source, bytes, out, findings);
    } else {
        Slice label = marked ? (Slice){NULL, 0} : label_of(bytes);
        if (!decode_labelled(bytes, label, out))
            decode_western(&body, label, findings, out);
    }
    if (slice_trim(out->text).len == 0) {
        diag_add(findings, DIAG_ERROR, source->name, "the file is empty");
        return false;
    }
    CHECK(out->buffer.len == 0 || out->text.ptr == out->buffer.ptr);
    CHECK(utf8_check(out->text.ptr, out->text.len) == out->text.len);
    note_encoding(source, findings, out);
    return true;
}

void decoded_release(Decoded *decoded)
{
    strbuf_release(&decoded->buffer);
}
