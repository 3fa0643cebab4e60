/* internal.h - the parts of the HTML importer. */
#ifndef DOSSIER_IMPORT_HTML_INTERNAL_H
#define DOSSIER_IMPORT_HTML_INTERNAL_H

#include "import/html/node.h"

void page_metadata(Page *page, Draft *draft);    /* meta.c */
void json_ld_metadata(Slice json, Draft *draft); /* jsonld.c */
xmlNode *page_main(Page *page);                  /* main.c: NULL when there is no text */
void page_prune(Page *page, xmlNode *root);      /* main.c: marks furniture */
/* Byline and date that stand between the headline and the main text. */
void page_headline(Page *page, const xmlNode *main, Draft *draft); /* meta.c */
void page_walk(Page *page, xmlNode *node, Draft *draft); /* text.c: the node's text as blocks */
/* A fragment of HTML (a feed's item, a part of a message) as blocks of the draft. */
void fragment_to_draft(Slice html, Slice base, Draft *draft, DiagList *findings);

#endif
