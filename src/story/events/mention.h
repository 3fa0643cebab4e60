/* mention.h - what one article says happened when: its date expressions that lie on the calendar,
 * each with its sentence and what that sentence is about.
 *
 * A RawMention is one of these as it was read; merging makes events of them, whose Mentions
 * (dossier/event.h) keep what a reader is shown. */
#ifndef DOSSIER_STORY_EVENTS_MENTION_H
#define DOSSIER_STORY_EVENTS_MENTION_H

#include "story/events/features.h"

#include "dossier/store.h"

/* All places are bytes of the body's text. The passage is the sentence and those after it that have
 * no date of their own. */
typedef struct RawMention {
    Interval when;
    uint32_t start, end; /* the expression, from the first to the last of a range */
    uint32_t sentence_start, sentence_end, passage_end;
    const char *value; /* TIMEX3; NULL: the ISO form of `when`, or not known (packed_dates.h) */
    uint64_t groups;   /* bits of keyword groups; known to who merges */
    uint32_t timex;    /* its index in the list */
    uint32_t feature;  /* its first one in RawMentions.features */
    uint8_t n_features;
    uint8_t how; /* TimexHow */
    bool open_past;
    /* Names the day of its own report in full and says nothing: a date line, a colophon. */
    bool of_report;
    bool figure; /* the sentence has a figure */
    /* The first sentence of the passage with a figure, if the sentence has none; 0, 0: none. */
    uint32_t figure_start, figure_end;
} RawMention;

typedef struct RawMentions {
    RawMention *items; /* by start */
    size_t count, cap;
    Feature *features;
    size_t n_features, features_cap;
} RawMentions;

/* Replaces the content. report: the article's date; may be none. */
void mentions_read(FeatureReader *reader, const Body *body, Slice lang, Interval report,
                   const TimexList *dates, RawMentions *mentions);
void mentions_release(RawMentions *mentions);
static inline const Feature *mention_features(const RawMentions *mentions,
                                              const RawMention *mention)
{
    return mentions->features + mention->feature;
}

#endif
