/* main.c - finding the main text of a page.
 *
 * Two passes over the tree. The first marks furniture: elements that never hold text, that are
 * hidden, that HTML itself calls navigation, and those whose class or id says comment, share,
 * related and the like, unless the headline is in them. The second lets every paragraph give points
 * to the elements around it, more for long ones with commas, none for those that are mostly links;
 * the element with most points holds the article. This is the idea of content extraction by text
 * density (Kohlschütter et al., "Boilerplate Detection using Shallow Text Features", WSDM 2010) and
 * of scoring by paragraphs as "readability" bookmarklets do. What the page says of itself (itemprop
 * articleBody, a single article or main element) counts more than points. */
#include "config.h"

#include "import/html/node.h"
#include "import/html/internal.h"

#include "dossier/ascii.h"
#include "dossier/check.h"

#include <string.h>

#define PARAGRAPH_LEAST 20 /* bytes of text that count as a paragraph */
#define BODY_LEAST      60 /* bytes without links below which a page has no article */
#define SHARE_OF_PAGE   0.4f

/* --- furniture --- */

static const char *const never[] = {
    "script",     "style",  "noscript", "template", "iframe", "button", "input", "select",
    "textarea",   "svg",    "canvas",   "object",   "embed",  "audio",  "video", "map",
    "head",       "title",  "meta",     "link",     "nav",    "aside",  "menu",  "dialog",
    "figcaption", "figure", "label",    "applet",   NULL};

static const char *const bad_words[] = {"abonnement",
                                        "actions",
                                        "ad",
                                        "ads",
                                        "advert",
                                        "advertisement",
                                        "advertising",
                                        "adverts",
                                        "ariane",
                                        "banner",
                                        "breadcrumb",
                                        "breadcrumbs",
                                        "buttons",
                                        "caption",
                                        "comment",
                                        "commentaire",
                                        "commentaires",
                                        "comments",
                                        "consent",
                                        "cookie",
                                        "cookies",
                                        "copyright",
                                        "discussion",
                                        "disqus",
                                        "ecouter",
                                        "editsection",
                                        "foot",
                                        "footer",
                                        "gdpr",
                                        "infobox",
                                        "jump",
                                        "legal",
                                        "login",
                                        "masthead",
                                        "menu",
                                        "modal",
                                        "mostread",
                                        "nav",
                                        "navbar",
                                        "navbox",
                                        "navigation",
                                        "newsletter",
                                        "noprint",
                                        "outbrain",
                                        "outils",
                                        "overlay",
                                        "pagination",
                                        "partage",
                                        "partager",
                                        "paywall",
                                        "popin",
                                        "popular",
                                        "popup",
                                        "promo",
                                        "promotion",
                                        "pub",
                                        "publicite",
                                        "reactions",
                                        "recommend",
                                        "recommendation",
                                        "recommendations",
                                        "recommended",
                                        "reflist",
                                        "related",
                                        "respond",
                                        "response",
                                        "responses",
                                        "rgpd",
                                        "share",
                                        "sharing",
                                        "side",
                                        "sidebar",
                                        "signup",
                                        "skip",
                                        "social",
                                        "sponsor",
                                        "sponsored",
                                        "subscribe",
                                        "subscription",
                                        "taboola",
                                        "taglist",
                                        "tags",
                                        "teaser",
                                        "teasers",
                                        "toc",
                                        "toolbar",
                                        "tools",
                                        "topbar",
                                        "trending",
                                        "utilities",
                                        "widget",
                                        "widgets",
                                        NULL};

static bool in_words(Slice word, const char *const *list)
{
    for (; *list; list++) {
        if (slice_ieq_str(word, *list))
            return true;
    }
    return false;
}

/* Words of "postFooter side-bar share_tools": letters, cut at other signs and at humps. */
static bool names_furniture(Slice value)
{
    size_t start = 0;
    for (size_t at = 0; at <= value.len; at++) {
        char c = at < value.len ? value.ptr[at] : ' ';
        bool letter = ascii_is_letter(c);
        bool hump = letter && at > start && !(c & 0x20) && (value.ptr[at - 1] & 0x20);
        if (letter && !hump)
            continue;
        if (at > start && in_words(slice_sub(value, start, at), bad_words))
            return true;
        start = hump ? at : at + 1;
    }
    return false;
}

/* A style that hides, whatever the blanks in it. */
static bool is_hidden(const xmlNode *node)
{
    Slice style = node_attr(node, "style");
    char tight[96];
    size_t n = 0;
    for (size_t i = 0; i < style.len && n < sizeof tight - 1; i++) {
        if ((unsigned char)style.ptr[i] > ' ')
            tight[n++] = (char)(style.ptr[i] >= 'A' && style.ptr[i] <= 'Z' ? style.ptr[i] + 32
                                                                           : style.ptr[i]);
    }
    tight[n] = '\0';
    return node_attr(node, "hidden").ptr || slice_ieq_str(node_attr(node, "aria-hidden"), "true") ||
           strstr(tight, "display:none") || strstr(tight, "visibility:hidden");
}

static bool has_role(const xmlNode *node)
{
    static const char *const roles[] = {"navigation", "banner",  "complementary", "contentinfo",
                                        "search",     "dialog",  "alertdialog",   "alert",
                                        "menu",       "menubar", "toolbar",       NULL};
    Slice role = node_attr(node, "role");
    return role.len && in_words(role, roles);
}

static bool is_content(const xmlNode *node)
{
    static const char *const names[] = {"html", "body", "article", "main", NULL};
    return node_in(node, names) || attr_has_word(node_attr(node, "itemprop"), "articleBody");
}

static bool holds_content(xmlNode *root)
{
    for (xmlNode *n = root; n; n = node_next(n, root)) {
        if (node_is(n, "h1") || (n != root && is_content(n)))
            return true;
    }
    return false;
}

static size_t text_bytes(xmlNode *root)
{
    size_t bytes = 0;
    for (xmlNode *n = root; n; n = node_next(n, root)) {
        if (n->type == XML_TEXT_NODE && n->content)
            bytes += slice_trim(slice_from((const char *)n->content)).len;
    }
    return bytes;
}

/* Many old sites wrap the whole page in a form. */
static bool is_side_form(xmlNode *node, size_t page_bytes)
{
    return node_is(node, "form") && text_bytes(node) * 3 < page_bytes && !holds_content(node);
}

static bool is_furniture(xmlNode *node, size_t page_bytes)
{
    static const char *const edges[] = {"header", "footer", NULL};
    if (node_in(node, never) || is_hidden(node))
        return true;
    if (is_content(node))
        return false;
    bool suspect = node_in(node, edges) || has_role(node) ||
                   names_furniture(node_attr(node, "class")) ||
                   names_furniture(node_attr(node, "id"));
    return (suspect && !holds_content(node)) || is_side_form(node, page_bytes);
}

void page_prune(Page *page, xmlNode *root)
{
    size_t bytes = text_bytes(root);
    for (xmlNode *n = root; n;) {
        bool drop = n->type == XML_ELEMENT_NODE && n != root && is_furniture(n, bytes);
        if (!drop) {
            n = node_next(n, root);
            continue;
        }
        node_info(page, n)->pruned = true;
        while (n != root && !n->next)
            n = n->parent;
        n = n == root ? NULL : n->next;
    }
}

/* --- points --- */

static const char *const blocks[] = {
    "p",      "div",    "section", "article", "main", "ul",   "ol",     "li",         "dl",
    "dd",     "dt",     "table",   "tbody",   "tr",   "td",   "th",     "blockquote", "pre",
    "h1",     "h2",     "h3",      "h4",      "h5",   "h6",   "center", "form",       "fieldset",
    "header", "footer", "address", "figure",  "hr",   "body", NULL};

static bool has_block_child(const xmlNode *node)
{
    for (const xmlNode *n = node->children; n; n = n->next) {
        if (node_in(n, blocks))
            return true;
    }
    return false;
}

static size_t count_commas(Slice text)
{
    size_t commas = 0;
    for (size_t i = 0; i < text.len; i++)
        commas += text.ptr[i] == ',';
    return commas;
}

static void add_own(NodeInfo *info, uint32_t text, uint32_t link_text, uint32_t commas)
{
    info->own += text;
    info->own_link += link_text;
    info->commas += commas;
}

/* Sums up text and link text from the leaves. */
static void sum_up(Page *page, xmlNode *node, bool in_link)
{
    NodeInfo *info = node_info(page, node);
    if (info->pruned)
        return;
    in_link |= node_is(node, "a") && node_attr(node, "href").ptr;
    for (xmlNode *n = node->children; n; n = n->next) {
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE) {
            Slice text = slice_trim(slice_from((const char *)n->content));
            uint32_t len = (uint32_t)text.len;
            info->text += len;
            info->link_text += in_link ? len : 0;
            add_own(info, len, in_link ? len : 0, (uint32_t)count_commas(text));
        } else if (n->type == XML_ELEMENT_NODE) {
            sum_up(page, n, in_link);
            const NodeInfo *child = n->_private;
            info->text += child->text;
            info->link_text += child->link_text;
            if (!node_in(n, blocks))
                add_own(info, child->own, child->own_link, child->commas);
        }
    }
    CHECK(info->link_text <= info->text && info->own <= info->text);
    CHECK(info->own_link <= info->own && info->commas <= info->own);
}

static float points(const NodeInfo *info, bool paragraph)
{
    if (info->own < PARAGRAPH_LEAST || info->own_link * 2 > info->own)
        return 0;
    float length = (float)info->own / 100.0f;
    float p = (paragraph ? 1.0f : 0.5f) + (float)info->commas + (length > 4 ? 4 : length);
    return p * (1.0f - (float)info->own_link / (float)info->own);
}

/* Every block with text of its own is a paragraph. One that has blocks within beside its text, or
 * is a cell, holds paragraphs parted by line breaks, and gets the points itself. */
static void give_points(xmlNode *root)
{
    static const char *const headings[] = {"h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", NULL};
    for (xmlNode *n = root; n; n = node_next(n, root)) {
        NodeInfo *info = n->_private;
        if (n->type != XML_ELEMENT_NODE || !info || info->pruned || !node_in(n, blocks) ||
            node_in(n, headings) || n == root)
            continue;
        float p = points(info, node_is(n, "p")), share = 1.0f;
        if (node_is(n, "td") || has_block_child(n))
            info->score += p;
        for (xmlNode *up = n->parent; up && up != root->parent && share > 0.1f; up = up->parent) {
            if (up->_private)
                ((NodeInfo *)up->_private)->score += p * share;
            share *= 0.45f;
        }
    }
}

static float weight(const xmlNode *node)
{
    static const char *const good[] = {"article", "main", NULL};
    float w = node_in(node, good) ? 1.4f : 1.0f;
    if (node_is(node, "body") || node_is(node, "html"))
        w = 0.9f;
    return w;
}

static xmlNode *best_of(xmlNode *root)
{
    xmlNode *best = NULL;
    float most = 0;
    for (xmlNode *n = root; n; n = node_next(n, root)) {
        const NodeInfo *info = n->_private;
        if (n->type != XML_ELEMENT_NODE || !info || info->pruned || !info->text)
            continue;
        float score = info->score * weight(n) * (1.0f - (float)info->link_text / (float)info->text);
        if (score > most) {
            most = score;
            best = n;
        }
    }
    return best;
}

/* --- what the page says --- */

/* The single element of this name, if it holds a good part of the page's text. */
static xmlNode *only_one(xmlNode *root, const char *name, const char *itemprop)
{
    xmlNode *found = NULL;
    const NodeInfo *whole = root->_private;
    for (xmlNode *n = root; n; n = node_next(n, root)) {
        const NodeInfo *info = n->_private;
        bool fits = name ? node_is(n, name) : attr_has_word(node_attr(n, "itemprop"), itemprop);
        if (n->type != XML_ELEMENT_NODE || !fits || !info || info->pruned ||
            info->text < BODY_LEAST)
            continue;
        if (found)
            return NULL;
        found = n;
    }
    if (found && name &&
        (float)((NodeInfo *)found->_private)->text < SHARE_OF_PAGE * (float)whole->text)
        return NULL;
    return found;
}

/* The headline may stand beside the text, and the text in several boxes: takes the parent when its
 * other children have as much to say as a quarter of the best one. */
static xmlNode *widen(xmlNode *best, const xmlNode *root)
{
    for (xmlNode *up = best->parent; up && up != root && !node_is(up, "body"); up = up->parent) {
        const NodeInfo *mine = best->_private, *theirs = up->_private;
        CHECK(theirs->text >= mine->text && theirs->link_text >= mine->link_text);
        uint32_t more = theirs->text - mine->text, links = theirs->link_text - mine->link_text;
        if (more * 4 < mine->text || links * 4 > more)
            continue;
        best = up;
    }
    return best;
}

xmlNode *page_main(Page *page)
{
    xmlNode *root = page->root;
    page_prune(page, root);
    sum_up(page, root, false);
    give_points(root);
    xmlNode *main = only_one(root, NULL, "articleBody");
    if (!main)
        main = only_one(root, "article", NULL);
    if (!main)
        main = best_of(root);
    if (!main)
        return NULL;
    if (!is_content(main))
        main = widen(main, root);
    const NodeInfo *info = main->_private;
    CHECK(!info->pruned && info->text >= info->link_text);
    return info->text - info->link_text >= BODY_LEAST ? main : NULL;
}
