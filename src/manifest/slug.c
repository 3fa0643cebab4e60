/* slug.c - short names, and scalars of YAML. */
#include "config.h"

#include "manifest/slug.h"
#include "dossier/fold.h"
#include "dossier/utf8.h"

#include <string.h>
#include <unictype.h>

void slug_put(StrBuf *out, Slice text, size_t most)
{
    StrBuf folded = STRBUF_INIT;
    size_t start = out->len;
    bool gap = false;
    fold_word(text, FOLD_BASE, &folded);
    Slice f = strbuf_slice(&folded);
    for (size_t at = 0; at < f.len;) {
        uint32_t cp;
        size_t n = utf8_decode(f.ptr + at, f.len - at, &cp);
        bool letter =
            cp < 0x80 ? (cp >= 'a' && cp <= 'z') || (cp >= '0' && cp <= '9') : uc_is_alnum(cp);
        if (!letter) {
            gap |= cp != '\'' && cp != 0x2019;
        } else {
            if (out->len - start + n + 1 > most)
                break;
            if (gap && out->len > start)
                strbuf_putc(out, '-');
            strbuf_put(out, f.ptr + at, n);
            gap = false;
        }
        at += n;
        if (at < f.len &&
            out->len - start + 5 > most) { /* no room for more: back to the last whole word */
            size_t cut = out->len;
            while (!gap && cut > start + most / 2 && out->ptr[cut - 1] != '-')
                cut--;
            if (!gap && cut > start + most / 2)
                out->len = cut - 1;
            break;
        }
    }
    if (out->ptr)
        out->ptr[out->len] = '\0';
    strbuf_release(&folded);
}

/* --- YAML --- */

static bool is_plain_first(unsigned char c)
{
    return (c | 0x20) >= 'a' ? (c | 0x20) <= 'z' || c >= 0x80 : c >= '0' && c <= '9';
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

void yaml_put_scalar(StrBuf *out, Slice value, bool flow)
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
