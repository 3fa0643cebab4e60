/* view.c - which events are shown, and getting from one to another.
 *
 * The filter is an intersection of bit sets that the snapshot brings along (by kind, by keyword
 * group) or that are made from the articles' places. The shown events are its members: number k is
 * select(k), and the number of an event is rank(event). Days are found by binary search in the
 * snapshot's array of first days. */
#include "config.h"

#include "story/timeline/internal.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <assert.h>
#include <stdlib.h>

TimelineView *timeline_view_new(void)
{
    TimelineView *view = mem_zalloc(1, sizeof *view);
    view->zoom = ZOOM_MONTH;
    bitset_resize(&view->shown, 0, false);
    return view;
}

void timeline_view_free(TimelineView *view)
{
    if (!view)
        return;
    bitset_release(&view->shown);
    free(view->groups);
    free(view);
}

/* --- the filter --- */

static void keep_kinds(Bitset *set, const Timeline *timeline, unsigned kinds)
{
    for (size_t w = 0; w < bits_words(set->size); w++) {
        uint64_t any = 0;
        for (int kind = 0; kind < EVENT_KINDS; kind++)
            if (kinds >> kind & 1)
                any |= timeline->kind_bits[kind][w];
        set->words[w] &= any;
    }
}

static void keep_groups(Bitset *set, const Timeline *timeline, uint64_t groups)
{
    for (size_t w = 0; w < bits_words(set->size); w++) {
        uint64_t any = 0;
        for (size_t group = 0; group < timeline->n_groups && group < 64; group++)
            if (groups >> group & 1)
                any |= timeline->group_bits[group][w];
        set->words[w] &= any;
    }
}

static void keep_articles(Bitset *set, const Timeline *timeline, const ArticleId *ids, size_t count)
{
    uint64_t *wanted = mem_zalloc(bits_words(set->size) + 1, sizeof *wanted);
    for (size_t i = 0; i < count; i++) {
        if (ids[i] >= timeline->n_ids)
            continue;
        uint32_t end = timeline->place_starts[ids[i] + 1];
        for (uint32_t p = timeline->place_starts[ids[i]]; p < end; p++)
            bits_set(wanted, timeline->places[p].event);
    }
    bitset_and(set, wanted);
    free(wanted);
}

void timeline_view_set(TimelineView *view, const Timeline *timeline, const TimelineFilter *filter)
{
    Bitset *set = &view->shown;
    view->timeline = timeline;
    bitset_resize(set, timeline->count, true);
    if (filter->kinds)
        keep_kinds(set, timeline, filter->kinds);
    if (filter->groups)
        keep_groups(set, timeline, filter->groups);
    if (filter->ids)
        keep_articles(set, timeline, filter->ids, filter->n_ids);
    if (filter->article != ARTICLE_NONE)
        keep_articles(set, timeline, &filter->article, 1);
    bitset_index(set);
    CHECK(set->members <= timeline->count);
    view_group(view);
}

void timeline_view_set_zoom(TimelineView *view, Zoom zoom)
{
    view->zoom = zoom;
    view_group(view);
}

Zoom timeline_view_zoom(const TimelineView *view)
{
    return view->zoom;
}

/* --- numbers and events --- */

size_t timeline_view_count(const TimelineView *view)
{
    return view->shown.members;
}

size_t timeline_view_index(const TimelineView *view, size_t shown)
{
    CHECK(shown < view->shown.members);
    return bitset_select(&view->shown, shown);
}

const Event *timeline_view_event(const TimelineView *view, size_t shown)
{
    return &view->timeline->events[timeline_view_index(view, shown)];
}

/* The number of a timeline's event among the shown, or SIZE_MAX when it is filtered out. */
static size_t number_shown(const TimelineView *view, size_t index)
{
    if (index >= view->shown.size || !bits_has(view->shown.words, index))
        return SIZE_MAX;
    return bitset_rank(&view->shown, index);
}

/* The article's place nearest to the byte whose event is shown, or NULL. */
static const EventPlace *nearest_shown(const TimelineView *view, ArticleId article, uint32_t byte)
{
    const Timeline *timeline = view->timeline;
    const EventPlace *best = NULL;
    uint32_t nearest = UINT32_MAX;
    for (uint32_t p = timeline->place_starts[article]; p < timeline->place_starts[article + 1];
         p++) {
        const EventPlace *place = &timeline->places[p];
        uint32_t away = place->start > byte ? place->start - byte : byte - place->start;
        if (away < nearest && bits_has(view->shown.words, place->event)) {
            nearest = away;
            best = place;
        }
    }
    return best;
}

size_t timeline_view_at(const TimelineView *view, ArticleId article, uint32_t byte)
{
    const Timeline *timeline = view->timeline;
    if (!timeline || article >= timeline->n_ids)
        return SIZE_MAX;
    size_t there = number_shown(view, timeline_event_at(timeline, article, byte));
    if (there != SIZE_MAX)
        return there;
    const EventPlace *place = nearest_shown(view, article, byte);
    return place ? number_shown(view, place->event) : SIZE_MAX;
}

/* --- days --- */

size_t view_lower(const TimelineView *view, Day day)
{
    const Event *events = view->timeline->events;
    size_t at;
    LOWER_BOUND(at, 0, view->timeline->count, events[at].when.first < day);
    CHECK(at == 0 || events[at - 1].when.first < day);
    return at;
}

size_t view_shown_before(const TimelineView *view, Day day)
{
    return bitset_rank(&view->shown, view_lower(view, day));
}

size_t timeline_view_find(const TimelineView *view, Interval when)
{
    if (view->shown.members == 0)
        return SIZE_MAX;
    const Event *events = view->timeline->events;
    size_t at;
    /* wider ones stand first */
    LOWER_BOUND(at, view_lower(view, when.first), view_lower(view, when.first + 1),
                events[at].when.last > when.last);
    size_t shown = bitset_rank(&view->shown, at);
    return shown < view->shown.members ? shown : view->shown.members - 1;
}

static const Zoom step_level[] = {[STEP_DAY] = ZOOM_DAY,
                                  [STEP_WEEK] = ZOOM_WEEK,
                                  [STEP_MONTH] = ZOOM_MONTH,
                                  [STEP_YEAR] = ZOOM_YEAR};
static_assert(sizeof step_level / sizeof *step_level == STEP_YEAR + 1, "each step has a level");

static size_t period_forward(const TimelineView *view, size_t shown, Zoom level)
{
    Interval period = period_of(timeline_view_event(view, shown)->when.first, level);
    size_t next = view_shown_before(view, period.last + 1);
    return next < view->shown.members ? next : shown;
}

static size_t period_back(const TimelineView *view, size_t shown, Zoom level)
{
    Interval period = period_of(timeline_view_event(view, shown)->when.first, level);
    size_t before = view_shown_before(view, period.first);
    if (before == 0)
        return 0;
    period = period_of(timeline_view_event(view, before - 1)->when.first, level);
    return view_shown_before(view, period.first);
}

static size_t event_step(const TimelineView *view, size_t shown, int count)
{
    CHECK(shown < view->shown.members);
    size_t last = view->shown.members - 1, far = count < 0 ? (size_t) - (long)count : (size_t)count;
    if (count < 0)
        return far < shown ? shown - far : 0;
    return far < last - shown ? shown + far : last;
}

size_t timeline_view_step(const TimelineView *view, size_t shown, TimelineStep step, int count)
{
    if (shown >= view->shown.members)
        return shown;
    if (step == STEP_EVENT)
        return event_step(view, shown, count);
    for (int left = abs(count); left > 0; left--) {
        size_t next = count > 0 ? period_forward(view, shown, step_level[step])
                                : period_back(view, shown, step_level[step]);
        if (next == shown)
            break;
        shown = next;
    }
    return shown;
}
