/* timeline_fixture.h - timelines of events made by hand. */
#ifndef TIMELINE_FIXTURE_H
#define TIMELINE_FIXTURE_H

#include "story/events/timeline_builder.h"
#include "story/timeline/internal.h"

#include "dossier/timeline.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static inline Interval iso(const char *text)
{
    Interval when = INTERVAL_NONE;
    cr_assert(interval_parse_range(slice_from(text), &when), "%s", text);
    return when;
}

static inline uint32_t add(TimelineBuilder *s, const char *when, EventKind kind, ArticleId article,
                           uint32_t at, Day reported)
{
    Mention *mention = arena_zalloc(s->arena, 1, sizeof *mention);
    *mention = (Mention){.article = article,
                         .start = at,
                         .sentence_start = at,
                         .reported = reported,
                         .reported_to_day = reported != DAY_NONE};
    Event event = {
        .when = iso(when), .kind = kind, .mentions = mention, .n_mentions = 1, .n_articles = 1};
    Slice *text = arena_alloc(s->arena, sizeof *text);
    *text = slice_from(when);
    event.text = text;
    uint32_t number =
        timeline_builder_event(s, &event, kind == EVENT_TOLD ? 1u << (article % 3) : 0);
    timeline_builder_place(s, article, (EventPlace){at, at, number});
    return number;
}

/* A small dossier; article 2 speaks of nothing. */
static inline TimelineBuilder *small(void)
{
    TimelineBuilder *s = timeline_builder_new();
    add(s, "2021-09-30", EVENT_REPORT, 0, 0, 0);
    add(s, "2021-05-14", EVENT_REPORT, 1, 0, 0);
    add(s, "2021-05-13", EVENT_TOLD, 1, 40, iso("2021-05-14").first);
    add(s, "2021-W20", EVENT_TOLD, 1, 300, iso("2021-05-14").first);
    add(s, "2021", EVENT_TOLD, 0, 90, iso("2021-09-30").first);
    add(s, "2021-01-01", EVENT_TOLD, 0, 700, iso("2021-09-30").first);
    add(s, "2019-03", EVENT_TOLD, 3, 10, DAY_NONE);
    add(s, "2021-05-13", EVENT_TOLD, 3, 80, DAY_NONE);
    timeline_builder_finish(s, 4, 3);
    return s;
}

static inline TimelineView *view_of(const TimelineBuilder *s, Zoom zoom, TimelineFilter filter)
{
    TimelineView *view = timeline_view_new();
    timeline_view_set_zoom(view, zoom);
    timeline_view_set(view, &s->timeline, &filter);
    return view;
}

#endif
