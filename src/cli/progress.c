/* progress.c - how far an import is: files, megabytes, rate, time left. */
#include "config.h"

#include <unistd.h>

#include "cli/progress.h"

#define SECOND      UINT64_C(1000000000)
#define PLAIN_EVERY (2 * SECOND) /* between lines that stay */
#define BAR_CELLS   20

void progress_init(Progress *progress, FILE *out)
{
    *progress = (Progress){.out = out, .terminal = isatty(fileno(out)), .next = PLAIN_EVERY};
}

static double megabytes(uint64_t bytes)
{
    return (double)bytes / 1e6;
}

static void put_bar(StrBuf *line, uint64_t done, uint64_t of)
{
    size_t filled = of ? (size_t)(done * BAR_CELLS / of) : 0;
    if (filled > BAR_CELLS)
        filled = BAR_CELLS;
    strbuf_putc(line, '[');
    strbuf_pad(line, '#', filled);
    strbuf_pad(line, '.', BAR_CELLS - filled);
    strbuf_puts(line, "] ");
}

static void put_figures(StrBuf *line, const ImportProgress *now)
{
    double seconds = (double)now->ns / 1e9;
    double rate = seconds > 0 ? megabytes(now->bytes) / seconds : 0;
    double left = rate > 0 ? megabytes(now->of_bytes - now->bytes) / rate : 0;
    strbuf_printf(line, "%zu of %zu files, %.1f of %.1f MB, %.1f MB/s", now->files, now->of_files,
                  megabytes(now->bytes), megabytes(now->of_bytes), rate);
    if (rate > 0 && now->of_bytes > now->bytes)
        strbuf_printf(line, ", %.0f s left", left);
}

void progress_show(void *ctx, const ImportProgress *now)
{
    Progress *progress = ctx;
    StrBuf line = STRBUF_INIT;
    if (!progress->terminal && now->ns < progress->next)
        return;
    progress->next = now->ns + PLAIN_EVERY;
    if (progress->terminal)
        put_bar(&line, now->bytes, now->of_bytes);
    put_figures(&line, now);
    /* Erase to the end of the line (ECMA-48 EL): the line before may have been longer. */
    fprintf(progress->out, progress->terminal ? "\r%s\033[K" : "%s\n", strbuf_str(&line));
    fflush(progress->out);
    progress->shown = true;
    strbuf_release(&line);
}

void progress_end(Progress *progress)
{
    if (progress->terminal && progress->shown)
        fputs("\r\033[K", progress->out);
    progress->shown = false;
}
