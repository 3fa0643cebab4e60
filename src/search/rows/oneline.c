/* oneline.c - text on one line. */
#include "config.h"

#include "search/rows/oneline.h"

bool oneline_is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

size_t oneline_put(Slice text, StrBuf *out)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        bool space = oneline_is_space(text.ptr[i]);
        if (space && i > 0 && oneline_is_space(text.ptr[i - 1]))
            continue;
        n++;
        if (out)
            strbuf_putc(out, space ? ' ' : text.ptr[i]);
    }
    return n;
}
