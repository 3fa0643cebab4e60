/* meta.c - what is known of an article beside its text, and where each value comes from. */
#include "config.h"

#include "dossier/check.h"
#include "dossier/store.h"

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
