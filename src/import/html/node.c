/* node.c - parsing HTML with libxml2, and small questions about its nodes. */
#include "config.h"

#include "import/html/node.h"
#include "import/html/xmllib.h"

#include <string.h>

#define HTML_FLAGS                                                                                 \
    (HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |           \
     HTML_PARSE_COMPACT)

static void report(const htmlParserCtxt *ctxt, const ImportSource *source, DiagList *findings)
{
    const xmlError *error = xml.xmlCtxtGetLastError((void *)(uintptr_t)ctxt);
    if (!findings || !error || error->level != XML_ERR_FATAL || !error->message)
        return;
    Slice message = slice_trim(slice_from(error->message));
    diag_add(findings, DIAG_WARNING, source->name,
             "the page cannot be read further than line %d: " SLICE_FMT, error->line,
             SLICE_ARG(message));
}

/* The declarations within <!DOCTYPE … [ … ]> are nothing that HTML has; libxml2 would take them for
 * text. */
static Slice without_subset(Slice bytes, StrBuf *out)
{
    Slice head = slice_sub(bytes, 0, 65536);
    ptrdiff_t doctype = slice_find(head, SLICE("<!DOCTYPE"));
    size_t at = doctype < 0 ? head.len : (size_t)doctype;
    while (at < head.len && head.ptr[at] != '>' && head.ptr[at] != '[')
        at++;
    if (at >= head.len || head.ptr[at] != '[')
        return bytes;
    ptrdiff_t close = slice_find(slice_sub(bytes, at, bytes.len), SLICE("]>"));
    if (close < 0)
        return bytes;
    strbuf_put(out, bytes.ptr, (size_t)doctype);
    strbuf_put_slice(out, slice_sub(bytes, at + (size_t)close + 2, bytes.len));
    return strbuf_slice(out);
}

/* Well-formed XHTML is XML: CDATA and empty elements read right. */
static xmlDoc *parse_xhtml(Slice bytes)
{
    Slice head = slice_sub(bytes, 0, 1024);
    if (slice_find(head, SLICE("http://www.w3.org/1999/xhtml")) < 0 ||
        slice_find(head, SLICE("<!ENTITY")) >= 0)
        return NULL;
    return xml.xmlReadMemory(bytes.ptr, (int)bytes.len, NULL, "UTF-8",
                             XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                 XML_PARSE_NOCDATA);
}

static xmlDoc *parse_html(const ImportSource *source, Slice bytes, DiagList *findings)
{
    htmlParserCtxt *ctxt = xml.htmlNewParserCtxt();
    if (!ctxt)
        return NULL;
    xmlDoc *doc =
        xml.htmlCtxtReadMemory(ctxt, bytes.ptr, (int)bytes.len, NULL, "UTF-8", HTML_FLAGS);
    report(ctxt, source, findings);
    xml.htmlFreeParserCtxt(ctxt);
    return doc;
}

void page_release(Page *page)
{
    if (page->doc)
        xml.xmlFreeDoc(page->doc);
    arena_free(page->arena);
    *page = (Page){NULL, NULL, NULL, {NULL, 0}};
}

bool page_parse(Page *page, const ImportSource *source, DiagList *findings)
{
    *page = (Page){NULL, NULL, NULL, {NULL, 0}};
    if (source->bytes.len == 0 || source->bytes.len > INT32_MAX)
        return false;
    if (!xml_ready()) {
        if (findings)
            diag_add(findings, DIAG_ERROR, source->name, "a page cannot be read without libxml2");
        return false;
    }
    StrBuf trimmed = STRBUF_INIT;
    Slice bytes = without_subset(source->bytes, &trimmed);
    page->doc = parse_xhtml(bytes);
    if (!page->doc)
        page->doc = parse_html(source, bytes, findings);
    strbuf_release(&trimmed);
    page->root = page->doc ? xml.xmlDocGetRootElement(page->doc) : NULL;
    if (!page->root) {
        page_release(page);
        return false;
    }
    page->arena = arena_new(0);
    return true;
}

static bool same_name(const xmlChar *found, const char *name)
{
    return slice_ieq_str(slice_from((const char *)found), name);
}

bool node_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && same_name(node->name, name);
}

bool node_in(const xmlNode *node, const char *const *names)
{
    for (; node->type == XML_ELEMENT_NODE && *names; names++) {
        if (node_is(node, *names))
            return true;
    }
    return false;
}

Slice node_attr(const xmlNode *node, const char *name)
{
    if (node->type != XML_ELEMENT_NODE)
        return (Slice){NULL, 0};
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        if (!same_name(a->name, name))
            continue;
        return a->children && a->children->content ? slice_from((const char *)a->children->content)
                                                   : SLICE("");
    }
    return (Slice){NULL, 0};
}

bool attr_has_word(Slice value, const char *word)
{
    for (size_t at = 0; at < value.len;) {
        while (at < value.len && (unsigned char)value.ptr[at] <= ' ')
            at++;
        size_t start = at;
        while (at < value.len && (unsigned char)value.ptr[at] > ' ')
            at++;
        if (slice_ieq_str(slice_sub(value, start, at), word))
            return true;
    }
    return false;
}

xmlNode *node_next(xmlNode *node, const xmlNode *root)
{
    if (node->children && node->type != XML_ENTITY_REF_NODE)
        return node->children;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

void node_text(const xmlNode *node, StrBuf *out)
{
    StrBuf raw = STRBUF_INIT;
    static const char *const silent[] = {"script", "style", NULL};
    xmlNode *root = (xmlNode *)(uintptr_t)node;
    for (xmlNode *n = root; n;) {
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
            strbuf_puts(&raw, (const char *)n->content);
        if (node_in(n, silent) && n != root) {
            while (n != root && !n->next)
                n = n->parent;
            n = n == root ? NULL : n->next;
        } else {
            n = node_next(n, root);
        }
    }
    text_put_line(out, strbuf_slice(&raw));
    strbuf_release(&raw);
}

NodeInfo *node_info(Page *page, xmlNode *node)
{
    if (!node->_private)
        node->_private = arena_zalloc(page->arena, 1, sizeof(NodeInfo));
    return node->_private;
}
