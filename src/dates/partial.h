/* partial.h - what an expression says by itself, before its context completes it. */
#ifndef DOSSIER_DATES_PARTIAL_H
#define DOSSIER_DATES_PARTIAL_H

#include "dates/automaton.h"

typedef enum TimexFeast {
    FEAST_NONE,
    FEAST_NEW_YEAR,
    FEAST_NEW_YEARS_EVE,
    FEAST_EPIPHANY,
    FEAST_VALENTINE,
    FEAST_ST_DAVID,
    FEAST_WOMEN,
    FEAST_ST_PATRICK,
    FEAST_ST_GEORGE,
    FEAST_EARTH,
    FEAST_MAY_DAY,
    FEAST_VE_DAY,
    FEAST_JUNETEENTH,
    FEAST_CANADA,
    FEAST_INDEPENDENCE,
    FEAST_BASTILLE,
    FEAST_ASSUMPTION,
    FEAST_HALLOWEEN,
    FEAST_ALL_SAINTS,
    FEAST_ALL_SOULS,
    FEAST_GUY_FAWKES,
    FEAST_ARMISTICE,
    FEAST_VIOLENCE,
    FEAST_ST_ANDREW,
    FEAST_AIDS,
    FEAST_HUMAN_RIGHTS,
    FEAST_CHRISTMAS_EVE,
    FEAST_CHRISTMAS,
    FEAST_BOXING,
    FEAST_AUSTRALIA,
    FEAST_ANZAC,
    FEAST_BURNS,
    FEAST_CANDLEMAS,
    FEAST_MUSIC,
    FEAST_MIDSUMMER,
    FEAST_APRIL_FOOLS,
    FEAST_QUEBEC,
    FEAST_BELGIUM,
    FEAST_SWISS,
    FEAST_MLK,
    FEAST_PRESIDENTS,
    FEAST_MEMORIAL,
    FEAST_LABOR,
    FEAST_COLUMBUS,
    FEAST_THANKSGIVING,
    FEAST_BLACK_FRIDAY,
    FEAST_CYBER_MONDAY,
    FEAST_MOTHERS_US,
    FEAST_FATHERS,
    FEAST_EARLY_MAY,
    FEAST_SPRING_BANK,
    FEAST_AUGUST_BANK,
    FEAST_REMEMBRANCE,
    FEAST_SHROVE_TUESDAY,
    FEAST_ASH_WEDNESDAY,
    FEAST_MOTHERING,
    FEAST_PALM_SUNDAY,
    FEAST_MAUNDY_THURSDAY,
    FEAST_GOOD_FRIDAY,
    FEAST_HOLY_SATURDAY,
    FEAST_EASTER,
    FEAST_EASTER_MONDAY,
    FEAST_ASCENSION,
    FEAST_PENTECOST,
    FEAST_WHIT_MONDAY,
    FEAST_CORPUS_CHRISTI,
    FEAST_MOTHERS_FR,
    FEAST_HERITAGE,
    FEAST_SEPTEMBER_11,
    FEAST_ELECTION_US,
    FEAST_TOTAL
} TimexFeast;

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

/* ANCHOR_EITHER ("the end of the month"): the report, in a text about other years the date before.
 */
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

/* The fields of a match, fields.c. */
typedef struct Fields {
    int year, month, day, weekday, ordinal, season, decade;
    bool short_year, has_decade, plural_unit, quantity, month_before_day, day_before_month,
        frequent, has_times;
    int frequency, naine, vague;
    int n_numbers, number[3];
    Slice number_text[3];
    int n_units;
    TimexUnit unit[3];
    bool directed;
    int direction;
    Anchor anchor;
    bool deictic;
    int deictic_days;
    int hour, minute, second, zone, half_day;
    TimexPart part;
    TimexMod mod;
    int numeric[3];
} Fields;

void fields_collect(const Tokens *tokens, const Match *match, unsigned extent, Fields *out);

/* What a match says. False when the rule takes its words away (NORM_VETO) or the fields make no
 * sense (31 June). */
bool partial_from_match(const Tokens *tokens, const Match *match, unsigned extent, Partial *out);

/* Duration and set values, duration.c; false when the fields give none. */
bool duration_value(const Fields *f, int arg, char out[28]);
bool set_value(const Fields *f, int arg, char out[28]);
/* A duration of `count` units; "P2W" for one fortnight. */
void duration_format(int count, TimexUnit unit, char out[28]);

#endif
