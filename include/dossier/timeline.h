/* timeline.h - what a timeline pane shows, without drawing it: a filter, a zoom, rows, jumps,
 * a density strip.
 *
 * A view looks at one snapshot. Events that pass the filter are its *shown* events, numbered 0 …
 * timeline_view_count() - 1 in the order of the timeline. Filtering costs one bit operation an
 * event / 64, everything else O(log n) or the number of periods that hold an event; so a key costs
 * the same with ten articles and a hundred thousand. */
#ifndef DOSSIER_TIMELINE_H
#define DOSSIER_TIMELINE_H

#include "dossier/event.h"

typedef enum Zoom { ZOOM_DECADE, ZOOM_YEAR, ZOOM_MONTH, ZOOM_WEEK, ZOOM_DAY, ZOOM_LEVELS } Zoom;

const char *zoom_name(Zoom zoom); /* "decade" … "day" */

typedef struct TimelineFilter {
    unsigned kinds;       /* bits 1u << EventKind; 0: all kinds */
    ArticleId article;    /* only events this article speaks of; ARTICLE_NONE: any */
    const ArticleId *ids; /* only events one of these speaks of, in any order; NULL: any */
    size_t n_ids;
    uint64_t groups; /* bits 1 << group: only events with a term of one of them; 0: any */
} TimelineFilter;

#define TIMELINE_FILTER_ALL ((TimelineFilter){0, ARTICLE_NONE, NULL, 0, 0})

typedef struct TimelineView TimelineView; /* one thread */

TimelineView *timeline_view_new(void); /* empty, zoom ZOOM_MONTH */
void timeline_view_free(TimelineView *view);
/* The timeline is borrowed until the next call; the filter is not kept. The zoom stays. */
void timeline_view_set(TimelineView *view, const Timeline *timeline, const TimelineFilter *filter);
void timeline_view_set_zoom(TimelineView *view, Zoom zoom);
Zoom timeline_view_zoom(const TimelineView *view);

size_t timeline_view_count(const TimelineView *view);
const Event *timeline_view_event(const TimelineView *view, size_t shown); /* shown < count */
size_t timeline_view_index(const TimelineView *view, size_t shown);       /* in Timeline.events */
/* The shown event that an article speaks of at a byte: as timeline_event_at(), else the nearest
 * shown one of the article; SIZE_MAX when it has none. */
size_t timeline_view_at(const TimelineView *view, ArticleId article, uint32_t byte);
/* The first shown event that begins on `when` or later, of equal precision where there is a choice;
 * the last when all are earlier; SIZE_MAX when nothing is shown. */
size_t timeline_view_find(const TimelineView *view, Interval when);

typedef enum TimelineStep { STEP_EVENT, STEP_DAY, STEP_WEEK, STEP_MONTH, STEP_YEAR } TimelineStep;

/* `count` steps forward (negative: back): to the first event of the next or previous day, week,
 * month, year that has one. Stops at the first or last shown event. */
size_t timeline_view_step(const TimelineView *view, size_t shown, TimelineStep step, int count);

/* The list: headers for periods with events, lines for events, and one line for each stretch
 * without any. */
typedef enum TimelineRowKind { ROW_PERIOD, ROW_GAP, ROW_EVENT } TimelineRowKind;

typedef struct TimelineRow {
    TimelineRowKind kind;
    /* of a period: an outer one (the year of a month) has a coarser level than the zoom */
    Zoom level;
    Interval period; /* of a period or a gap */
    size_t events;   /* of a period: shown events from here to its end */
    int units;       /* of a gap: whole units of the zoom in which nothing begins, at least 1 */
    size_t shown;    /* of an event, else the first one after the row */
} TimelineRow;

size_t timeline_view_rows(const TimelineView *view);
TimelineRow timeline_view_row(const TimelineView *view, size_t row); /* row < rows */
size_t timeline_view_row_of(const TimelineView *view, size_t shown);
/* "2021", "May 2021", "week of 10 May 2021", "13 May 2021", "2020–2029"; "5 months without
 * events". */
void timeline_row_format(const TimelineView *view, const TimelineRow *row, StrBuf *out);

/* From the first day of the first shown event to the last day of the last one; none when nothing is
 * shown. */
Interval timeline_view_span(const TimelineView *view);
/* The days in which all but the first and the last twentieth of the events begin, when the span is
 * more than four times as long and there are enough events to tell; else the span. One event of the
 * year 2 would leave a cell to all the others. *before and *after get how many begin outside. */
Interval timeline_view_core(const TimelineView *view, size_t *before, size_t *after);
/* The days that an axis of `cells` cells shows around an event at this zoom (a cell is a month at
 * ZOOM_YEAR, a week at ZOOM_MONTH, a day at ZOOM_WEEK, half a day at ZOOM_DAY); the whole span at
 * ZOOM_DECADE or where it fits. */
Interval timeline_view_window(const TimelineView *view, size_t shown, int cells);
/* How many shown events begin in each of n equal parts of the window. */
void timeline_view_density(const TimelineView *view, Interval window, uint32_t *bins, size_t n);
/* Cells [*from, *to) that the interval covers on an axis of `cells` cells, at least one; false when
 * it lies outside. */
bool timeline_bar(Interval when, Interval window, int cells, int *from, int *to);

#endif
