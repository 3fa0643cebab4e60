#include "config.h"

#include "app/describe.h"

void describe_date(const Store *store, ArticleId id, StrBuf *out)
{
    const Meta *meta = article_meta(store, id);
    Interval date = article_date(store, id);
    if (interval_is_none(date)) {
        strbuf_puts(out, "undated");
        return;
    }
    if (meta->date_origin == ORIGIN_INFERRED || meta->date_origin == ORIGIN_GUESSED)
        strbuf_puts(out, "≈ ");
    interval_format(date, out);
}

/* Appends a part, and the separator before it when the line has begun at `start`. */
static void put_part(StrBuf *out, size_t start, const char *label, Slice part)
{
    if (part.len == 0)
        return;
    if (out->len > start)
        strbuf_puts(out, " · ");
    strbuf_puts(out, label);
    strbuf_put_slice(out, part);
}

static void end_line(StrBuf *out, size_t start)
{
    if (out->len > start)
        strbuf_putc(out, '\n');
}

static void describe_origin(const Store *store, ArticleId id, StrBuf *out)
{
    ArticleId original = store_original(store, id);
    if (original == ARTICLE_NONE)
        return;
    strbuf_puts(out, "translation of: ");
    strbuf_put_slice(out, article_title(store, original));
    strbuf_putc(out, '\n');
}

void describe_article(const Store *store, ArticleId id, StrBuf *out)
{
    const Meta *meta = article_meta(store, id);
    size_t start = out->len;
    describe_date(store, id, out);
    put_part(out, start, "", article_lang(store, id));
    put_part(out, start, "", meta->source);
    put_part(out, start, "by ", meta->author);
    end_line(out, start);
    start = out->len;
    put_part(out, start, "", meta->url);
    end_line(out, start);
    start = out->len;
    if (meta->date_origin == ORIGIN_INFERRED)
        put_part(out, start, "date inferred: ", meta->date_reason);
    end_line(out, start);
    describe_origin(store, id, out);
    start = out->len;
    put_part(out, start, "could not be read: ", article_error(store, id));
    end_line(out, start);
}

void describe_number(size_t n, StrBuf *out)
{
    if (n >= 1000) {
        describe_number(n / 1000, out);
        strbuf_printf(out, ",%03zu", n % 1000);
    } else {
        strbuf_printf(out, "%zu", n);
    }
}

void describe_count(size_t n, const char *thing, StrBuf *out)
{
    describe_number(n, out);
    strbuf_printf(out, " %s%s", thing, n == 1 ? "" : "s");
}
