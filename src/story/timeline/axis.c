/* axis.c - days onto cells: the window a zoom shows, the density strip, bars. */
#include "config.h"

#include "story/timeline/internal.h"

#include "dossier/check.h"

Interval timeline_view_span(const TimelineView *view)
{
    if (view->shown.members == 0)
        return INTERVAL_NONE;
    Interval first = timeline_view_event(view, 0)->when;
    Interval last = timeline_view_event(view, view->shown.members - 1)->when;
    return interval_range(first.first, last.last > first.last ? last.last : first.last);
}

static int64_t days_in(Interval when)
{
    return (int64_t)when.last - when.first + 1;
}

Interval timeline_view_core(const TimelineView *view, size_t *before, size_t *after)
{
    enum { EVENTS_LEAST = 40, PART = 20, TIMES = 4 };
    Interval span = timeline_view_span(view);
    size_t n = view->shown.members, beyond = n / PART;
    *before = *after = 0;
    if (n < EVENTS_LEAST)
        return span;
    Day first = timeline_view_event(view, beyond)->when.first;
    Day last = timeline_view_event(view, n - 1 - beyond)->when.first;
    Interval core = interval_range(first, last);
    if (days_in(span) <= TIMES * days_in(core))
        return span;
    *before = view_shown_before(view, first);
    *after = n - view_shown_before(view, last + 1);
    return core;
}

static int64_t days_of_cells(Zoom zoom, int cells)
{
    switch (zoom) {
    case ZOOM_YEAR:
        return (int64_t)cells * 487 / 16; /* 30.4375 days a month */
    case ZOOM_MONTH:
        return (int64_t)cells * 7;
    case ZOOM_WEEK:
        return cells;
    case ZOOM_DECADE:
    case ZOOM_DAY:
    case ZOOM_LEVELS:
        break;
    }
    return (cells + 1) / 2;
}

Interval timeline_view_window(const TimelineView *view, size_t shown, int cells)
{
    Interval span = timeline_view_span(view);
    if (interval_is_none(span) || view->zoom == ZOOM_DECADE || shown >= view->shown.members)
        return span;
    int64_t length = (int64_t)span.last - span.first + 1, wanted = days_of_cells(view->zoom, cells);
    if (wanted < 1)
        wanted = 1;
    if (wanted >= length)
        return span;
    int64_t first = timeline_view_event(view, shown)->when.first - wanted / 2;
    if (first + wanted - 1 > span.last)
        first = span.last - wanted + 1;
    if (first < span.first)
        first = span.first;
    CHECK(span.first <= first && first + wanted - 1 <= span.last);
    return interval_range((Day)first, (Day)(first + wanted - 1));
}

/* First day of part i of n of the window. */
static Day edge(Interval window, size_t i, size_t n)
{
    int64_t length = (int64_t)window.last - window.first + 1;
    return (Day)(window.first + (length * (int64_t)i + (int64_t)n - 1) / (int64_t)n);
}

void timeline_view_density(const TimelineView *view, Interval window, uint32_t *bins, size_t n)
{
    bool empty = interval_is_none(window) || view->shown.members == 0;
    size_t before = empty ? 0 : view_shown_before(view, window.first);
    for (size_t i = 0; i < n; i++) {
        size_t until = empty ? 0 : view_shown_before(view, edge(window, i + 1, n));
        CHECK(before <= until && until <= view->shown.members);
        bins[i] = (uint32_t)(until - before);
        before = until;
    }
}

bool timeline_bar(Interval when, Interval window, int cells, int *from, int *to)
{
    if (cells < 1 || !interval_overlaps(when, window))
        return false;
    int64_t length = (int64_t)window.last - window.first + 1;
    int64_t first = when.first < window.first ? window.first : when.first;
    int64_t last = when.last > window.last ? window.last : when.last;
    *from = (int)((first - window.first) * cells / length);
    *to = (int)(((last - window.first + 1) * cells + length - 1) / length);
    if (*to > cells)
        *to = cells;
    CHECK(0 <= *from && *from < *to && *to <= cells);
    return true;
}
