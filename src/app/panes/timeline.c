/* timeline.c - the timeline: what happened when, and when it was reported.
 *
 * Above, a density strip over the whole span; below, one line an event under its year and month.
 * The label of a line is as precise as the date: a day, a range of days, or the whole month. ● is
 * told in an article, ○ is an article's publication, ◆ is an event of the reader's own. Where there
 * is space, each event is drawn on a time axis too. */
#include "config.h"

#include <assert.h>

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/row_text.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "app/time.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"

enum {
    STRIP_FROM = 8,
    STRIP_LINES = 2,
    LABEL = 7,
    AXIS_FROM = 100, /* cells from which on there is an axis */
    CROWDED_FROM = 12,
    ABOVE = 4, /* rows above the event that an article opens with */
    EVENT_LINES = 3,
    SELECTED_LINES = 4
};

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
}

static bool has_strip(const App *app, Rect inside)
{
    return inside.h >= STRIP_FROM && inside.w >= 12 && timeline_view_count(app->time.view) > 1;
}

static void count_strip(App *app, int width)
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

static void timeline_layout(App *app, Rect inside)
{
    time_update(app);
    app->time.plan.n = 0;
    if (!app->time.timeline)
        return;
    bool strip = has_strip(app, inside);
    if (strip)
        count_strip(app, inside.w - 2);
    time_follow(app);
    /* Where the list stands after the article changed does not depend on what was on the way. */
    if (app->time.anchor == app->time.list.selected)
        app->time.list.top = app->time.anchor > ABOVE ? app->time.anchor - ABOVE : 0;
    int lines = inside.h - (strip ? STRIP_LINES : 0);
    TimelineRows ctx = {app, row_width(app, inside.w)};
    ElasticRows rows = rows_of(&ctx, lines);
    elastic_layout(&app->time.plan, &app->time.list, time_rows(app), lines, &rows);
}

/* --- drawing --- */

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

static void draw_strip(const App *app, Frame *frame, Rect inside)
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

/* The event as a bar on an axis of `w` cells around the selected one. */
static void draw_bar(Frame *frame, int x, int y, int w, const Event *event, Interval window)
{
    int from, to;
    frame_str(frame, x - 1, y, 1, "│", ROLE_BORDER, 0);
    if (!event || !timeline_bar(event->when, window, w, &from, &to))
        return;
    bool point = to - from <= 1;
    frame_repeat(frame, x + from, y, to - from, point ? event_mark(event) : "━",
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
    if (has_strip(app, inside)) {
        draw_strip(app, frame, inside);
        y += STRIP_LINES;
    }
    draw_rows(app, frame, inside, y, focused);
}

static void timeline_move(App *app, Move move, long n)
{
    list_move(&app->time.list, move, n);
    app->time.anchor = SIZE_MAX;
    time_preview(app);
}

static bool timeline_point(App *app, Rect inside, int x, int y)
{
    int line = y - inside.y - (has_strip(app, inside) ? STRIP_LINES : 0);
    size_t row = elastic_row_at(&app->time.plan, &app->time.list, line);
    (void)x;
    if (row >= time_rows(app))
        return false;
    timeline_move(app, MOVE_TOP, (long)row + 1);
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
