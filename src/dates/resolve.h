/* resolve.h - completing what expressions say from their context. */
#ifndef DOSSIER_DATES_RESOLVE_H
#define DOSSIER_DATES_RESOLVE_H

#include "dates/partial.h"

#define LOOK_BACK 256 /* expressions, so that a text of nothing but dates stays linear */

typedef struct Resolver {
    const Tokens *tokens;
    const TimexLanguage *language;
    const TimexContext *context;
    Interval report;  /* the report's date, declared or inferred; none when unknown */
    bool month_first; /* order of numeric dates in this text */
    bool historical;  /* the text tells of years far from its report */
    Partial *parts;
    size_t count, cap;
    Timex *items; /* one for each part */
} Resolver;

typedef enum Tense { TENSE_NONE, TENSE_PAST, TENSE_PRESENT, TENSE_FUTURE } Tense;

/* tense.c: the tense of the clause around tokens first..last. */
Tense tense_around(const Tokens *tokens, size_t first, size_t last);

/* feast.c */
Day feast_day(TimexFeast feast, int year); /* DAY_NONE for none */
int feast_fixed_year(
    TimexFeast feast); /* a feast that names one day of history; UNSAID for others */

/* value.c: where the shape lies in a year, and the TIMEX3 value of a placed interval. */
Interval shape_interval(const Partial *p, int year);
Interval unit_interval(Shape shape, Day day); /* the week, month ... that holds the day */
Interval season_interval(int year, int season);
void value_format(const TimexLanguage *language, const Partial *p, Interval when, char out[28]);
void value_add_time(const Partial *p, char out[28]);

/* choose.c: the year, month or week that was not said. */
Interval choose_date(const Resolver *r, size_t i, TimexHow *how, uint32_t *anchor);

/* pair.c */
void pair_ranges(Resolver *r);
void attach_times(Resolver *r);

/* infer.c: the date of an undated text; none when nothing fixes it. */
void infer_report(Resolver *r, TimexList *out);
int guess_year(const Resolver *r, const Partial *p); /* the year that a weekday fixes; UNSAID */

void resolve_all(Resolver *r);
/* The nearest earlier expression placed at least as finely as `finest`; UINT32_MAX for none. */
uint32_t text_anchor(const Resolver *r, size_t i, Precision coarsest);

#endif
