/* describe.c - what is known about an article, in words for the reader. */
#include "config.h"

#include "app/panes/describe.h"
#include "dossier/grapheme.h"

/* The date, and the sign of how far it is to be trusted. */
static Interval known_date(const QueryContext *context, ArticleId id, const char **sign)
{
    Interval date = query_context_date(context, id, NULL);
    bool declared = article_meta(context->store, id)->date_origin == ORIGIN_DECLARED;
    *sign = declared ? "" : article_date_guessed(context->store, id) ? "? " : "≈ ";
    return date;
}

static void put_date(const char *sign, Interval date, StrBuf *out)
{
    strbuf_puts(out, interval_is_none(date) ? "undated" : sign);
    interval_format(date, out);
}

void describe_date(const QueryContext *context, ArticleId id, bool time, StrBuf *out)
{
    const char *sign;
    Interval date = known_date(context, id, &sign);
    if (!time && date.precision == PRECISION_TIME)
        date = interval_day(date.first);
    put_date(sign, date, out);
}

/* The ISO week, the month or the years in which a date lies. */
static void put_coarser(Interval date, StrBuf *out)
{
    Civil a = day_to_civil(date.first), b = day_to_civil(date.last);
    if (date.precision == PRECISION_WEEK)
        interval_format_iso(date, out);
    else if (a.year == b.year && a.month == b.month)
        interval_format(interval_month(a.year, a.month), out);
    else if (a.year == b.year)
        interval_format(interval_year(a.year), out);
    else
        strbuf_printf(out, "%d–%d", a.year, b.year);
}

void describe_date_short(const QueryContext *context, ArticleId id, int cells, StrBuf *out)
{
    StrBuf text = STRBUF_INIT;
    const char *sign;
    Interval date = known_date(context, id, &sign);
    describe_date(context, id, false, &text);
    if (!interval_is_none(date) && (int)text_width(strbuf_slice(&text)) > cells) {
        strbuf_clear(&text);
        strbuf_puts(&text, sign);
        put_coarser(date, &text);
    }
    strbuf_put_slice(out, strbuf_slice(&text));
    strbuf_release(&text);
}

void describe_lang(const Store *store, ArticleId id, StrBuf *out)
{
    strbuf_put_slice(out, article_lang(store, id));
    if (article_lang_guessed(store, id))
        strbuf_putc(out, '?');
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

static void describe_reason(const QueryContext *context, ArticleId id, StrBuf *out)
{
    const Meta *meta = article_meta(context->store, id);
    Slice reason = {NULL, 0};
    Interval date = query_context_date(context, id, &reason);
    if (meta->date_origin == ORIGIN_INFERRED)
        reason = meta->date_reason;
    else if (meta->date_origin != ORIGIN_NONE || interval_is_none(date))
        return;
    size_t start = out->len;
    put_part(out, start, "date inferred: ", reason);
    end_line(out, start);
}

/* "guessed from the text: title, language": what the sign "?" says here and in the list. */
static void describe_guesses(const Store *store, ArticleId id, StrBuf *out)
{
    const struct {
        const char *name;
        bool guessed;
    } fields[] = {{"title", article_title_guessed(store, id)},
                  {"date", article_date_guessed(store, id)},
                  {"language", article_lang_guessed(store, id)}};
    const char *before = "guessed from the text: ";
    size_t start = out->len;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (fields[i].guessed) {
            strbuf_printf(out, "%s%s", before, fields[i].name);
            before = ", ";
        }
    end_line(out, start);
}

void describe_article(const QueryContext *context, ArticleId id, StrBuf *out)
{
    const Meta *meta = article_meta(context->store, id);
    size_t start = out->len;
    describe_date(context, id, true, out);
    if (article_lang(context->store, id).len) {
        strbuf_puts(out, " · ");
        describe_lang(context->store, id, out);
    }
    put_part(out, start, "", meta->source);
    put_part(out, start, "by ", meta->author);
    end_line(out, start);
    start = out->len;
    put_part(out, start, "", meta->url);
    end_line(out, start);
    describe_guesses(context->store, id, out);
    describe_reason(context, id, out);
    describe_origin(context->store, id, out);
    start = out->len;
    put_part(out, start, "could not be read: ", article_error(context->store, id));
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
