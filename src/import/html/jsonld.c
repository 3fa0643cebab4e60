/* jsonld.c - metadata of an article in JSON-LD (schema.org), by jansson.
 *
 * A page may have several blocks, each an object, a list or a graph. The article is the first
 * object whose type ends in "Article", "Posting" or "Report"; references ({"@id": …}) are looked up
 * within the block. */
#include "config.h"

#include "import/html/entity.h"
#include "import/html/internal.h"
#include "import/html/node.h"
#include "import/internal.h"

#include <jansson.h>
#include <string.h>

#define DEPTH_MAX 12

typedef struct JsonBlock {
    json_t *root;
    Draft *draft;
} JsonBlock;

static bool ends_with(const char *s, const char *suffix)
{
    size_t n = strlen(s), m = strlen(suffix);
    return n >= m && strcmp(s + n - m, suffix) == 0;
}

static bool is_article_type(const char *type)
{
    return ends_with(type, "Article") || ends_with(type, "Posting") || ends_with(type, "Report") ||
           ends_with(type, "AnalysisNewsArticle");
}

static bool has_article_type(json_t *object)
{
    json_t *type = json_object_get(object, "@type");
    if (json_is_string(type))
        return is_article_type(json_string_value(type));
    size_t i;
    json_t *item;
    json_array_foreach(type, i, item)
    {
        if (json_is_string(item) && is_article_type(json_string_value(item)))
            return true;
    }
    return false;
}

/* Depth first, in order. */
static json_t *find_object(json_t *node, bool (*fits)(json_t *, const char *), const char *arg,
                           int depth)
{
    if (depth > DEPTH_MAX)
        return NULL;
    json_t *found = NULL, *value;
    if (json_is_object(node)) {
        if (fits(node, arg))
            return node;
        const char *key;
        json_object_foreach(node, key, value)
        {
            found = found ? found : find_object(value, fits, arg, depth + 1);
        }
    } else if (json_is_array(node)) {
        size_t i;
        json_array_foreach(node, i, value)
        {
            found = found ? found : find_object(value, fits, arg, depth + 1);
        }
    }
    return found;
}

static bool fits_article(json_t *object, const char *arg)
{
    (void)arg;
    return has_article_type(object);
}

static bool fits_id(json_t *object, const char *id)
{
    const char *own = json_string_value(json_object_get(object, "@id"));
    return own && strcmp(own, id) == 0 && json_object_size(object) > 1;
}

/* The object a bare reference points at. */
static json_t *follow(const JsonBlock *block, json_t *value)
{
    const char *id = json_string_value(json_object_get(value, "@id"));
    if (!json_is_object(value) || !id || json_object_size(value) > 1)
        return value;
    json_t *found = find_object(block->root, fits_id, id, 0);
    return found ? found : value;
}

static void set_text(const JsonBlock *block, Field field, json_t *value)
{
    const char *text = json_string_value(value);
    if (!text || !*text)
        return;
    StrBuf plain = STRBUF_INIT;
    text_put_entities(&plain, slice_from(text));
    field_set(block->draft, field, strbuf_slice(&plain), ORIGIN_DECLARED);
    strbuf_release(&plain);
}

static bool is_organisation(json_t *value)
{
    const char *type = json_string_value(json_object_get(value, "@type"));
    return type && ends_with(type, "Organization");
}

/* A string, an object with a name, or a list of these. An organisation is no author. */
static void set_named(const JsonBlock *block, Field field, json_t *value, int depth)
{
    if (depth > 3)
        return;
    value = follow(block, value);
    size_t i;
    json_t *item;
    if (json_is_string(value) && !slice_starts(slice_from(json_string_value(value)), "http"))
        set_text(block, field, value);
    else if (json_is_object(value) && !(field == FIELD_AUTHOR && is_organisation(value)))
        set_named(block, field, json_object_get(value, "name"), depth + 1);
    json_array_foreach(value, i, item)
    {
        set_named(block, field, item, depth + 1);
    }
}

static void set_url(const JsonBlock *block, json_t *article)
{
    json_t *page = json_object_get(article, "mainEntityOfPage");
    const char *candidates[] = {json_string_value(json_object_get(article, "url")),
                                json_string_value(page),
                                json_string_value(json_object_get(page, "@id"))};
    for (size_t i = 0; i < 3; i++) {
        if (candidates[i] && slice_starts(slice_from(candidates[i]), "http"))
            field_set(block->draft, FIELD_URL, slice_from(candidates[i]), ORIGIN_DECLARED);
    }
}

void json_ld_metadata(Slice json, Draft *draft)
{
    json_error_t error;
    JsonBlock block = {json_loadb(json.ptr, json.len, JSON_DISABLE_EOF_CHECK, &error), draft};
    json_t *article = find_object(block.root, fits_article, NULL, 0);
    if (article) {
        set_text(&block, FIELD_TITLE, json_object_get(article, "headline"));
        set_text(&block, FIELD_TITLE, json_object_get(article, "name"));
        set_text(&block, FIELD_LANG, json_object_get(article, "inLanguage"));
        set_text(&block, FIELD_DATE, json_object_get(article, "datePublished"));
        set_text(&block, FIELD_DATE, json_object_get(article, "dateCreated"));
        set_named(&block, FIELD_AUTHOR, json_object_get(article, "author"), 0);
        set_named(&block, FIELD_SOURCE, json_object_get(article, "publisher"), 0);
        set_named(&block, FIELD_TAGS, json_object_get(article, "keywords"), 0);
        set_url(&block, article);
    }
    json_decref(block.root);
}
