/* json.c - JSON Feed (jsonfeed.org, version 1 and 1.1) and CSL-JSON libraries (citationstyles.org,
 * as Zotero writes).
 *
 * A feed's items are articles. A library's entries are metadata only: each gives a draft without a
 * text, whose key is the name of the text it belongs to (see records.h). */
#include "config.h"

#include "import/feeditem.h"

#include <jansson.h>
#include <string.h>

static Slice text_of(json_t *object, const char *key)
{
    json_t *value = json_object_get(object, key);
    return json_is_string(value) ? (Slice){json_string_value(value), json_string_length(value)}
                                 : (Slice){NULL, 0};
}

/* --- JSON Feed --- */

static void add_names(FeedItem *item, json_t *owner)
{
    json_t *authors = json_object_get(owner, "authors"), *one;
    size_t i;
    json_array_foreach(authors, i, one)
    {
        feed_item_author(item, text_of(one, "name"));
    }
    feed_item_author(item, text_of(json_object_get(owner, "author"), "name"));
}

static bool read_item(json_t *feed, json_t *node, DiagList *findings, DraftFn emit, void *ctx)
{
    FeedItem item;
    feed_item_init(&item);
    feed_item_title_text(&item, text_of(node, "title"));
    feed_item_set(&item, FIELD_URL, text_of(node, "url"));
    feed_item_set(&item, FIELD_URL, text_of(node, "external_url"));
    feed_item_set(&item, FIELD_KEY, text_of(node, "id"));
    feed_item_set(&item, FIELD_DATE, text_of(node, "date_published"));
    feed_item_set(&item, FIELD_LANG, text_of(node, "language"));
    feed_item_set(&item, FIELD_LANG, text_of(feed, "language"));
    feed_item_set(&item, FIELD_SOURCE, text_of(feed, "title"));
    add_names(&item, node);
    if (!item.draft->meta.author.ptr)
        add_names(&item, feed);
    size_t i;
    json_t *tag;
    json_array_foreach(json_object_get(node, "tags"), i, tag)
    {
        if (json_is_string(tag))
            draft_add_tag(item.draft, slice_from(json_string_value(tag)));
    }
    Slice html = text_of(node, "content_html"), plain = text_of(node, "content_text");
    item.kind = html.len ? CONTENT_HTML : CONTENT_TEXT;
    strbuf_put_slice(&item.content, html.len ? html : plain.len ? plain : text_of(node, "summary"));
    return feed_item_emit(&item, findings, emit, ctx);
}

static bool read_feed(const ImportSource *source, json_t *feed, DiagList *findings, DraftFn emit,
                      void *ctx)
{
    size_t i, empty = 0, items = json_array_size(json_object_get(feed, "items"));
    json_t *node;
    json_array_foreach(json_object_get(feed, "items"), i, node)
    {
        empty += !read_item(feed, node, findings, emit, ctx);
    }
    if (empty)
        diag_add(findings, DIAG_WARNING, source->name, "items without a text are left out: %zu",
                 empty);
    if (!items)
        diag_add(findings, DIAG_ERROR, source->name, "no items in the feed");
    return items > empty;
}

static bool is_feed(json_t *root)
{
    json_t *first = json_array_get(json_object_get(root, "items"), 0);
    return slice_find(text_of(root, "version"), SLICE("jsonfeed.org")) >= 0 ||
           json_object_get(first, "content_html") || json_object_get(first, "content_text");
}

/* --- CSL-JSON --- */

static void add_author(Draft *draft, json_t *name)
{
    StrBuf full = STRBUF_INIT;
    static const char *const parts[] = {"given", "non-dropping-particle", "dropping-particle",
                                        "family", "suffix"};
    Slice literal = text_of(name, "literal");
    strbuf_put_slice(&full, literal);
    for (size_t i = 0; i < 5 && !literal.len; i++) {
        Slice part = text_of(name, parts[i]);
        if (part.len && full.len)
            strbuf_putc(&full, ' ');
        strbuf_put_slice(&full, part);
    }
    field_set(draft, FIELD_AUTHOR, strbuf_slice(&full), ORIGIN_DECLARED);
    strbuf_release(&full);
}

static long number_of(json_t *value)
{
    if (json_is_integer(value))
        return (long)json_integer_value(value);
    uint64_t number = 0;
    return json_is_string(value) && slice_to_u64(slice_from(json_string_value(value)), &number)
               ? (long)number
               : 0;
}

/* {"date-parts": [[2019, 5, 6]]}, {"raw": "2021-01-09"}, {"literal": …}; numbers may be strings. */
static void set_issued(Draft *draft, json_t *issued)
{
    json_t *parts = json_array_get(json_object_get(issued, "date-parts"), 0);
    long year = number_of(json_array_get(parts, 0)), month = number_of(json_array_get(parts, 1));
    long day = number_of(json_array_get(parts, 2));
    StrBuf iso = STRBUF_INIT;
    if (year > 0 && month > 0 && day > 0)
        strbuf_printf(&iso, "%04ld-%02ld-%02ld", year, month, day);
    else if (year > 0 && month > 0)
        strbuf_printf(&iso, "%04ld-%02ld", year, month);
    else if (year > 0)
        strbuf_printf(&iso, "%04ld", year);
    field_set(draft, FIELD_DATE, strbuf_slice(&iso), ORIGIN_DECLARED);
    field_set(draft, FIELD_DATE, text_of(issued, "raw"), ORIGIN_DECLARED);
    field_set(draft, FIELD_DATE, text_of(issued, "literal"), ORIGIN_DECLARED);
    strbuf_release(&iso);
}

static void read_entry(json_t *entry, DraftFn emit, void *ctx)
{
    Draft *draft = draft_new((Slice){NULL, 0});
    field_set(draft, FIELD_KEY, text_of(entry, "id"), ORIGIN_DECLARED);
    field_set(draft, FIELD_TITLE, text_of(entry, "title"), ORIGIN_DECLARED);
    field_set(draft, FIELD_LANG, text_of(entry, "language"), ORIGIN_DECLARED);
    field_set(draft, FIELD_SOURCE, text_of(entry, "container-title"), ORIGIN_DECLARED);
    field_set(draft, FIELD_SOURCE, text_of(entry, "publisher"), ORIGIN_DECLARED);
    field_set(draft, FIELD_URL, text_of(entry, "URL"), ORIGIN_DECLARED);
    field_set(draft, FIELD_TAGS, text_of(entry, "keyword"), ORIGIN_DECLARED);
    set_issued(draft, json_object_get(entry, "issued"));
    size_t i;
    json_t *name;
    json_array_foreach(json_object_get(entry, "author"), i, name)
    {
        add_author(draft, name);
    }
    emit(ctx, draft);
}

static bool is_entry(json_t *node)
{
    return json_is_object(node) && text_of(node, "title").len &&
           (text_of(node, "type").len || text_of(node, "id").len);
}

static bool read_library(json_t *root, DraftFn emit, void *ctx)
{
    json_t *list = json_is_array(root) ? root : json_object_get(root, "items"), *node;
    if (is_entry(root)) {
        read_entry(root, emit, ctx);
        return true;
    }
    bool any = false;
    size_t i;
    json_array_foreach(list, i, node)
    {
        if (!is_entry(node))
            continue;
        read_entry(node, emit, ctx);
        any = true;
    }
    return any;
}

/* --- sniff and read --- */

static int json_sniff(const ImportSource *source)
{
    Slice text = slice_trim(slice_sub(source->bytes, 0, 4096));
    if (!text.len || (text.ptr[0] != '{' && text.ptr[0] != '['))
        return 0;
    Slice inner = slice_trim(slice_sub(text, 1, text.len));
    bool shaped = inner.len && (inner.ptr[0] == '"' || inner.ptr[0] == '{' || inner.ptr[0] == '}');
    return shaped ? slice_ieq_str(source_extension(source), "json") ? 95 : 70 : 0;
}

static bool json_read(const ImportSource *source, const Meta *declared, DiagList *findings,
                      DraftFn emit, void *ctx)
{
    (void)declared;
    json_error_t error;
    json_t *root = json_loadb(source->bytes.ptr, source->bytes.len, 0, &error);
    if (!root) {
        diag_add(findings, DIAG_ERROR, source->name, "JSON that cannot be read, line %d: %s",
                 error.line, error.text);
        return false;
    }
    bool ok = is_feed(root) ? read_feed(source, root, findings, emit, ctx)
                            : read_library(root, emit, ctx);
    if (!ok && !is_feed(root))
        diag_add(findings, DIAG_ERROR, source->name,
                 "JSON, but neither a feed nor a library of references");
    json_decref(root);
    return ok;
}

const Importer importer_json = {
    .extensions = "json",
    .sniff = json_sniff,
    .read = json_read,
};
