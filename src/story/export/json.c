/* json.c - a timeline as JSON, one event a line, and as the JSON that TimelineJS3 reads
 * (timeline.knightlab.com/docs/json-format.html). Events are written one by one, so a long timeline
 * never stands in memory as a tree. */
#include "config.h"

#include "story/export/fields.h"
#include "story/export/internal.h"

#include "dossier/quote.h"

#include <assert.h>
#include <jansson.h>

/* A string, or null for an absent slice. */
static json_t *text(Slice s)
{
    json_t *string = s.ptr ? json_stringn(s.ptr, s.len) : NULL;
    return string ? string : json_null();
}

/* The content of the buffer as a string, null when empty; the buffer is cleared. */
static json_t *taken(StrBuf *scratch)
{
    json_t *string = scratch->len ? text(strbuf_slice(scratch)) : json_null();
    strbuf_clear(scratch);
    return string;
}

static json_t *line(Slice s, StrBuf *scratch)
{
    text_put_line(scratch, s);
    return taken(scratch);
}

static int append(const char *bytes, size_t size, void *out)
{
    strbuf_put(out, bytes, size);
    return 0;
}

/* Writes the value on a line of its own, with a comma before it unless it is the first; takes the
 * value. */
static void put_item(json_t *item, bool first, StrBuf *out)
{
    strbuf_puts(out, first ? "\n" : ",\n");
    json_dump_callback(item, append, out, JSON_COMPACT | JSON_ENCODE_ANY);
    json_decref(item);
}

/* --- JSON --- */

static json_t *mention_json(const TimelineExport *export, const Event *event,
                            const Mention *mention, StrBuf *scratch)
{
    const Meta *meta = article_meta(export->store, mention->article);
    json_t *m = json_object();
    json_object_set_new(m, "article", text(export_key(export, mention->article)));
    json_object_set_new(m, "title", line(article_title(export->store, mention->article), scratch));
    json_object_set_new(m, "source", text(meta->source));
    json_object_set_new(m, "lang", text(article_lang(export->store, mention->article)));
    json_object_set_new(m, "url", text(meta->url));
    if (mention->reported_to_day)
        export_day(mention->reported, scratch);
    json_object_set_new(m, "reported", taken(scratch));
    if (mention->start == mention->end)
        return m;
    json_object_set_new(m, "expression", line(export_expression(export, mention), scratch));
    json_object_set_new(m, "byte", json_integer(mention->start));
    json_object_set_new(m, "bytes", json_integer(mention->end - mention->start));
    mention_value(export->timeline, event, mention, scratch);
    json_object_set_new(m, "value", taken(scratch));
    json_object_set_new(m, "how", json_string(mention_reason(mention)));
    export_sentence(export, mention, scratch);
    json_object_set_new(m, "sentence", taken(scratch));
    return m;
}

static json_t *event_json(const TimelineExport *export, const Event *event, StrBuf *scratch)
{
    json_t *e = json_object(), *mentions = json_array();
    int days;
    export_day(event->when.first, scratch);
    json_object_set_new(e, "start", taken(scratch));
    export_day(event->when.last, scratch);
    json_object_set_new(e, "end", taken(scratch));
    json_object_set_new(e, "precision", json_string(precision_name(event->when.precision)));
    event_format_date(event, scratch);
    json_object_set_new(e, "date", taken(scratch));
    json_object_set_new(e, "kind", json_string(event_kind_name(event->kind)));
    json_object_set_new(e, "inferred", json_boolean(event->inferred));
    if (event->kind == EVENT_REPORT && event->inferred)
        json_object_set_new(e, "reason", text(*event->reason));
    json_object_set_new(e, "since", json_boolean(event->open_past));
    export_event_text(export, event, scratch);
    json_object_set_new(e, "text", taken(scratch));
    export_reported(event, scratch);
    json_object_set_new(e, "reported", taken(scratch));
    json_object_set_new(e, "lag_days", event_lag(event, &days) ? json_integer(days) : json_null());
    json_object_set_new(e, "articles", json_integer((json_int_t)event->n_articles));
    for (size_t i = 0; i < event->n_mentions; i++)
        json_array_append_new(mentions, mention_json(export, event, &event->mentions[i], scratch));
    json_object_set_new(e, "mentions", mentions);
    return e;
}

static void put_undated(const TimelineExport *export, StrBuf *scratch, StrBuf *out)
{
    strbuf_puts(out, "],\n\"undated\": [");
    for (size_t i = 0; i < export->timeline->n_undated; i++) {
        ArticleId id = export->timeline->undated[i];
        json_t *article = json_object();
        json_object_set_new(article, "article", text(export_key(export, id)));
        json_object_set_new(article, "title", line(article_title(export->store, id), scratch));
        put_item(article, i == 0, out);
    }
}

void export_json(const TimelineExport *export, StrBuf *out)
{
    StrBuf scratch = STRBUF_INIT;
    json_t *title = line(store_info(export->store)->title, &scratch);
    strbuf_puts(out, "{\"dossier\": ");
    json_dump_callback(title, append, out, JSON_ENCODE_ANY);
    json_decref(title);
    strbuf_printf(out, ",\n\"articles\": %zu,\n\"events\": [", export->timeline->articles);
    for (size_t i = 0; export_goes_on(export, i, out); i++)
        put_item(event_json(export, export_event(export, i), &scratch), i == 0, out);
    put_undated(export, &scratch, out);
    strbuf_puts(out, "]}\n");
    strbuf_release(&scratch);
}

/* --- TimelineJS3 --- */

static json_t *date_json(Day day, Interval when)
{
    Civil c = day_to_civil(day);
    json_t *date = json_pack("{s:i}", "year", c.year);
    if (when.precision > PRECISION_YEAR)
        json_object_set_new(date, "month", json_integer(c.month));
    if (when.precision >= PRECISION_WEEK || when.precision == PRECISION_SEASON)
        json_object_set_new(date, "day", json_integer(c.day));
    if (when.minute >= 0) {
        json_object_set_new(date, "hour", json_integer(when.minute / 60));
        json_object_set_new(date, "minute", json_integer(when.minute % 60));
    }
    return date;
}

static void put_html_line(Slice s, StrBuf *out)
{
    StrBuf scratch = STRBUF_INIT;
    text_put_line(&scratch, s);
    quote_xml(strbuf_slice(&scratch), out);
    strbuf_release(&scratch);
}

static void put_html_mention(const TimelineExport *export, const Mention *mention, StrBuf *out)
{
    const Meta *meta = article_meta(export->store, mention->article);
    bool link = export_url_safe(meta->url);
    const Body *body = store_body(export->store, mention->article);
    strbuf_puts(out, "<p>");
    if (body && mention->start != mention->end) {
        put_html_line(slice_sub(body->text, mention->sentence_start, mention->sentence_end), out);
        strbuf_puts(out, "<br>");
    }
    if (link) {
        strbuf_puts(out, "<a href=\"");
        quote_xml(meta->url, out);
        strbuf_puts(out, "\">");
    }
    put_html_line(article_title(export->store, mention->article), out);
    strbuf_puts(out, link ? "</a>" : "");
    if (meta->source.len) {
        strbuf_puts(out, ", ");
        put_html_line(meta->source, out);
    }
    if (mention->reported_to_day) {
        strbuf_puts(out, ", ");
        interval_format(interval_day(mention->reported), out);
    }
    strbuf_puts(out, "</p>");
}

static json_t *slide_text(const TimelineExport *export, const Event *event, StrBuf *scratch)
{
    json_t *object = json_object();
    StrBuf line = STRBUF_INIT;
    export_event_text(export, event, &line);
    quote_xml(strbuf_slice(&line), scratch);
    strbuf_release(&line);
    json_object_set_new(object, "headline", text(strbuf_slice(scratch)));
    strbuf_clear(scratch);
    for (size_t i = 0; i < event->n_mentions; i++)
        put_html_mention(export, &event->mentions[i], scratch);
    json_object_set_new(object, "text",
                        scratch->len ? text(strbuf_slice(scratch)) : json_string(""));
    strbuf_clear(scratch);
    return object;
}

static json_t *slide_json(const TimelineExport *export, const Event *event, size_t n,
                          StrBuf *scratch)
{
    static const char *const groups[] = {
        [EVENT_REPORT] = "Reports", [EVENT_TOLD] = "Events", [EVENT_OWN] = "Added"};
    static_assert(sizeof groups / sizeof *groups == EVENT_KINDS, "each kind has a group");
    json_t *slide = json_object();
    json_object_set_new(slide, "start_date", date_json(event->when.first, event->when));
    if (event->when.last > event->when.first) {
        Interval end = event->open_past ? interval_day(event->when.last) : event->when;
        json_object_set_new(slide, "end_date", date_json(event->when.last, end));
    }
    event_format_date(event, scratch);
    json_object_set_new(slide, "display_date", taken(scratch));
    json_object_set_new(slide, "text", slide_text(export, event, scratch));
    json_object_set_new(slide, "group", json_string(groups[event->kind]));
    strbuf_printf(scratch, "event-%zu", n + 1);
    json_object_set_new(slide, "unique_id", taken(scratch));
    return slide;
}

void export_timelinejs(const TimelineExport *export, StrBuf *out)
{
    StrBuf scratch = STRBUF_INIT;
    const DossierInfo *info = store_info(export->store);
    strbuf_puts(out, "{\"scale\": \"human\",\n");
    if (info->title.len) {
        put_html_line(info->title, &scratch);
        json_t *headline = taken(&scratch);
        put_html_line(info->description, &scratch);
        json_t *title = json_pack("{s:{s:o,s:o}}", "text", "headline", headline, "text",
                                  scratch.len ? taken(&scratch) : json_string(""));
        strbuf_puts(out, "\"title\": ");
        json_dump_callback(title, append, out, JSON_COMPACT);
        strbuf_puts(out, ",\n");
        json_decref(title);
    }
    strbuf_puts(out, "\"events\": [");
    for (size_t i = 0; export_goes_on(export, i, out); i++)
        put_item(slide_json(export, export_event(export, i), i, &scratch), i == 0, out);
    strbuf_puts(out, "]}\n");
    strbuf_release(&scratch);
}
