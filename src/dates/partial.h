/* partial.h - what an expression says by itself, before its context completes it. */
#ifndef DOSSIER_DATES_PARTIAL_H
#define DOSSIER_DATES_PARTIAL_H

#include "dates/automaton.h"
#include "dates/feast.h"

typedef enum Shape {
    SHAPE_NONE,
    SHAPE_DAY,
    SHAPE_WEEK,
    SHAPE_WEEKEND,
    SHAPE_MONTH,
    SHAPE_QUARTER,
    SHAPE_SEASON,
    SHAPE_HALF,
    SHAPE_YEAR,
    SHAPE_DECADE,
    SHAPE_CENTURY,
    SHAPE_CLOCK /* a time of a day that the context gives */
} Shape;

/* ANCHOR_EITHER ("the end of the month"): the report, in a text about other years the date
 * before. */
typedef enum Anchor { ANCHOR_NONE, ANCHOR_REPORT, ANCHOR_TEXT, ANCHOR_EITHER } Anchor;

#define UNSAID INT16_MIN

typedef struct Partial {
    uint32_t first, last;    /* tokens, last one excluded */
    uint32_t sentence;       /* number of its sentence in the text */
    uint32_t sentence_first; /* that sentence's first token */
    TimexType type;
    Shape shape;
    char value[28]; /* final when not empty: durations, sets, vague words */
    TimexMod mod;
    int year, month, day, weekday; /* UNSAID, 0 and 0 and 0 when not said */
    bool short_year;               /* two digits */
    int nth;                       /* quarter, half, season, ISO week */
    TimexFeast feast;
    Anchor anchor; /* what a step or a direction counts from */
    bool stepped;  /* step shapes from the anchor */
    int step;
    TimexUnit step_unit;
    bool directed; /* last (-1), this (0), next (+1) */
    int direction;
    Anchor year_anchor; /* "... of last year" */
    int year_step;
    int hour, minute, second, zone; /* UNSAID when not said */
    TimexPart part;
    bool week_of; /* the week of that day */
    bool waiting; /* a bare number (in step) that takes the unit of its mate */
    bool month_before_day, day_before_month; /* in which order the words say them */
    bool half_day_open;                      /* "two o'clock": morning or afternoon not said */
    bool half_day_said;                      /* am or pm */
    int numeric[3];                          /* of a numeric date, as written; all 0 when none */
    uint32_t mate; /* the other end of a range, in the list of partials; UINT32_MAX */
    bool mate_begins;
    bool follows; /* the expression before it in a range or a list: no earlier than that */
    bool open_past;
    uint16_t rule;
} Partial;

/* What a match says. False when the rule takes its words away (NORM_VETO) or the fields make no
 * sense (31 June). */
bool partial_from_match(const Tokens *tokens, const Match *match, unsigned extent, Partial *out);

#endif
