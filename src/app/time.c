/* time.c - the timeline pane's state over a snapshot of the chronicle. The model of the rows is
 * timeline_view.h's; here it is kept in step with the article: the selection follows the place in
 * the text, and moving the selection moves the text. */
#include "config.h"

#include <string.h>

#include "app/commands/commands.h"
#include "app/time.h"

void time_update(App *app)
{
    TimeView *time = &app->time;
    if (!time->timeline)
        return;
    if (time->scope == SCOPE_ARTICLE && time->scope_article != app->reading.id)
        time->stale = true;
    if (!time->stale)
        return;
    TimelineFilter filter = TIMELINE_FILTER_ALL;
    const Shown *shown = app_shown(app);
    filter.kinds = time->kinds;
    if (time->scope == SCOPE_ARTICLE)
        filter.article = time->scope_article = app->reading.id;
    else if (time->scope == SCOPE_RESULTS)
        filter.ids = shown->ids, filter.n_ids = shown->count;
    else if (time->scope == SCOPE_GROUP)
        filter.groups = UINT64_C(1) << time->scope_group;
    timeline_view_set(time->view, time->timeline, &filter);
    time->stale = false;
    time->strip_width = 0;
    time->followed = ARTICLE_NONE;
}

enum { FAR = 4000000 /* days: beyond all dates */ };

static bool lists_undated(const TimeView *time)
{
    return time->timeline && time->timeline->n_undated > 0 && time->scope == SCOPE_ALL &&
           (time->kinds == 0 || (time->kinds & 1u << EVENT_REPORT));
}

size_t time_rows(const App *app)
{
    const TimeView *time = &app->time;
    if (!time->timeline)
        return 0;
    return timeline_view_rows(time->view) +
           (lists_undated(time) ? 1 + time->timeline->n_undated : 0);
}

ArticleId time_undated(const App *app, size_t row)
{
    const TimeView *time = &app->time;
    size_t dated = timeline_view_rows(time->view);
    return row > dated && row < time_rows(app) ? time->timeline->undated[row - dated - 1]
                                               : ARTICLE_NONE;
}

const Event *time_event(const App *app, size_t row)
{
    const TimeView *time = &app->time;
    if (!time->timeline || row >= timeline_view_rows(time->view))
        return NULL;
    TimelineRow item = timeline_view_row(time->view, row);
    return item.kind == ROW_EVENT ? timeline_view_event(time->view, item.shown) : NULL;
}

static void select_row(App *app, size_t row)
{
    app->time.list.count = time_rows(app);
    list_select(&app->time.list, row);
}

static void select_shown(App *app, size_t shown)
{
    if (shown != SIZE_MAX)
        select_row(app, timeline_view_row_of(app->time.view, shown));
}

static void select_undated(App *app, ArticleId id)
{
    for (size_t i = 0; lists_undated(&app->time) && i < app->time.timeline->n_undated; i++)
        if (app->time.timeline->undated[i] == id)
            select_row(app, timeline_view_rows(app->time.view) + 1 + i);
}

void time_follow(App *app)
{
    TimeView *time = &app->time;
    uint32_t at = app_point(app);
    bool moved = time->followed != app->reading.id ||
                 (time->followed_at != at && app->focus != PANE_TIMELINE);
    if (!time->timeline || !moved)
        return;
    time->followed = app->reading.id;
    time->followed_at = at;
    size_t shown = timeline_view_at(time->view, app->reading.id, at);
    if (shown != SIZE_MAX)
        select_shown(app, shown);
    else
        select_undated(app, app->reading.id);
}

/* The place that a row stands for: where its event is told first. */
static bool row_place(const App *app, size_t row, Place *place)
{
    const Event *event = time_event(app, row);
    ArticleId undated = time_undated(app, row);
    if (event && event->n_mentions > 0)
        *place = (Place){event->mentions[0].article, event->mentions[0].sentence_start};
    else if (undated != ARTICLE_NONE)
        *place = (Place){undated, 0};
    else
        return false;
    return true;
}

void time_preview(App *app)
{
    Place place;
    if (!app->time.timeline || !row_place(app, app->time.list.selected, &place))
        return;
    app_preview_at(app, place.article, place.at);
    const Event *event = time_event(app, app->time.list.selected);
    app->time.told.article = ARTICLE_NONE;
    if (event && event->n_mentions > 0)
        app->time.told = event->mentions[0];
    app->time.followed = place.article;
    app->time.followed_at = place.at;
}

void time_enter(App *app)
{
    Place place;
    if (!app->time.timeline)
        return;
    const Event *event = time_event(app, app->time.list.selected);
    if (event && event->n_articles > 1) {
        app->chooser.event = *event;
        app->chooser.list.selected = 0;
        app_overlay(app, PANE_CHOOSER);
    } else if (row_place(app, app->time.list.selected, &place)) {
        app_jump(app, place);
        app->reading.centre = true;
    } else {
        app_say(app, "no event on this line: j and k go to one");
    }
}

/* --- commands -----------------------------------------------------------------------------------
 */

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
    select_shown(app, to);
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
    select_shown(app, shown);
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
        select_shown(app, timeline_view_find(app->time.view, when));
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
    static const struct {
        const char *name;
        unsigned kinds;
    } kinds[] = {{"all", 0},
                 {"events", 1u << EVENT_TOLD | 1u << EVENT_OWN},
                 {"reports", 1u << EVENT_REPORT}};
    TimeView *time = &app->time;
    size_t now = 0, n = sizeof kinds / sizeof *kinds;
    while (now < n && kinds[now].kinds != time->kinds)
        now++;
    size_t next = arg.len == 0 ? (now + 1) % n : n;
    for (size_t i = 0; i < n && arg.len; i++)
        if (slice_eq_str(arg, kinds[i].name))
            next = i;
    if (next == n) {
        app_complain(app, "all, events or reports, found \"" SLICE_FMT "\"", SLICE_ARG(arg));
        return;
    }
    time->kinds = kinds[next].kinds;
    time->stale = true;
    app_say(app, "on the timeline: %s", next == 0 ? "events and reports" : kinds[next].name);
}

COMMAND_FN(scope)
{
    (void)count;
    static const char *const names[] = {"all", "article", "results"};
    if (arg.len == 0) {
        apply_scope(app, (TimeScope)((app->time.scope + 1) % SCOPE_GROUP), 0);
        return;
    }
    for (int i = 0; i < SCOPE_GROUP; i++)
        if (slice_eq_str(arg, names[i])) {
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
