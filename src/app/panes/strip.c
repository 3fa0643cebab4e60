/* strip.c - the axis of the timeline: how many events there are when, where the selected one
 * stands, and the dates of both ends, which no mark overwrites. A few events far from all others
 * lie beyond it and are counted there (timeline_view_core()). */
#include "config.h"

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/strip.h"
#include "app/time.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"

enum { STRIP_FROM = 8 };

bool strip_fits(const App *app, Rect inside)
{
    return inside.h >= STRIP_FROM && inside.w >= 12 && timeline_view_count(app->time.view) > 1;
}

void strip_count(App *app, int width)
{
    TimeView *time = &app->time;
    if (width > STRIP_MAX)
        width = STRIP_MAX;
    if (time->strip_width == width)
        return;
    time->strip_width = width;
    size_t before, after;
    Interval core = timeline_view_core(time->view, &before, &after);
    timeline_view_density(time->view, core, time->strip, (size_t)width);
}

/* An end of the strip: its date, and how many events lie beyond. */
typedef struct StripEnd {
    Interval when;
    size_t beyond;
    bool last;
} StripEnd;

/* As precisely as the event there is dated: a month is not its first day. Where events lie beyond
 * it, its month. */
static StripEnd end_of(const Event *event, Interval core, size_t beyond, bool last)
{
    Interval when = event->when;
    bool whole = when.precision <= PRECISION_MONTH && !(last && event->open_past);
    when = whole ? when : interval_day(last ? when.last : when.first);
    if (beyond > 0) {
        Civil c = day_to_civil(last ? core.last : core.first);
        when = interval_month(c.year, c.month);
    }
    return (StripEnd){when, beyond, last};
}

/* "‹412 May 2010", "Jul 2010 311›". */
static void put_end(const StripEnd *end, Interval when, StrBuf *out)
{
    strbuf_clear(out);
    if (end->beyond > 0 && !end->last) {
        strbuf_puts(out, "‹");
        describe_number(end->beyond, out);
        strbuf_putc(out, ' ');
    }
    interval_format(when, out);
    if (end->beyond > 0 && end->last) {
        strbuf_putc(out, ' ');
        describe_number(end->beyond, out);
        strbuf_puts(out, "›");
    }
}

/* The date of an end of the strip, `width` cells wide, beside the mark in cells [from, to). Where
 * the date would hide the mark (of a long one, all of it), its month or its year may leave it; else
 * the date stands beyond the mark. Gives the cell where it begins. */
static int place_end(const StripEnd *end, int width, int from, int to, StrBuf *out)
{
    Interval when = end->when;
    Civil c = day_to_civil(end->last ? when.last : when.first);
    bool whole = to - from <= 3;
    Interval ways[] = {when, interval_month(c.year, c.month), interval_year(c.year), when};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        if (i > 0 && ways[i].precision > when.precision)
            continue;
        put_end(end, ways[i], out);
        int cells = (int)text_width(strbuf_slice(out)), at = end->last ? width - cells : 0;
        if (from >= to || (end->last ? (whole ? to : from) < at : (whole ? from : to) > cells))
            return at;
    }
    return end->last ? from - 1 - (int)text_width(strbuf_slice(out)) : to + 1;
}

/* The dates of both ends, each only where there is space for it; the cells that they take go to
 * `taken`. */
static void draw_span(const App *app, Frame *frame, Rect at, int from, int to, Range taken[2])
{
    const TimelineView *view = app->time.view;
    size_t before, after;
    Interval core = timeline_view_core(view, &before, &after);
    StripEnd begin = end_of(timeline_view_event(view, 0), core, before, false),
             end = end_of(timeline_view_event(view, timeline_view_count(view) - 1), core, after,
                          true);
    StrBuf first = STRBUF_INIT, last = STRBUF_INIT;
    int left = place_end(&begin, at.w, from, to, &first);
    int right = place_end(&end, at.w, from, to, &last);
    int used = 0;
    if (left + (int)text_width(strbuf_slice(&first)) <= at.w)
        used = frame_str(frame, at.x + left, at.y, at.w - left, strbuf_str(&first), ROLE_DIM, 0);
    taken[0] = (Range){(uint32_t)left, (uint32_t)(left + used)};
    taken[1] = taken[0];
    if (right > left + used + 1 && slice_cmp(strbuf_slice(&first), strbuf_slice(&last)) != 0) {
        used = frame_str(frame, at.x + right, at.y, at.w - right, strbuf_str(&last), ROLE_DIM, 0);
        taken[1] = (Range){(uint32_t)right, (uint32_t)(right + used)};
    }
    strbuf_release(&first);
    strbuf_release(&last);
}

/* The marks below the cells of the selected event: never in a date, whose blanks are not free. */
static void draw_marks(Frame *frame, int x, int y, int from, int to, const Range taken[2])
{
    for (int i = from; i < to; i++) {
        bool in_date = false;
        for (int k = 0; k < 2; k++)
            in_date |= i >= (int)taken[k].start && i < (int)taken[k].end;
        if (!in_date)
            frame_str(frame, x + i, y, 1, "▲", ROLE_KEY, 0);
    }
}

/* The cells of an event; of one beyond the strip, the end that it lies beyond. */
static void mark_of(const App *app, const Event *event, int width, int *from, int *to)
{
    size_t before, after;
    Interval core = timeline_view_core(app->time.view, &before, &after);
    if (timeline_bar(event->when, core, width, from, to))
        return;
    *from = event->when.last < core.first ? 0 : width - 1;
    *to = *from + 1;
}

void strip_draw(const App *app, Frame *frame, Rect inside)
{
    static const char *const blocks[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const TimeView *time = &app->time;
    int width = time->strip_width, x = inside.x + 1, from = 0, to = 0;
    uint32_t most = 1;
    CHECK(width <= STRIP_MAX && width <= inside.w);
    for (int i = 0; i < width; i++)
        if (time->strip[i] > most)
            most = time->strip[i];
    for (int i = 0; i < width; i++) {
        uint64_t n = time->strip[i];
        frame_str(frame, x + i, inside.y, 1, blocks[n == 0 ? 0 : 1 + n * 7 / most], ROLE_DIM, 0);
    }
    const Event *event = time_event(app, time->list.selected);
    if (event)
        mark_of(app, event, width, &from, &to);
    frame_restyle(frame, x + from, inside.y, to - from, ROLE_SELECTED, 0);
    Range taken[2];
    draw_span(app, frame, (Rect){x, inside.y + 1, width, 1}, from, to, taken);
    if (to - from < width) /* else the whole span is meant, and a mark says nothing */
        draw_marks(frame, x, inside.y + 1, from, to, taken);
}
