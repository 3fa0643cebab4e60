/* text.c - reading a manifest piece by piece, cleaning it, and finding lines in it.
 *
 * A piece is looked through once. Pieces without a fault (nearly all) stay where read() put them; a
 * faulty one is copied out and written again with U+FFFD. Marks count the characters and the lines
 * before every 4096th byte; they are made when they are first asked for. */
#include "config.h"

#include "manifest/text.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"
#include "dossier/utf8.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PIECE  65536u
#define STRIDE 4096u

typedef struct TextMark {
    size_t characters, lines; /* before byte i * STRIDE */
} TextMark;

void manifest_text_init(ManifestText *t, int fd, Slice bytes, size_t expected)
{
    *t = (ManifestText){.fd = fd, .bytes = bytes};
    strbuf_reserve(&t->text, (expected < MANIFEST_LIMIT ? expected : MANIFEST_LIMIT) + PIECE);
}

void manifest_text_release(ManifestText *t)
{
    strbuf_release(&t->text);
    free(t->marks);
    t->marks = NULL;
    t->n_marks = t->marks_cap = 0;
}

/* --- reading --- */

/* Puts the next raw bytes after the text; returns how many. */
static size_t read_raw(ManifestText *t)
{
    strbuf_reserve(&t->text, PIECE);
    char *to = t->text.ptr + t->text.len;
    if (t->fd < 0) {
        size_t left = t->bytes.len - t->taken, size = left < PIECE ? left : PIECE;
        if (size)
            memcpy(to, t->bytes.ptr + t->taken, size);
        t->taken += size;
        return size;
    }
    for (;;) {
        ssize_t got = read(t->fd, to, PIECE);
        if (got >= 0)
            return (size_t)got;
        if (errno != EINTR) {
            t->failed = true;
            return 0;
        }
    }
}

/* YAML 1.1, production [1] c-printable; libyaml refuses a whole file for anything else. */
static bool allowed(uint32_t cp)
{
    return cp == '\t' || cp == '\n' || cp == '\r' || (cp >= 0x20 && cp <= 0x7E) || cp == 0x85 ||
           (cp >= 0xA0 && cp <= 0xFFFD && cp != 0xFEFF) || cp >= 0x10000;
}

/* True when all eight bytes are printable ASCII: none below a blank, none at 0x7F or above. */
static bool eight_printable(const char *s)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t word;
    memcpy(&word, s, 8);
    return !((word | (word - ones * 0x20) | (word + ones)) & ones * 0x80);
}

/* Length of the faultless beginning. */
static size_t clean_length(const char *s, size_t len)
{
    size_t at = 0;
    while (at < len) {
        if (len - at >= 8 && eight_printable(s + at)) {
            at += 8;
            continue;
        }
        unsigned char c = (unsigned char)s[at];
        if ((c >= 0x20 && c <= 0x7E) || c == '\n') {
            at++;
            continue;
        }
        uint32_t cp;
        size_t n = utf8_decode(s + at, len - at, &cp);
        if (!allowed(cp) ||
            (cp == UTF8_REPLACEMENT && (n != 3 || memcmp(s + at, "\xEF\xBF\xBD", 3))))
            break;
        at += n;
    }
    return at;
}

/* Bytes at the end that may be the beginning of a sequence. */
static size_t unfinished(const char *s, size_t len)
{
    for (size_t back = 1; back <= 3 && back <= len; back++) {
        unsigned char c = (unsigned char)s[len - back];
        if (c >= 0xC0)
            return (c >= 0xF0 ? 4u : c >= 0xE0 ? 3u : 2u) > back ? back : 0;
        if (c < 0x80)
            return 0;
    }
    return 0;
}

static void note_bad(ManifestText *t, uint32_t cp, unsigned char byte)
{
    bool control = cp != UTF8_REPLACEMENT;
    if (t->n_bad++ == 0) {
        t->bad_at = t->text.len;
        t->bad = control ? cp : byte;
        t->bad_control = control;
    }
}

/* Appends the raw bytes with every fault replaced. */
static void put_repaired(ManifestText *t, Slice raw)
{
    for (size_t at = 0; at < raw.len;) {
        size_t good = clean_length(raw.ptr + at, raw.len - at);
        strbuf_put(&t->text, raw.ptr + at, good);
        at += good;
        if (at == raw.len)
            break;
        uint32_t cp;
        size_t n = utf8_decode(raw.ptr + at, raw.len - at, &cp);
        note_bad(t, cp, (unsigned char)raw.ptr[at]);
        strbuf_put_cp(&t->text, UTF8_REPLACEMENT);
        at += n;
    }
}

/* The raw bytes [len, len + size) become part of the text, but for an unfinished sequence. */
static void accept(ManifestText *t, size_t size)
{
    char *raw = t->text.ptr + t->text.len;
    size_t held = size ? unfinished(raw, size) : 0;
    size -= held;
    size_t good = clean_length(raw, size);
    CHECK(good <= size && held <= sizeof t->held);
    memcpy(t->held, raw + size, held);
    t->n_held = held;
    t->hash = t->hash || memchr(raw, '#', size);
    if (good == size) {
        t->text.len += size;
        return;
    }
    char *copy = mem_strndup(raw, size);
    put_repaired(t, (Slice){copy, size});
    free(copy);
}

/* The byte order mark goes; one of UTF-16 or UTF-32 ends the reading. */
static size_t take_mark(ManifestText *t, size_t size)
{
    char *raw = t->text.ptr;
    if (size >= 4 && (memcmp(raw, "\xFF\xFE\0\0", 4) == 0 || memcmp(raw, "\0\0\xFE\xFF", 4) == 0)) {
        t->utf32 = true;
        return 0;
    }
    if (size >= 2 && (memcmp(raw, "\xFF\xFE", 2) == 0 || memcmp(raw, "\xFE\xFF", 2) == 0 ||
                      (raw[0] && !raw[1]) || (!raw[0] && raw[1]))) {
        t->utf16 = true;
        return 0;
    }
    if (size >= 3 && memcmp(raw, "\xEF\xBB\xBF", 3) == 0) {
        memmove(raw, raw + 3, size - 3);
        return size - 3;
    }
    return size;
}

bool manifest_text_more(ManifestText *t)
{
    if (t->at_end)
        return false;
    bool first = t->text.len == 0 && t->n_held == 0;
    size_t held = t->n_held;
    if (held) { /* what was held back goes before the next piece */
        strbuf_reserve(&t->text, PIECE + held);
        memcpy(t->text.ptr + t->text.len, t->held, held);
        t->text.len += held;
    }
    size_t got = read_raw(t), size;
    t->text.len -= held;
    t->at_end = got == 0;
    size = got + held;
    if (first)
        size = take_mark(t, size);
    t->too_large = t->text.len + size > MANIFEST_LIMIT;
    if (t->too_large || t->utf16 || t->utf32) {
        t->at_end = true;
        return false;
    }
    CHECK(t->text.len + size <= t->text.cap && held < sizeof t->held);
    if (got)
        accept(t, size);
    else
        put_repaired(t, (Slice){t->held, held});
    return got > 0 || held > 0;
}

/* --- places --- */

static bool begins_character(char c)
{
    return ((unsigned char)c & 0xC0) != 0x80;
}

/* Marks for all whole strides of the text so far. */
static void make_marks(ManifestText *t)
{
    size_t want = t->text.len / STRIDE + 1;
    if (t->n_marks >= want)
        return;
    t->marks = mem_grow(t->marks, &t->marks_cap, want, sizeof *t->marks);
    if (t->n_marks == 0)
        t->marks[t->n_marks++] = (TextMark){0, 0};
    for (; t->n_marks < want; t->n_marks++) {
        TextMark mark = t->marks[t->n_marks - 1];
        const char *block = t->text.ptr + (t->n_marks - 1) * STRIDE;
        unsigned characters = 0, lines = 0;
        for (size_t i = 0; i < STRIDE; i++) {
            characters += begins_character(block[i]);
            lines += block[i] == '\n';
        }
        CHECK(lines <= characters && characters <= STRIDE);
        t->marks[t->n_marks] = (TextMark){mark.characters + characters, mark.lines + lines};
    }
}

/* The byte where the (count+1)-th character from `at` begins; eight bytes a step. */
static size_t forward(const StrBuf *text, size_t at, size_t count)
{
    const uint64_t tops = UINT64_C(0x8080808080808080);
    for (uint64_t word; text->len - at >= 8; at += 8) {
        memcpy(&word, text->ptr + at, 8);
        uint64_t continuing = word & tops & ~(word << 1);
        size_t begun = 8 - (size_t)((continuing >> 7) * UINT64_C(0x0101010101010101) >> 56);
        if (begun > count)
            break;
        count -= begun;
    }
    for (; at < text->len; at++)
        if (begins_character(text->ptr[at]) && count-- == 0)
            break;
    return at;
}

/* The mark before which lie the most characters, but not more than asked for. */
static size_t nearest_mark(ManifestText *t, size_t character)
{
    make_marks(t);
    size_t after;
    LOWER_BOUND(after, 1, t->n_marks, t->marks[after].characters <= character);
    return after - 1;
}

size_t manifest_text_offset(ManifestText *t, size_t character)
{
    /* Places are mostly asked for in their order, each a little after the last. */
    if (character < t->last_character || character - t->last_character > STRIDE) {
        size_t mark = nearest_mark(t, character);
        t->last_character = t->marks[mark].characters;
        t->last_offset = mark * STRIDE;
    }
    t->last_offset = forward(&t->text, t->last_offset, character - t->last_character);
    t->last_character = character;
    CHECK(t->last_offset <= t->text.len);
    CHECK(t->last_offset == t->text.len || begins_character(t->text.ptr[t->last_offset]));
    return t->last_offset;
}

size_t manifest_text_line(ManifestText *t, size_t offset)
{
    make_marks(t);
    CHECK(offset <= t->text.len && offset / STRIDE < t->n_marks);
    size_t mark = offset / STRIDE, lines = t->marks[mark].lines;
    for (size_t i = mark * STRIDE; i < offset; i++)
        lines += t->text.ptr[i] == '\n';
    return lines + 1;
}

void manifest_text_find(ManifestText *t, DiagList *out, DiagLevel level, const char *file,
                        size_t offset, size_t len, const char *message)
{
    Slice text = strbuf_slice(&t->text);
    if (offset > text.len)
        offset = text.len;
    const char *before = offset ? memrchr(text.ptr, '\n', offset) : NULL;
    size_t start = before ? (size_t)(before - text.ptr) + 1 : 0;
    const char *after =
        offset < text.len ? memchr(text.ptr + offset, '\n', text.len - offset) : NULL;
    size_t end = after ? (size_t)(after - text.ptr) : text.len;
    diag_add_at(out, level, file, slice_sub(text, start, end), offset - start, len, "%s", message);
    out->items[out->count - 1].line = (uint32_t)manifest_text_line(t, offset);
}

bool manifest_text_all(ManifestText *t, Slice bytes)
{
    while (manifest_text_more(t))
        ;
    return slice_eq(strbuf_slice(&t->text), bytes);
}

/* --- lines of a text that is there whole --- */

const char *manifest_line_end(Slice text)
{
    if (slice_find(text, SLICE("\r\n")) >= 0)
        return "\r\n";
    return memchr(text.ptr ? text.ptr : "", '\n', text.len) || slice_find(text, SLICE("\r")) < 0
               ? "\n"
               : "\r";
}

/* A carriage return alone as well: so libyaml reads it. */
static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

size_t manifest_after_line(Slice text, size_t at)
{
    CHECK(at <= text.len);
    if (at > 0 && is_line_end(text.ptr[at - 1]))
        return at;
    while (at < text.len && !is_line_end(text.ptr[at]))
        at++;
    if (at + 1 < text.len && text.ptr[at] == '\r' && text.ptr[at + 1] == '\n')
        at++;
    return at < text.len ? at + 1 : at;
}
