/* say.c - complaints on standard error, text on standard output. */
#include "config.h"

#include <stdarg.h>
#include <stdio.h>

#include "cli/say.h"
#include "dossier/show.h"

Status complain(const char *format, ...)
{
    StrBuf line = STRBUF_INIT, shown = STRBUF_INIT;
    va_list args;
    va_start(args, format);
    strbuf_vprintf(&line, format, args);
    va_end(args);
    show_text(strbuf_slice(&line), &shown);
    fprintf(stderr, "dossier: %s\n", strbuf_str(&shown));
    strbuf_release(&line);
    strbuf_release(&shown);
    return STATUS_ERROR;
}

Status print_out(Slice text)
{
    if ((text.len && fwrite(text.ptr, 1, text.len, stdout) != text.len) || fflush(stdout) != 0)
        return complain("cannot write to standard output");
    return STATUS_OK;
}
