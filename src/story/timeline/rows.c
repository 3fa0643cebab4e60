/* rows.c - periods, and the rows of the list: headers, events, empty stretches.
 *
 * Rows are never stored. The shown events fall into groups, one for each period of the zoom in
 * which something begins; an event that covers a whole coarser period (a year, among months) forms
 * a group of that period, which by the order of the timeline stands before the finer ones. Groups
 * are found by galloping from one period's end to the next, so their number counts, not that of the
 * events. A group knows its first row; a row is found by binary search. */
#include "config.h"

#include "story/timeline/internal.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <assert.h>

/* --- periods --- */

static int floor_div(int a, int b)
{
    return a / b - (a % b != 0 && a < 0);
}

const char *zoom_name(Zoom zoom)
{
    static const char *const names[] = {[ZOOM_DECADE] = "decade",
                                        [ZOOM_YEAR] = "year",
                                        [ZOOM_MONTH] = "month",
                                        [ZOOM_WEEK] = "week",
                                        [ZOOM_DAY] = "day"};
    static_assert(sizeof names / sizeof *names == ZOOM_LEVELS, "each level has a name");
    CHECK(zoom < ZOOM_LEVELS);
    return names[zoom];
}

Interval period_of(Day day, Zoom level)
{
    Civil c = day_to_civil(day);
    Interval period = interval_day(day);
    switch (level) {
    case ZOOM_DECADE:
        c.year = floor_div(c.year, 10) * 10;
        period.first = day_from_civil(c.year, 1, 1);
        period.last = day_from_civil(c.year + 10, 1, 1) - 1;
        period.precision = PRECISION_DECADE;
        return period;
    case ZOOM_YEAR:
        return interval_year(c.year);
    case ZOOM_MONTH:
        return interval_month(c.year, c.month);
    case ZOOM_WEEK:
        period.first = day - day_weekday(day) + 1;
        period.last = period.first + 6;
        period.precision = PRECISION_WEEK;
        return period;
    case ZOOM_DAY:
    case ZOOM_LEVELS:
        break;
    }
    return period;
}

int period_number(Day day, Zoom level)
{
    Civil c = day_to_civil(day);
    switch (level) {
    case ZOOM_DECADE:
        return floor_div(c.year, 10);
    case ZOOM_YEAR:
        return c.year;
    case ZOOM_MONTH:
        return c.year * 12 + c.month;
    case ZOOM_WEEK:
        return floor_div(day + 3, 7); /* 1970-01-01 was a Thursday */
    case ZOOM_DAY:
    case ZOOM_LEVELS:
        break;
    }
    return day;
}

/* The coarsest period that the interval begins with and covers. */
static Zoom level_of(Interval when)
{
    Zoom level = ZOOM_DECADE;
    for (; level < ZOOM_DAY; level++) {
        Interval period = period_of(when.first, level);
        if (period.first == when.first && period.last <= when.last)
            break;
    }
    return level;
}

/* --- groups --- */

/* The outer period that heads a run of groups of a zoom, or the zoom itself when there is none. */
static Zoom outer_of(Zoom zoom)
{
    return zoom == ZOOM_MONTH ? ZOOM_YEAR : zoom > ZOOM_MONTH ? ZOOM_MONTH : zoom;
}

/* Index in the timeline where the events end that begin with the group's period and cover it. */
static size_t end_of_wide(const TimelineView *view, Interval period)
{
    const Event *events = view->timeline->events;
    size_t at;
    LOWER_BOUND(at, view_lower(view, period.first), view_lower(view, period.first + 1),
                events[at].when.last >= period.last);
    return at;
}

/* Index where a week's events end: at its last day, or before a month's or year's own event within
 * it. */
static size_t end_of_week(const TimelineView *view, size_t index, Interval week)
{
    Day first = view->timeline->events[index].when.first;
    Day month = period_of(week.last, ZOOM_MONTH).first;
    if (month > first && month <= week.last) {
        size_t there = view_lower(view, month);
        if (there < view->timeline->count && view->timeline->events[there].when.first == month &&
            level_of(view->timeline->events[there].when) < ZOOM_WEEK)
            return there;
    }
    return view_lower(view, week.last + 1);
}

/* Where the group that begins with the event at `index` ends; *period gets its period. */
static size_t group_end(const TimelineView *view, size_t index, Interval *period, Zoom *level)
{
    Interval when = view->timeline->events[index].when;
    Zoom own = level_of(when);
    *level = own < view->zoom ? own : view->zoom;
    *period = period_of(when.first, *level);
    if (*level < view->zoom)
        return end_of_wide(view, *period);
    return *level == ZOOM_WEEK ? end_of_week(view, index, *period)
                               : view_lower(view, period->last + 1);
}

/* Before the first event of the group. */
static size_t head_rows(const RowGroup *group)
{
    return (size_t)group->gap + group->outer + 1;
}

/* What the rows before a group depend on. */
typedef struct GroupWalk {
    Day covered; /* last day of the periods so far */
    int outer;   /* number of the outer period that has its header */
    size_t row;
} GroupWalk;

static void add_group(TimelineView *view, GroupWalk *walk, RowGroup group, Interval period,
                      Day first)
{
    Zoom outer = outer_of(view->zoom), level = (Zoom)group.level;
    bool is_first = view->n_groups == 0;
    int number = period_number(first, outer);
    int empty =
        period_number(period.first, view->zoom) - period_number(walk->covered, view->zoom) - 1;
    group.gap = !is_first && empty > 0;
    group.gap_from = period_of(walk->covered, view->zoom).last + 1;
    group.outer = level > outer && (is_first || number != walk->outer);
    group.row = (uint32_t)walk->row;
    group.start = period.first;
    if (level >= outer)
        walk->outer = number;
    Day covered = level == view->zoom ? period.last : period.first - 1;
    if (is_first || covered > walk->covered)
        walk->covered = covered;
    view->groups = mem_grow(view->groups, &view->groups_cap, view->n_groups + 1, sizeof group);
    view->groups[view->n_groups++] = group;
    walk->row += (size_t)group.gap + group.outer + 1;
}

#ifdef DOSSIER_CHECKS
/* Groups follow one another without a gap, in events as in rows. */
static void groups_check(const TimelineView *view)
{
    for (size_t g = 0; g < view->n_groups; g++) {
        const RowGroup *group = &view->groups[g];
        bool last = g + 1 == view->n_groups;
        size_t events = (last ? view->shown.members : group[1].shown) - group->shown;
        size_t rows = (last ? view->n_rows : group[1].row) - group->row;
        CHECK(group->level <= view->zoom && events > 0 && rows == head_rows(group) + events);
        CHECK(g > 0 || (group->shown == 0 && group->row == 0 && group->outer <= 1 && !group->gap));
        CHECK(!group->gap || group->gap_from < group->start);
    }
}
#endif

void view_group(TimelineView *view)
{
    GroupWalk walk = {0, 0, 0};
    view->n_groups = 0;
    for (size_t shown = 0, next; shown < view->shown.members; shown = next) {
        Interval period;
        Zoom level;
        size_t index = bitset_select(&view->shown, shown);
        next = bitset_rank(&view->shown, group_end(view, index, &period, &level));
        CHECK(next > shown);
        RowGroup group = {.shown = (uint32_t)shown, .level = (uint8_t)level};
        add_group(view, &walk, group, period, view->timeline->events[index].when.first);
        walk.row += next - shown;
    }
    view->n_rows = walk.row;
    CHECKED(groups_check(view));
}

/* --- rows --- */

size_t timeline_view_rows(const TimelineView *view)
{
    return view->n_rows;
}

/* The last group with value(group) <= key. */
static const RowGroup *group_by_row(const TimelineView *view, size_t row)
{
    size_t after;
    LOWER_BOUND(after, 1, view->n_groups, view->groups[after].row <= row);
    return &view->groups[after - 1];
}

static const RowGroup *group_by_event(const TimelineView *view, size_t shown)
{
    size_t after;
    LOWER_BOUND(after, 1, view->n_groups, view->groups[after].shown <= shown);
    return &view->groups[after - 1];
}

static TimelineRow gap_row(const TimelineView *view, const RowGroup *group)
{
    int units =
        period_number(group->start, view->zoom) - period_number(group->gap_from, view->zoom);
    return (TimelineRow){.kind = ROW_GAP,
                         .level = view->zoom,
                         .period = interval_range(group->gap_from, group->start - 1),
                         .units = units,
                         .shown = group->shown};
}

static TimelineRow period_row(const TimelineView *view, const RowGroup *group, Zoom level)
{
    Day day = level == (Zoom)group->level ? group->start
                                          : timeline_view_event(view, group->shown)->when.first;
    Interval period = period_of(day, level);
    size_t events = view_shown_before(view, period.last + 1) - group->shown;
    return (TimelineRow){.kind = ROW_PERIOD,
                         .level = level,
                         .period = period,
                         .events = events,
                         .shown = group->shown};
}

TimelineRow timeline_view_row(const TimelineView *view, size_t row)
{
    CHECK(row < view->n_rows);
    const RowGroup *group = group_by_row(view, row);
    CHECK(group->row <= row);
    size_t in_group = row - group->row, heads = head_rows(group);
    if (in_group >= heads)
        return (TimelineRow){
            .kind = ROW_EVENT, .level = view->zoom, .shown = group->shown + in_group - heads};
    if (group->gap && in_group == 0)
        return gap_row(view, group);
    if (group->outer && in_group == (size_t)group->gap)
        return period_row(view, group, outer_of(view->zoom));
    return period_row(view, group, (Zoom)group->level);
}

size_t timeline_view_row_of(const TimelineView *view, size_t shown)
{
    CHECK(shown < view->shown.members);
    const RowGroup *group = group_by_event(view, shown);
    return group->row + head_rows(group) + shown - group->shown;
}

void timeline_row_format(const TimelineView *view, const TimelineRow *row, StrBuf *out)
{
    switch (row->kind) {
    case ROW_PERIOD:
        interval_format(row->period, out);
        break;
    case ROW_GAP:
        strbuf_printf(out, "%d %s%s without events", row->units, zoom_name(row->level),
                      row->units == 1 ? "" : "s");
        break;
    case ROW_EVENT:
        event_format_date(timeline_view_event(view, row->shown), out);
    }
}
