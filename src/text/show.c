/* show.c - what text from outside may send to a terminal. */
#include "config.h"

#include "dossier/show.h"
#include "dossier/utf8.h"

#include <unictype.h>

/* Format characters (general category Cf). Joiners and tags shape the cluster they stand in,
 * prefixed signs of Arabic and other scripts are visible; both may pass. What only marks a place to
 * break or not shows as nothing. The others, bidi controls first among them, can make a line read
 * as what it is not, and get a mark. */
static bool show_format(uint32_t cp, uint32_t *mark)
{
    switch (cp) {
    case 0xAD:
    case 0x200B:
    case 0x2060:
    case 0xFEFF:
        *mark = 0;
        return false;
    case 0x200C:
    case 0x200D:
    case 0x6DD:
    case 0x70F:
    case 0x8E2:
    case 0x110BD:
    case 0x110CD:
        return true;
    default:
        *mark = UTF8_REPLACEMENT;
        return (cp >= 0x600 && cp <= 0x605) || (cp >= 0xE0020 && cp <= 0xE007F);
    }
}

static bool is_noncharacter(uint32_t cp)
{
    return (cp & 0xFFFE) == 0xFFFE || (cp >= 0xFDD0 && cp <= 0xFDEF) || cp > 0x10FFFF;
}

bool show_code_point(uint32_t cp, uint32_t *mark)
{
    if ((cp >= 0x20 && cp < 0x7F) || (cp >= 0xA0 && cp < 0x600 && cp != 0xAD))
        return true;
    *mark = UTF8_REPLACEMENT;
    if (cp < 0x20)
        *mark = 0x2400 + cp;
    else if (cp == 0x7F)
        *mark = 0x2421;
    if (cp < 0xA0 || is_noncharacter(cp) || (cp >= 0xD800 && cp <= 0xDFFF))
        return false;
    if (cp == 0x2028 || cp == 0x2029) {
        *mark = ' ';
        return false;
    }
    return !uc_is_general_category(cp, UC_CATEGORY_Cf) || show_format(cp, mark);
}

void show_text(Slice text, StrBuf *out)
{
    strbuf_reserve(out, text.len);
    for (size_t at = 0; at < text.len;) {
        uint32_t cp, mark;
        at += utf8_decode(text.ptr + at, text.len - at, &cp);
        if (cp == '\t' || cp == '\n')
            cp = ' ';
        if (show_code_point(cp, &mark))
            mark = cp;
        if (mark)
            strbuf_put_cp(out, mark);
    }
}
