/* feed.c - RSS 0.9x-2.0, RSS 1.0 (RDF), Atom and OPML: one article an item.
 *
 * The tree is built by libxml2 in its recovering mode, so that the whole items of a feed cut short
 * come in. Entities that the file declares itself are refused, not expanded: no feed needs them and
 * bombs are made of them. HTML's named entities, which many feeds use without declaring them, are
 * written out before. An OPML list gives drafts that only point at local files. */
#include "config.h"

#include "import/html/entity.h"
#include "import/feeditem.h"
#include "import/html/node.h"
#include "import/html/xmllib.h"
#include "import/html/xmlroot.h"

#include <string.h>

#define XML_FLAGS                                                                                  \
    (XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |               \
     XML_PARSE_NOCDATA | XML_PARSE_COMPACT)
#define ENTITY_WINDOW 65536

typedef struct Feed {
    const ImportSource *source;
    DiagList *findings;
    DraftFn emit;
    void *ctx;
    size_t complete; /* items that were closed in the file */
    size_t items, empty;
    Slice title, lang, author; /* of the whole feed; in `arena` */
    Arena *arena;
} Feed;

/* --- reading the tree --- */

static Slice keep_text(Feed *f, const xmlNode *node)
{
    StrBuf text = STRBUF_INIT;
    node_text(node, &text);
    Slice kept = text.len ? (Slice){arena_strndup(f->arena, text.ptr, text.len), text.len}
                          : (Slice){NULL, 0};
    strbuf_release(&text);
    return kept;
}

static Slice keep_title(Feed *f, const xmlNode *node)
{
    StrBuf text = STRBUF_INIT, plain = STRBUF_INIT;
    node_text(node, &text);
    feed_put_title(&plain, strbuf_slice(&text));
    Slice kept = plain.len ? (Slice){arena_strndup(f->arena, plain.ptr, plain.len), plain.len}
                           : (Slice){NULL, 0};
    strbuf_release(&plain);
    strbuf_release(&text);
    return kept;
}

static const xmlNode *child(const xmlNode *node, const char *name)
{
    for (const xmlNode *n = node ? node->children : NULL; n; n = n->next) {
        if (node_is(n, name))
            return n;
    }
    return NULL;
}

static bool has_prefix(const xmlNode *node, const char *prefix)
{
    return node->ns && node->ns->prefix && strcmp((const char *)node->ns->prefix, prefix) == 0;
}

/* The text within, as written: CDATA and text, without a look at tags. */
static void raw_text(const xmlNode *node, StrBuf *out)
{
    for (const xmlNode *n = node->children; n; n = n->next) {
        if (n->content && (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE))
            strbuf_puts(out, (const char *)n->content);
    }
}

static Slice base_of(Feed *f, const xmlNode *node)
{
    xmlChar *base = xml.xmlNodeGetBase(node->doc, (xmlNode *)(uintptr_t)node);
    Slice kept = {NULL, 0};
    if (base)
        kept = (Slice){arena_strndup(f->arena, (const char *)base, strlen((const char *)base)),
                       strlen((const char *)base)};
    xml_free(base);
    return slice_starts(kept, "http") ? kept : (Slice){NULL, 0};
}

static Slice full_url(Feed *f, const xmlNode *node, Slice href)
{
    Slice base = base_of(f, node);
    if (!href.len || slice_starts(href, "http") || !base.len)
        return href;
    xmlChar *full = xml.xmlBuildURI((const xmlChar *)href.ptr, (const xmlChar *)base.ptr);
    Slice kept = href;
    if (full)
        kept = (Slice){arena_strndup(f->arena, (const char *)full, strlen((const char *)full)),
                       strlen((const char *)full)};
    xml_free(full);
    return kept;
}

/* --- items --- */

static void set_child(FeedItem *item, const xmlNode *n, Field field)
{
    StrBuf text = STRBUF_INIT;
    node_text(n, &text);
    feed_item_set(item, field, strbuf_slice(&text));
    strbuf_release(&text);
}

static void take_link(Feed *f, FeedItem *item, const xmlNode *n)
{
    Slice href = node_attr(n, "href"), rel = node_attr(n, "rel");
    if (href.ptr && (!rel.len || slice_eq_str(rel, "alternate")))
        feed_item_set(item, FIELD_URL, full_url(f, n, href));
    else if (!href.ptr)
        set_child(item, n, FIELD_URL);
}

/* A guid is an address unless it says otherwise. */
static void take_guid(FeedItem *item, const xmlNode *n)
{
    StrBuf text = STRBUF_INIT;
    node_text(n, &text);
    feed_item_set(item, FIELD_KEY, strbuf_slice(&text));
    if (!slice_eq_str(node_attr(n, "isPermaLink"), "false") &&
        slice_starts(strbuf_slice(&text), "http"))
        item->guid_url = draft_keep(item->draft, strbuf_slice(&text));
    strbuf_release(&text);
}

/* Atom's content may be text, escaped HTML, or XHTML elements; that of RSS is escaped HTML. */
static void take_content(Feed *f, FeedItem *item, const xmlNode *n, int rank)
{
    Slice type = node_attr(n, "type");
    if (rank <= item->rank)
        return;
    StrBuf text = STRBUF_INIT;
    if (slice_eq_str(type, "xhtml")) {
        xmlBuffer *buffer = xml.xmlBufferCreate();
        xml.xmlNodeDump(buffer, n->doc, (xmlNode *)(uintptr_t)n, 0, 0);
        strbuf_puts(&text, (const char *)xml.xmlBufferContent(buffer));
        xml.xmlBufferFree(buffer);
        item->kind = CONTENT_HTML;
    } else {
        raw_text(n, &text);
        item->kind = slice_eq_str(type, "text") ? CONTENT_TEXT : CONTENT_UNKNOWN;
    }
    if (slice_trim(strbuf_slice(&text)).len) {
        item->rank = rank;
        item->base = base_of(f, n);
        strbuf_release(&item->content);
        item->content = text;
    } else {
        strbuf_release(&text);
    }
}

static void take_author(FeedItem *item, const xmlNode *n)
{
    const xmlNode *name = child(n, "name");
    StrBuf text = STRBUF_INIT;
    node_text(name ? name : n, &text);
    feed_item_author(item, strbuf_slice(&text));
    strbuf_release(&text);
}

static void take_category(FeedItem *item, const xmlNode *n)
{
    Slice label = node_attr(n, "label"), term = node_attr(n, "term");
    if (label.len || term.len)
        draft_add_tag(item->draft, label.len ? label : term);
    else
        set_child(item, n, FIELD_TAGS);
}

static void take_element(Feed *f, FeedItem *item, const xmlNode *n)
{
    if (has_prefix(n, "media") || has_prefix(n, "itunes"))
        return;
    if (node_is(n, "title"))
        feed_item_title(item, n);
    else if (node_is(n, "link"))
        take_link(f, item, n);
    else if (node_is(n, "guid") || node_is(n, "id"))
        take_guid(item, n);
    else if (node_is(n, "pubDate") || node_is(n, "published") || node_is(n, "issued"))
        set_child(item, n, FIELD_DATE);
    else if (node_is(n, "author") || node_is(n, "creator"))
        take_author(item, n);
    else if (node_is(n, "category"))
        take_category(item, n);
    else if (node_is(n, "language"))
        set_child(item, n, FIELD_LANG);
    else if (node_is(n, "encoded") || node_is(n, "content"))
        take_content(f, item, n, 3);
    else if (node_is(n, "description"))
        take_content(f, item, n, 2);
    else if (node_is(n, "summary"))
        take_content(f, item, n, 1);
}

static void take_item(Feed *f, const xmlNode *node)
{
    if (f->items++ >= f->complete)
        return;
    FeedItem item;
    feed_item_init(&item);
    xmlChar *lang = xml.xmlNodeGetLang(node);
    for (const xmlNode *n = node->children; n; n = n->next) {
        if (n->type == XML_ELEMENT_NODE)
            take_element(f, &item, n);
    }
    for (const xmlNode *n = node->children; n; n = n->next) { /* of lesser worth */
        if (node_is(n, "date") || node_is(n, "updated") || node_is(n, "modified"))
            set_child(&item, n, FIELD_DATE);
    }
    if (lang)
        feed_item_set(&item, FIELD_LANG, slice_from((const char *)lang));
    xml_free(lang);
    feed_item_set(&item, FIELD_URL, item.guid_url);
    feed_item_set(&item, FIELD_LANG, f->lang);
    feed_item_set(&item, FIELD_SOURCE, f->title);
    if (!item.draft->meta.author.ptr)
        feed_item_author(&item, f->author);
    f->empty += !feed_item_emit(&item, f->findings, f->emit, f->ctx);
}

static void read_channel(Feed *f, const xmlNode *channel)
{
    for (const xmlNode *n = channel->children; n; n = n->next) {
        if (node_is(n, "title") && !f->title.ptr && !has_prefix(n, "media"))
            f->title = keep_title(f, n);
        else if (node_is(n, "language") && !f->lang.ptr)
            f->lang = keep_text(f, n);
        else if (node_is(n, "author") && child(n, "name") && !f->author.ptr)
            f->author = keep_text(f, child(n, "name"));
    }
}

static void read_items(Feed *f, const xmlNode *parent)
{
    for (const xmlNode *n = parent->children; n; n = n->next) {
        if (node_is(n, "item") || node_is(n, "entry"))
            take_item(f, n);
    }
}

/* --- OPML --- */

static void read_outline(Feed *f, const xmlNode *root)
{
    for (xmlNode *n = (xmlNode *)(uintptr_t)root; n; n = node_next(n, root)) {
        Slice url = node_is(n, "outline") ? node_attr(n, "xmlUrl") : (Slice){NULL, 0};
        if (!url.len)
            continue;
        f->items++;
        if (slice_starts(url, "file://"))
            url = slice_sub(url, 7, url.len);
        if (slice_find(url, SLICE("://")) >= 0) {
            diag_add(f->findings, DIAG_WARNING, f->source->name,
                     "not a local file, and nothing is fetched: " SLICE_FMT, SLICE_ARG(url));
            continue;
        }
        Draft *draft = draft_new((Slice){NULL, 0});
        draft->file = draft_keep(draft, url);
        f->emit(f->ctx, draft);
    }
}

/* --- sniff and read --- */

static bool is_feed_root(Slice root)
{
    return slice_ieq_str(root, "rss") || slice_ieq_str(root, "feed") ||
           slice_ieq_str(root, "rdf") || slice_ieq_str(root, "opml");
}

static int feed_sniff(const ImportSource *source)
{
    bool declared;
    Slice root = xml_root_name(source->bytes, &declared);
    if (is_feed_root(root))
        return 95;
    return declared && !slice_ieq_str(root, "html") ? 60 : 0;
}

static size_t count_closed(Slice bytes)
{
    static const char *const names[] = {"item>", "entry>"};
    size_t closed = 0;
    for (size_t at = 0; at + 2 < bytes.len; at++) {
        if (bytes.ptr[at] != '<' || bytes.ptr[at + 1] != '/')
            continue;
        Slice rest = slice_sub(bytes, at + 2, at + 40);
        const char *colon = rest.len ? memchr(rest.ptr, ':', rest.len) : NULL;
        const char *end = memchr(rest.ptr, '>', rest.len);
        if (colon && end && colon < end)
            rest = slice_sub(rest, (size_t)(colon + 1 - rest.ptr), rest.len);
        closed += slice_starts(rest, names[0]) || slice_starts(rest, names[1]);
    }
    return closed;
}

/* Named entities of HTML outside CDATA become characters; the five of XML stay. */
static void write_entities(Slice bytes, StrBuf *out)
{
    while (bytes.len) {
        ptrdiff_t cdata = slice_find(bytes, SLICE("<![CDATA["));
        xml_put_entities(out, slice_sub(bytes, 0, cdata < 0 ? bytes.len : (size_t)cdata));
        if (cdata < 0)
            return;
        ptrdiff_t end = slice_find(slice_sub(bytes, (size_t)cdata, bytes.len), SLICE("]]>"));
        size_t to = end < 0 ? bytes.len : (size_t)cdata + (size_t)end + 3;
        strbuf_put_slice(out, slice_sub(bytes, (size_t)cdata, to));
        bytes = slice_sub(bytes, to, bytes.len);
    }
}

static void read_root(Feed *f, const xmlNode *root)
{
    const xmlNode *channel = child(root, "channel");
    if (node_is(root, "opml")) {
        read_outline(f, root);
    } else if (channel) {
        read_channel(f, channel);
        read_items(f, channel);
        read_items(f, root); /* RSS 1.0 */
    } else {
        read_channel(f, root);
        read_items(f, root);
    }
}

static bool report(Feed *f, bool well_formed)
{
    const char *name = f->source->name;
    if (!well_formed)
        diag_add(f->findings, DIAG_WARNING, name,
                 "the XML is broken or cut short; its whole items are read: %zu",
                 f->items < f->complete ? f->items : f->complete);
    if (f->empty)
        diag_add(f->findings, DIAG_WARNING, name, "items without a text are left out: %zu",
                 f->empty);
    if (f->items == 0)
        diag_add(f->findings, DIAG_ERROR, name, "no items in the feed");
    return f->items > f->empty;
}

static bool feed_read(const ImportSource *source, const Meta *declared, DiagList *findings,
                      DraftFn emit, void *ctx)
{
    (void)declared; /* what a manifest says is of one article */
    bool declared_xml;
    Slice root_name = xml_root_name(source->bytes, &declared_xml);
    if (!is_feed_root(root_name)) {
        diag_add(findings, DIAG_ERROR, source->name,
                 "XML, but neither a feed nor a page: its root is <" SLICE_FMT ">",
                 SLICE_ARG(root_name));
        return false;
    }
    if (slice_find(slice_sub(source->bytes, 0, ENTITY_WINDOW), SLICE("<!ENTITY")) >= 0) {
        diag_add(findings, DIAG_ERROR, source->name,
                 "the file declares entities of its own; such a feed is not read");
        return false;
    }
    StrBuf text = STRBUF_INIT;
    write_entities(source->bytes, &text);
    Feed f = {
        .source = source, .findings = findings, .emit = emit, .ctx = ctx, .arena = arena_new(0)};
    bool well_formed;
    if (!xml_ready())
        diag_add(findings, DIAG_ERROR, source->name, "a feed cannot be read without libxml2");
    xmlDoc *doc = xml_parse(strbuf_slice(&text), XML_FLAGS, &well_formed);
    f.complete = well_formed ? SIZE_MAX : count_closed(source->bytes);
    xmlNode *root = doc ? xml.xmlDocGetRootElement(doc) : NULL;
    if (root)
        read_root(&f, root);
    bool ok = report(&f, well_formed);
    if (doc)
        xml.xmlFreeDoc(doc);
    strbuf_release(&text);
    arena_free(f.arena);
    return ok;
}

const Importer importer_feed = {
    .extensions = "xml rss atom rdf opml",
    .sniff = feed_sniff,
    .read = feed_read,
};
