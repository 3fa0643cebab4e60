/* timeline_builder.c - sorting events into a timeline, and the arrays by which it is looked up. */
#include "config.h"

#include "story/bitset.h"
#include "story/events/timeline_builder.h"
#include "story/events/timeline_check.h"

#include "dossier/check.h"

#include <stdlib.h>
#include <string.h>

TimelineBuilder *timeline_builder_new(void)
{
    TimelineBuilder *builder = mem_zalloc(1, sizeof *builder);
    builder->arena = arena_new(0);
    strbuf_putc(&builder->values, '\0'); /* 0 stands for no value of its own */
    return builder;
}

void timeline_builder_free(TimelineBuilder *builder)
{
    if (!builder)
        return;
    free(builder->events);
    free(builder->mentions);
    strbuf_release(&builder->values);
    free(builder->groups);
    free(builder->places);
    arena_free(builder->arena);
    free(builder);
}

void timeline_builder_reserve(TimelineBuilder *s, size_t events, size_t places)
{
    s->events = mem_realloc(s->events, events, sizeof *s->events);
    s->groups = mem_realloc(s->groups, events, sizeof *s->groups);
    s->places = mem_realloc(s->places, places, sizeof *s->places);
    s->mentions = mem_realloc(s->mentions, places, sizeof *s->mentions);
    s->events_cap = s->groups_cap = events;
    s->places_cap = places;
}

Mention *timeline_builder_mentions(TimelineBuilder *s, size_t count)
{
    CHECK(s->n_mentions + count <= s->places_cap); /* they never move */
    Mention *mentions = s->mentions + s->n_mentions;
    s->n_mentions += count;
    return mentions;
}

uint32_t timeline_builder_value(TimelineBuilder *s, const char *value)
{
    size_t at = s->values.len;
    strbuf_put_slice(&s->values, (Slice){value, strlen(value) + 1});
    return (uint32_t)at;
}

uint32_t timeline_builder_event(TimelineBuilder *s, const Event *event, uint64_t groups)
{
    CHECK(event->kind < EVENT_KINDS && event->n_articles <= event->n_mentions);
    size_t n = s->n_events++;
    s->events = mem_grow(s->events, &s->events_cap, n + 1, sizeof *s->events);
    s->groups = mem_grow(s->groups, &s->groups_cap, n + 1, sizeof *s->groups);
    s->events[n] = *event;
    s->groups[n] = groups;
    return (uint32_t)n;
}

void timeline_builder_place(TimelineBuilder *s, ArticleId article, EventPlace place)
{
    CHECK(place.event < s->n_events);
    s->places = mem_grow(s->places, &s->places_cap, s->n_places + 1, sizeof *s->places);
    s->places[s->n_places++] = (DraftPlace){article, place};
}

/* --- order of the events --- */

typedef struct EventKey {
    Day first, last;
    uint32_t minute;
    uint32_t number;
} EventKey;

static int by_time(const void *pa, const void *pb)
{
    const EventKey *a = pa, *b = pb;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    if (a->last != b->last)
        return a->last > b->last ? -1 : 1;
    if (a->minute != b->minute)
        return a->minute < b->minute ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

static EventKey *sorted_keys(const TimelineBuilder *s)
{
    EventKey *keys = mem_alloc((s->n_events + 1) * sizeof *keys);
    for (size_t i = 0; i < s->n_events; i++) {
        Interval when = s->events[i].when;
        keys[i] = (EventKey){when.first, when.last, (uint32_t)(when.minute + 1), (uint32_t)i};
    }
    qsort(keys, s->n_events, sizeof *keys, by_time);
    return keys;
}

/* --- arrays --- */

/* Puts the events into the order of the keys, in place: each cycle of the permutation is followed
 * once. */
static void permute(Event *events, EventKey *keys, size_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        Event held = events[i];
        uint32_t at = i;
        while (keys[at].number != i) {
            uint32_t from = keys[at].number;
            CHECK(from < n && from != at);
            keys[at].number = at;
            events[at] = events[from];
            at = from;
        }
        keys[at].number = at;
        events[at] = held;
    }
}

/* Bits by the sorted order; the events are not in it yet. */
static void fill_indexes(TimelineBuilder *s, const EventKey *keys, size_t n_groups)
{
    size_t n = s->n_events, words = bits_words(n);
    uint64_t *kinds[EVENT_KINDS];
    uint64_t **groups = arena_alloc(s->arena, (n_groups + 1) * sizeof *groups);
    for (int kind = 0; kind < EVENT_KINDS; kind++)
        s->timeline.kind_bits[kind] = kinds[kind] =
            arena_zalloc(s->arena, words + 1, sizeof **kinds);
    for (size_t group = 0; group < n_groups; group++)
        groups[group] = arena_zalloc(s->arena, words + 1, sizeof **groups);
    uint64_t known = n_groups < 64 ? (UINT64_C(1) << n_groups) - 1 : UINT64_MAX;
    for (size_t i = 0; i < n; i++) {
        bits_set(kinds[s->events[keys[i].number].kind], i);
        EACH_BIT(group, s->groups[keys[i].number] & known)
            bits_set(groups[group], i);
    }
    s->timeline.group_bits = (const uint64_t *const *)groups;
    s->timeline.n_groups = n_groups;
}

static int by_place(const void *pa, const void *pb)
{
    const EventPlace *a = pa, *b = pb;
    if (a->sentence != b->sentence)
        return a->sentence < b->sentence ? -1 : 1;
    return a->start < b->start ? -1 : a->start > b->start;
}

/* Counts each article's places, puts them into its stretch, sorts the stretches. */
static void fill_places(TimelineBuilder *s, const uint32_t *position, size_t n_ids)
{
    uint32_t *starts = arena_zalloc(s->arena, n_ids + 2, sizeof *starts);
    EventPlace *places = arena_alloc(s->arena, (s->n_places + 1) * sizeof *places);
    for (size_t i = 0; i < s->n_places; i++) {
        CHECK(s->places[i].article < n_ids);
        starts[s->places[i].article + 2]++;
    }
    for (size_t id = 2; id < n_ids + 2; id++)
        starts[id] += starts[id - 1];
    for (size_t i = 0; i < s->n_places; i++) {
        EventPlace at = s->places[i].at;
        at.event = position[at.event];
        places[starts[s->places[i].article + 1]++] = at;
    }
    CHECK(starts[n_ids] == s->n_places);
    for (size_t id = 0; id < n_ids; id++)
        qsort(places + starts[id], starts[id + 1] - starts[id], sizeof *places, by_place);
    s->timeline.places = places;
    s->timeline.place_starts = starts;
    s->timeline.n_ids = n_ids;
}

void timeline_builder_finish(TimelineBuilder *s, size_t n_ids, size_t n_groups)
{
    EventKey *keys = sorted_keys(s);
    uint32_t *position = mem_alloc((s->n_events + 1) * sizeof *position);
    for (size_t i = 0; i < s->n_events; i++)
        position[keys[i].number] = (uint32_t)i;
    fill_indexes(s, keys, n_groups < 64 ? n_groups : 64);
    permute(s->events, keys, s->n_events);
    free(keys);
    fill_places(s, position, n_ids);
    free(position);
    free(s->groups);
    free(s->places);
    s->groups = NULL;
    s->places = NULL;
    s->timeline.events = s->events;
    s->timeline.count = s->n_events;
    s->timeline.values = s->values.ptr;
    CHECKED(timeline_check(&s->timeline));
}
