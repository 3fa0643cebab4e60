/* ics.c - iCalendar, RFC 5545: all-day events with an exclusive end, lines folded at 75
 * octets, text escaped.
 *
 * A UID is a hash of what makes an event itself (kind, days, first mention or text), so that a
 * calendar which imports a newer export updates its entries. Years outside 1 … 9999 cannot be
 * written and are left out. */
#include "config.h"

#include "story/export/fields.h"
#include "story/export/internal.h"

#include "dossier/check.h"
#include "dossier/map.h"
#include "dossier/utf8.h"

#include <inttypes.h>

#define FOLD_AT 75 /* octets a line, without CRLF */

/* Writes one content line, folded between characters (3.1). */
static void put_folded(Slice line, StrBuf *out)
{
    size_t left = FOLD_AT;
    for (size_t at = 0; at < line.len;) {
        size_t next = utf8_next(line, at);
        if (next - at > left) {
            strbuf_puts(out, "\r\n ");
            left = FOLD_AT - 1;
        }
        CHECK(next > at && next - at <= left);
        strbuf_put(out, line.ptr + at, next - at);
        left -= next - at;
        at = next;
    }
    strbuf_puts(out, "\r\n");
}

/* Appends a TEXT value (3.3.11): one line, with \n between paragraphs already in `text`. */
static void put_escaped(Slice text, StrBuf *out)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '\\' || c == ';' || c == ',')
            strbuf_putc(out, '\\');
        if (c == '\n')
            strbuf_puts(out, "\\n");
        else
            strbuf_putc(out, c);
    }
}

/* The buffer's content becomes a content line; the buffer is cleared. */
static void take(StrBuf *line, StrBuf *out)
{
    put_folded(strbuf_slice(line), out);
    strbuf_clear(line);
}

static void put_text(const char *name, Slice text, StrBuf *line, StrBuf *out)
{
    strbuf_printf(line, "%s:", name);
    put_escaped(text, line);
    take(line, out);
}

static void put_date(Day day, StrBuf *line)
{
    Civil c = day_to_civil(day);
    strbuf_printf(line, "%04d%02d%02d", c.year, c.month, c.day);
}

static void put_utc(int64_t seconds, StrBuf *line)
{
    int64_t day = seconds / 86400 - (seconds % 86400 < 0), rest = seconds - day * 86400;
    put_date((Day)day, line);
    strbuf_printf(line, "T%02" PRId64 "%02" PRId64 "%02" PRId64 "Z", rest / 3600, rest / 60 % 60,
                  rest % 60);
}

static void put_when(const Event *event, StrBuf *line, StrBuf *out)
{
    Interval when = event->when;
    if (when.precision == PRECISION_TIME && when.minute >= 0) {
        strbuf_puts(line, "DTSTART:");
        if (when.zone != ZONE_NONE) {
            put_utc((int64_t)when.first * 86400 + (when.minute - when.zone) * 60, line);
        } else {
            put_date(when.first, line);
            strbuf_printf(line, "T%02d%02d00", when.minute / 60, when.minute % 60);
        }
        take(line, out);
        return;
    }
    strbuf_puts(line, "DTSTART;VALUE=DATE:");
    put_date(when.first, line);
    take(line, out);
    strbuf_puts(line, "DTEND;VALUE=DATE:");
    put_date(when.last + 1, line);
    take(line, out);
}

static void put_uid(const TimelineExport *export, const Event *event, StrBuf *line, StrBuf *out)
{
    StrBuf what = STRBUF_INIT;
    strbuf_printf(&what, "%d %d %d ", event->kind, event->when.first, event->when.last);
    if (event->n_mentions && event->kind != EVENT_OWN) {
        strbuf_put_slice(&what, export_key(export, event->mentions[0].article));
        strbuf_printf(&what, " %u", (unsigned)event->mentions[0].start);
    } else {
        strbuf_put_slice(&what, *event->text);
    }
    strbuf_printf(line, "UID:%016" PRIx64 "@dossier", hash_bytes(what.ptr, what.len));
    take(line, out);
    strbuf_release(&what);
}

static void put_description(const TimelineExport *export, const Event *event, StrBuf *line,
                            StrBuf *out)
{
    StrBuf text = STRBUF_INIT;
    event_format_date(event, &text);
    strbuf_printf(&text, " (%s)", precision_name(event->when.precision));
    if (event->inferred) {
        strbuf_puts(&text, "\nInferred: ");
        text_put_line(&text, *event->reason);
    }
    for (size_t i = 0; i < event->n_mentions; i++) {
        const Mention *mention = &event->mentions[i];
        strbuf_puts(&text, "\n");
        text_put_line(&text, article_title(export->store, mention->article));
        if (mention->reported_to_day) {
            strbuf_puts(&text, ", ");
            interval_format(interval_day(mention->reported), &text);
        }
        if (mention->start != mention->end) {
            strbuf_puts(&text, ": ");
            export_sentence(export, mention, &text);
        }
    }
    put_text("DESCRIPTION", strbuf_slice(&text), line, out);
    strbuf_release(&text);
}

static void put_event(const TimelineExport *export, const Event *event, StrBuf *line, StrBuf *out)
{
    StrBuf summary = STRBUF_INIT;
    strbuf_puts(out, "BEGIN:VEVENT\r\n");
    put_uid(export, event, line, out);
    strbuf_puts(line, "DTSTAMP:");
    put_utc(export->stamp, line);
    take(line, out);
    put_when(event, line, out);
    export_event_text(export, event, &summary);
    put_text("SUMMARY", strbuf_slice(&summary), line, out);
    put_description(export, event, line, out);
    put_text("CATEGORIES", slice_from(event_kind_name(event->kind)), line, out);
    if (event->n_mentions) {
        Slice url = article_meta(export->store, event->mentions[0].article)->url;
        if (export_url_safe(url)) {
            strbuf_puts(line, "URL:");
            strbuf_put_slice(line, url);
            take(line, out);
        }
    }
    strbuf_puts(out, "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
    strbuf_release(&summary);
}

static bool year_fits(Day day)
{
    int year = day_to_civil(day).year;
    return year >= 1 && year <= 9999;
}

void export_ics(const TimelineExport *export, StrBuf *out)
{
    StrBuf line = STRBUF_INIT, title = STRBUF_INIT;
    strbuf_puts(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    strbuf_printf(&line, "PRODID:-//dossier//dossier %s//EN", export->version);
    take(&line, out);
    strbuf_puts(out, "CALSCALE:GREGORIAN\r\n");
    text_put_line(&title, store_info(export->store)->title);
    if (title.len)
        put_text("X-WR-CALNAME", strbuf_slice(&title), &line, out);
    for (size_t i = 0; export_goes_on(export, i, out); i++) {
        const Event *event = export_event(export, i);
        if (year_fits(event->when.first) && year_fits(event->when.last + 1))
            put_event(export, event, &line, out);
    }
    strbuf_puts(out, "END:VCALENDAR\r\n");
    strbuf_release(&line);
    strbuf_release(&title);
}
