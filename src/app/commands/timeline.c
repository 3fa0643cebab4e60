/* timeline.c - commands of the timeline: steps, zoom, dates, and whose events are shown. */
#include "config.h"

#include "app/commands/internal.h"
#include "app/time.h"

enum { FAR = 4000000 /* days: beyond all dates */ };

/* The shown event at or after the selection; SIZE_MAX when there is none. */
static size_t selected_shown(const App *app)
{
    const TimeView *time = &app->time;
    size_t rows = time->timeline ? timeline_view_rows(time->view) : 0;
    if (rows == 0 || timeline_view_count(time->view) == 0)
        return SIZE_MAX;
    size_t row = time->list.selected < rows ? time->list.selected : rows - 1;
    size_t shown = timeline_view_row(time->view, row).shown,
           last = timeline_view_count(time->view) - 1;
    return shown < last ? shown : last;
}

/* Whether a heading or a gap is selected: the next event is below it. */
static bool above_event(const App *app)
{
    size_t row = app->time.list.selected;
    return row < timeline_view_rows(app->time.view) && !time_event(app, row);
}

static void step(App *app, TimelineStep by, long count)
{
    size_t shown = selected_shown(app);
    if (shown == SIZE_MAX)
        return;
    bool above = count > 0 && above_event(app); /* the event below is the first step */
    long steps = above ? count - 1 : count;
    size_t to = timeline_view_step(app->time.view, shown, by,
                                   steps > 9999    ? 9999
                                   : steps < -9999 ? -9999
                                                   : (int)steps);
    if (to == shown && !above)
        app_say(app, count > 0 ? "no later one" : "no earlier one");
    time_select(app, to);
    time_preview(app);
}

#define STEP_COMMANDS(unit, by)                                                                    \
    COMMAND_FN(next_##unit)                                                                        \
    {                                                                                              \
        (void)arg;                                                                                 \
        step(app, by, count > 0 ? count : 1);                                                      \
    }                                                                                              \
    COMMAND_FN(previous_##unit)                                                                    \
    {                                                                                              \
        (void)arg;                                                                                 \
        step(app, by, count > 0 ? -count : -1);                                                    \
    }

STEP_COMMANDS(day, STEP_DAY)
STEP_COMMANDS(week, STEP_WEEK)
STEP_COMMANDS(month, STEP_MONTH)
STEP_COMMANDS(year, STEP_YEAR)

static void set_zoom(App *app, int zoom)
{
    size_t shown = selected_shown(app);
    if (zoom < 0 || zoom >= ZOOM_LEVELS) {
        app_say(app, zoom < 0 ? "this is the widest zoom" : "this is the closest zoom");
        return;
    }
    timeline_view_set_zoom(app->time.view, (Zoom)zoom);
    app->time.strip_width = 0;
    time_select(app, shown);
    app_say(app, "by %s", zoom_name((Zoom)zoom));
}

COMMAND_FN(closer)
{
    (void)arg, (void)count;
    set_zoom(app, (int)timeline_view_zoom(app->time.view) + 1);
}

COMMAND_FN(farther)
{
    (void)arg, (void)count;
    set_zoom(app, (int)timeline_view_zoom(app->time.view) - 1);
}

COMMAND_FN(goto)
{
    (void)count;
    Interval when;
    if (!interval_parse_iso(arg, &when)) {
        static const char forms[] = "YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www or YYYY-Qn";
        if (arg.len == 0)
            app_complain(app, "goto DATE: %s", forms);
        else
            app_complain(app, "a date is %s, found \"" SLICE_FMT "\"", forms, SLICE_ARG(arg));
        return;
    }
    when.last = when.first + FAR; /* whatever begins there or later, the widest first */
    time_update(app);
    if (app->time.timeline && timeline_view_count(app->time.view) > 0) {
        app_focus(app, PANE_TIMELINE);
        time_select(app, timeline_view_find(app->time.view, when));
        time_preview(app);
    } else {
        app_say(app, "the timeline is empty");
    }
}

static void apply_scope(App *app, TimeScope scope, int group)
{
    app->time.scope = scope;
    app->time.scope_group = group;
    app->time.stale = true;
    app_focus(app, PANE_TIMELINE);
}

COMMAND_FN(events)
{
    (void)count;
    TimeView *time = &app->time;
    size_t now = 0, n = TIME_KINDS;
    while (now < n && time_kinds[now].kinds != time->kinds)
        now++;
    size_t next = arg.len == 0 ? (now + 1) % n : n;
    for (size_t i = 0; i < n && arg.len; i++)
        if (slice_eq_str(arg, time_kinds[i].name))
            next = i;
    if (next == n) {
        app_complain(app, "all, events or reports, found \"" SLICE_FMT "\"", SLICE_ARG(arg));
        return;
    }
    time->kinds = time_kinds[next].kinds;
    time->stale = true;
    app_say(app, "on the timeline: %s", next == 0 ? "events and reports" : time_kinds[next].name);
}

COMMAND_FN(scope)
{
    (void)count;
    if (arg.len == 0) {
        apply_scope(app, (TimeScope)((app->time.scope + 1) % SCOPE_GROUP), 0);
        return;
    }
    for (int i = 0; i < SCOPE_GROUP; i++)
        if (slice_eq_str(arg, time_scope_name((TimeScope)i))) {
            apply_scope(app, (TimeScope)i, 0);
            return;
        }
    for (size_t i = 0; i < app->info->n_groups && i < 64; i++)
        if (slice_eq(app->info->groups[i].name, arg)) {
            apply_scope(app, SCOPE_GROUP, (int)i);
            return;
        }
    app_complain(app, "all, article, results or a keyword group, found \"" SLICE_FMT "\"",
                 SLICE_ARG(arg));
}
