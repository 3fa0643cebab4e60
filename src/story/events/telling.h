/* telling.h - what one article says happened when: its date expressions that lie on the calendar,
 * each with its sentence and what that sentence is about. */
#ifndef DOSSIER_STORY_EVENTS_TELLING_H
#define DOSSIER_STORY_EVENTS_TELLING_H

#include "story/events/features.h"

#include "dossier/store.h"

typedef struct Telling {
    Interval when;
    uint32_t start, end; /* bytes of the expression, from the first to the last of a range */
    uint32_t sentence_start, sentence_end, passage_end;
    const char *value; /* TIMEX3; NULL: the ISO form of `when`, or not known (digest.h) */
    uint64_t groups;   /* bits of keyword groups; known to who merges */
    uint32_t timex;    /* its index in the list */
    uint32_t feature;  /* its first one in Tellings.features */
    uint8_t n_features;
    uint8_t how; /* TimexHow */
    bool open_past;
    bool of_report; /* names the day of its own report in full and says nothing: a date line, a
                       colophon */
    bool figure;    /* the sentence has a figure */
    uint32_t figure_start,
        figure_end; /* the first sentence of the passage with one, if the sentence has none */
} Telling;

typedef struct Tellings {
    Telling *items; /* by start */
    size_t count, cap;
    Feature *features;
    size_t n_features, features_cap;
} Tellings;

/* Replaces the content. report: the article's date; may be none. */
void tellings_read(FeatureReader *reader, const Body *body, Slice lang, Interval report,
                   const TimexList *dates, Tellings *tellings);
void tellings_release(Tellings *tellings);
static inline const Feature *telling_features(const Tellings *tellings, const Telling *telling)
{
    return tellings->features + telling->feature;
}

#endif
