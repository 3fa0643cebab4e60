/* mime.c - a compact reader of MIME: enough for newsletters and notes, and nothing is executed,
 * fetched or written.
 *
 * The parts of a message are slices of it; decoding happens only for the part that is taken. Depth
 * of nesting is limited, a missing closing boundary ends with the message. */
#include "config.h"

#include "import/encoding.h"
#include "import/mime.h"

#include "dossier/ascii.h"
#include "dossier/check.h"

#include <string.h>

#define DEPTH_MAX 8

/* --- transfer encodings --- */

/* Quoted-printable; in a header (`word`) an underscore is a blank. */
static void put_quoted(StrBuf *out, Slice text, bool word)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        int high = i + 2 < text.len ? ascii_hex(text.ptr[i + 1]) : -1,
            low = i + 2 < text.len ? ascii_hex(text.ptr[i + 2]) : -1;
        if (c == '=' && high >= 0 && low >= 0) {
            strbuf_putc(out, (char)(high << 4 | low));
            i += 2;
        } else if (c == '=' && !word) { /* a soft line end */
            while (i + 1 < text.len && (text.ptr[i + 1] == ' ' || text.ptr[i + 1] == '\t'))
                i++;
            i += i + 1 < text.len && text.ptr[i + 1] == '\r';
            i += i + 1 < text.len && text.ptr[i + 1] == '\n';
        } else {
            strbuf_putc(out, word && c == '_' ? ' ' : c);
        }
    }
}

static void put_base64(StrBuf *out, Slice text)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    uint32_t bits = 0;
    unsigned n = 0;
    for (size_t i = 0; i < text.len; i++) {
        const char *digit = text.ptr[i] ? strchr(digits, text.ptr[i]) : NULL;
        if (!digit)
            continue;
        bits = bits << 6 | (uint32_t)(digit - digits);
        n += 6;
        if (n >= 8) {
            n -= 8;
            strbuf_putc(out, (char)(bits >> n & 0xFF));
        }
    }
}

static void put_decoded(StrBuf *out, Slice bytes, Slice charset)
{
    Slice label = charset.len ? charset : SLICE("utf-8");
    if (!bytes_decode(bytes, label, out))
        bytes_decode(bytes, SLICE("utf-8"), out);
}

/* --- headers --- */

/* Up to behind the empty line. A part may begin with it, and has no head then. */
static size_t head_length(Slice part)
{
    if (slice_starts(part, "\n"))
        return 1;
    if (slice_starts(part, "\r\n"))
        return 2;
    for (size_t at = 0; at < part.len; at++) {
        if (part.ptr[at] != '\n')
            continue;
        size_t next = at + 1 + (at + 1 < part.len && part.ptr[at + 1] == '\r');
        if (next < part.len && part.ptr[next] == '\n')
            return next + 1;
    }
    return part.len;
}

static Slice raw_header(Slice part, const char *name)
{
    size_t len = strlen(name);
    Slice head = slice_sub(part, 0, head_length(part));
    for (size_t at = 0; at < head.len;) {
        const char *end = memchr(head.ptr + at, '\n', head.len - at);
        size_t stop = end ? (size_t)(end - head.ptr) + 1 : head.len;
        while (stop < head.len && (head.ptr[stop] == ' ' || head.ptr[stop] == '\t')) { /* folded */
            end = memchr(head.ptr + stop, '\n', head.len - stop);
            stop = end ? (size_t)(end - head.ptr) + 1 : head.len;
        }
        Slice line = slice_sub(head, at, stop);
        if (line.len > len && line.ptr[len] == ':' && slice_ieq_str(slice_sub(line, 0, len), name))
            return slice_trim(slice_sub(line, len + 1, line.len));
        at = stop;
    }
    return (Slice){NULL, 0};
}

/* "=?charset?Q?text?=": bytes of it, or 0. */
static size_t put_encoded_word(StrBuf *out, Slice text)
{
    const char *marks[3];
    size_t at = 2;
    for (int i = 0; i < 3; i++) {
        marks[i] = at < text.len ? memchr(text.ptr + at, '?', text.len - at) : NULL;
        if (!marks[i])
            return 0;
        at = (size_t)(marks[i] - text.ptr) + 1;
    }
    if (marks[1] - marks[0] != 2 || at >= text.len || text.ptr[at] != '=')
        return 0;
    Slice charset = slice_sub(text, 2, (size_t)(marks[0] - text.ptr));
    const char *star = memchr(charset.ptr, '*', charset.len);
    charset.len = star ? (size_t)(star - charset.ptr) : charset.len;
    Slice coded = {marks[1] + 1, (size_t)(marks[2] - marks[1] - 1)};
    StrBuf bytes = STRBUF_INIT;
    if ((marks[0][1] | 0x20) == 'b')
        put_base64(&bytes, coded);
    else
        put_quoted(&bytes, coded, true);
    put_decoded(out, strbuf_slice(&bytes), charset);
    strbuf_release(&bytes);
    return at + 1;
}

static bool only_blanks(Slice text)
{
    return slice_trim(text).len == 0;
}

bool mime_header(Slice message, const char *name, StrBuf *out)
{
    Slice raw = raw_header(message, name);
    size_t plain = 0, after_word = SIZE_MAX;
    if (!raw.ptr)
        return false;
    StrBuf run = STRBUF_INIT; /* what is not encoded may still be 8-bit */
    for (size_t at = 0; at < raw.len;) {
        size_t used = slice_starts(slice_sub(raw, at, raw.len), "=?") ? 1 : 0;
        if (used) {
            Slice between = slice_sub(raw, plain, at);
            if (after_word != plain ||
                !only_blanks(between)) /* blanks between two encoded words do not count */
                put_decoded(out, between, (Slice){NULL, 0});
            used = put_encoded_word(out, slice_sub(raw, at, raw.len));
            CHECK(at + used <= raw.len);
            plain = at + used;
            after_word = used ? plain : SIZE_MAX;
        }
        at += used ? used : 1;
    }
    put_decoded(out, slice_sub(raw, plain, raw.len), (Slice){NULL, 0});
    strbuf_release(&run);
    return true;
}

/* A parameter of a structured header: boundary="…", charset=… */
static Slice parameter(Slice value, const char *name)
{
    size_t len = strlen(name);
    for (size_t at = 0; at + len < value.len; at++) {
        bool edge = at > 0 && (value.ptr[at - 1] == ';' || (unsigned char)value.ptr[at - 1] <= ' ');
        if (!edge || value.ptr[at + len] != '=' ||
            !slice_ieq_str(slice_sub(value, at, at + len), name))
            continue;
        Slice rest = slice_sub(value, at + len + 1, value.len);
        bool quoted = rest.len && rest.ptr[0] == '"';
        size_t start = quoted, end = start;
        while (end < rest.len &&
               (quoted ? rest.ptr[end] != '"'
                       : rest.ptr[end] != ';' && (unsigned char)rest.ptr[end] > ' '))
            end++;
        return slice_sub(rest, start, end);
    }
    return (Slice){NULL, 0};
}

static bool type_is(Slice type, const char *prefix)
{
    return type.len >= strlen(prefix) && slice_ieq_str(slice_sub(type, 0, strlen(prefix)), prefix);
}

/* --- parts --- */

typedef struct Texts {
    Slice html, plain; /* whole parts, with their heads */
} Texts;

static bool is_attachment(Slice part)
{
    return type_is(raw_header(part, "Content-Disposition"), "attachment");
}

/* The next line "--boundary" at or after `at`; *closing: it ends the last part. */
static size_t find_boundary(Slice body, size_t at, Slice boundary, bool *closing)
{
    while (at < body.len) {
        Slice line = slice_sub(body, at, body.len);
        if (slice_starts(line, "--") && line.len >= boundary.len + 2 &&
            memcmp(line.ptr + 2, boundary.ptr, boundary.len) == 0) {
            *closing = slice_starts(slice_sub(line, boundary.len + 2, line.len), "--");
            return at;
        }
        const char *end = memchr(line.ptr, '\n', line.len);
        at += end ? (size_t)(end - line.ptr) + 1 : line.len;
    }
    *closing = true;
    return body.len;
}

static size_t line_after(Slice body, size_t at)
{
    const char *end = at < body.len ? memchr(body.ptr + at, '\n', body.len - at) : NULL;
    return end ? (size_t)(end - body.ptr) + 1 : body.len;
}

static void collect(Slice part, Texts *texts, int depth)
{
    Slice type = raw_header(part, "Content-Type");
    if (is_attachment(part) || depth > DEPTH_MAX)
        return;
    if (type_is(type, "multipart/")) {
        Slice boundary = parameter(type, "boundary"),
              body = slice_sub(part, head_length(part), part.len);
        bool closing = true;
        size_t at = boundary.len ? find_boundary(body, 0, boundary, &closing) : 0;
        while (!closing && at < body.len) {
            size_t start = line_after(body, at);
            at = find_boundary(body, start, boundary, &closing);
            CHECK(start <= at && at <= body.len);
            collect(slice_sub(body, start, at), texts, depth + 1);
        }
    } else if (type_is(type, "message/rfc822")) {
        collect(slice_sub(part, head_length(part), part.len), texts, depth + 1);
    } else if (type_is(type, "text/html")) {
        texts->html = texts->html.ptr ? texts->html : part;
    } else if (type.len == 0 || type_is(type, "text/plain") || type_is(type, "text;")) {
        texts->plain = texts->plain.ptr ? texts->plain : part;
    }
}

static void put_part(StrBuf *out, Slice part)
{
    Slice body = slice_sub(part, head_length(part), part.len),
          encoding = raw_header(part, "Content-Transfer-Encoding");
    StrBuf bytes = STRBUF_INIT;
    if (slice_ieq_str(encoding, "quoted-printable"))
        put_quoted(&bytes, body, false);
    else if (slice_ieq_str(encoding, "base64"))
        put_base64(&bytes, body);
    else
        strbuf_put_slice(&bytes, body);
    put_decoded(out, strbuf_slice(&bytes), parameter(raw_header(part, "Content-Type"), "charset"));
    strbuf_release(&bytes);
}

bool mime_text(Slice message, StrBuf *out, bool *html)
{
    Texts texts = {{NULL, 0}, {NULL, 0}};
    collect(message, &texts, 0);
    *html = texts.html.ptr != NULL;
    Slice part = *html ? texts.html : texts.plain;
    CHECK(!part.ptr ||
          (part.ptr >= message.ptr && part.ptr + part.len <= message.ptr + message.len));
    if (part.ptr)
        put_part(out, part);
    return slice_trim(strbuf_slice(out)).len > 0;
}
