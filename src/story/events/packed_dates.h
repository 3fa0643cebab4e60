/* packed_dates.h - what was read of one article's dates, in few bytes.
 *
 * A list of expressions and their mentions takes some hundred bytes for each date, and most are
 * looked at again only when all articles are merged. So they are kept packed, and unpacked for
 * whoever asks. */
#ifndef DOSSIER_STORY_EVENTS_PACKED_DATES_H
#define DOSSIER_STORY_EVENTS_PACKED_DATES_H

#include "story/events/mention.h"

typedef struct PackedDates {
    uint32_t n_dates, n_mentions, n_features;
    uint8_t bytes[];
} PackedDates;

/* Packs both; one block of memory that free() releases. Mentions ascend by their expression. */
PackedDates *packed_dates_new(const TimexList *dates, const RawMentions *mentions);
/* Replaces the list's items; what was inferred is not kept here. */
void packed_dates_unpack(const PackedDates *packed, TimexList *out);
/* Adds the mentions behind those that are there. Their values are borrowed from `packed`. */
void packed_dates_mentions(const PackedDates *packed, RawMentions *out);
/* The expressions that lie on days of the interval: their number, and the first `max` of them. */
size_t packed_dates_within(const PackedDates *packed, Interval when, Range *out, size_t max);

#endif
