/* timeline_builder.h - a timeline while it is put together: events and places in any order, then
 * sorted and indexed. */
#ifndef DOSSIER_STORY_EVENTS_TIMELINE_BUILDER_H
#define DOSSIER_STORY_EVENTS_TIMELINE_BUILDER_H

#include "dossier/event.h"
#include "dossier/mem.h"

/* A place before the events are sorted. */
typedef struct DraftPlace {
    ArticleId article;
    EventPlace at; /* at.event: the number timeline_builder_event() gave */
} DraftPlace;

typedef struct TimelineBuilder {
    Timeline timeline; /* complete after timeline_builder_finish() */
    Arena *arena;      /* all other arrays of the timeline */
    Event *events;     /* timeline.events in the end */
    Mention *mentions; /* of all events; never moves */
    size_t n_mentions;
    StrBuf values;    /* timeline.values in the end */
    uint64_t *groups; /* by event: bit for each keyword group */
    size_t n_events, events_cap, groups_cap;
    DraftPlace *places;
    size_t n_places, places_cap;
} TimelineBuilder;

TimelineBuilder *timeline_builder_new(void);
void timeline_builder_free(TimelineBuilder *builder);
/* Takes memory for so many events, and so many places, which are as many as mentions; no more may
 * come. */
void timeline_builder_reserve(TimelineBuilder *builder, size_t events, size_t places);
/* Memory for the mentions of one event. */
Mention *timeline_builder_mentions(TimelineBuilder *builder, size_t count);
/* Keeps a value; returns what stands for it in Mention.value. */
uint32_t timeline_builder_value(TimelineBuilder *builder, const char *value);
/* Adds an event; its text or reason must live as long as the builder. */
uint32_t timeline_builder_event(TimelineBuilder *builder, const Event *event, uint64_t groups);
void timeline_builder_place(TimelineBuilder *builder, ArticleId article, EventPlace place);
/* Sorts and indexes. Events of equal interval keep the order in which they came. n_ids: above every
 * article id. */
void timeline_builder_finish(TimelineBuilder *builder, size_t n_ids, size_t n_groups);

#endif
