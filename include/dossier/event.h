/* event.h - the timeline: what happened when, out of the sentences, beside when it was reported.
 *
 * An event is an interval with precision, the sentence that tells it, and why the date was read so. The publication of an
 * article is an event of its own kind. Mentions of several articles on the same day in much the same words are one event
 * with several mentions, the earliest report first. */
#ifndef DOSSIER_EVENT_H
#define DOSSIER_EVENT_H

#include "dossier/store.h"
#include "dossier/timex.h"
#include "dossier/workers.h"

typedef enum EventKind { EVENT_REPORT, EVENT_TOLD, EVENT_OWN } EventKind;

typedef struct Mention {
    ArticleId article;
    uint32_t start, end;                 /* bytes of the date expression (empty for a report) */
    uint32_t sentence_start, sentence_end;
    TimexHow how;
    char value[28];
    Day reported; /* publication day of the article (maybe inferred), DAY_NONE */
} Mention;

typedef struct Event {
    Interval when;
    EventKind kind;
    bool inferred;   /* a report whose date was inferred */
    bool open_past;  /* "since …": drawn from first to the report */
    const Mention *mentions; /* earliest report first */
    size_t n_mentions;
    Slice text; /* short text for one line: the title, or the sentence */
} Event;

/* An immutable snapshot of the timeline; sorted by interval. */
typedef struct Timeline {
    const Event *events;
    size_t count;
    size_t articles; /* articles it was made from */
    const ArticleId *undated; /* articles without any date */
    size_t n_undated;
} Timeline;

/* Collects dates article by article on worker threads and publishes snapshots. */
typedef struct Chronicle Chronicle;
Chronicle *chronicle_new(const Store *store);
void chronicle_free(Chronicle *chronicle);
void chronicle_add(Chronicle *chronicle, const ArticleId *ids, size_t count); /* any thread: tags them */
/* Merges what has been added since into a new snapshot; call from one thread. The result lives until the next call. */
const Timeline *chronicle_timeline(Chronicle *chronicle);
/* The tagged expressions of one article (offsets in its body's text), or NULL while not tagged yet. */
const TimexList *chronicle_dates(const Chronicle *chronicle, ArticleId id);
/* The article's date, declared, found or inferred (weekday, translation), with the reason for an inferred one. */
Interval chronicle_article_date(const Chronicle *chronicle, ArticleId id, Slice *reason);

#endif
