/* calendar.h - proleptic Gregorian days, ISO 8601, and intervals with a precision.
 *
 * A Day counts days since 1970-01-01. An Interval is [first day, last day] with the precision in
 * which it was said, never a bare day that pretends. Civil arithmetic after E. G. Richards' and H.
 * Hinnant's published day-count formulas; ISO weeks by ISO 8601:2004; Easter by the anonymous
 * (Meeus) computus. */
#ifndef DOSSIER_CALENDAR_H
#define DOSSIER_CALENDAR_H

#include "dossier/str.h"

typedef int32_t Day;

#define DAY_NONE INT32_MIN
#define YEAR_MIN (-9999)
#define YEAR_MAX 9999

typedef enum Precision {
    PRECISION_NONE, /* no date at all */
    PRECISION_CENTURY,
    PRECISION_DECADE,
    PRECISION_YEAR,
    PRECISION_HALF,
    PRECISION_QUARTER,
    PRECISION_SEASON,
    PRECISION_MONTH,
    PRECISION_WEEK,
    PRECISION_DAY,
    PRECISION_TIME, /* a day and a time of day */
    PRECISION_RANGE /* from first to last, both days meant */
} Precision;

typedef struct Interval {
    Day first, last; /* inclusive; DAY_NONE in both when precision is PRECISION_NONE */
    Precision precision;
    int16_t minute; /* minutes after local midnight with PRECISION_TIME, else -1 */
    int16_t zone;   /* minutes east of UTC, INT16_MIN when not given */
} Interval;

#define ZONE_NONE     INT16_MIN
#define INTERVAL_NONE ((Interval){DAY_NONE, DAY_NONE, PRECISION_NONE, -1, ZONE_NONE})

typedef struct Civil {
    int year, month, day; /* 1..12, 1..31 */
} Civil;

/* out-of-range months and days are carried over */
Day day_from_civil(int year, int month, int day);
Civil day_to_civil(Day day);
bool civil_valid(int year, int month, int day);
int day_weekday(Day day); /* 1 = Monday … 7 = Sunday (ISO 8601) */
int month_days(int year, int month);
Day day_from_iso_week(int year, int week, int weekday); /* weekday 1..7 */
void day_to_iso_week(Day day, int *year, int *week);
int iso_weeks_in_year(int year); /* 52 or 53 */
Day day_easter(int year);        /* Western Easter Sunday */
/* The n-th (1..5) given weekday of a month; n = -1 is the last. */
Day day_nth_weekday(int year, int month, int weekday, int n);
Day day_add_months(Day day, int months); /* clamped to the month's last day */

bool interval_is_none(Interval i);
bool interval_overlaps(Interval a, Interval b);
Interval interval_day(Day day);
Interval interval_range(Day first, Day last);
Interval interval_year(int year);
Interval interval_month(int year, int month);
Interval interval_quarter(int year, int quarter); /* 1..4 */
Interval interval_week(int iso_year, int week);
bool interval_eq(Interval a, Interval b); /* in every part: days, precision, time and zone */
/* Earlier first day first; of equal ones the narrower; absent ones last. */
int interval_cmp(Interval a, Interval b);

/* ISO 8601: YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www, YYYY-Qn, YYYY-MM-DDThh:mm[:ss][Z|±hh:mm] (a space
 * for T too). False when it is none of these or no such day exists; *out is then untouched. */
bool interval_parse_iso(Slice text, Interval *out);
/* A range for queries: A..B, A.., ..B or one ISO date. */
bool interval_parse_range(Slice text, Interval *out);
/* ISO form in its precision; a range as first/last. Empty for none. */
void interval_format_iso(Interval i, StrBuf *out);
/* For a reader: "30 Sep 2021", "Sep 2021", "2021", "6–12 Dec 2021", "Q3 2021", "week of 6 Dec
 * 2021". */
void interval_format(Interval i, StrBuf *out);
const char *precision_name(Precision p); /* "day", "month", … */
const char *month_abbrev(int month);     /* "Jan" … "Dec" */
const char *weekday_abbrev(int weekday); /* "Mon" … "Sun" */
/* "1 day", "5 months", "90 years": days while one would count them, 99 at most. */
void days_format(int days, StrBuf *out);

#endif
