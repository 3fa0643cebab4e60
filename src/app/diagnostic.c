/* diagnostic.c - which article a finding of the messages pane is about. */
#include "config.h"

#include <ctype.h>
#include <string.h>

#include "app/diagnostic.h"
#include "dossier/file.h"

enum { MANIFEST_MAX = 64 << 20 }; /* bytes */

/* Findings name files as the reader was given them, articles from the manifest's folder on. */
static bool names(const char *path, Slice file)
{
    Slice given = slice_from(path);
    size_t rest = given.len - file.len;
    return file.len > 0 && given.len >= file.len &&
           slice_eq(slice_sub(given, rest, given.len), file) &&
           (rest == 0 || given.ptr[rest - 1] == '/');
}

static ArticleId article_of_file(const App *app, const char *path)
{
    for (size_t i = 0; i < app->all.count; i++)
        if (names(path, store_article(app->src.store, app->all.ids[i])->file))
            return app->all.ids[i];
    return ARTICLE_NONE;
}

/* The byte where a line begins, counted from 1. */
static size_t line_start(Slice text, uint32_t line)
{
    size_t at = 0;
    for (const char *end; line > 1 && at < text.len; line--) {
        end = memchr(text.ptr + at, '\n', text.len - at);
        at = end ? (size_t)(end - text.ptr) + 1 : text.len;
    }
    return at;
}

/* Another key of the manifest begins after `from`: what follows is no article's. */
static bool key_between(Slice text, size_t from, size_t to)
{
    for (size_t at = from + 1; at <= to && at < text.len; at++)
        if (text.ptr[at - 1] == '\n' && isalpha((unsigned char)text.ptr[at]))
            return true;
    return false;
}

static ArticleId article_of_line(const App *app, const char *path, uint32_t line)
{
    StrBuf text = STRBUF_INIT;
    ArticleId found = ARTICLE_NONE;
    uint32_t from = 0;
    if (file_read(path, MANIFEST_MAX, &text) == FILE_OK) {
        size_t at = line_start(strbuf_slice(&text), line + 1);
        for (size_t i = 0; i < app->all.count; i++) {
            const Article *article = store_article(app->src.store, app->all.ids[i]);
            if (article->offset > from && article->offset < at) {
                found = article->id;
                from = article->offset;
            }
        }
        if (key_between(strbuf_slice(&text), from, at - 1))
            found = ARTICLE_NONE;
    }
    strbuf_release(&text);
    return found;
}

ArticleId diagnostic_article(const App *app, const Diag *diag)
{
    if (!diag->file)
        return ARTICLE_NONE;
    ArticleId id = article_of_file(app, diag->file);
    const char *manifest = file_name(app->info->path.ptr ? app->info->path.ptr : "");
    bool in_manifest = diag->line > 0 && names(diag->file, slice_from(manifest));
    return id == ARTICLE_NONE && in_manifest ? article_of_line(app, diag->file, diag->line) : id;
}
