/* fields.c - what every format of the timeline says, made once. */
#include "config.h"

#include "story/export/fields.h"

#include "dossier/check.h"

static size_t count_of(const TimelineExport *export)
{
    return export->events ? export->n_events : export->timeline->count;
}

const Event *export_event(const TimelineExport *export, size_t n)
{
    CHECK(n < count_of(export));
    CHECK(!export->events || export->events[n] < export->timeline->count);
    CHECK(!export->events || n == 0 || export->events[n - 1] < export->events[n]);
    return &export->timeline->events[export->events ? export->events[n] : n];
}

bool export_goes_on(const TimelineExport *export, size_t n, StrBuf *out)
{
    return n < count_of(export) && (!export->goes_on || export->goes_on(export->ctx, n, out));
}

Slice export_key(const TimelineExport *export, ArticleId id)
{
    return store_article(export->store, id)->key;
}

static Slice body_text(const TimelineExport *export, ArticleId id, uint32_t start, uint32_t end)
{
    const Body *body = store_body(export->store, id);
    CHECK(!body || (start <= end && end <= body->text.len));
    return body ? slice_sub(body->text, start, end) : (Slice){NULL, 0};
}

Slice export_expression(const TimelineExport *export, const Mention *mention)
{
    return body_text(export, mention->article, mention->start, mention->end);
}

void export_sentence(const TimelineExport *export, const Mention *mention, StrBuf *out)
{
    text_put_line(
        out, body_text(export, mention->article, mention->sentence_start, mention->sentence_end));
}

void export_event_text(const TimelineExport *export, const Event *event, StrBuf *out)
{
    StrBuf scratch = STRBUF_INIT;
    text_put_line(out, event_text(export->store, event, &scratch));
    strbuf_release(&scratch);
}

void export_day(Day day, StrBuf *out)
{
    if (day != DAY_NONE)
        interval_format_iso(interval_day(day), out);
}

void export_reported(const Event *event, StrBuf *out)
{
    if (event->n_mentions && event->mentions[0].reported_to_day)
        export_day(event->mentions[0].reported, out);
}

const char *export_kind(const Event *event)
{
    return event->inferred ? "inferred" : event_kind_name(event->kind);
}

bool export_url_safe(Slice url)
{
    if (!slice_starts(url, "http://") && !slice_starts(url, "https://"))
        return false;
    for (size_t i = 0; i < url.len; i++) {
        unsigned char c = (unsigned char)url.ptr[i];
        if (c <= ' ' || c >= 0x7F || c == '<' || c == '>' || c == '"' || c == '\'' || c == '\\')
            return false;
    }
    return true;
}
