/* feeditem.h - one item of a feed on its way to a draft, whatever the feed's format. */
#ifndef DOSSIER_IMPORT_FEEDITEM_H
#define DOSSIER_IMPORT_FEEDITEM_H

#include "import/internal.h"

#include <libxml/tree.h>

typedef enum ContentKind { CONTENT_UNKNOWN, CONTENT_TEXT, CONTENT_HTML } ContentKind;

typedef struct FeedItem {
    Draft *draft;
    StrBuf content;
    ContentKind kind;
    int rank;       /* how good the content is: full text over description over summary */
    Slice base;     /* for links in the content */
    Slice guid_url; /* an address that serves when there is no link */
} FeedItem;

void feed_item_init(FeedItem *item);
/* Sets a field that is not set yet; empty values are passed over. */
void feed_item_set(FeedItem *item, Field field, Slice value);
/* "Ludivine Garrel", "redaction@x.example (Ludivine Garrel)"; a bare address is nobody. */
void feed_item_author(FeedItem *item, Slice value);
/* A title may hold tags and references, escaped once or twice: appends what is read of it. */
void feed_put_title(StrBuf *out, Slice title);
void feed_item_title(FeedItem *item, const xmlNode *node);
void feed_item_title_text(FeedItem *item, Slice title);
/* Makes blocks of the content, gleans, emits. False, and nothing is emitted, when there is no text.
 * Releases the item. */
bool feed_item_emit(FeedItem *item, DiagList *findings, DraftFn emit, void *ctx);

/* Text that may be HTML: has a tag or a reference in it. */
bool text_is_html(Slice text);

#endif
