/* say.c - complaints on standard error, text on standard output.
 *
 * All that the command line writes goes out here. Standard output on a terminal shows what text
 * from outside has of controls, whatever the format; a pipe or a file gets the exact bytes. */
#include "config.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

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

static bool put_bytes(Slice text)
{
    return text.len == 0 || fwrite(text.ptr, 1, text.len, stdout) == text.len;
}

bool put_out(Slice text)
{
    if (!isatty(STDOUT_FILENO))
        return put_bytes(text);
    StrBuf shown = STRBUF_INIT;
    show_lines(text, &shown);
    bool ok = put_bytes(strbuf_slice(&shown));
    strbuf_release(&shown);
    return ok;
}

static Status end_out(bool ok)
{
    return fflush(stdout) == 0 && ok ? STATUS_OK : complain("cannot write to standard output");
}

Status print_out(Slice text)
{
    return end_out(put_out(text));
}

Status print_styled(Slice text)
{
    return end_out(put_bytes(text));
}
