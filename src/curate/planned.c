/* planned.c - writing entries. Keys are in the order of dossier-manifest(5). */
#include "config.h"

#include "curate/planned.h"
#include "import/internal.h"

#include "dossier/quote.h"

#include <string.h>

typedef struct EntryWriter {
    StrBuf *out;
    const EntryStyle *style;
    bool begun;
} EntryWriter;

static void put_key(EntryWriter *e, const char *key)
{
    if (e->style->flow) {
        strbuf_printf(e->out, "%s%s: ", e->begun ? ", " : "", key);
    } else {
        strbuf_pad(e->out, ' ', e->style->indent);
        strbuf_printf(e->out, "%s%s: ", e->begun ? "  " : "- ", key);
    }
    e->begun = true;
}

static void end_line(EntryWriter *e)
{
    if (!e->style->flow)
        strbuf_puts(e->out, e->style->eol);
}

static void put_value(EntryWriter *e, const char *key, Slice value)
{
    if (!value.len)
        return;
    put_key(e, key);
    quote_yaml(value, e->style->flow, e->out);
    end_line(e);
}

/* A comment on a line of its own, before the next key. */
static void put_comment(EntryWriter *e, const char *text)
{
    if (e->style->flow)
        return;
    strbuf_pad(e->out, ' ', e->style->indent + 2);
    strbuf_printf(e->out, "# %s", text);
    end_line(e);
}

static void put_tags(EntryWriter *e, const CollectedArticle *f)
{
    if (!f->n_tags)
        return;
    put_key(e, "tags");
    strbuf_putc(e->out, '[');
    for (size_t i = 0; i < f->n_tags; i++) {
        strbuf_puts(e->out, i ? ", " : "");
        quote_yaml(f->tags[i], true, e->out);
    }
    strbuf_putc(e->out, ']');
    end_line(e);
}

static bool is_guess(Origin origin)
{
    return origin == ORIGIN_GUESSED || origin == ORIGIN_INFERRED;
}

static void add_guess(StrBuf *list, const char *key)
{
    strbuf_printf(list, "%s%s", list->len ? ", " : "", key);
}

static void put_guessed(EntryWriter *e, const CollectedArticle *f, bool translation)
{
    StrBuf list = STRBUF_INIT;
    for (size_t i = 0; i < META_FIELDS; i++)
        if (is_guess(meta_origin(&f->meta, i)))
            add_guess(&list, meta_field(i));
    if (translation && is_guess(f->translation_origin))
        add_guess(&list, "translation_of");
    if (list.len) {
        put_key(e, "guessed");
        strbuf_printf(e->out, "[%s]", strbuf_str(&list));
        end_line(e);
    }
    strbuf_release(&list);
}

void planned_put_entry(StrBuf *out, const PlannedArticle *item, const CollectedArticle *f,
                       const char *original, const char *copied, const EntryStyle *style)
{
    EntryWriter e = {.out = out, .style = style};
    StrBuf date = STRBUF_INIT;
    interval_format_iso(f->meta.date, &date);
    if (style->flow)
        strbuf_puts(out, style->comma ? ", {" : " {");
    put_value(&e, "id", slice_from(item->id));
    put_value(&e, "file", slice_from(item->file));
    if (f->meta.title_origin == ORIGIN_INFERRED && f->meta.title.len)
        put_comment(&e, "The text has no title; this one is made from its first sentence.");
    put_value(&e, "title", f->meta.title);
    if (date.len) {
        put_key(&e, "date");
        strbuf_put_slice(out, strbuf_slice(&date));
        end_line(&e);
    }
    put_value(&e, "lang", f->meta.lang);
    put_value(&e, "source", f->meta.source);
    put_value(&e, "author", f->meta.author);
    put_value(&e, "url", f->meta.url);
    put_tags(&e, f);
    if (original && f->either_way)
        put_comment(&e, "Nothing in the two texts tells which is the original.");
    put_value(&e, "translation_of", slice_from(original));
    if (copied) {
        StrBuf comment = STRBUF_INIT;
        strbuf_printf(&comment, "Much like %s: %u %% of the shorter text is the same.", copied,
                      f->likeness);
        put_comment(&e, strbuf_str(&comment));
        strbuf_release(&comment);
    }
    put_guessed(&e, f, original != NULL);
    if (style->flow)
        strbuf_putc(out, '}');
    strbuf_release(&date);
}

bool import_is_box(const char *path)
{
    static const char *const boxes[] = {"mbox", "mbx",  "csv", "tsv", "json", "xml",
                                        "rss",  "atom", "rdf", "eml", NULL};
    ImportSource source = {path, {NULL, 0}};
    Slice ext = source_extension(&source);
    for (size_t i = 0; boxes[i]; i++) {
        if (slice_ieq_str(ext, boxes[i]))
            return true;
    }
    return false;
}
