/* merge.h - which tellings, of one article and of several, are of the same event. */
#ifndef DOSSIER_STORY_EVENTS_MERGE_H
#define DOSSIER_STORY_EVENTS_MERGE_H

#include "story/events/telling.h"

/* An article that tells. */
typedef struct Teller {
    ArticleId id;
    Interval date; /* of its publication; may be none */
    bool inferred;
    const Slice *reason; /* of an inferred date */
    Slice lang;
    uint32_t language;     /* a hash of it */
    uint32_t first, count; /* its tellings among all */
    uint64_t title_groups; /* bits of the keyword groups of its title */
} Teller;

typedef struct MergeItem {
    const Telling *telling;
    uint32_t teller; /* index in the array of tellers */
    uint32_t event;  /* number of the first item of the same event */
} MergeItem;

/* Numbers all tellings that are no date lines in the order of the tellers and finds those of one
 * event. *count gets their number; the caller frees. Near-linear: only tellings of the same days
 * that share a telling word are compared, and each with the nearest few of them. */
MergeItem *tellings_merge(const Tellings *all, const Teller *tellers, size_t n_tellers,
                          size_t *count);

#endif
