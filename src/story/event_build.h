/* event_build.h - the timeline out of articles and what they tell. */
#ifndef STORY_EVENT_BUILD_H
#define STORY_EVENT_BUILD_H

#include "event_merge.h"
#include "annals.h"

/* Sorts the tellers (of live articles, in any order) by date, then id. Their reasons must live as
 * long as the annals. */
Annals *events_build(const Store *store, const Tellings *all, Teller *tellers, size_t n);

#endif
