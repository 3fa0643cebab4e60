/* event.h - the timeline: what happened when, out of the sentences, beside when it was reported.
 *
 * An event is an interval with precision, the sentence that mentions it, and why the date was read
 * so. The publication of an article is an event of its own kind. Mentions of several articles on
 * the same day in much the same words are one event with several mentions, the earliest report
 * first. */
#ifndef DOSSIER_EVENT_H
#define DOSSIER_EVENT_H

#include "dossier/store.h"
#include "dossier/dates.h"

typedef enum EventKind { EVENT_REPORT, EVENT_TOLD, EVENT_OWN, EVENT_KINDS } EventKind;

typedef struct Mention {
    ArticleId article;
    uint32_t start, end; /* bytes of the date expression (empty for a report) */
    uint32_t sentence_start, sentence_end;
    Day reported;         /* first day of the article's date (maybe inferred), DAY_NONE */
    uint32_t value;       /* see mention_value() */
    uint8_t how;          /* TimexHow */
    bool reported_to_day; /* that date is good to the day: delays can be counted */
} Mention;

/* Where the line for an event out of mentions stands; see event_text(). All counted in bytes. */
typedef struct EventSentence {
    uint16_t cut; /* left out at the head of the sentence */
    /* A second sentence with a figure: how far it begins behind the end of that of its mention, and
     * its length; 0: none. */
    uint16_t figure, figure_bytes;
    uint8_t mention, figure_mention; /* whose sentences they are: index in Event.mentions */
} EventSentence;

typedef struct Event {
    /* With open_past: its precision is the beginning's, its last day that of the latest report. */
    Interval when;
    /* Earliest report first; none for an event of the reader's without articles. */
    const Mention *mentions;
    uint32_t n_mentions;
    uint32_t n_articles; /* different articles among the mentions */
    union {
        EventSentence told;  /* EVENT_TOLD */
        const Slice *text;   /* EVENT_OWN */
        const Slice *reason; /* EVENT_REPORT, inferred: how its date was found */
    };
    uint8_t kind;   /* EventKind */
    bool inferred;  /* a report whose date was inferred */
    bool open_past; /* "since …": drawn from first to the report */
} Event;

/* Where an article speaks of an event; a report stands at 0. */
typedef struct EventPlace {
    uint32_t sentence, start; /* bytes: its sentence, its date expression */
    uint32_t event;           /* index in Timeline.events */
} EventPlace;

/* An immutable snapshot of the timeline: by first day; of equal ones the wider first, so that a
 * year stands before its January, and a month before its days. */
typedef struct Timeline {
    const Event *events;
    size_t count;
    size_t articles;          /* articles it was made from */
    const ArticleId *undated; /* articles without any date */
    size_t n_undated;
    /* For those who look up rather than walk; all of `count` entries or bits. */
    const uint64_t *kind_bits[EVENT_KINDS]; /* bit i: events[i] is of this kind */
    /* By keyword group: its terms occur in the sentence or title. */
    const uint64_t *const *group_bits;
    size_t n_groups;
    const EventPlace *places; /* by article, then sentence and start */
    /* Article a has places place_starts[a] … place_starts[a + 1] - 1. */
    const uint32_t *place_starts;
    size_t n_ids;       /* ids below this have an entry in place_starts */
    const char *values; /* see mention_value() */
} Timeline;

/* The event that the article speaks of at a byte: that of the sentence there, else of the nearest
 * one before, else the first. SIZE_MAX when the article has none. */
size_t timeline_event_at(const Timeline *timeline, ArticleId article, uint32_t byte);
/* Days from the event to its first report: 0 on the day itself or within it, negative when
 * announced before. False when either is not good to the day, and for reports and own events
 * without a report. */
bool event_lag(const Event *event, int *days);
/* The event in one line: the title of a report, the sentence that puts it best, the reader's own
 * words. The result lies in the store, the timeline or `scratch`, whose content is replaced. */
Slice event_text(const Store *store, const Event *event, StrBuf *scratch);
/* The same in short, for a row that has the date before it: begins with what happened. See
 * story/events/clause.h. */
Slice event_clause(const Store *store, const Event *event, StrBuf *scratch);
/* The TIMEX3 value of a mention's expression; nothing for a report. */
void mention_value(const Timeline *timeline, const Event *event, const Mention *mention,
                   StrBuf *out);
/* "reported 3 days later", "announced 11 days before", "reported the same day", "reported 5 months
 * later"; nothing when event_lag() is false. */
void event_format_lag(const Event *event, StrBuf *out);
/* The date for a reader, in its precision: interval_format(), and "since Nov 2020". */
void event_format_date(const Event *event, StrBuf *out);
const char *event_kind_name(EventKind kind); /* "report", "told", "own" */
/* Why the date of a mention was read so, for a reader. */
const char *mention_reason(const Mention *mention);

#endif
