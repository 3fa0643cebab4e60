/* meta.c - what is known of an article beside its text, and where each value comes from. */
#include "config.h"

#include "dossier/check.h"
#include "dossier/store.h"
#include "dossier/utf8.h"

#include <string.h>

static const struct {
    const char *key;
    size_t origin; /* its place in Meta */
} fields[] = {
    {"title", offsetof(Meta, title_origin)},   {"date", offsetof(Meta, date_origin)},
    {"lang", offsetof(Meta, lang_origin)},     {"source", offsetof(Meta, source_origin)},
    {"author", offsetof(Meta, author_origin)}, {"url", offsetof(Meta, url_origin)},
};
static_assert(sizeof fields / sizeof *fields == META_FIELDS, "their number is known to all");

const char *meta_field(size_t n)
{
    CHECK(n < META_FIELDS);
    return fields[n].key;
}

Origin meta_origin(const Meta *meta, size_t n)
{
    CHECK(n < META_FIELDS);
    return (Origin)((const uint8_t *)meta)[fields[n].origin];
}

/* One line of well-formed text, or absent. */
static void value_check(Slice value)
{
    CHECK(value.ptr || value.len == 0);
    if (value.len == 0)
        return;
    CHECK(utf8_check(value.ptr, value.len) == value.len);
    CHECK(!memchr(value.ptr, '\n', value.len) && !memchr(value.ptr, '\0', value.len));
}

void meta_check(const Meta *meta)
{
    const Slice values[] = {meta->title, meta->lang, meta->source, meta->author, meta->url};
    const uint8_t origins[] = {meta->title_origin, meta->lang_origin, meta->source_origin,
                               meta->author_origin, meta->url_origin};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        value_check(values[i]);
        CHECK(origins[i] <= ORIGIN_INFERRED);
        CHECK(values[i].len > 0 || origins[i] == ORIGIN_NONE);
    }
    value_check(meta->date_reason);
    CHECK(meta->date_origin <= ORIGIN_INFERRED);
    CHECK(!interval_is_none(meta->date) || meta->date_origin == ORIGIN_NONE);
    CHECK(interval_is_none(meta->date) || meta->date.first <= meta->date.last);
}

bool meta_equal(const Meta *a, const Meta *b)
{
    for (size_t i = 0; i < META_FIELDS; i++)
        if (meta_origin(a, i) != meta_origin(b, i))
            return false;
    return slice_eq(a->title, b->title) && slice_eq(a->lang, b->lang) &&
           slice_eq(a->source, b->source) && slice_eq(a->author, b->author) &&
           slice_eq(a->url, b->url) && slice_eq(a->date_reason, b->date_reason) &&
           interval_eq(a->date, b->date);
}
