/* diag.c - findings with their place. */
#include "config.h"

#include "dossier/check.h"
#include "dossier/diag.h"
#include "dossier/mem.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>

#define SOURCE_SHOWN 160 /* code points of a source line that are kept */

static Diag *list_push(DiagList *list, DiagLevel level, const char *file)
{
    list->items = mem_grow(list->items, &list->cap, list->count + 1, sizeof *list->items);
    Diag *d = &list->items[list->count++];
    *d = (Diag){.level = level, .file = mem_strdup(file), .width = 1};
    list->errors += level == DIAG_ERROR;
    list->warnings += level == DIAG_WARNING;
    CHECK(list->errors + list->warnings <= list->count);
    return d;
}

__attribute__((format(printf, 1, 0))) static char *format_message(const char *format, va_list args)
{
    StrBuf b = STRBUF_INIT;
    strbuf_vprintf(&b, format, args);
    return strbuf_steal(&b);
}

static void diag_release(Diag *d)
{
    free(d->file);
    free(d->message);
    free(d->source);
    free(d->about);
}

void diag_list_release(DiagList *list)
{
    for (size_t i = 0; i < list->count; i++)
        diag_release(&list->items[i]);
    free(list->items);
    *list = DIAG_LIST_INIT;
}

void diag_add(DiagList *list, DiagLevel level, const char *file, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    list_push(list, level, file)->message = format_message(format, args);
    va_end(args);
}

/* Sets line, column, source and width. Long lines are cut around the place, and the column of the
 * caret inside the cut is what `column` minus the cut says; so a cut line begins with its own
 * column. */
static void locate(Diag *d, Slice text, size_t offset, size_t len)
{
    if (offset > text.len)
        offset = text.len;
    size_t start = offset, end = offset;
    while (start > 0 && text.ptr[start - 1] != '\n')
        start--;
    while (end < text.len && text.ptr[end] != '\n')
        end++;
    if (end > start && text.ptr[end - 1] == '\r')
        end--;
    d->line = 1;
    for (size_t i = 0; i < start; i++)
        d->line += text.ptr[i] == '\n';
    if (end < offset)
        end = offset;
    d->column = (uint32_t)utf8_count(slice_sub(text, start, offset)) + 1;
    CHECK(start <= offset && offset <= end && end <= text.len);
    size_t stop = offset + len < end ? offset + len : end;
    size_t width = utf8_count(slice_sub(text, offset, stop));
    d->width = width ? (uint32_t)width : 1;
    if (d->column < SOURCE_SHOWN && end - start < SIZE_MAX) {
        Slice line = slice_sub(text, start, end);
        size_t shown = 0, at = 0;
        for (; at < line.len && shown < SOURCE_SHOWN; shown++)
            at = utf8_next(line, at);
        d->source = slice_dup(slice_sub(line, 0, at));
    }
}

void diag_add_at(DiagList *list, DiagLevel level, const char *file, Slice text, size_t offset,
                 size_t len, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Diag *d = list_push(list, level, file);
    d->message = format_message(format, args);
    locate(d, text, offset, len);
    va_end(args);
}

void diag_move(DiagList *to, DiagList *from)
{
    for (size_t i = 0; i < from->count; i++) {
        to->items = mem_grow(to->items, &to->cap, to->count + 1, sizeof *to->items);
        to->items[to->count++] = from->items[i];
    }
    to->errors += from->errors;
    to->warnings += from->warnings;
    free(from->items);
    *from = DIAG_LIST_INIT;
}

static bool same_text(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

void diag_forget(DiagList *list, const char *file, const char *about)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        Diag *d = &list->items[i];
        if (!same_text(d->file, file) || !same_text(d->about, about)) {
            list->items[kept++] = *d;
            continue;
        }
        list->errors -= d->level == DIAG_ERROR;
        list->warnings -= d->level == DIAG_WARNING;
        diag_release(d);
    }
    list->count = kept;
    CHECK(list->errors + list->warnings <= list->count);
}

const char *diag_level_name(DiagLevel level)
{
    static const char *const names[] = {
        [DIAG_NOTE] = "note", [DIAG_WARNING] = "warning", [DIAG_ERROR] = "error"};
    static_assert(sizeof names / sizeof *names == DIAG_ERROR + 1, "a name for each");
    return names[level];
}
