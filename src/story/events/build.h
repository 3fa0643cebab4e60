/* build.h - the timeline out of articles and what they mention. */
#ifndef DOSSIER_STORY_EVENTS_BUILD_H
#define DOSSIER_STORY_EVENTS_BUILD_H

#include "story/events/merge.h"
#include "story/events/timeline_builder.h"

/* Sorts the reports (of live articles, in any order) by date, then id. Their reasons must live as
 * long as the builder. */
TimelineBuilder *events_build(const Store *store, const RawMentions *all, Report *reports,
                              size_t n);

#endif
