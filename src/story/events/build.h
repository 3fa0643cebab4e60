/* build.h - the timeline out of articles and what they tell. */
#ifndef DOSSIER_STORY_EVENTS_BUILD_H
#define DOSSIER_STORY_EVENTS_BUILD_H

#include "story/events/annals.h"
#include "story/events/merge.h"

/* Sorts the tellers (of live articles, in any order) by date, then id. Their reasons must live as
 * long as the annals. */
Annals *events_build(const Store *store, const Tellings *all, Teller *tellers, size_t n);

#endif
