/* slug.c - short names. */
#include "config.h"

#include "manifest/slug.h"
#include "dossier/ascii.h"
#include "dossier/fold.h"
#include "dossier/utf8.h"

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
        bool letter = cp < 0x80 ? ascii_is_lower(cp) || ascii_is_digit(cp) : uc_is_alnum(cp);
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
