/* digest.h - what was read of one article's dates, in few bytes.
 *
 * A list of expressions and their tellings takes some hundred bytes for each date, and most are
 * looked at again only when all articles are merged. So they are kept packed, and unpacked for
 * whoever asks. */
#ifndef DOSSIER_STORY_EVENTS_DIGEST_H
#define DOSSIER_STORY_EVENTS_DIGEST_H

#include "story/events/telling.h"

typedef struct Digest {
    uint32_t n_dates, n_tellings, n_features;
    uint8_t bytes[];
} Digest;

/* Packs both; one block of memory that free() releases. Tellings ascend by their expression. */
Digest *digest_new(const TimexList *dates, const Tellings *tellings);
/* Replaces the list's items; what was inferred is not kept here. */
void digest_dates(const Digest *digest, TimexList *out);
/* Adds the tellings behind those that are there. Their values are borrowed from the digest. */
void digest_tellings(const Digest *digest, Tellings *out);
/* The expressions that lie on days of the interval: their number, and the first `max` of them. */
size_t digest_mentions(const Digest *digest, Interval when, Range *out, size_t max);

#endif
