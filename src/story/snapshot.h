/* snapshot.h - a timeline while it is put together: events and places in any order, then sorted and
 * indexed. */
#ifndef STORY_SNAPSHOT_H
#define STORY_SNAPSHOT_H

#include "dossier/event.h"
#include "dossier/mem.h"

/* A place before the events are sorted. */
typedef struct DraftPlace {
    ArticleId article;
    EventPlace at; /* at.event: the number snapshot_event() gave */
} DraftPlace;

typedef struct Snapshot {
    Timeline timeline; /* complete after snapshot_finish() */
    Arena *arena;      /* mentions, texts and all arrays of the timeline */
    Event *events;
    uint64_t *groups; /* by event: bit for each keyword group */
    size_t n_events, events_cap, groups_cap;
    DraftPlace *places;
    size_t n_places, places_cap;
} Snapshot;

Snapshot *snapshot_new(void);
void snapshot_free(Snapshot *snapshot);
/* Adds an event; its mentions and text must live as long as the snapshot (in its arena, or in the
 * store). */
uint32_t snapshot_event(Snapshot *snapshot, const Event *event, uint64_t groups);
void snapshot_place(Snapshot *snapshot, ArticleId article, EventPlace place);
/* Sorts and indexes. Events of equal interval keep the order in which they came. n_ids: above every
 * article id. */
void snapshot_finish(Snapshot *snapshot, size_t n_ids, size_t n_groups);

#endif
