/* html.c - pages saved from a browser: what they say of themselves, and their main text. */
#include "config.h"

#include "import/glean/glean.h"
#include "import/html/internal.h"
#include "import/glean/headline.h"
#include "import/glean/blocks.h"
#include "import/html/node.h"
#include "import/internal.h"

#include <string.h>

#define SNIFF_WINDOW 4096

static bool has_tag(Slice text, const char *tag)
{
    size_t len = strlen(tag);
    for (size_t at = 0; at + len < text.len; at++) {
        if (text.ptr[at] != '<')
            continue;
        if (slice_ieq_str((Slice){text.ptr + at + 1, len}, tag)) {
            char next = text.ptr[at + 1 + len];
            if (next == '>' || next == ' ' || next == '\n' || next == '/' || next == '\r' ||
                next == '\t')
                return true;
        }
    }
    return false;
}

static int html_sniff(const ImportSource *source)
{
    static const char *const tags[] = {"p",  "div",   "body", "head", "title",   "meta",
                                       "br", "table", "h1",   "a",    "article", "ul"};
    Slice head = slice_sub(source->bytes, 0, SNIFF_WINDOW), ext = source_extension(source);
    bool named =
        slice_ieq_str(ext, "html") || slice_ieq_str(ext, "htm") || slice_ieq_str(ext, "xhtml");
    if (slice_trim(head).len == 0 || slice_trim(head).ptr[0] != '<')
        return 0;
    if (has_tag(head, "html") || has_tag(head, "!doctype html"))
        return 90;
    int score = named ? 30 : 0;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        score += has_tag(head, tags[i]) ? 15 : 0;
    return score < 30 ? 0 : score > 80 ? 80 : score;
}

static bool html_read(const ImportSource *source, const Meta *declared, DiagList *findings,
                      DraftFn emit, void *ctx)
{
    Page page;
    if (!page_parse(&page, source, findings)) {
        diag_add(findings, DIAG_ERROR, source->name, "the page has no content");
        return false;
    }
    Draft *draft = draft_new((Slice){NULL, 0});
    page_metadata(&page, draft);
    xmlNode *main = page_main(&page);
    if (main) {
        page_headline(&page, main, draft);
        page_walk(&page, main, draft);
    }
    page_release(&page);
    if (!main || draft->n_blocks < 2) {
        diag_add(findings, DIAG_ERROR, source->name,
                 "no article found in the page: it has links and furniture only");
        draft_free(draft);
        return false;
    }
    glean_blocks(draft, declared);
    glean_finish(draft, declared);
    emit(ctx, draft);
    return true;
}

const Importer importer_html = {
    .extensions = "html htm xhtml",
    .sniff = html_sniff,
    .read = html_read,
};
