/* csv.c - RFC 4180: a header, one event a row, CRLF line ends, quotes doubled within
 * quotes. */
#include "config.h"

#include "story/export/fields.h"
#include "story/export/internal.h"

#include "dossier/quote.h"

static const char header[] =
    "start,end,precision,date,kind,since,text,reported,lag_days,sources,articles,"
    "first_article,first_source,first_title,url,expression,value,how,sentence\r\n";

/* What has been written to `scratch` becomes a field. */
static void take_last(const TimelineExport *export, StrBuf *scratch, StrBuf *out)
{
    if (export->raw)
        quote_csv(strbuf_slice(scratch), out);
    else
        quote_csv_text(strbuf_slice(scratch), out);
    strbuf_clear(scratch);
}

/* … and a comma. */
static void take(const TimelineExport *export, StrBuf *scratch, StrBuf *out)
{
    take_last(export, scratch, out);
    strbuf_putc(out, ',');
}

static void put_articles(const TimelineExport *export, const Event *event, StrBuf *scratch)
{
    ArticleId last = ARTICLE_NONE;
    for (size_t i = 0; i < event->n_mentions; i++) {
        if (event->mentions[i].article == last)
            continue;
        if (last != ARTICLE_NONE)
            strbuf_putc(scratch, ' ');
        last = event->mentions[i].article;
        strbuf_put_slice(scratch, export_key(export, last));
    }
}

/* The columns from first_article on. */
static void put_first(const TimelineExport *export, const Event *event, StrBuf *scratch,
                      StrBuf *out)
{
    const Mention *mention = &event->mentions[0];
    const Meta *meta = article_meta(export->store, mention->article);
    bool report = mention->start == mention->end;
    strbuf_put_slice(scratch, export_key(export, mention->article));
    take(export, scratch, out);
    text_put_line(scratch, meta->source);
    take(export, scratch, out);
    text_put_line(scratch, article_title(export->store, mention->article));
    take(export, scratch, out);
    text_put_line(scratch, meta->url);
    take(export, scratch, out);
    text_put_line(scratch, export_expression(export, mention));
    take(export, scratch, out);
    mention_value(export->timeline, event, mention, scratch);
    take(export, scratch, out);
    strbuf_puts(scratch, report ? "" : mention_reason(mention));
    take(export, scratch, out);
    export_sentence(export, mention, scratch);
    take_last(export, scratch, out);
}

static void put_row(const TimelineExport *export, const Event *event, StrBuf *scratch, StrBuf *out)
{
    int days;
    export_day(event->when.first, scratch);
    take(export, scratch, out);
    export_day(event->when.last, scratch);
    take(export, scratch, out);
    strbuf_printf(out, "%s,", precision_name(event->when.precision));
    event_format_date(event, scratch);
    take(export, scratch, out);
    strbuf_printf(out, "%s,%s,", export_kind(event), event->open_past ? "yes" : "");
    export_event_text(export, event, scratch);
    take(export, scratch, out);
    export_reported(event, scratch);
    take(export, scratch, out);
    if (event_lag(event, &days))
        strbuf_printf(out, "%d", days);
    strbuf_printf(out, ",%u,", event->n_articles);
    put_articles(export, event, scratch);
    take(export, scratch, out);
    if (event->n_mentions)
        put_first(export, event, scratch, out);
    else
        strbuf_puts(out, ",,,,,,,");
    strbuf_puts(out, "\r\n");
}

void export_csv(const TimelineExport *export, StrBuf *out)
{
    StrBuf scratch = STRBUF_INIT;
    strbuf_puts(out, header);
    for (size_t i = 0; export_goes_on(export, i, out); i++)
        put_row(export, export_event(export, i), &scratch, out);
    strbuf_release(&scratch);
}
