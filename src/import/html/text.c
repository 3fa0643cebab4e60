/* text.c - a part of a page as blocks: paragraphs, headings, lists, quotes, verse, with their
 * spans.
 *
 * Blocks are opened when text comes and closed at every block element, so <div>, <p> and bare text
 * are the same. Two line breaks in a row make a paragraph; a single one is kept where lines are
 * short, as in verse or an address, and parts paragraphs where they are long. */
#include "config.h"

#include "import/html/node.h"
#include "import/html/internal.h"
#include "import/glean/lines.h"
#include "import/html/xmllib.h"
#include "dossier/check.h"

#include <stdlib.h>
#include <string.h>

#define SHORT_LINE  72 /* bytes: breaks between shorter lines are kept */
#define CELL_WIDEST 60

typedef struct TextWalk {
    Page *page;
    Draft *draft;
    DraftNesting nesting;
    bool verse, lines;           /* in <pre>; single breaks are kept */
    unsigned breaks;             /* <br> seen since the last text */
    size_t first;                /* blocks of the draft before the walk */
    size_t links_from, links_to; /* blocks of the last list of links */
} TextWalk;

static void walk(TextWalk *w, xmlNode *node);

static void walk_children(TextWalk *w, xmlNode *node)
{
    for (xmlNode *n = node->children; n; n = n->next)
        walk(w, n);
}

static void end_block(TextWalk *w)
{
    draft_close(w->draft);
    w->breaks = 0;
}

static void need_block(TextWalk *w)
{
    if (!w->draft->open)
        draft_open_text(w->draft, &w->nesting);
}

static void put_breaks(TextWalk *w)
{
    if (w->breaks && w->draft->open) {
        if (w->breaks == 1 && w->lines)
            draft_break(w->draft);
        else
            draft_close(w->draft);
    }
    w->breaks = 0;
}

static void put_text(TextWalk *w, Slice text)
{
    if (slice_trim(text).len == 0) {
        if (w->draft->open)
            draft_put(w->draft, w->verse ? text : SLICE(" "));
        return;
    }
    put_breaks(w);
    need_block(w);
    draft_put(w->draft, text);
}

/* --- spans --- */

/* Only web addresses are kept; others ("javascript:", "#top") are no links for a reader. */
static void link_span(TextWalk *w, const xmlNode *node, uint32_t start)
{
    Slice href = node_attr(node, "href");
    if (!href.len || href.ptr[0] == '#')
        return;
    char *relative = slice_dup(slice_trim(href)),
         *base = w->page->base.ptr ? slice_dup(w->page->base) : NULL;
    xmlChar *full = base ? xml.xmlBuildURI((const xmlChar *)relative, (const xmlChar *)base) : NULL;
    Slice target = full ? slice_from((const char *)full) : slice_from(relative);
    if (slice_starts(target, "http://") || slice_starts(target, "https://"))
        draft_span(w->draft, SPAN_LINK, start, (uint32_t)w->draft->text.len, target);
    xml_free(full);
    free(relative);
    free(base);
}

static bool walk_span(TextWalk *w, xmlNode *node)
{
    static const char *const emphasis[] = {"em", "i", "cite", "dfn", "var", NULL};
    static const char *const strong[] = {"strong", "b", NULL};
    static const char *const code[] = {"code", "kbd", "samp", "tt", NULL};
    SpanKind kind;
    if (node_is(node, "a"))
        kind = SPAN_LINK;
    else if (node_in(node, emphasis))
        kind = SPAN_EMPHASIS;
    else if (node_in(node, strong))
        kind = SPAN_STRONG;
    else if (node_in(node, code))
        kind = SPAN_CODE;
    else
        return false;
    if (w->breaks && node->children)
        put_breaks(w);
    uint32_t start = draft_mark(w->draft);
    walk_children(w, node);
    if (kind == SPAN_LINK)
        link_span(w, node, start);
    else
        draft_span(w->draft, kind, start, (uint32_t)w->draft->text.len, (Slice){NULL, 0});
    return true;
}

/* --- blocks --- */

static void walk_heading(TextWalk *w, xmlNode *node, unsigned level)
{
    end_block(w);
    w->nesting.item = false;
    draft_open(w->draft, BLOCK_HEADING, level, 0);
    walk_children(w, node);
    end_block(w);
}

/* A list of nothing but links: before the text or after it, it leads to other pages. */
static bool is_link_list(const xmlNode *node)
{
    const NodeInfo *info = node->_private;
    return info && info->text > 0 && info->link_text * 10 > info->text * 8;
}

static void walk_list(TextWalk *w, xmlNode *node)
{
    end_block(w);
    bool links = is_link_list(node);
    if (links && w->draft->n_blocks == w->first)
        return;
    size_t from = w->draft->n_blocks;
    Slice start = node_attr(node, "start");
    uint64_t first = 1;
    if (start.len)
        slice_to_u64(start, &first);
    nesting_enter_list(&w->nesting, node_is(node, "ol") ? (unsigned)(first ? first : 1) : 0);
    walk_children(w, node);
    end_block(w);
    nesting_leave_list(&w->nesting);
    if (links) {
        w->links_from = from;
        w->links_to = w->draft->n_blocks;
    }
}

static void walk_item(TextWalk *w, xmlNode *node)
{
    end_block(w);
    bool lone = w->nesting.lists == 0; /* <li> outside a list */
    if (lone)
        nesting_enter_list(&w->nesting, 0);
    w->nesting.item = true;
    walk_children(w, node);
    w->nesting.item = false;
    end_block(w);
    if (lone)
        nesting_leave_list(&w->nesting);
}

static void walk_quote(TextWalk *w, xmlNode *node)
{
    end_block(w);
    w->nesting.quotes++;
    w->nesting.item = false;
    walk_children(w, node);
    end_block(w);
    CHECK(w->nesting.quotes > 0);
    w->nesting.quotes--;
}

static void walk_verse(TextWalk *w, xmlNode *node)
{
    end_block(w);
    bool before = w->verse;
    w->verse = true;
    draft_open(w->draft, BLOCK_VERSE, 0, 0);
    walk_children(w, node);
    w->verse = before;
    end_block(w);
}

/* A table of data has several columns of short cells; others only lay out the page. */
static bool is_data_table(xmlNode *table)
{
    size_t rows = 0, cells = 0, wide = 0, heads = 0;
    for (xmlNode *n = table; n; n = node_next(n, table)) {
        if (n != table && node_is(n, "table"))
            return false;
        rows += node_is(n, "tr");
        heads += node_is(n, "th");
        if (!node_is(n, "td") && !node_is(n, "th"))
            continue;
        StrBuf text = STRBUF_INIT;
        node_text(n, &text);
        wide += text.len > CELL_WIDEST;
        cells++;
        strbuf_release(&text);
    }
    return rows >= 2 && cells >= 2 * rows && (wide == 0 || (heads > 0 && wide * 3 < cells));
}

static void walk_table(TextWalk *w, xmlNode *table)
{
    if (!is_data_table(table)) {
        end_block(w);
        walk_children(w, table);
        end_block(w);
        return;
    }
    end_block(w);
    draft_open(w->draft, BLOCK_VERSE, 0, 0);
    bool first = true;
    for (xmlNode *n = table; n; n = node_next(n, table)) {
        if (node_is(n, "tr")) {
            draft_put(w->draft, SLICE("\n"));
            first = true;
        } else if (node_is(n, "td") || node_is(n, "th")) {
            StrBuf text = STRBUF_INIT;
            node_text(n, &text);
            draft_put(w->draft, first ? SLICE("") : SLICE("  "));
            draft_put(w->draft, strbuf_slice(&text));
            strbuf_release(&text);
            first = false;
        }
    }
    end_block(w);
}

/* Bytes of text a line has on average between the single breaks directly within. */
static bool keeps_lines(const xmlNode *node)
{
    size_t bytes = 0, breaks = 0;
    for (const xmlNode *n = node->children; n; n = n->next)
        breaks += node_is(n, "br");
    for (const xmlNode *n = node->children; n && breaks; n = n->next) {
        StrBuf text = STRBUF_INIT;
        node_text(n, &text);
        bytes += text.len;
        strbuf_release(&text);
    }
    return breaks > 0 && bytes / (breaks + 1) <= SHORT_LINE;
}

/* Several links and nothing else, in a row: buttons. */
static bool is_link_row(xmlNode *node)
{
    const NodeInfo *info = node->_private;
    size_t links = 0;
    if (!info || !info->text || info->link_text * 10 < info->text * 9)
        return false;
    for (const xmlNode *n = node->children; n; n = n->next)
        links += node_is(n, "a");
    return links >= 2;
}

/* "[1]" */
static bool is_reference(const xmlNode *node)
{
    if (!node_is(node, "sup"))
        return false;
    StrBuf text = STRBUF_INIT;
    node_text(node, &text);
    bool is = text.len >= 3 && text.ptr[0] == '[' && text.ptr[text.len - 1] == ']';
    strbuf_release(&text);
    return is;
}

static void walk_box(TextWalk *w, xmlNode *node)
{
    end_block(w);
    if (is_link_row(node))
        return;
    bool before = w->lines;
    w->lines = keeps_lines(node);
    walk_children(w, node);
    w->lines = before;
    end_block(w);
}

static bool is_box(const xmlNode *node)
{
    static const char *const boxes[] = {"p",        "div",     "section", "article", "main",
                                        "header",   "footer",  "address", "center",  "form",
                                        "fieldset", "dl",      "dt",      "dd",      "td",
                                        "th",       "tr",      "tbody",   "thead",   "figure",
                                        "body",     "details", "summary", "hgroup",  NULL};
    return node_in(node, boxes);
}

static void walk_element(TextWalk *w, xmlNode *node)
{
    char digit = node->name[0] == 'h' || node->name[0] == 'H' ? (char)node->name[1] : '\0';
    if (digit >= '1' && digit <= '6' && node->name[2] == '\0')
        walk_heading(w, node, (unsigned)(digit - '0'));
    else if (node_is(node, "br"))
        w->breaks++;
    else if (node_is(node, "hr")) {
        end_block(w);
        draft_open(w->draft, BLOCK_RULE, 0, 0);
        end_block(w);
    } else if (node_is(node, "ul") || node_is(node, "ol"))
        walk_list(w, node);
    else if (node_is(node, "li"))
        walk_item(w, node);
    else if (node_is(node, "blockquote"))
        walk_quote(w, node);
    else if (node_is(node, "pre"))
        walk_verse(w, node);
    else if (node_is(node, "table"))
        walk_table(w, node);
    else if (is_box(node))
        walk_box(w, node);
    else if (is_reference(node))
        return;
    else if (!walk_span(w, node))
        walk_children(w, node);
}

static void walk(TextWalk *w, xmlNode *node)
{
    const NodeInfo *info = node->_private;
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        put_text(w, slice_from((const char *)node->content));
    else if (node->type == XML_ELEMENT_NODE && !(info && info->pruned))
        walk_element(w, node);
}

/* --- after the walk --- */

static bool covered_by(const Draft *draft, const Block *b, SpanKind kind)
{
    for (size_t i = 0; i < draft->n_spans; i++) {
        const Span *s = &draft->spans[i];
        if (s->kind == kind && s->start <= b->start && s->end >= b->end)
            return true;
    }
    return false;
}

/* A short paragraph all in bold, before a paragraph, is a heading that was set by hand. */
static void find_bold_headings(Draft *draft, size_t from)
{
    for (size_t i = from + 1; i + 1 < draft->n_blocks; i++) {
        Block *b = &draft->blocks[i];
        Slice text = draft_block_text(draft, i);
        if (b->kind == BLOCK_PARAGRAPH && text.len <= 100 &&
            draft->blocks[i + 1].kind == BLOCK_PARAGRAPH && !text_ends_sentence(text) &&
            text_last_cp(text) != ':' && covered_by(draft, b, SPAN_STRONG)) {
            b->kind = BLOCK_HEADING;
            b->level = 3;
        }
    }
}

/* … with the heading above it. */
static void drop_last_links(TextWalk *w)
{
    Draft *d = w->draft;
    CHECK(w->first <= w->links_from && w->links_from < d->n_blocks);
    d->n_blocks = w->links_from;
    if (d->n_blocks > w->first + 1 && d->blocks[d->n_blocks - 1].kind == BLOCK_HEADING)
        d->n_blocks--;
}

void page_walk(Page *page, xmlNode *node, Draft *draft)
{
    TextWalk w = {.page = page, .draft = draft};
    size_t from = draft->n_blocks;
    w.lines = keeps_lines(node);
    w.first = from;
    if (node->type == XML_ELEMENT_NODE)
        walk_children(&w, node);
    draft_close(draft);
    CHECK(w.nesting.lists == 0 && w.nesting.quotes == 0 && !w.nesting.item && !w.verse);
    CHECK(from <= draft->n_blocks);
    if (w.links_to == draft->n_blocks && w.links_from < w.links_to)
        drop_last_links(&w);
    find_bold_headings(draft, from);
}

void fragment_to_draft(Slice html, Slice base, Draft *draft, DiagList *findings)
{
    ImportSource source = {NULL, html};
    Page page;
    if (!page_parse(&page, &source, findings))
        return;
    page.base = base;
    xmlNode *root = page.root;
    page_prune(&page, root);
    page_walk(&page, root, draft);
    page_release(&page);
}
