/* timeline_check.h - what holds of every timeline that is published. */
#ifndef DOSSIER_STORY_EVENTS_TIMELINE_CHECK_H
#define DOSSIER_STORY_EVENTS_TIMELINE_CHECK_H

#include "dossier/event.h"

/* The order of the events, and that every bit set and every place agrees with them. */
void timeline_check(const Timeline *timeline);
/* What each event counts, and that everything a mention points at lies within its article. */
void timeline_check_mentions(const Timeline *timeline, const Store *store);

#endif
