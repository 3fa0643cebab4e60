/* event.c - looking at events: where an article speaks of them, how late they were reported, and
 * their dates as a reader wants them. */
#include "config.h"

#include "story/events/clause.h"

#include "dossier/check.h"
#include "dossier/event.h"
#include "dossier/import.h" /* text_put_line() */
#include "dossier/lower_bound.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Index of the first place in [lo, hi) that begins after `byte`. */
static size_t first_after(const EventPlace *places, size_t lo, size_t hi, uint32_t byte)
{
    size_t at;
    LOWER_BOUND(at, lo, hi, places[at].sentence <= byte);
    return at;
}

size_t timeline_event_at(const Timeline *timeline, ArticleId article, uint32_t byte)
{
    if (article >= timeline->n_ids)
        return SIZE_MAX;
    size_t from = timeline->place_starts[article], to = timeline->place_starts[article + 1];
    CHECK(from <= to);
    if (from == to)
        return SIZE_MAX;
    const EventPlace *places = timeline->places;
    size_t after = first_after(places, from, to, byte);
    size_t at = after > from ? after - 1 : from;
    /* Of several dates in one sentence: the last that has begun, else the sentence's first. */
    while (at > from && places[at].start > byte && places[at - 1].sentence == places[at].sentence)
        at--;
    CHECK(at >= from && at < to && places[at].event < timeline->count);
    return places[at].event;
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
    days_format(abs(days), out);
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
    static const char *const names[] = {
        [EVENT_REPORT] = "report", [EVENT_TOLD] = "told", [EVENT_OWN] = "own"};
    static_assert(sizeof names / sizeof *names == EVENT_KINDS, "each kind has a name");
    CHECK(kind < EVENT_KINDS);
    return names[kind];
}

/* --- an event in one line --- */

/* Without the mark of a list item. */
static Slice without_bullet(Slice s)
{
    static const char *const bullets[] = {"- ", "– ", "— ", "_ ", "* ", "• "};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (slice_starts(s, bullets[i]))
            return slice_trim(slice_sub(s, strlen(bullets[i]), s.len));
    return s;
}

/* Without a quotation mark at one end whose partner lies outside. */
static Slice without_lone_quotes(Slice s)
{
    static const char *const pairs[][2] = {{"“", "”"}, {"«", "»"}, {"\"", "\""}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        Slice open = slice_from(pairs[i][0]), close = slice_from(pairs[i][1]);
        if (slice_starts(s, pairs[i][0]) && slice_find(slice_sub(s, open.len, s.len), close) < 0)
            s = slice_sub(s, open.len, s.len);
        else if (slice_ends(s, pairs[i][1]) &&
                 slice_find(slice_sub(s, 0, s.len - close.len), open) < 0)
            s = slice_sub(s, 0, s.len - close.len);
    }
    return slice_trim(s);
}

static Slice text_of(const Store *store, const Mention *mention, uint32_t start, uint32_t end)
{
    const Body *body = store_body(store, mention->article);
    CHECK(start <= end && end <= body->text.len);
    return slice_sub(body->text, start, end);
}

/* Adds the second sentence, with a figure, when there is one. */
static void put_figure(const Store *store, const Event *event, StrBuf *out)
{
    const EventSentence *told = &event->told;
    if (!told->figure_bytes)
        return;
    const Mention *other = &event->mentions[told->figure_mention];
    uint32_t at = other->sentence_end + told->figure;
    Slice figure = text_of(store, other, at, at + told->figure_bytes);
    strbuf_putc(out, ' ');
    text_put_line(out, without_lone_quotes(figure));
}

/* The sentence that stands for an event, without what is left out at its head. */
static Slice told_sentence(const Store *store, const Event *event)
{
    const EventSentence *told = &event->told;
    CHECK(told->mention < event->n_mentions && told->figure_mention < event->n_mentions);
    const Mention *mention = &event->mentions[told->mention];
    uint32_t start = mention->sentence_start + told->cut;
    Slice sentence = text_of(store, mention, start, mention->sentence_end);
    return without_lone_quotes(without_bullet(sentence));
}

static Slice told_text(const Store *store, const Event *event, StrBuf *scratch)
{
    const EventSentence *told = &event->told;
    Slice sentence = told_sentence(store, event);
    if (!told->cut && told->figure_bytes == 0 && !memchr(sentence.ptr, '\n', sentence.len))
        return sentence;
    strbuf_clear(scratch);
    if (told->cut)
        strbuf_puts(scratch, "… ");
    text_put_line(scratch, sentence);
    put_figure(store, event, scratch);
    return strbuf_slice(scratch);
}

Slice event_text(const Store *store, const Event *event, StrBuf *scratch)
{
    if (event->kind == EVENT_OWN)
        return *event->text;
    if (event->kind == EVENT_REPORT)
        return article_title(store, event->mentions[0].article);
    return told_text(store, event, scratch);
}

/* The sentence is looked at as it stands in the article, where the date's bytes are known; what
 * is left of it goes on one line. */
static Slice told_clause(const Store *store, const Event *event, StrBuf *scratch)
{
    const Mention *mention = &event->mentions[event->told.mention];
    Slice sentence = told_sentence(store, event);
    const char *text = store_body(store, mention->article)->text.ptr;
    uint32_t begin = (uint32_t)(sentence.ptr - text), end = begin + (uint32_t)sentence.len;
    Range date = {0, 0};
    if (mention->start >= begin && mention->end <= end)
        date = (Range){mention->start - begin, mention->end - begin};
    StrBuf clause = STRBUF_INIT;
    clause_put(sentence, date, event->told.cut > 0, &clause);
    strbuf_clear(scratch);
    text_put_line(scratch, strbuf_slice(&clause));
    if (event->told.figure_bytes && scratch->len && !strchr("!?…", scratch->ptr[scratch->len - 1]))
        strbuf_putc(scratch, '.');
    strbuf_release(&clause);
    put_figure(store, event, scratch);
    return strbuf_slice(scratch);
}

Slice event_clause(const Store *store, const Event *event, StrBuf *scratch)
{
    return event->kind == EVENT_TOLD ? told_clause(store, event, scratch)
                                     : event_text(store, event, scratch);
}
