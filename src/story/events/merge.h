/* merge.h - which mentions, of one article and of several, are of the same event. */
#ifndef DOSSIER_STORY_EVENTS_MERGE_H
#define DOSSIER_STORY_EVENTS_MERGE_H

#include "story/events/mention.h"

/* An article: when it was published, and which of all mentions are its own. */
typedef struct Report {
    ArticleId id;
    Interval date; /* of its publication; may be none */
    bool inferred;
    const Slice *reason; /* of an inferred date */
    Slice lang;
    uint32_t language;     /* a hash of it */
    uint32_t first, count; /* its mentions among all */
    uint64_t title_groups; /* bits of the keyword groups of its title */
} Report;

typedef struct MergeItem {
    const RawMention *mention;
    uint32_t report; /* index in the array of reports */
    uint32_t event;  /* number of the first item of the same event */
} MergeItem;

/* Numbers all mentions that are no date lines in the order of the reports and finds those of one
 * event. *count gets their number; the caller frees. Near-linear: only mentions of the same days
 * that share a rare word are compared, and each with the nearest few of them. */
MergeItem *mentions_merge(const RawMentions *all, const Report *reports, size_t n_reports,
                          size_t *count);

#endif
