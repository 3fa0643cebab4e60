/* time.c - the timeline pane's state over a snapshot of the chronicle. The model of the rows is
 * timeline.h's; here it is kept in step with the article: the selection follows the place in
 * the text, and moving the selection moves the text. */
#include "config.h"

#include <assert.h>

#include "app/model.h"
#include "app/places.h"
#include "app/say.h"
#include "app/time.h"
#include "dossier/check.h"

const TimeKinds time_kinds[TIME_KINDS] = {
    {"all", 0}, {"events", 1u << EVENT_TOLD | 1u << EVENT_OWN}, {"reports", 1u << EVENT_REPORT}};

const char *time_scope_name(TimeScope scope)
{
    static const char *const names[] = {
        [SCOPE_ALL] = "all", [SCOPE_ARTICLE] = "article", [SCOPE_RESULTS] = "results"};
    static_assert(sizeof names / sizeof *names == SCOPE_GROUP, "a name for each scope but groups");
    CHECK(scope < SCOPE_GROUP);
    return names[scope];
}

void time_update(App *app)
{
    TimeView *time = &app->time;
    if (!time->timeline)
        return;
    if (time->scope == SCOPE_ARTICLE && time->scope_article != app->article.id)
        time->stale = true;
    if (!time->stale)
        return;
    TimelineFilter filter = TIMELINE_FILTER_ALL;
    const RowOrder *rows = app_rows(app);
    filter.kinds = time->kinds;
    if (time->scope == SCOPE_ARTICLE)
        filter.article = time->scope_article = app->article.id;
    else if (time->scope == SCOPE_RESULTS)
        filter.ids = rows->ids, filter.n_ids = rows->count;
    else if (time->scope == SCOPE_GROUP)
        filter.groups = UINT64_C(1) << time->scope_group;
    timeline_view_set(time->view, time->timeline, &filter);
    CHECK(timeline_view_count(time->view) <= time->timeline->count);
    time->stale = false;
    time->strip_width = 0;
    time->followed = ARTICLE_NONE;
}

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
    CHECK(item.kind != ROW_EVENT || item.shown < timeline_view_count(time->view));
    return item.kind == ROW_EVENT ? timeline_view_event(time->view, item.shown) : NULL;
}

static void select_row(App *app, size_t row)
{
    app->time.list.count = time_rows(app);
    list_select(&app->time.list, row);
}

void time_select(App *app, size_t shown)
{
    CHECK(shown == SIZE_MAX || shown < timeline_view_count(app->time.view));
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
    bool moved = time->followed != app->article.id ||
                 (time->followed_at != at && app->focus != PANE_TIMELINE);
    if (!time->timeline || !moved)
        return;
    bool changed = time->followed != app->article.id;
    time->followed = app->article.id;
    time->followed_at = at;
    size_t shown = timeline_view_at(time->view, app->article.id, at);
    if (shown != SIZE_MAX)
        time_select(app, shown);
    else
        select_undated(app, app->article.id);
    if (changed)
        time->anchor = time->list.selected;
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
    app->time.mention.article = ARTICLE_NONE;
    if (event && event->n_mentions > 0)
        app->time.mention = event->mentions[0];
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
        app->article.centre = true;
    } else {
        app_say(app, "no event on this line: j and k go to one");
    }
}
