/* internal.h - the inside of a timeline view, shared by its three files. */
#ifndef DOSSIER_STORY_TIMELINE_INTERNAL_H
#define DOSSIER_STORY_TIMELINE_INTERNAL_H

#include "story/bitset.h"

#include "dossier/timeline.h"

/* A run of shown events under one header. */
typedef struct RowGroup {
    uint32_t shown; /* its first event */
    uint32_t row;   /* the first of its rows */
    Day start;      /* of its period */
    Day gap_from;   /* first day of the empty stretch before it */
    uint8_t level;  /* Zoom */
    uint8_t gap;    /* has a row for the stretch before it */
    uint8_t outer;  /* has a row for the outer period that begins with it */
} RowGroup;

struct TimelineView {
    const Timeline *timeline; /* may be NULL */
    Bitset shown;
    Zoom zoom;
    RowGroup *groups;
    size_t n_groups, groups_cap;
    size_t n_rows;
};

/* First and last day of the period at a level that holds the day. */
Interval period_of(Day day, Zoom level);
/* A number for each period of a level, consecutive ones for neighbours. */
int period_number(Day day, Zoom level);
/* Index in the timeline of the first event that begins on or after the day. */
size_t view_lower(const TimelineView *view, Day day);
/* How many shown events come before that one. */
size_t view_shown_before(const TimelineView *view, Day day);
/* Makes the groups anew. */
void view_group(TimelineView *view);

#endif
