/* tex.c - accents by composition (Unicode's canonical forms, from libunistring), a few letters by
 * name. */
#include "config.h"

#include "import/tex.h"
#include "dossier/ascii.h"
#include "dossier/utf8.h"

#include <string.h>
#include <uninorm.h>

/* The combining mark that an accent command stands for; 0 when it is none. */
static uint32_t combining(char command)
{
    static const struct {
        char command;
        uint16_t mark;
    } marks[] = {
        {'`', 0x300}, {'\'', 0x301}, {'^', 0x302}, {'~', 0x303}, {'=', 0x304},
        {'u', 0x306}, {'.', 0x307},  {'"', 0x308}, {'r', 0x30A}, {'H', 0x30B},
        {'v', 0x30C}, {'c', 0x327},  {'k', 0x328}, {'d', 0x323},
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (marks[i].command == command)
            return marks[i].mark;
    }
    return 0;
}

static const char *named_letter(Slice name)
{
    static const char *const letters[][2] = {
        {"ss", "ß"},
        {"ae", "æ"},
        {"AE", "Æ"},
        {"oe", "œ"},
        {"OE", "Œ"},
        {"aa", "å"},
        {"AA", "Å"},
        {"o", "ø"},
        {"O", "Ø"},
        {"l", "ł"},
        {"L", "Ł"},
        {"i", "i"},
        {"j", "j"},
        {"textquoteright", "’"},
        {"textquoteleft", "‘"},
        {"ldots", "…"},
        {"dots", "…"},
        {"textendash", "–"},
        {"textemdash", "—"},
        {"euro", "€"},
        {"texteuro", "€"},
        {"S", "§"},
    };
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        if (slice_eq_str(name, letters[i][0]))
            return letters[i][1];
    }
    return NULL;
}

static size_t word_end(Slice v, size_t at)
{
    while (at < v.len && ascii_is_letter(v.ptr[at]))
        at++;
    return at;
}

/* \'e, \'{e}, \c{c}, \c c, \'\i: writes the letter, returns the offset after it, 0 when it is no
 * accent. */
static size_t put_accent(StrBuf *out, Slice v, size_t at)
{
    char command = v.ptr[at + 1];
    uint32_t mark = combining(command);
    size_t p = at + 2;
    bool letter_command = ascii_is_letter(command);
    if (!mark || (letter_command && (p >= v.len || (v.ptr[p] != '{' && v.ptr[p] != ' '))))
        return 0;
    while (p < v.len && (v.ptr[p] == ' ' || v.ptr[p] == '{' || v.ptr[p] == '\\'))
        p++;
    if (p >= v.len)
        return 0;
    bool word = v.ptr[p - 1] == '\\'; /* \i and \j take the blanks after them away */
    uint32_t base;
    p += utf8_decode(v.ptr + p, v.len - p, &base);
    ucs4_t composed = uc_composition(base, mark);
    strbuf_put_cp(out, composed ? composed : base);
    if (!composed)
        strbuf_put_cp(out, mark);
    while (word && p < v.len && v.ptr[p] == ' ')
        p++;
    while (p < v.len && v.ptr[p] == '}' && memchr(v.ptr + at, '{', p - at))
        p++;
    return p;
}

static size_t put_command(StrBuf *out, Slice v, size_t at)
{
    if (at + 1 >= v.len)
        return at + 1;
    size_t end = put_accent(out, v, at);
    if (end)
        return end;
    if (strchr("&%$#_{}", v.ptr[at + 1])) {
        strbuf_putc(out, v.ptr[at + 1]);
        return at + 2;
    }
    end = word_end(v, at + 1);
    const char *letter = named_letter(slice_sub(v, at + 1, end));
    if (letter)
        strbuf_puts(out, letter);
    while (end < v.len && v.ptr[end] == ' ')
        end++;
    return end > at + 1 ? end : at + 2;
}

void tex_put_text(StrBuf *out, Slice v)
{
    for (size_t at = 0; at < v.len;) {
        char c = v.ptr[at];
        if (c == '\\') {
            at = put_command(out, v, at);
            continue;
        }
        if (slice_starts(slice_sub(v, at, v.len), "---")) {
            strbuf_puts(out, "—");
            at += 3;
        } else if (slice_starts(slice_sub(v, at, v.len), "--")) {
            strbuf_puts(out, "–");
            at += 2;
        } else {
            if (c == '~')
                strbuf_putc(out, ' ');
            else if (c != '{' && c != '}')
                strbuf_putc(out, c);
            at++;
        }
    }
}
