/* markdown.c - CommonMark by md4c, with front matter in YAML.
 *
 * md4c calls back with nested blocks; a Body has a flat list. The walk keeps a small stack: the
 * depth of quotes and lists and, for each list, its next number. A paragraph in a quote becomes a
 * quote block, the first one in a list item becomes the item. Emphasis, strong, code and links
 * become spans; images leave their description; raw HTML and comments are left out. */
#include "config.h"

#include "import/html/entity.h"
#include "import/glean/headline.h"
#include "import/glean/blocks.h"
#include "import/front.h"
#include "import/glean/glean.h"
#include "import/internal.h"

#include "dossier/check.h"

#include <md4c.h>
#include <string.h>

#define SPANS_MAX 64 /* nested ones that are told apart */

typedef struct MarkdownWalk {
    Draft *draft;
    DraftNesting nesting;
    unsigned spans;
    uint32_t span_start[SPANS_MAX];
    bool title_due; /* the first block, if it is a heading of level 1, is the title */
    bool in_title;
    Slice known;   /* the title known already, from the manifest or the front matter */
    unsigned html; /* within raw HTML */
    StrBuf title;
} MarkdownWalk;

static void open_text_block(MarkdownWalk *w)
{
    w->title_due = false;
    draft_open_text(w->draft, &w->nesting);
}

static void open_verse(MarkdownWalk *w)
{
    w->title_due = w->nesting.item = false;
    draft_open(w->draft, BLOCK_VERSE, 0, 0);
}

static void open_heading(MarkdownWalk *w, unsigned level)
{
    w->nesting.item = false;
    w->in_title = w->title_due && level == 1;
    w->title_due = false;
    if (!w->in_title)
        draft_open(w->draft, BLOCK_HEADING, level, 0);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *ctx)
{
    MarkdownWalk *w = ctx;
    switch (type) {
    case MD_BLOCK_QUOTE:
        w->nesting.quotes++;
        break;
    case MD_BLOCK_UL:
        nesting_enter_list(&w->nesting, 0);
        break;
    case MD_BLOCK_OL:
        nesting_enter_list(&w->nesting, ((MD_BLOCK_OL_DETAIL *)detail)->start);
        break;
    case MD_BLOCK_LI:
        w->nesting.item = true;
        draft_close(w->draft);
        break;
    case MD_BLOCK_HR:
        draft_open(w->draft, BLOCK_RULE, 0, 0);
        draft_close(w->draft);
        break;
    case MD_BLOCK_H:
        open_heading(w, ((MD_BLOCK_H_DETAIL *)detail)->level);
        break;
    case MD_BLOCK_CODE:
    case MD_BLOCK_TABLE:
        open_verse(w);
        break;
    case MD_BLOCK_P:
        open_text_block(w);
        break;
    case MD_BLOCK_HTML:
        w->html++;
        break;
    default:
        break;
    }
    return 0;
}

/* The first heading is the title; beside another title it is a heading, unless it repeats it. */
static void leave_heading(MarkdownWalk *w)
{
    Slice title = strbuf_slice(&w->title);
    if (w->in_title && !w->known.ptr) {
        draft_set_title(w->draft, title, ORIGIN_DECLARED);
    } else if (w->in_title && !slice_eq(title, w->known)) {
        draft_open(w->draft, BLOCK_HEADING, 1, 0);
        draft_put(w->draft, title);
    }
    w->in_title = false;
    draft_close(w->draft);
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *ctx)
{
    MarkdownWalk *w = ctx;
    (void)detail;
    switch (type) {
    case MD_BLOCK_QUOTE:
        CHECK(w->nesting.quotes > 0);
        w->nesting.quotes--;
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        nesting_leave_list(&w->nesting);
        break;
    case MD_BLOCK_LI:
        w->nesting.item = false;
        draft_close(w->draft);
        break;
    case MD_BLOCK_H:
        leave_heading(w);
        break;
    case MD_BLOCK_TR:
        draft_put(w->draft, SLICE("\n"));
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        draft_put(w->draft, SLICE("  "));
        break;
    case MD_BLOCK_CODE:
    case MD_BLOCK_TABLE:
        draft_close(w->draft);
        break;
    case MD_BLOCK_P:
        draft_close(w->draft);
        break;
    case MD_BLOCK_HTML:
        CHECK(w->html > 0);
        w->html--;
        break;
    default:
        break;
    }
    return 0;
}

/* Text may come straight in an item (a tight list), without a paragraph around it. */
static void need_block(MarkdownWalk *w)
{
    if (!w->draft->open && !w->in_title)
        open_text_block(w);
}

static int enter_span(MD_SPANTYPE type, void *detail, void *ctx)
{
    MarkdownWalk *w = ctx;
    (void)type, (void)detail;
    need_block(w);
    if (w->spans < SPANS_MAX)
        w->span_start[w->spans] = draft_mark(w->draft);
    w->spans++;
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *ctx)
{
    MarkdownWalk *w = ctx;
    CHECK(w->spans > 0);
    w->spans--;
    if (w->spans >= SPANS_MAX || w->in_title)
        return 0;
    uint32_t start = w->span_start[w->spans], end = (uint32_t)w->draft->text.len;
    Slice none = {NULL, 0};
    if (type == MD_SPAN_EM)
        draft_span(w->draft, SPAN_EMPHASIS, start, end, none);
    else if (type == MD_SPAN_STRONG)
        draft_span(w->draft, SPAN_STRONG, start, end, none);
    else if (type == MD_SPAN_CODE)
        draft_span(w->draft, SPAN_CODE, start, end, none);
    else if (type == MD_SPAN_A) {
        const MD_SPAN_A_DETAIL *a = detail;
        StrBuf href = STRBUF_INIT;
        text_put_entities(&href, (Slice){a->href.text, a->href.size});
        draft_span(w->draft, SPAN_LINK, start, end, strbuf_slice(&href));
        strbuf_release(&href);
    }
    return 0;
}

static void put(MarkdownWalk *w, Slice text)
{
    if (w->in_title) {
        strbuf_put_slice(&w->title, text);
    } else {
        need_block(w);
        draft_put(w->draft, text);
    }
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *s, MD_SIZE size, void *ctx)
{
    MarkdownWalk *w = ctx;
    Slice text = {s, size};
    switch (type) {
    case MD_TEXT_HTML:
        return 0;
    case MD_TEXT_BR:
        if (w->in_title)
            strbuf_putc(&w->title, ' ');
        else
            draft_break(w->draft);
        return 0;
    case MD_TEXT_SOFTBR:
        put(w, SLICE(" "));
        return 0;
    case MD_TEXT_NULLCHAR:
        put(w, SLICE("\xEF\xBF\xBD"));
        return 0;
    case MD_TEXT_ENTITY: {
        StrBuf decoded = STRBUF_INIT;
        text_put_entities(&decoded, text);
        put(w, strbuf_slice(&decoded));
        strbuf_release(&decoded);
        return 0;
    }
    default:
        if (w->html == 0)
            put(w, text);
        return 0;
    }
}

/* --- sniff and read --- */

static int markdown_sniff(const ImportSource *source)
{
    Slice ext = source_extension(source);
    if (slice_ieq_str(ext, "md") || slice_ieq_str(ext, "markdown") || slice_ieq_str(ext, "mdown"))
        return 90;
    if (front_matter_length(source->bytes))
        return 85;
    return slice_starts(source->bytes, "# ") || slice_ieq_str(ext, "mkd") ? 40 : 0;
}

static bool markdown_read(const ImportSource *source, const Meta *declared, DiagList *findings,
                          DraftFn emit, void *ctx)
{
    MarkdownWalk w = {.draft = draft_new((Slice){NULL, 0}), .title_due = true};
    size_t front = front_matter_length(source->bytes);
    if (front)
        front_matter_read(source, front, w.draft, findings);
    w.known = declared && declared->title.ptr ? declared->title : w.draft->meta.title;
    const MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = on_text,
    };
    Slice text = slice_sub(source->bytes, front, source->bytes.len);
    bool ok = md_parse(text.ptr ? text.ptr : "", (MD_SIZE)text.len, &parser, &w) == 0;
    draft_close(w.draft);
    CHECK(!ok || (w.spans == 0 && w.html == 0 && w.nesting.lists == 0 && w.nesting.quotes == 0));
    strbuf_release(&w.title);
    if (!ok)
        diag_add(findings, DIAG_ERROR, source->name, "the Markdown could not be read");
    glean_blocks(w.draft, declared);
    glean_finish(w.draft, declared);
    emit(ctx, w.draft);
    return ok;
}

const Importer importer_markdown = {
    .extensions = "md markdown mdown mkd",
    .sniff = markdown_sniff,
    .read = markdown_read,
};
