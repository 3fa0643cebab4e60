/* text.c - a timeline to be read: plain text, and Markdown. */
#include "config.h"

#include "story/export/fields.h"
#include "story/export/internal.h"

#include "dossier/grapheme.h"
#include "dossier/show.h"

#include <string.h>

#define DATE_CELLS 22

static void put_padded(Slice text, size_t cells, StrBuf *out)
{
    size_t width = text_width(text);
    strbuf_put_slice(out, text);
    strbuf_pad(out, ' ', width < cells ? cells - width : 1);
}

/* --- plain text --- */

static void text_event(const TimelineExport *export, const Event *event, StrBuf *scratch,
                       StrBuf *out)
{
    strbuf_clear(scratch);
    event_format_date(event, scratch);
    put_padded(strbuf_slice(scratch), DATE_CELLS, out);
    put_padded(slice_from(export_kind(event)), 9, out);
    if (event->n_articles > 1)
        strbuf_printf(out, "%u sources  ", event->n_articles);
    strbuf_clear(scratch);
    export_event_text(export, event, scratch);
    int days;
    if (event_lag(event, &days) && days != 0) {
        strbuf_puts(scratch, " (");
        event_format_lag(event, scratch);
        strbuf_putc(scratch, ')');
    }
    show_text(strbuf_slice(scratch), out);
    strbuf_putc(out, '\n');
}

static void text_undated(const TimelineExport *export, StrBuf *scratch, StrBuf *out)
{
    for (size_t i = 0; i < export->timeline->n_undated; i++) {
        put_padded(SLICE("undated"), DATE_CELLS, out);
        put_padded(SLICE("report"), 9, out);
        strbuf_clear(scratch);
        text_put_line(scratch, article_title(export->store, export->timeline->undated[i]));
        show_text(strbuf_slice(scratch), out);
        strbuf_putc(out, '\n');
    }
}

void export_text(const TimelineExport *export, StrBuf *out)
{
    StrBuf scratch = STRBUF_INIT;
    for (size_t i = 0; export_goes_on(export, i, out); i++)
        text_event(export, export_event(export, i), &scratch, out);
    if (!export->events)
        text_undated(export, &scratch, out);
    strbuf_release(&scratch);
}

/* --- Markdown --- */

static void md_escaped(Slice text, StrBuf *out)
{
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("\\`*_[]<>|#~&!", text.ptr[i]) && text.ptr[i])
            strbuf_putc(out, '\\');
        strbuf_putc(out, text.ptr[i]);
    }
}

static void md_line(Slice text, StrBuf *scratch, StrBuf *out)
{
    strbuf_clear(scratch);
    text_put_line(scratch, text);
    StrBuf shown = STRBUF_INIT;
    show_text(strbuf_slice(scratch), &shown);
    md_escaped(strbuf_slice(&shown), out);
    strbuf_release(&shown);
}

static void md_source(const TimelineExport *export, ArticleId id, StrBuf *scratch, StrBuf *out)
{
    const Meta *meta = article_meta(export->store, id);
    bool link = export_url_safe(meta->url);
    if (link)
        strbuf_putc(out, '[');
    md_line(article_title(export->store, id), scratch, out);
    if (link) {
        strbuf_puts(out, "](<");
        strbuf_put_slice(out, meta->url);
        strbuf_puts(out, ">)");
    }
    if (meta->source.len) {
        strbuf_puts(out, ", ");
        md_line(meta->source, scratch, out);
    }
}

static void md_sources(const TimelineExport *export, const Event *event, StrBuf *scratch,
                       StrBuf *out)
{
    ArticleId last = ARTICLE_NONE;
    for (size_t i = 0; i < event->n_mentions; i++) {
        const Mention *mention = &event->mentions[i];
        if (mention->article == last)
            continue;
        last = mention->article;
        strbuf_puts(out, "  - ");
        md_source(export, mention->article, scratch, out);
        if (mention->reported_to_day) {
            strbuf_puts(out, ", ");
            interval_format(interval_day(mention->reported), out);
        }
        strbuf_putc(out, '\n');
    }
}

static void md_event(const TimelineExport *export, const Event *event, StrBuf *scratch, StrBuf *out)
{
    StrBuf line = STRBUF_INIT;
    strbuf_puts(out, "- **");
    event_format_date(event, out);
    strbuf_puts(out, "** ");
    if (event->kind == EVENT_REPORT)
        strbuf_puts(out, event->inferred ? "(report, date inferred) " : "(report) ");
    export_event_text(export, event, &line);
    md_line(strbuf_slice(&line), scratch, out);
    strbuf_release(&line);
    int days;
    if (event_lag(event, &days)) {
        strbuf_puts(out, " – ");
        event_format_lag(event, out);
    }
    strbuf_putc(out, '\n');
    if (event->kind != EVENT_REPORT)
        md_sources(export, event, scratch, out);
}

static void md_undated(const TimelineExport *export, StrBuf *scratch, StrBuf *out)
{
    if (export->timeline->n_undated == 0)
        return;
    strbuf_puts(out, "\n## Undated\n\n");
    for (size_t i = 0; i < export->timeline->n_undated; i++) {
        strbuf_puts(out, "- ");
        md_source(export, export->timeline->undated[i], scratch, out);
        strbuf_putc(out, '\n');
    }
}

void export_markdown(const TimelineExport *export, StrBuf *out)
{
    StrBuf scratch = STRBUF_INIT;
    Slice title = store_info(export->store)->title;
    int year = INT32_MIN;
    strbuf_puts(out, "# ");
    md_line(title.len ? title : SLICE("Timeline"), &scratch, out);
    strbuf_putc(out, '\n');
    for (size_t i = 0; export_goes_on(export, i, out); i++) {
        const Event *event = export_event(export, i);
        int its = day_to_civil(event->when.first).year;
        if (its != year)
            strbuf_printf(out, "\n## %d\n\n", its);
        year = its;
        md_event(export, event, &scratch, out);
    }
    if (!export->events)
        md_undated(export, &scratch, out);
    strbuf_release(&scratch);
}
