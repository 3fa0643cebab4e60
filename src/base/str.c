/* str.c - slices and the growing buffer. */
#include "config.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/str.h"
#include "dossier/mem.h"
#include "dossier/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

Slice slice_from(const char *s)
{
    return s ? (Slice){s, strlen(s)} : (Slice){NULL, 0};
}

Slice slice_sub(Slice s, size_t start, size_t end)
{
    CHECK(s.ptr || s.len == 0);
    if (end > s.len)
        end = s.len;
    if (start > end)
        start = end;
    return (Slice){s.ptr ? s.ptr + start : NULL, end - start};
}

bool slice_eq(Slice a, Slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

bool slice_eq_str(Slice a, const char *b)
{
    return slice_eq(a, slice_from(b));
}

bool slice_ieq_str(Slice a, const char *b)
{
    return strlen(b) == a.len && (a.len == 0 || strncasecmp(a.ptr, b, a.len) == 0);
}

int slice_cmp(Slice a, Slice b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;
    if (order)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

Slice slice_trim(Slice s)
{
    while (s.len && ascii_is_space(s.ptr[0])) {
        s.ptr++;
        s.len--;
    }
    while (s.len && ascii_is_space(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

ptrdiff_t slice_find(Slice hay, Slice needle)
{
    if (needle.len == 0)
        return 0;
    const char *at = hay.len ? memmem(hay.ptr, hay.len, needle.ptr, needle.len) : NULL;
    return at ? at - hay.ptr : -1;
}

bool slice_to_u64(Slice s, uint64_t *out)
{
    uint64_t value = 0;
    if (s.len == 0)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
        unsigned digit = (unsigned)(s.ptr[i] - '0');
        if (value > (UINT64_MAX - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    *out = value;
    return true;
}

bool slice_listed(Slice word, Slice list)
{
    for (size_t low = 0, high = list.len; low < high;) {
        size_t start = low + (high - low) / 2, end;
        while (start > low && list.ptr[start - 1] != ' ')
            start--;
        for (end = start; end < list.len && list.ptr[end] != ' '; end++)
            continue;
        int order = slice_cmp(slice_sub(list, start, end), word);
        if (order == 0)
            return true;
        if (order < 0)
            low = end + 1;
        else
            high = start;
    }
    return false;
}

bool slice_part(Slice list, char mark, size_t *at, Slice *part)
{
    if (*at >= list.len)
        return false;
    const char *end = memchr(list.ptr + *at, mark, list.len - *at);
    *part = slice_sub(list, *at, end ? (size_t)(end - list.ptr) : list.len);
    *at += part->len + 1;
    return true;
}

char *slice_dup(Slice s)
{
    return mem_strndup(s.ptr, s.len);
}

void strbuf_release(StrBuf *b)
{
    free(b->ptr);
    *b = STRBUF_INIT;
}

void strbuf_clear(StrBuf *b)
{
    b->len = 0;
    if (b->ptr)
        b->ptr[0] = '\0';
}

void strbuf_reserve(StrBuf *b, size_t more)
{
    CHECK(b->ptr ? b->len < b->cap : b->len == 0);
    CHECK(more < SIZE_MAX - b->len);
    b->ptr = mem_grow(b->ptr, &b->cap, b->len + more + 1, 1);
}

void strbuf_put(StrBuf *b, const char *s, size_t len)
{
    strbuf_reserve(b, len);
    if (len)
        memcpy(b->ptr + b->len, s, len);
    b->len += len;
    b->ptr[b->len] = '\0';
}

void strbuf_putc(StrBuf *b, char c)
{
    strbuf_put(b, &c, 1);
}

void strbuf_puts(StrBuf *b, const char *s)
{
    strbuf_put(b, s, strlen(s));
}

void strbuf_put_slice(StrBuf *b, Slice s)
{
    strbuf_put(b, s.ptr, s.len);
}

void strbuf_put_cp(StrBuf *b, uint32_t code_point)
{
    char bytes[4];
    strbuf_put(b, bytes, utf8_encode(code_point, bytes));
}

void strbuf_pad(StrBuf *b, char c, size_t count)
{
    strbuf_reserve(b, count);
    memset(b->ptr + b->len, c, count);
    b->len += count;
    b->ptr[b->len] = '\0';
}

void strbuf_vprintf(StrBuf *b, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int need = vsnprintf(NULL, 0, format, args);
    if (need > 0) {
        strbuf_reserve(b, (size_t)need);
        vsnprintf(b->ptr + b->len, (size_t)need + 1, format, again);
        b->len += (size_t)need;
        CHECK(b->len < b->cap && b->ptr[b->len] == '\0');
    }
    va_end(again);
}

void strbuf_printf(StrBuf *b, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    strbuf_vprintf(b, format, args);
    va_end(args);
}

Slice strbuf_slice(const StrBuf *b)
{
    return (Slice){b->ptr, b->len};
}

const char *strbuf_str(const StrBuf *b)
{
    return b->ptr ? b->ptr : "";
}

char *strbuf_steal(StrBuf *b)
{
    char *s = b->ptr ? b->ptr : mem_strndup("", 0);
    *b = STRBUF_INIT;
    return s;
}
