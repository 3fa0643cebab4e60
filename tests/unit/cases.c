/* cases.c - reads the files of tests/cases, and compares. */
#include "config.h"

#include "cases.h"

#include "dossier/file.h"
#include "dossier/utf8.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "=== "
#define THEN "==>\n"

/* The bytes of "‹0D 0A›"; what stands behind the mark. */
static const char *put_bytes(const char *p, const char *end, StrBuf *out)
{
    while (p < end && strncmp(p, "›", 3) != 0) {
        char *behind;
        unsigned long byte = strtoul(p, &behind, 16);
        cr_assert(behind > p && byte < 256, "no bytes in hexadecimal: %.20s", p);
        strbuf_putc(out, (char)byte);
        p = behind + (*behind == ' ');
    }
    return p + 3;
}

/* What an input stands for: bytes out of hexadecimal, and no line end where a line ends in "‹›". */
static void decode(Slice input, StrBuf *out)
{
    const char *p = input.ptr, *end = p + input.len;
    while (p < end) {
        if (end - p >= 7 && strncmp(p, "‹›\n", 7) == 0)
            p += 7;
        else if (end - p >= 3 && strncmp(p, "‹", 3) == 0)
            p = put_bytes(p + 3, end, out);
        else
            strbuf_putc(out, *p++);
    }
}

static bool is_seen(uint32_t cp)
{
    return cp == '\n' || (cp >= ' ' && cp < 0x7F) ||
           (cp > 0xA0 && cp != 0xAD && cp != 0xFEFF && !(cp >= 0x2000 && cp <= 0x200F) &&
            !(cp >= 0x2028 && cp <= 0x202F) && !(cp >= 0x2060 && cp <= 0x206F));
}

/* An output as it is kept: what is not seen on a screen in hexadecimal, one line end at its end. */
static void encode(Slice output, StrBuf *out)
{
    for (size_t at = 0; at < output.len;) {
        uint32_t cp;
        size_t n = utf8_decode(output.ptr + at, output.len - at, &cp);
        bool sound = cp != 0xFFFD || (n == 3 && (unsigned char)output.ptr[at] == 0xEF);
        if (sound && is_seen(cp)) {
            strbuf_put(out, output.ptr + at, n);
        } else {
            for (size_t i = 0; i < n; i++)
                strbuf_printf(out, "%s%02X", i ? " " : "‹", (unsigned char)output.ptr[at + i]);
            strbuf_puts(out, "›");
        }
        at += n;
    }
    while (out->len && out->ptr[out->len - 1] == '\n')
        out->len--;
    strbuf_putc(out, '\n');
}

/* The next line that begins with the mark, or the end. */
static const char *next_line(const char *p, const char *mark)
{
    if (strncmp(p, mark, strlen(mark)) == 0)
        return p;
    for (; (p = strchr(p, '\n')) != NULL; p++)
        if (strncmp(p + 1, mark, strlen(mark)) == 0)
            return p + 1;
    return NULL;
}

static Slice without_blank_end(const char *from, const char *to)
{
    while (to - from >= 2 && to[-1] == '\n' && to[-2] == '\n')
        to--;
    return (Slice){from, (size_t)(to - from)};
}

/* One case, from its head to the next; `anew` gets it as it ought to be. */
static void run_case(const char *file, const char *head, const char *end, CaseFn render,
                     StrBuf *anew)
{
    const char *line_end = strchr(head, '\n');
    cr_assert_not_null(line_end, "%s: a head without a case", file);
    Slice name = {head + strlen(HEAD), (size_t)(line_end - head) - strlen(HEAD)};
    const char *then = next_line(line_end + 1, THEN);
    bool answered = then && then < end;
    Slice input = answered ? (Slice){line_end + 1, (size_t)(then - line_end) - 1}
                           : without_blank_end(line_end + 1, end);
    Slice want = answered ? without_blank_end(then + strlen(THEN), end) : SLICE("");
    StrBuf bytes = STRBUF_INIT, output = STRBUF_INIT, found = STRBUF_INIT;
    decode(input, &bytes);
    strbuf_str(&bytes);
    render(name, strbuf_slice(&bytes), &output);
    encode(strbuf_slice(&output), &found);
    strbuf_put(anew, head, (size_t)(line_end - head) + 1);
    strbuf_put_slice(anew, input);
    strbuf_puts(anew, THEN);
    strbuf_put_slice(anew, strbuf_slice(&found));
    if (!getenv("UPDATE_CASES"))
        cr_expect(slice_eq(strbuf_slice(&found), want),
                  "%s: " SLICE_FMT "\n" SLICE_FMT "found:\n" SLICE_FMT "expected:\n" SLICE_FMT,
                  file, SLICE_ARG(name), SLICE_ARG(input), SLICE_ARG(strbuf_slice(&found)),
                  SLICE_ARG(want));
    strbuf_release(&bytes);
    strbuf_release(&output);
    strbuf_release(&found);
}

void cases_run(const char *file, CaseFn render)
{
    StrBuf path = STRBUF_INIT, text = STRBUF_INIT, anew = STRBUF_INIT;
    const char *top = getenv("srcdir");
    strbuf_printf(&path, "%s/tests/cases/%s", top ? top : ".", file);
    cr_assert_eq(file_read(strbuf_str(&path), 1 << 22, &text), FILE_OK, "%s", strbuf_str(&path));
    const char *all = strbuf_str(&text), *end = all + text.len, *head = next_line(all, HEAD);
    cr_assert_not_null(head, "%s: no case", file);
    strbuf_put(&anew, all, (size_t)(head - all));
    for (const char *next; head; head = next) {
        next = next_line(strchr(head, '\n'), HEAD);
        run_case(file, head, next ? next : end, render, &anew);
        if (next)
            strbuf_putc(&anew, '\n');
    }
    if (getenv("UPDATE_CASES"))
        cr_assert_eq(file_write_atomic(strbuf_str(&path), strbuf_slice(&anew)), FILE_OK);
    strbuf_release(&path);
    strbuf_release(&text);
    strbuf_release(&anew);
}

Slice case_word(Slice *name)
{
    *name = slice_trim(*name);
    size_t len = 0;
    while (len < name->len && name->ptr[len] != ' ')
        len++;
    Slice word = slice_sub(*name, 0, len);
    *name = slice_sub(*name, len, name->len);
    return len ? word : (Slice){NULL, 0};
}

void case_put(StrBuf *out, const char *label, Slice value)
{
    if (value.ptr)
        strbuf_printf(out, "%s: " SLICE_FMT "\n", label, SLICE_ARG(value));
}
