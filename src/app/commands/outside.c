/* outside.c - what leaves the reader: text to the clipboard, an address to the browser, a file to
 * the editor, an article to the pager. The front end does it; here is said what. */
#include "config.h"

#include <stdlib.h>

#include "app/commands/internal.h"
#include "app/panes/describe.h"
#include "app/sentence_at.h"
#include "dossier/file.h"
#include "dossier/mem.h"
#include "dossier/show.h"

static void request(App *app, AppRequest what, char *target, unsigned line)
{
    free(app->errand_target);
    app->errand_target = target;
    app->errand_line = line;
    app->request = what;
}

/* Controls become visible marks: what is copied may be pasted into a shell. Line ends stay. */
static void clean(StrBuf *text)
{
    StrBuf out = STRBUF_INIT;
    for (Slice rest = strbuf_slice(text); rest.len;) {
        ptrdiff_t end = slice_find(rest, SLICE("\n"));
        size_t line = end < 0 ? rest.len : (size_t)end;
        show_text(slice_sub(rest, 0, line), &out);
        if (end >= 0)
            strbuf_putc(&out, '\n');
        rest = slice_sub(rest, line + (end >= 0), rest.len);
    }
    strbuf_release(text);
    *text = out;
}

/* Where one is in the open article: the word cursor, the hit under the cursor, or else the top. */
static uint32_t here(const App *app)
{
    const SearchState *search = &app->search;
    if (!app->article.point_shown && search->active && search->hits_id == app->article.id &&
        search->hit < search->hits.count)
        return search->hits.items[search->hit].start;
    return app_point(app);
}

/* --- copying --- */

static Slice sentence_here(const App *app)
{
    return sentence_at(app->src.store, app->article.id, app->article.body, here(app));
}

static void put_quotation(App *app, StrBuf *out)
{
    const Store *store = app->src.store;
    ArticleId id = app->article.id;
    const Meta *meta = article_meta(store, id);
    strbuf_puts(out, "“");
    strbuf_put_slice(out, sentence_here(app));
    strbuf_puts(out, "”\n");
    strbuf_put_slice(out, article_title(store, id));
    if (meta->source.len)
        strbuf_printf(out, ". " SLICE_FMT, SLICE_ARG(meta->source));
    strbuf_puts(out, ", ");
    describe_date(&app->query_context, id, false, out);
    if (meta->url.len)
        strbuf_printf(out, ". " SLICE_FMT, SLICE_ARG(meta->url));
    strbuf_putc(out, '\n');
}

static void put_sentence(App *app, StrBuf *out)
{
    strbuf_put_slice(out, sentence_here(app));
}

static void put_paragraph(App *app, StrBuf *out)
{
    uint32_t start;
    strbuf_put_slice(out, paragraph_at(app->article.body, here(app), &start));
}

static void put_url(App *app, StrBuf *out)
{
    strbuf_put_slice(out, article_meta(app->src.store, app->article.id)->url);
}

static const struct {
    const char *name; /* its first letter is the key after y */
    void (*put)(App *app, StrBuf *out);
} copies[] = {{"sentence", put_sentence},
              {"paragraph", put_paragraph},
              {"quotation", put_quotation},
              {"url", put_url}};

const char *copy_name(size_t n)
{
    return n < sizeof copies / sizeof *copies ? copies[n].name : NULL;
}

static bool article_open(App *app)
{
    if (app->article.id != ARTICLE_NONE && app->article.body && app->article.body->n_blocks > 0)
        return true;
    app_say(app, "no article is open");
    return false;
}

COMMAND_FN(copy)
{
    (void)count;
    if (!article_open(app))
        return;
    if (arg.len == 0) {
        app->pending = 'y';
        app_say(app, "copy: s sentence, p paragraph, q quotation with its source, u address");
        return;
    }
    for (size_t i = 0; i < sizeof copies / sizeof *copies; i++) {
        if (!slice_eq_str(arg, copies[i].name))
            continue;
        strbuf_clear(&app->errand_text);
        copies[i].put(app, &app->errand_text);
        if (app->errand_text.len == 0) {
            app_complain(app, "this article has no %s", copies[i].name);
            return;
        }
        clean(&app->errand_text);
        request(app, REQUEST_COPY, NULL, 0);
        app_say(app, "copied: the %s", copies[i].name);
        return;
    }
    app_complain(app, "sentence, paragraph, quotation or url, found \"" SLICE_FMT "\"",
                 SLICE_ARG(arg));
}

void copy_key(App *app, char letter)
{
    for (size_t i = 0; i < sizeof copies / sizeof *copies; i++)
        if (letter == copies[i].name[0] || (letter == 'y' && i == 0)) {
            cmd_copy(app, slice_from(copies[i].name), 0);
            return;
        }
    app_complain(app, "y is followed by s, p, q or u");
}

/* --- other programs --- */

/* Nothing but pages is given to a browser: an address comes from a file that somebody made. */
static bool is_page(Slice url)
{
    if (!slice_starts(url, "http://") && !slice_starts(url, "https://"))
        return false;
    for (size_t i = 0; i < url.len; i++)
        if ((unsigned char)url.ptr[i] <= ' ' || url.ptr[i] == 0x7f)
            return false;
    return true;
}

/* The address is shown before anything happens: the second O in a row opens it. */
COMMAND_FN(browse)
{
    (void)arg, (void)count;
    if (app->article.id == ARTICLE_NONE)
        return;
    Slice url = article_meta(app->src.store, app->article.id)->url;
    if (url.len == 0) {
        app_say(app, "this article has no address");
    } else if (!is_page(url)) {
        app_complain(app, "no address of a page: " SLICE_FMT, SLICE_ARG(url));
    } else if (app->browse_asked == app->article.id) {
        app->browse_asked = ARTICLE_NONE;
        request(app, REQUEST_BROWSE, slice_dup(url), 0);
    } else {
        app->browse_next = app->article.id;
        app_say(app, "O again opens " SLICE_FMT, SLICE_ARG(url));
    }
}

/* The line of the file that begins as the paragraph does; 1 where none does, for a file need not be
 * text as it is shown. */
static unsigned line_in_file(const char *path, Slice paragraph)
{
    enum { BEGINNING = 24, FILE_MOST = 16 << 20 };
    StrBuf bytes = STRBUF_INIT;
    Slice beginning = slice_sub(paragraph, 0, BEGINNING);
    unsigned line = 1;
    if (paragraph.len && file_read(path, FILE_MOST, &bytes) == FILE_OK) {
        ptrdiff_t at = slice_find(strbuf_slice(&bytes), beginning);
        for (ptrdiff_t i = 0; i < at; i++)
            line += bytes.ptr[i] == '\n';
    }
    strbuf_release(&bytes);
    return line;
}

COMMAND_FN(edit)
{
    (void)arg, (void)count;
    if (!article_open(app))
        return;
    const Article *article = store_article(app->src.store, app->article.id);
    const DossierInfo *info = store_info(app->src.store);
    Slice file = article->file.len ? article->file : info->path;
    char *name = slice_dup(file);
    char *path =
        article->file.len && name[0] != '/' ? file_join(info->folder.ptr, name) : mem_strdup(name);
    uint32_t start;
    unsigned line = line_in_file(path, paragraph_at(app->article.body, here(app), &start));
    free(name);
    request(app, REQUEST_EDIT, path, line);
}

COMMAND_FN(pager)
{
    (void)arg, (void)count;
    if (!article_open(app))
        return;
    strbuf_clear(&app->errand_text);
    for (size_t i = 0; i < app->article.body->n_blocks; i++) {
        const Block *block = &app->article.body->blocks[i];
        strbuf_put_slice(&app->errand_text,
                         slice_sub(app->article.body->text, block->start, block->end));
        strbuf_puts(&app->errand_text, "\n\n");
    }
    clean(&app->errand_text);
    request(app, REQUEST_PAGE, NULL, 0);
}
