/* dates.h - temporal expressions in prose (TIMEX3), English and French.
 *
 * Rules live in one table per language; the engine is an automaton over tokens, linear in the text.
 * Vague words (now, recently) are tagged and never placed. Values are written as TIMEX3 has them
 * (TimeML 1.2.1): https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html
 * doc/dossier-timeline.7 says what is covered and how a rule is added. */
#ifndef DOSSIER_DATES_H
#define DOSSIER_DATES_H

#include "dossier/calendar.h"
#include "dossier/str.h"

typedef enum TimexType { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET } TimexType;

/* How a value was found. */
typedef enum TimexHow {
    HOW_EXPLICIT,  /* said in full */
    HOW_DCT,       /* relative to the document creation time */
    HOW_NARRATIVE, /* relative to the date before it in the text */
    HOW_TENSE,     /* year or week chosen by the tense of its clause */
    HOW_WEEKDAY,   /* fixed by weekday arithmetic */
    HOW_CALENDAR,  /* a named day */
    HOW_VAGUE,     /* tagged, never placed */
    HOW_READER     /* set by the reader in the manifest */
} TimexHow;

typedef struct Timex {
    uint32_t start, end; /* bytes of the text */
    TimexType type;
    TimexHow how;
    char value[28];      /* TIMEX3 value: "2021-03", "2021-W49", "P2Y", "PRESENT_REF" */
    char mod[16];        /* TIMEX3 mod: "START", "MID", "END", "APPROX", "MORE_THAN" ... or "" */
    Interval when;       /* its place on the calendar; none when it has none. A duration that says a
                            point in time ("il y a trois ans") has one too */
    uint32_t range_with; /* index of the other end when this is one end of a range ("from X to Y"),
                            else UINT32_MAX */
    bool range_begin;
    bool open_past; /* "since X": runs from X to the report */
    uint32_t
        anchor;    /* index of the expression it was resolved by; UINT32_MAX: the report, or none */
    bool conflict; /* contradictory, such as "Tuesday 9 March 2021" in a year it is no Tuesday */
} Timex;

typedef struct TimexList {
    Timex *items; /* ascending by start, not overlapping */
    size_t count, cap;
    /* When an undated text says a weekday with its day and month, and "today" or "this week": the
     * week it was written in, and by which words. */
    Interval inferred;
    char reason[160];
} TimexList;

typedef struct TimexContext {
    Slice lang;   /* "en", "fr"; others give nothing */
    Interval dct; /* document creation time; none when unknown */
    /* The dossier's other dates; may be NULL. They choose the year that a weekday fixes in an
     * undated text (the nearest one that fits); without any, the dates the text says in full do. */
    const Interval *near_dates;
    size_t n_near_dates;
} TimexContext;

/* Tags text. `text` may hold several paragraphs. Replaces the content of `out`. Thread-safe. */
void timex_tag(Slice text, const TimexContext *context, TimexList *out);
void timex_list_release(TimexList *list);
/* That a list fits its text: ascending, within it, its references within the list. */
void timex_list_check(const TimexList *list, Slice text);
const char *timex_type_name(TimexType type); /* "DATE" */
const char *timex_how_text(TimexHow how);    /* "relative to the date of the report" */

/* --- the words of dates, for readers of lines that say a date and nothing else --- */

#define DATE_WORD_MAX 24

/* What a word may be there, whatever its language and case; one may be several. */
typedef struct DateWord {
    uint8_t month;   /* 1..12, 0: none. A name may be cut short while it names one month only */
    uint8_t weekday; /* 1..7, 0: none */
    bool ordinal;    /* what is glued to a number: st, er */
    bool is_zone;
    int16_t zone; /* minutes east of UTC; ZONE_NONE when the word leaves it open: ET */
} DateWord;

/* The word that begins at byte `at`, in lower case and without accents, cut to DATE_WORD_MAX.
 * Returns the bytes it takes in the text; 0 when no letter stands there. */
size_t date_word_read(Slice text, size_t at, char folded[static DATE_WORD_MAX + 1]);
const DateWord *date_word_find(const char *folded, size_t len); /* NULL when it is none of these */

#endif
