/* linefold.c - lines as phrases are looked for in them: in small letters without accents. */
#include "config.h"

#include "base/bytes8.h"
#include "import/glean/line.h"
#include "import/glean/linefold.h"
#include "dossier/latin.h"
#include "dossier/utf8.h"

/* Marks that are written in several ways. */
static const char *plain_mark(uint32_t cp)
{
    switch (cp) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
        return "'";
    case 0x201C:
    case 0x201D:
    case 0xAB:
    case 0xBB:
        return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014:
        return "-";
    case 0x2026:
        return "...";
    case 0xD7:
        return "x";
    case 0xF7:
        return "/";
    case 0xAD:
        return "";
    default:
        return NULL;
    }
}

static bool is_common_latin(uint32_t cp)
{
    return (cp >= LATIN_FIRST && cp <= 0xFF) || cp == 0x152 || cp == 0x153;
}

static void put_latin(char letter, StrBuf *out)
{
    if (letter <= LATIN_PAIR_MAX)
        strbuf_puts(out, latin_pairs[(unsigned char)letter]);
    else
        strbuf_putc(out, letter);
}

static bool is_space(uint32_t cp)
{
    return cp <= ' ' || cp == 0xA0 || cp == 0x202F || cp == 0x2009 || cp == 0x3000 || cp == 0x2007;
}

/* As far as it is ASCII with single blanks between words. */
static size_t put_plain(Slice text, StrBuf *out)
{
    size_t n = 0;
    strbuf_reserve(out, text.len);
    char *to = out->ptr + out->len;
    for (; n + 8 < text.len && bytes8_plain(bytes8_load(text.ptr + n)) == 8; n += 8) {
        if ((n == 0 || text.ptr[n - 1] <= ' ') && text.ptr[n] <= ' ')
            break; /* blanks side by side, or at the beginning */
        if (text.ptr[n + 7] == ' ' && text.ptr[n + 8] <= ' ')
            break;
        bytes8_store(to + n, bytes8_to_lower(bytes8_load(text.ptr + n)));
    }
    for (; n < text.len; n++) {
        unsigned char c = (unsigned char)text.ptr[n];
        bool blank = c == ' ' && n > 0 && n + 1 < text.len && text.ptr[n + 1] > ' ';
        if (!blank && (c <= ' ' || c >= 0x7F))
            break;
        to[n] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    out->len += n;
    out->ptr[out->len] = '\0';
    return n;
}

void line_fold(Slice line, StrBuf *out)
{
    size_t start = out->len;
    bool space = false;
    for (size_t at = 0; at < line.len;) {
        uint32_t cp;
        size_t run = space ? 0 : put_plain(slice_sub(line, at, line.len), out);
        if (run) {
            at += run;
            continue;
        }
        at += utf8_decode(line.ptr + at, line.len - at, &cp);
        if (is_space(cp)) {
            space = true;
            continue;
        }
        if (space && out->len > start)
            strbuf_putc(out, ' ');
        space = false;
        const char *plain = cp < 0x80 ? NULL : plain_mark(cp);
        if (plain)
            strbuf_puts(out, plain);
        else if (is_common_latin(cp))
            put_latin(latin_letters[cp - LATIN_FIRST], out);
        else
            strbuf_put_cp(out, cp >= 'A' && cp <= 'Z' ? cp + 32 : cp);
    }
}
