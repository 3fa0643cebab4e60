/* str.h - borrowed slices of bytes and a growing buffer. Text is UTF-8 inside the program. */
#ifndef DOSSIER_STR_H
#define DOSSIER_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Borrowed bytes, not NUL-terminated. {NULL, 0} is the absent slice. */
typedef struct Slice {
    const char *ptr;
    size_t len;
} Slice;

#define SLICE(literal) ((Slice){("" literal), sizeof(literal) - 1})
#define SLICE_FMT      "%.*s"
#define SLICE_ARG(s)   (int)(s).len, (s).ptr ? (s).ptr : ""

/* Half-open range of byte offsets into some text. */
typedef struct Range {
    uint32_t start, end;
} Range;

/* Inline, so that the length of a literal costs nothing. */
static inline bool slice_starts(Slice s, const char *prefix)
{
    size_t len = strlen(prefix);
    return s.len >= len && (len == 0 || memcmp(s.ptr, prefix, len) == 0);
}

static inline bool slice_ends(Slice s, const char *suffix)
{
    size_t len = strlen(suffix);
    return s.len >= len && (len == 0 || memcmp(s.ptr + s.len - len, suffix, len) == 0);
}

Slice slice_from(const char *s);                    /* NULL gives the absent slice */
Slice slice_sub(Slice s, size_t start, size_t end); /* clamped */
bool slice_eq(Slice a, Slice b);
bool slice_eq_str(Slice a, const char *b);
bool slice_ieq_str(Slice a, const char *b);    /* ASCII case ignored */
int slice_cmp(Slice a, Slice b);               /* bytewise, as memcmp then length */
Slice slice_trim(Slice s);                     /* ASCII white space at both ends */
ptrdiff_t slice_find(Slice hay, Slice needle); /* byte offset or -1 */
bool slice_to_u64(Slice s, uint64_t *out);     /* all of it decimal digits, no overflow */
char *slice_dup(Slice s);                      /* NUL-terminated; the caller frees */
/* Whether a word stands in a list: words parted by one blank, in the order of slice_cmp(). */
bool slice_listed(Slice word, Slice list);
/* The part of a list that begins at byte *at and ends before the next mark, and *at moves behind
 * that. False at the end; a mark at the very end is followed by no part. */
bool slice_part(Slice list, char mark, size_t *at, Slice *part);

typedef struct StrBuf {
    char *ptr; /* NUL-terminated whenever len > 0 */
    size_t len, cap;
} StrBuf;

#define STRBUF_INIT ((StrBuf){NULL, 0, 0})

void strbuf_release(StrBuf *b);
void strbuf_clear(StrBuf *b); /* keeps the memory */
void strbuf_reserve(StrBuf *b, size_t more);
void strbuf_putc(StrBuf *b, char c);
void strbuf_put(StrBuf *b, const char *s, size_t len);
void strbuf_puts(StrBuf *b, const char *s);
void strbuf_put_slice(StrBuf *b, Slice s);
void strbuf_put_cp(StrBuf *b, uint32_t code_point); /* as UTF-8 */
void strbuf_pad(StrBuf *b, char c, size_t count);
void strbuf_printf(StrBuf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void strbuf_vprintf(StrBuf *b, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
Slice strbuf_slice(const StrBuf *b);     /* borrowed until the next change */
const char *strbuf_str(const StrBuf *b); /* NUL-terminated, never NULL */
char *strbuf_steal(StrBuf *b); /* NUL-terminated; the caller frees; the buffer is empty after */

#endif
