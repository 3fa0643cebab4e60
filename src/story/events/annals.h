/* annals.h - a timeline while it is put together: events and places in any order, then sorted and
 * indexed. */
#ifndef DOSSIER_STORY_EVENTS_ANNALS_H
#define DOSSIER_STORY_EVENTS_ANNALS_H

#include "dossier/event.h"
#include "dossier/mem.h"

/* A place before the events are sorted. */
typedef struct DraftPlace {
    ArticleId article;
    EventPlace at; /* at.event: the number annals_event() gave */
} DraftPlace;

typedef struct Annals {
    Timeline timeline; /* complete after annals_finish() */
    Arena *arena;      /* all other arrays of the timeline */
    Event *events;     /* timeline.events in the end */
    Mention *mentions; /* of all events; never moves */
    size_t n_mentions;
    StrBuf values;    /* timeline.values in the end */
    uint64_t *groups; /* by event: bit for each keyword group */
    size_t n_events, events_cap, groups_cap;
    DraftPlace *places;
    size_t n_places, places_cap;
} Annals;

Annals *annals_new(void);
void annals_free(Annals *annals);
/* Makes room for so many events, and so many places, which are as many as mentions; no more may
 * come. */
void annals_reserve(Annals *annals, size_t events, size_t places);
Mention *annals_mentions(Annals *annals, size_t count);   /* room for the mentions of one event */
uint32_t annals_value(Annals *annals, const char *value); /* for Mention.value */
/* Adds an event; its text or reason must live as long as the annals. */
uint32_t annals_event(Annals *annals, const Event *event, uint64_t groups);
void annals_place(Annals *annals, ArticleId article, EventPlace place);
/* Sorts and indexes. Events of equal interval keep the order in which they came. n_ids: above every
 * article id. */
void annals_finish(Annals *annals, size_t n_ids, size_t n_groups);

#endif
