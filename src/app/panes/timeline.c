/* timeline.c - the timeline: what happened when, and when it was reported.
 *
 * Above, a density strip (strip.c); below, one line an event under its year and month.
 * The label of a line is as precise as the date: a day, a range of days, or the whole month. ● is
 * told in an article, ○ is an article's publication, ◆ is an event of the reader's own. Where there
 * is space, each event is drawn on a time axis too. */
#include "config.h"

#include <assert.h>

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/row_text.h"
#include "app/panes/pane.h"
#include "app/panes/strip.h"
#include "app/places.h"
#include "app/time.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"

enum {
    LABEL = 7,
    AXIS_FROM = 100, /* cells from which on there is an axis */
    CROWDED_FROM = 12,
    ABOVE = 4, /* rows above the event that an article opens with */
    EVENT_LINES = 3,
    SELECTED_LINES = 4
};

/* " · Mar 2021": of when the first rows are, when their heading is not on the screen. */
static void put_scrolled(const App *app, StrBuf *out)
{
    const TimeView *time = &app->time;
    Zoom zoom = timeline_view_zoom(time->view);
    size_t top = time->list.top;
    if (time->plan.n == 0 || top >= timeline_view_rows(time->view))
        return;
    TimelineRow row = timeline_view_row(time->view, top);
    if (row.kind != ROW_EVENT)
        return;
    Interval when = timeline_view_event(time->view, row.shown)->when;
    Civil c = day_to_civil(when.first);
    bool year = zoom < ZOOM_MONTH || when.precision < PRECISION_MONTH;
    strbuf_puts(out, " · ");
    interval_format(year ? interval_year(c.year) : interval_month(c.year, c.month), out);
}

static void timeline_title(const App *app, StrBuf *out)
{
    static const char *const scopes[] = {[SCOPE_ALL] = "",
                                         [SCOPE_ARTICLE] = " of this article",
                                         [SCOPE_RESULTS] = " of the list",
                                         [SCOPE_GROUP] = " · "};
    static_assert(sizeof scopes / sizeof *scopes == SCOPE_COUNT, "words for each scope");
    const TimeView *time = &app->time;
    strbuf_puts(out, "Timeline");
    if (!time->timeline)
        return;
    strbuf_putc(out, ' ');
    describe_number(timeline_view_count(time->view), out);
    strbuf_puts(out, scopes[time->scope]);
    if (time->scope == SCOPE_GROUP)
        strbuf_put_slice(out, app->info->groups[time->scope_group].name);
    if (timeline_view_zoom(time->view) != ZOOM_MONTH)
        strbuf_printf(out, " by %s", zoom_name(timeline_view_zoom(time->view)));
    if (time->kinds)
        strbuf_puts(out, time->kinds & 1u << EVENT_REPORT ? " · reports" : " · events");
    put_scrolled(app, out);
}

/* --- rows --- */

/* Cells of the axis beside the rows, 0: none. */
static int axis_width(const App *app, int width)
{
    return width >= AXIS_FROM && timeline_view_count(app->time.view) > 0 ? width * 2 / 5 : 0;
}

/* The cells that a row may fill. */
static int row_width(const App *app, int width)
{
    int axis = axis_width(app, width);
    return width - 2 - (axis ? axis + 1 : 0);
}

/* " ×3" when several articles tell of it. */
static int put_times(const Event *event, StrBuf *out)
{
    if (event->n_articles < 2)
        return 0;
    strbuf_printf(out, " ×%u", event->n_articles);
    return (int)text_width(strbuf_slice(out));
}

/* Where the words of an event stand in a row. */
static Rect event_words(const Event *event, int x, int y, int w)
{
    StrBuf times = STRBUF_INIT;
    int before = LABEL + 2 + (event->inferred ? 2 : 0);
    Rect at = {x + before, y, w - before - put_times(event, &times), 1};
    strbuf_release(&times);
    return at;
}

typedef struct TimelineRows {
    const App *app;
    int width; /* row_width() */
} TimelineRows;

static RowNeed timeline_need(const void *ctx, size_t row, bool selected)
{
    const TimelineRows *rows = ctx;
    const Event *event = time_event(rows->app, row);
    if (!event)
        return (RowNeed){.text = 1};
    StrBuf scratch = STRBUF_INIT;
    Slice text = event_clause(rows->app->src.store, event, &scratch);
    int width = event_words(event, 0, 0, rows->width).w;
    int lines = row_text_lines(text, width, selected ? SELECTED_LINES : EVENT_LINES);
    strbuf_release(&scratch);
    return (RowNeed){.text = lines};
}

static ElasticRows rows_of(const TimelineRows *ctx, int lines)
{
    return (ElasticRows){timeline_need, ctx, lines >= CROWDED_FROM ? 2 : 1, false};
}

static int timeline_ask_width(const App *app, int most)
{
    return app->time.timeline && time_rows(app) > 0 ? most : 0;
}

static int timeline_ask_lines(const App *app, int width, int most)
{
    TimelineRows ctx = {app, row_width(app, width)};
    ElasticRows rows = rows_of(&ctx, most);
    bool strip = app->time.timeline && timeline_view_count(app->time.view) > 1;
    return app->time.timeline ? STRIP_LINES * strip + elastic_ask(time_rows(app), most, &rows) : 1;
}

/* The first event of a month, or of a year, comes on the screen with its headings. */
static void show_headings(App *app)
{
    ListView *list = &app->time.list;
    size_t head = list->selected;
    if (head >= timeline_view_rows(app->time.view))
        return;
    while (head > 0 && timeline_view_row(app->time.view, head - 1).kind == ROW_PERIOD)
        head--;
    if (list->top > head)
        list->top = head;
}

static void timeline_layout(App *app, Rect inside)
{
    time_update(app);
    app->time.plan.n = 0;
    if (!app->time.timeline)
        return;
    bool strip = strip_fits(app, inside);
    if (strip)
        strip_count(app, inside.w - 2);
    time_follow(app);
    /* Where the list stands after the article changed does not depend on what was on the way. */
    if (app->time.anchor == app->time.list.selected)
        app->time.list.top = app->time.anchor > ABOVE ? app->time.anchor - ABOVE : 0;
    show_headings(app);
    int lines = inside.h - (strip ? STRIP_LINES : 0);
    TimelineRows ctx = {app, row_width(app, inside.w)};
    ElasticRows rows = rows_of(&ctx, lines);
    elastic_layout(&app->time.plan, &app->time.list, time_rows(app), lines, &rows);
}

/* --- drawing --- */

/* "Thu 13", "6–12", "month", "Q3", "since": what stands before an event, given that year and month
 * stand above it. */
static void put_label(const Event *event, Zoom zoom, StrBuf *out)
{
    Interval when = event->when;
    Civil first = day_to_civil(when.first), last = day_to_civil(when.last);
    bool day = when.precision == PRECISION_DAY || when.precision == PRECISION_TIME;
    bool apart = first.month != last.month || first.year != last.year;
    if (event->open_past)
        strbuf_puts(out, "since");
    else if (day && zoom < ZOOM_MONTH)
        strbuf_printf(out, "%2d %s", first.day, month_abbrev(first.month));
    else if (day)
        strbuf_printf(out, "%s %2d", weekday_abbrev(day_weekday(when.first)), first.day);
    else if ((when.precision == PRECISION_RANGE || when.precision == PRECISION_WEEK) && !apart)
        strbuf_printf(out, "%d–%d", first.day, last.day);
    else if (when.precision == PRECISION_RANGE)
        strbuf_printf(out, "%d %s–", first.day, month_abbrev(first.month));
    else if (when.precision == PRECISION_QUARTER)
        strbuf_printf(out, "Q%d", (first.month + 2) / 3);
    else if (when.precision == PRECISION_MONTH && zoom < ZOOM_MONTH)
        strbuf_puts(out, month_abbrev(first.month));
    else
        strbuf_puts(out, precision_name(when.precision));
}

static const char *event_mark(const Event *event)
{
    return event->kind == EVENT_REPORT ? "○" : event->kind == EVENT_OWN ? "◆" : "●";
}

static void draw_event(const App *app, Frame *frame, Rect at, const Event *event)
{
    StrBuf label = STRBUF_INIT;
    bool report = event->kind == EVENT_REPORT;
    int x = at.x, y = at.y;
    put_label(event, timeline_view_zoom(app->time.view), &label);
    frame_text(frame, x, y, LABEL - 1, strbuf_slice(&label), ROLE_DIM, 0);
    frame_str(frame, x + LABEL, y, 1, event_mark(event), report ? ROLE_DIM : ROLE_TEXT, 0);
    strbuf_clear(&label);
    int times = put_times(event, &label);
    frame_str(frame, x + at.w - times, y, times, strbuf_str(&label), ROLE_DIM, 0);
    Rect words = event_words(event, x, y, at.w);
    words.h = at.h;
    if (event->inferred)
        frame_str(frame, words.x - 2, y, 2, "≈ ", ROLE_DIM, 0);
    Slice line = event_clause(app->src.store, event, &label);
    row_text_draw(frame, words, line, report ? ROLE_DIM : ROLE_TEXT, 0);
    strbuf_release(&label);
}

static void draw_period(const App *app, Frame *frame, int x, int y, int w, const TimelineRow *row)
{
    StrBuf text = STRBUF_INIT;
    timeline_row_format(app->time.view, row, &text);
    int used = frame_text_cut(frame, x, y, w, strbuf_slice(&text), ROLE_RULER, 0);
    int rule = x + used + 1;
    if (row->level < ZOOM_MONTH)
        frame_repeat(frame, rule, y, x + w - rule, "─", ROLE_BORDER, 0);
    strbuf_release(&text);
}

/* "84 years without events"; shorter stretches in the units of the zoom. */
static void draw_gap(const App *app, Frame *frame, int x, int y, int w, const TimelineRow *row)
{
    StrBuf text = STRBUF_INIT;
    size_t days = (size_t)(row->period.last - row->period.first + 1);
    strbuf_puts(&text, "┊ ");
    if (days >= 730) {
        describe_count(days * 100 / 36525, "year", &text);
        strbuf_puts(&text, " without events");
    } else {
        timeline_row_format(app->time.view, row, &text);
    }
    frame_text_cut(frame, x, y, w, strbuf_slice(&text), ROLE_DIM, 0);
    strbuf_release(&text);
}

static void draw_undated(const App *app, Frame *frame, int x, int y, int w, size_t row)
{
    ArticleId id = time_undated(app, row);
    if (id != ARTICLE_NONE) {
        frame_text_cut(frame, x, y, w, article_title(app->src.store, id), ROLE_DIM, 0);
        return;
    }
    int used = frame_str(frame, x, y, w, "undated", ROLE_RULER, 0);
    frame_repeat(frame, x + used + 1, y, w - used - 1, "─", ROLE_BORDER, 0);
}

/* The event as a bar on an axis of `w` cells around the selected one; a day is a point, also where
 * it touches two cells. */
static void draw_bar(Frame *frame, int x, int y, int w, const Event *event, Interval window)
{
    int from, to;
    frame_str(frame, x - 1, y, 1, "│", ROLE_BORDER, 0);
    if (!event || !timeline_bar(event->when, window, w, &from, &to))
        return;
    bool point = to - from <= 1 || event->when.first == event->when.last;
    frame_repeat(frame, x + from, y, point ? 1 : to - from, point ? event_mark(event) : "━",
                 event->kind == EVENT_REPORT ? ROLE_DIM : ROLE_TEXT, 0);
}

static void draw_row(const App *app, Frame *frame, Rect at, size_t row)
{
    const TimelineView *view = app->time.view;
    if (row >= timeline_view_rows(view)) {
        draw_undated(app, frame, at.x, at.y, at.w, row);
        return;
    }
    TimelineRow item = timeline_view_row(view, row);
    if (item.kind == ROW_EVENT)
        draw_event(app, frame, at, timeline_view_event(view, item.shown));
    else if (item.kind == ROW_GAP)
        draw_gap(app, frame, at.x, at.y, at.w, &item);
    else
        draw_period(app, frame, at.x, at.y, at.w, &item);
}

/* The days that the axis shows: around the selected event, or around the first. */
static Interval axis_window(const App *app, int cells)
{
    const TimeView *time = &app->time;
    size_t rows = timeline_view_rows(time->view);
    size_t row = time->list.selected < rows ? time->list.selected : rows - 1;
    size_t shown = timeline_view_row(time->view, row).shown,
           count = timeline_view_count(time->view);
    return timeline_view_window(time->view, shown < count ? shown : count - 1, cells);
}

static void draw_rows(const App *app, Frame *frame, Rect inside, int top, bool focused)
{
    const TimeView *time = &app->time;
    int axis = axis_width(app, inside.w), w = row_width(app, inside.w);
    Interval window = axis ? axis_window(app, axis) : INTERVAL_NONE;
    for (size_t i = 0; i < time->plan.n; i++) {
        const ElasticRow *item = &time->plan.rows[i];
        size_t row = time->list.top + i;
        int y = top + item->y;
        draw_row(app, frame, (Rect){inside.x + 1, y, w, item->h}, row);
        for (int line = y; axis && line < y + item->h; line++)
            draw_bar(frame, inside.x + inside.w - 1 - axis, line, axis,
                     line == y ? time_event(app, row) : NULL, window);
        if (row == time->list.selected)
            pane_select(frame, (Rect){inside.x, y, 1, item->h}, focused);
    }
}

static void timeline_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const TimeView *time = &app->time;
    int y = inside.y;
    if (time_rows(app) == 0) {
        const char *why = !time->timeline || app_loading(app) ? "Reading dates…"
                          : time->kinds || time->scope
                              ? "No such events: e and s change what is shown."
                              : "No dates in these articles.";
        pane_note(frame, inside, why);
        return;
    }
    if (strip_fits(app, inside)) {
        strip_draw(app, frame, inside);
        y += STRIP_LINES;
    }
    draw_rows(app, frame, inside, y, focused);
}

/* --- moving: from event to event, and on to the undated articles; headings are no stops --- */

/* How many stops stand above the row. */
static size_t stops_above(const App *app, size_t row)
{
    size_t dated = timeline_view_rows(app->time.view);
    if (row < dated)
        return timeline_view_row(app->time.view, row).shown;
    return timeline_view_count(app->time.view) + (row > dated ? row - dated - 1 : 0);
}

static size_t row_of_stop(const App *app, size_t stop)
{
    size_t events = timeline_view_count(app->time.view);
    return stop < events ? timeline_view_row_of(app->time.view, stop)
                         : timeline_view_rows(app->time.view) + 1 + (stop - events);
}

static size_t count_stops(const App *app)
{
    return time_rows(app) > 0 ? stops_above(app, time_rows(app)) : 0;
}

static bool is_stop(const App *app, size_t row)
{
    return row_of_stop(app, stops_above(app, row)) == row;
}

/* The stop that a move leads to from `row`; a page ends at what stands at its edge or below. */
static size_t stop_after(App *app, Move move, size_t n, size_t row)
{
    ListView *list = &app->time.list;
    size_t here = stops_above(app, row), times = n > 0 ? n : 1;
    switch (move) {
    case MOVE_DOWN:
        return here + times - !is_stop(app, row);
    case MOVE_UP:
        return here > times ? here - times : 0;
    case MOVE_TOP:
        return n > 0 ? n - 1 : 0;
    case MOVE_BOTTOM:
        return n > 0 ? n - 1 : SIZE_MAX;
    case MOVE_PAGE_DOWN:
    case MOVE_HALF_DOWN:
    case MOVE_PAGE_UP:
    case MOVE_HALF_UP:
        break;
    }
    list_move(list, move, (long)times);
    size_t there = stops_above(app, list->selected);
    bool up = move == MOVE_PAGE_UP || move == MOVE_HALF_UP;
    return up && there == here && here > 0 ? here - 1 : there;
}

static void timeline_select(App *app, size_t row)
{
    list_select(&app->time.list, row);
    app->time.anchor = SIZE_MAX;
    time_preview(app);
}

static void timeline_move(App *app, Move move, long n)
{
    size_t stops = count_stops(app);
    if (!app->time.timeline || stops == 0)
        return;
    size_t stop = stop_after(app, move, n > 0 ? (size_t)n : 0, app->time.list.selected);
    timeline_select(app, row_of_stop(app, stop < stops ? stop : stops - 1));
}

static bool timeline_point(App *app, Rect inside, int x, int y)
{
    int line = y - inside.y - (strip_fits(app, inside) ? STRIP_LINES : 0);
    size_t row = elastic_row_at(&app->time.plan, &app->time.list, line);
    (void)x;
    if (row >= time_rows(app))
        return false;
    timeline_select(app, row_of_stop(app, stops_above(app, row)));
    return true;
}

const Pane pane_timeline = {
    .name = "timeline",
    .keys = KEYS_TIMELINE,
    .title = timeline_title,
    .layout = timeline_layout,
    .draw = timeline_draw,
    .move = timeline_move,
    .point = timeline_point,
    .ask_width = timeline_ask_width,
    .ask_lines = timeline_ask_lines,
    .enter = time_enter,
};
