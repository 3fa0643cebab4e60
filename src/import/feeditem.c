/* feeditem.c - items of feeds: title, author, content as blocks. */
#include "config.h"

#include "import/html/entity.h"
#include "import/html/internal.h"
#include "import/glean/reflow.h"
#include "import/glean/headline.h"
#include "import/glean/blocks.h"
#include "import/feeditem.h"
#include "import/glean/glean.h"
#include "import/html/node.h"

#include "dossier/ascii.h"

#include <string.h>

void feed_item_init(FeedItem *item)
{
    *item = (FeedItem){.draft = draft_new((Slice){NULL, 0}), .content = STRBUF_INIT};
}

void feed_item_set(FeedItem *item, Field field, Slice value)
{
    if (slice_trim(value).len)
        field_set(item->draft, field, slice_trim(value), ORIGIN_DECLARED);
}

void feed_item_author(FeedItem *item, Slice value)
{
    value = slice_trim(value);
    const char *at = value.len ? memchr(value.ptr, '@', value.len) : NULL;
    const char *open = value.len ? memchr(value.ptr, '(', value.len) : NULL;
    const char *angle = value.len ? memchr(value.ptr, '<', value.len) : NULL;
    if (at && angle && angle < at) { /* Name <address> */
        value = slice_trim(slice_sub(value, 0, (size_t)(angle - value.ptr)));
    } else if (at && open) { /* address (Name) */
        size_t start = (size_t)(open + 1 - value.ptr);
        const char *shut = memchr(open, ')', value.len - start + 1);
        value = slice_sub(value, start, shut ? (size_t)(shut - value.ptr) : value.len);
    } else if (at) {
        return;
    }
    feed_item_set(item, FIELD_AUTHOR, value);
}

bool text_is_html(Slice text)
{
    for (size_t i = 0; i + 2 < text.len; i++) {
        char next = (char)(text.ptr[i + 1] | 0x20);
        if (text.ptr[i] == '<' &&
            (ascii_is_lower(next) || text.ptr[i + 1] == '/' || text.ptr[i + 1] == '!') &&
            memchr(text.ptr + i, '>', text.len - i))
            return true;
        if (text.ptr[i] == '&' && (text.ptr[i + 1] == '#' || ascii_is_lower(next))) {
            const char *end = memchr(text.ptr + i, ';', text.len - i < 12 ? text.len - i : 12);
            if (end)
                return true;
        }
    }
    return false;
}

void feed_put_title(StrBuf *out, Slice title)
{
    StrBuf text = STRBUF_INIT;
    bool in_tag = false;
    text_put_entities(&text, title);
    Slice t = strbuf_slice(&text);
    for (size_t i = 0; i < t.len; i++) {
        char next = i + 1 < t.len ? (char)(t.ptr[i + 1] | 0x20) : ' ';
        if (t.ptr[i] == '<' && (ascii_is_lower(next) || next == '/'))
            in_tag = true;
        if (!in_tag)
            strbuf_putc(out, t.ptr[i]);
        if (t.ptr[i] == '>')
            in_tag = false;
    }
    strbuf_release(&text);
}

void feed_item_title_text(FeedItem *item, Slice title)
{
    StrBuf plain = STRBUF_INIT;
    feed_put_title(&plain, title);
    feed_item_set(item, FIELD_TITLE, strbuf_slice(&plain));
    strbuf_release(&plain);
}

void feed_item_title(FeedItem *item, const xmlNode *node)
{
    StrBuf text = STRBUF_INIT;
    node_text(node, &text);
    feed_item_title_text(item, strbuf_slice(&text));
    strbuf_release(&text);
}

/* Some feeds escape their HTML twice. */
static void unescape_twice(StrBuf *content)
{
    Slice text = strbuf_slice(content);
    if (!slice_starts(slice_trim(text), "&lt;"))
        return;
    StrBuf once = STRBUF_INIT;
    text_put_entities(&once, text);
    strbuf_release(content);
    *content = once;
}

static void put_content(FeedItem *item, DiagList *findings)
{
    if (item->kind != CONTENT_TEXT)
        unescape_twice(&item->content);
    Slice text = strbuf_slice(&item->content);
    Slice base = item->base.ptr ? item->base : item->draft->meta.url;
    if (item->kind == CONTENT_HTML || (item->kind == CONTENT_UNKNOWN && text_is_html(text))) {
        fragment_to_draft(text, base, item->draft, findings);
    } else {
        TextLines lines = {NULL, 0, 0};
        lines_split(text, &lines);
        lines_to_blocks(&lines, 0, lines.count, item->draft);
        text_lines_release(&lines);
    }
}

bool feed_item_emit(FeedItem *item, DiagList *findings, DraftFn emit, void *ctx)
{
    Draft *draft = item->draft;
    put_content(item, findings);
    strbuf_release(&item->content);
    draft_close(draft);
    if (draft->n_blocks < 2) {
        draft_free(draft);
        return false;
    }
    glean_blocks(draft, NULL);
    glean_finish(draft, NULL);
    emit(ctx, draft);
    return true;
}
