/* meta.c - what a page says of itself: JSON-LD, OpenGraph and other meta tags, microdata,
 * <time>, lang, canonical.
 *
 * The sources are read in the order of their worth; a field that is set stays. The title is taken
 * from where it stands without the site's name; <title> comes last, with the name of the site cut
 * off. */
#include "config.h"

#include "import/html/entity.h"
#include "import/html/internal.h"
#include "import/glean/names.h"
#include "import/glean/linefold.h"
#include "import/glean/glean.h"
#include "import/glean/line.h"
#include "import/html/node.h"
#include "import/internal.h"
#include "import/glean/lines.h"

#include <stdlib.h>
#include <string.h>

typedef struct MetaName {
    const char *name;
    Field field;
} MetaName;

/* The better ones first. */
static const MetaName meta_names[] = {
    {"og:title", FIELD_TITLE},
    {"citation_title", FIELD_TITLE},
    {"dc.title", FIELD_TITLE},
    {"dcterms.title", FIELD_TITLE},
    {"twitter:title", FIELD_TITLE},
    {"sailthru.title", FIELD_TITLE},
    {"parsely-title", FIELD_TITLE},
    {"article:published_time", FIELD_DATE},
    {"og:published_time", FIELD_DATE},
    {"og:article:published_time", FIELD_DATE},
    {"citation_publication_date", FIELD_DATE},
    {"citation_date", FIELD_DATE},
    {"dc.date.issued", FIELD_DATE},
    {"dcterms.issued", FIELD_DATE},
    {"dc.date", FIELD_DATE},
    {"dcterms.date", FIELD_DATE},
    {"dcterms.created", FIELD_DATE},
    {"dc.date.created", FIELD_DATE},
    {"pubdate", FIELD_DATE},
    {"publishdate", FIELD_DATE},
    {"publish-date", FIELD_DATE},
    {"publish_date", FIELD_DATE},
    {"publication_date", FIELD_DATE},
    {"published_time", FIELD_DATE},
    {"parsely-pub-date", FIELD_DATE},
    {"sailthru.date", FIELD_DATE},
    {"cxenseparse:recs:publishtime", FIELD_DATE},
    {"date", FIELD_DATE},
    {"citation_author", FIELD_AUTHOR},
    {"author", FIELD_AUTHOR},
    {"article:author", FIELD_AUTHOR},
    {"og:article:author", FIELD_AUTHOR},
    {"byl", FIELD_AUTHOR},
    {"dc.creator", FIELD_AUTHOR},
    {"dcterms.creator", FIELD_AUTHOR},
    {"parsely-author", FIELD_AUTHOR},
    {"sailthru.author", FIELD_AUTHOR},
    {"og:site_name", FIELD_SOURCE},
    {"citation_journal_title", FIELD_SOURCE},
    {"dc.publisher", FIELD_SOURCE},
    {"dcterms.publisher", FIELD_SOURCE},
    {"publisher", FIELD_SOURCE},
    {"application-name", FIELD_SOURCE},
    {"og:url", FIELD_URL},
    {"twitter:url", FIELD_URL},
    {"og:locale", FIELD_LANG},
    {"content-language", FIELD_LANG},
    {"dc.language", FIELD_LANG},
    {"dcterms.language", FIELD_LANG},
    {"language", FIELD_LANG},
    {"news_keywords", FIELD_TAGS},
    {"article:tag", FIELD_TAGS},
    {"keywords", FIELD_TAGS},
};

#define N_META (sizeof meta_names / sizeof *meta_names)

static size_t meta_rank(const xmlNode *node)
{
    static const char *const attributes[] = {"property", "name", "itemprop", "http-equiv"};
    for (size_t a = 0; a < 4; a++) {
        Slice name = node_attr(node, attributes[a]);
        for (size_t i = 0; name.len && i < N_META; i++) {
            if (slice_ieq_str(name, meta_names[i].name))
                return i;
        }
    }
    return SIZE_MAX;
}

/* "By Nora Quill", "Nora Quill, Tom Ashby": names alone; addresses and role accounts are none. */
static void set_author(Draft *draft, Slice value)
{
    if (slice_find(value, SLICE("://")) >= 0 || slice_find(value, SLICE("@")) >= 0)
        return;
    LineInfo info = line_inspect(value, (Slice){NULL, 0});
    StrBuf names = STRBUF_INIT;
    byline_names(info.author.ptr ? info.author : value, &names);
    field_set(draft, FIELD_AUTHOR, strbuf_slice(&names), ORIGIN_DECLARED);
    strbuf_release(&names);
}

/* Several meta tags of one kind add up where a field is a list; ranks keep the order of worth. */
static void read_meta(Page *page, Draft *draft)
{
    xmlNode *root = page->root;
    bool had_author = draft->meta.author.ptr != NULL;
    size_t author_rank = SIZE_MAX;
    for (size_t rank = 0; rank < N_META; rank++) {
        for (xmlNode *n = root; n; n = node_next(n, root)) {
            Slice content = node_is(n, "meta") && meta_rank(n) == rank ? node_attr(n, "content")
                                                                       : (Slice){NULL, 0};
            Field field = meta_names[rank].field;
            if (!content.len || (field == FIELD_AUTHOR &&
                                 (had_author || (author_rank != SIZE_MAX && author_rank != rank))))
                continue;
            if (field == FIELD_AUTHOR) {
                set_author(draft, content);
                author_rank = draft->meta.author.ptr ? rank : SIZE_MAX;
            } else {
                field_set(draft, field, content, ORIGIN_DECLARED);
            }
        }
    }
}

/* --- elements --- */

static void set_node_text(Draft *draft, Field field, const xmlNode *node)
{
    StrBuf text = STRBUF_INIT;
    node_text(node, &text);
    if (field == FIELD_AUTHOR)
        set_author(draft, strbuf_slice(&text));
    else
        field_set(draft, field, strbuf_slice(&text), ORIGIN_DECLARED);
    strbuf_release(&text);
}

static bool inside(const xmlNode *node, const char *name)
{
    for (; node; node = node->parent) {
        if (node_is(node, name))
            return true;
    }
    return false;
}

/* Microdata: the article's own properties, not those of an embedded organisation. */
static void read_itemprop(Draft *draft, const xmlNode *n)
{
    Slice prop = node_attr(n, "itemprop");
    if (!prop.len)
        return;
    Slice datetime = node_attr(n, "datetime"), content = node_attr(n, "content");
    if (attr_has_word(prop, "headline"))
        set_node_text(draft, FIELD_TITLE, n);
    else if (attr_has_word(prop, "datePublished") && (datetime.len || content.len))
        field_set(draft, FIELD_DATE, datetime.len ? datetime : content, ORIGIN_DECLARED);
    else if (attr_has_word(prop, "datePublished"))
        set_node_text(draft, FIELD_DATE, n);
    else if (attr_has_word(prop, "author") && !draft->meta.author.ptr)
        set_node_text(draft, FIELD_AUTHOR, n);
}

/* <time datetime> beside the headline: not in the text, in furniture or in a list of other
 * articles. */
static void read_time(Draft *draft, const xmlNode *n)
{
    Slice datetime = node_attr(n, "datetime");
    if (!node_is(n, "time") || !datetime.len || inside(n, "nav") || inside(n, "aside") ||
        inside(n, "footer") || inside(n, "li"))
        return;
    const xmlNode *p = n->parent;
    StrBuf around = STRBUF_INIT;
    while (p && !node_is(p, "p") && !node_is(p, "div") && !node_is(p, "header") &&
           !node_is(p, "span"))
        p = p->parent;
    if (p)
        node_text(p, &around);
    bool beside = around.len < 160 || inside(n, "header");
    strbuf_release(&around);
    if (beside)
        field_set(draft, FIELD_DATE, datetime, ORIGIN_DECLARED);
}

static void read_link(Draft *draft, const xmlNode *n)
{
    if (node_is(n, "link") && attr_has_word(node_attr(n, "rel"), "canonical") &&
        slice_starts(node_attr(n, "href"), "http"))
        field_set(draft, FIELD_URL, node_attr(n, "href"), ORIGIN_DECLARED);
    if (node_is(n, "a") && attr_has_word(node_attr(n, "rel"), "author") && !draft->meta.author.ptr)
        set_node_text(draft, FIELD_AUTHOR, n);
}

/* <!-- saved from url=(0054)https://… --> */
static void read_comment(Draft *draft, const xmlNode *n)
{
    if (n->type != XML_COMMENT_NODE || !n->content)
        return;
    Slice text = slice_trim(slice_from((const char *)n->content));
    ptrdiff_t at = slice_find(text, SLICE("http"));
    if (!slice_starts(text, "saved from url=") || at < 0)
        return;
    Slice url = slice_sub(text, (size_t)at, text.len);
    for (size_t i = 0; i < url.len; i++) {
        if ((unsigned char)url.ptr[i] <= ' ')
            url.len = i;
    }
    field_set(draft, FIELD_URL, url, ORIGIN_DECLARED);
}

static void read_elements(Page *page, Draft *draft, void (*read)(Draft *, const xmlNode *))
{
    for (xmlNode *n = page->doc->children; n; n = n->next) {
        for (xmlNode *m = n; m; m = node_next(m, n))
            read(draft, m);
    }
}

static void read_json_ld(Draft *draft, const xmlNode *n)
{
    if (!node_is(n, "script") || !slice_ieq_str(node_attr(n, "type"), "application/ld+json"))
        return;
    for (const xmlNode *t = n->children; t; t = t->next) {
        if (t->content)
            json_ld_metadata(slice_from((const char *)t->content), draft);
    }
}

/* --- title --- */

static void only_h1(Page *page, StrBuf *out)
{
    xmlNode *root = page->root;
    for (xmlNode *n = root; n; n = node_next(n, root)) {
        if (!node_is(n, "h1"))
            continue;
        strbuf_clear(out);
        node_text(n, out);
        if (out->len)
            return;
    }
}

static Slice cut_site(Slice title, Slice site, Slice *rest)
{
    static const char *const marks[] = {" | ", " – ", " — ", " - ", " · ",
                                        " • ", " : ", " « ", " :: "};
    ptrdiff_t best = -1;
    size_t width = 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        Slice mark = slice_from(marks[i]);
        for (size_t from = 0;;) {
            ptrdiff_t at = slice_find(slice_sub(title, from, title.len), mark);
            if (at < 0)
                break;
            from += (size_t)at + 1;
            if ((ptrdiff_t)from - 1 > best) {
                best = (ptrdiff_t)from - 1;
                width = mark.len;
            }
        }
    }
    if (best <= 0)
        return title;
    Slice head = slice_trim(slice_sub(title, 0, (size_t)best)),
          tail = slice_trim(slice_sub(title, (size_t)best + width, title.len));
    *rest = tail;
    bool named = site.ptr && slice_eq(site, tail);
    size_t words = 1;
    for (size_t i = 0; i < tail.len; i++)
        words += tail.ptr[i] == ' ';
    return named || (!site.ptr && words <= 4 && head.len > tail.len &&
                     cp_is_upper(text_first_cp(tail)))
               ? head
               : title;
}

static bool same_line(Slice a, Slice b)
{
    StrBuf fa = STRBUF_INIT, fb = STRBUF_INIT;
    line_fold(a, &fa);
    line_fold(b, &fb);
    bool same = fa.len && slice_eq(strbuf_slice(&fa), strbuf_slice(&fb));
    strbuf_release(&fa);
    strbuf_release(&fb);
    return same;
}

/* The <h1> is the title unless the site uses it for its own name. */
static void read_title(Page *page, Draft *draft)
{
    StrBuf h1 = STRBUF_INIT, title = STRBUF_INIT;
    xmlNode *root = page->root;
    only_h1(page, &h1);
    for (xmlNode *n = root; n && !title.len; n = node_next(n, root)) {
        if (node_is(n, "title"))
            node_text(n, &title);
    }
    Slice site = draft->meta.source, rest = {NULL, 0};
    Slice whole = draft->meta.title.ptr ? draft->meta.title : strbuf_slice(&title);
    Slice cut = cut_site(whole, site, &rest);
    bool h1_is_site = site.ptr && same_line(strbuf_slice(&h1), site);
    if (!draft->meta.title.ptr && h1.len && !h1_is_site)
        draft_set_title(draft, strbuf_slice(&h1), ORIGIN_DECLARED);
    else if (cut.len && cut.len < whole.len)
        draft_set_title(draft, cut, ORIGIN_DECLARED);
    else if (!draft->meta.title.ptr && cut.len)
        draft_set_title(draft, cut, ORIGIN_DECLARED);
    /* What follows the headline in <title> is the name of the site. */
    Slice from_title = cut_site(strbuf_slice(&title), (Slice){NULL, 0}, &rest);
    if (from_title.len < title.len &&
        (same_line(from_title, draft->meta.title) || same_line(from_title, strbuf_slice(&h1))))
        field_set(draft, FIELD_SOURCE, rest, ORIGIN_GUESSED);
    strbuf_release(&h1);
    strbuf_release(&title);
}

/* --- between headline and text --- */

static bool is_within(const xmlNode *node, const xmlNode *root)
{
    for (; node; node = node->parent) {
        if (node == root)
            return true;
    }
    return false;
}

static const xmlNode *block_of(const xmlNode *node)
{
    static const char *const inline_names[] = {
        "a", "span", "b", "i", "em", "strong", "time", "font", "small", "u", "abbr", "cite", NULL};
    while (node->parent && node_in(node, inline_names))
        node = node->parent;
    return node;
}

/* Each piece of text between the two is a line; pieces of one block stand beside each other. */
void page_headline(Page *page, const xmlNode *main, Draft *draft)
{
    xmlNode *root = page->root;
    TextLines lines = {NULL, 0, 0};
    Arena *arena = arena_new(0);
    const xmlNode *block = NULL;
    bool after = false;
    for (xmlNode *n = root; n && !is_within(n, main); n = node_next(n, root)) {
        StrBuf text = STRBUF_INIT;
        if (n->type == XML_TEXT_NODE && n->content && n->parent && !node_is(n->parent, "script"))
            text_put_line(&text, slice_from((const char *)n->content));
        Slice line = {arena_strndup(arena, strbuf_str(&text), text.len), text.len};
        strbuf_release(&text);
        if (line.len && same_line(line, draft->meta.title) && !node_is(n->parent, "title")) {
            after = true;
            lines.count = 0;
        } else if (line.len && after && lines.count < 12) {
            bool beside = block == block_of(n->parent);
            lines.items = mem_grow(lines.items, &lines.cap, lines.count + 1, sizeof *lines.items);
            lines.items[lines.count++] = (TextLine){
                .text = line, .width = text_cps(line), .blank = beside ? 0 : 1, .kind = LINE_TEXT};
            block = block_of(n->parent);
        }
    }
    glean_matter(&lines, draft);
    text_lines_release(&lines);
    arena_free(arena);
}

static void read_base(Page *page, Draft *draft)
{
    xmlNode *root = page->root;
    for (xmlNode *n = root; n && !page->base.ptr; n = node_next(n, root)) {
        if (node_is(n, "base") && slice_starts(node_attr(n, "href"), "http"))
            page->base = node_attr(n, "href");
    }
    if (!page->base.ptr)
        page->base = draft->meta.url;
}

void page_metadata(Page *page, Draft *draft)
{
    xmlNode *root = page->root;
    Slice lang = node_attr(root, "lang");
    field_set(draft, FIELD_LANG, lang.len ? lang : node_attr(root, "xml:lang"), ORIGIN_DECLARED);
    read_elements(page, draft, read_link);
    read_elements(page, draft, read_json_ld);
    read_meta(page, draft);
    read_elements(page, draft, read_itemprop);
    read_elements(page, draft, read_comment);
    read_title(page, draft);
    read_elements(page, draft, read_time);
    read_base(page, draft);
}
