/* event.c - looking at events: where an article speaks of them, how late they were reported, and
 * their dates as a reader wants them. */
#include "config.h"

#include "dossier/event.h"

#include <stdlib.h>

/* Index of the first place in [lo, hi) that begins after `byte`. */
static size_t first_after(const EventPlace *places, size_t lo, size_t hi, uint32_t byte)
{
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (places[mid].sentence <= byte)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

size_t timeline_event_at(const Timeline *timeline, ArticleId article, uint32_t byte)
{
    if (article >= timeline->n_ids)
        return SIZE_MAX;
    size_t from = timeline->place_starts[article], to = timeline->place_starts[article + 1];
    if (from == to)
        return SIZE_MAX;
    const EventPlace *places = timeline->places;
    size_t after = first_after(places, from, to, byte);
    size_t at = after > from ? after - 1 : from;
    /* Of several dates in one sentence: the last that has begun, else the sentence's first. */
    while (at > from && places[at].start > byte && places[at - 1].sentence == places[at].sentence)
        at--;
    return places[at].event;
}

const Mention *event_mention_of(const Event *event, ArticleId article)
{
    for (size_t i = 0; i < event->n_mentions; i++)
        if (event->mentions[i].article == article)
            return &event->mentions[i];
    return NULL;
}

bool event_lag(const Event *event, int *days)
{
    if (event->kind == EVENT_REPORT || event->n_mentions == 0 || event->open_past)
        return false;
    const Mention *first = &event->mentions[0];
    bool to_day = event->when.precision >= PRECISION_DAY || event->when.precision == PRECISION_WEEK;
    if (!to_day || !first->reported_to_day)
        return false;
    if (first->reported > event->when.last)
        *days = first->reported - event->when.last;
    else
        *days = first->reported < event->when.first ? first->reported - event->when.first : 0;
    return true;
}

/* "1 day", "5 months", "90 years": days while one would count them. */
static void put_span(int days, StrBuf *out)
{
    int count = days;
    const char *unit = "day";
    if (days > 730) {
        count = days / 365;
        unit = "year";
    } else if (days > 99) {
        count = days * 16 / 487; /* 30.4375 days */
        unit = "month";
    }
    strbuf_printf(out, "%d %s%s", count, unit, count == 1 ? "" : "s");
}

void event_format_lag(const Event *event, StrBuf *out)
{
    int days;
    if (!event_lag(event, &days))
        return;
    if (days == 0) {
        strbuf_puts(out, event->when.first == event->when.last ? "reported the same day"
                                                               : "reported while it lasted");
        return;
    }
    strbuf_puts(out, days > 0 ? "reported " : "announced ");
    put_span(abs(days), out);
    strbuf_puts(out, days > 0 ? " later" : " before");
}

void event_format_date(const Event *event, StrBuf *out)
{
    if (event->open_past)
        strbuf_puts(out, "since ");
    Interval when = event->when;
    if (event->open_past && when.precision == PRECISION_RANGE)
        when = interval_day(when.first);
    interval_format(when, out);
}

void mention_value(const Timeline *timeline, const Event *event, const Mention *mention,
                   StrBuf *out)
{
    if (event->kind == EVENT_TOLD && mention->value)
        strbuf_puts(out, timeline->values + mention->value);
    else if (event->kind == EVENT_TOLD)
        interval_format_iso(event->when, out);
}

const char *mention_reason(const Mention *mention)
{
    return timex_how_text((TimexHow)mention->how);
}

const char *event_kind_name(EventKind kind)
{
    static const char *const names[] = {"report", "told", "own"};
    return names[kind];
}
