/* node.h - small questions about nodes of libxml2's tree, shared by the HTML and the feed
 * importers. */
#ifndef DOSSIER_IMPORT_HTML_NODE_H
#define DOSSIER_IMPORT_HTML_NODE_H

#include "dossier/import.h"

#include <libxml/tree.h>

/* What the search for the main text notes of an element; in node->_private while a page is read. */
typedef struct NodeInfo {
    uint32_t text, link_text; /* bytes of text within, without furniture; of these within links */
    uint32_t own, own_link;   /* the same without what is in block elements within */
    uint32_t commas;          /* of its own text */
    float score;
    bool pruned; /* furniture: not walked */
} NodeInfo;

typedef struct Page {
    xmlDoc *doc;
    xmlNode *root; /* of doc: never NULL once it is parsed */
    Arena *arena;  /* NodeInfos */
    Slice base;    /* address that links are relative to, or absent */
} Page;

/* Parses HTML (a whole page or a fragment), UTF-8; never reads another file, never substitutes
 * entities of its own. NULL with a finding when there is no tree. page_release() frees. */
bool page_parse(Page *page, const ImportSource *source, DiagList *findings);
void page_release(Page *page);

bool node_is(const xmlNode *node, const char *name); /* an element of this name, prefix or not */
bool node_in(const xmlNode *node, const char *const *names); /* NULL-terminated list */
Slice node_attr(const xmlNode *node,
                const char *name); /* borrowed from the tree; absent when not there */
bool attr_has_word(Slice value, const char *word); /* blank-separated, ASCII case ignored */
void node_text(
    const xmlNode *node,
    StrBuf *out); /* all text within, white space collapsed; not trimmed of anything else */
xmlNode *node_next(xmlNode *node, const xmlNode *root); /* document order within root */
NodeInfo *node_info(Page *page, xmlNode *node);         /* made when there is none yet */

#endif
