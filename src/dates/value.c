/* value.c - intervals of shapes, and TIMEX3 values of intervals. */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"

#include <stdio.h>
#include <string.h>

/* Meteorological seasons; a winter has the year it begins in. */
static Interval season_interval(int year, int season)
{
    CHECK(season >= SEASON_SPRING && season <= SEASON_WINTER);
    int month = season == SEASON_WINTER ? 12 : season * 3;
    Interval i =
        interval_range(day_from_civil(year, month, 1), day_from_civil(year, month + 3, 1) - 1);
    i.precision = PRECISION_SEASON;
    return i;
}

static Interval half_interval(int year, int half)
{
    CHECK(half == 1 || half == 2);
    Interval i = interval_range(day_from_civil(year, half * 6 - 5, 1),
                                day_from_civil(year, half * 6 + 1, 1) - 1);
    i.precision = PRECISION_HALF;
    return i;
}

static Interval years_interval(int year, int span, Precision precision)
{
    Interval i =
        interval_range(day_from_civil(year, 1, 1), day_from_civil(year + span - 1, 12, 31));
    i.precision = precision;
    return i;
}

static int floor_to(int value, int step)
{
    int rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

Interval unit_interval(Shape shape, Day day)
{
    Civil c = day_to_civil(day);
    int year, week;
    switch (shape) {
    case SHAPE_WEEK:
        day_to_iso_week(day, &year, &week);
        return interval_week(year, week);
    case SHAPE_WEEKEND:
        return interval_range(day - day_weekday(day) + 6, day - day_weekday(day) + 7);
    case SHAPE_MONTH:
        return interval_month(c.year, c.month);
    case SHAPE_QUARTER:
        return interval_quarter(c.year, (c.month + 2) / 3);
    case SHAPE_HALF:
        return half_interval(c.year, c.month <= 6 ? 1 : 2);
    case SHAPE_SEASON:
        return season_interval(c.month <= 2 ? c.year - 1 : c.year,
                               c.month == 12 || c.month <= 2 ? SEASON_WINTER : c.month / 3);
    case SHAPE_YEAR:
        return interval_year(c.year);
    case SHAPE_DECADE:
        return years_interval(floor_to(c.year, 10), 10, PRECISION_DECADE);
    case SHAPE_CENTURY:
        return years_interval(floor_to(c.year, 100), 100, PRECISION_CENTURY);
    case SHAPE_NONE:
    case SHAPE_DAY:
    case SHAPE_CLOCK:
        break;
    }
    return interval_day(day);
}

Interval shape_interval(const Partial *p, int year)
{
    if (p->feast != FEAST_NONE)
        return interval_day(feast_day(p->feast, year));
    switch (p->shape) {
    case SHAPE_DAY:
        if (p->nth && p->weekday && p->month)
            return interval_day(day_nth_weekday(year, p->month, p->weekday, p->nth));
        if (!p->month || !civil_valid(year, p->month, p->day ? p->day : 1))
            return INTERVAL_NONE;
        return interval_day(day_from_civil(year, p->month, p->day));
    case SHAPE_MONTH:
        return interval_month(year, p->month);
    case SHAPE_QUARTER:
        return interval_quarter(year, p->nth);
    case SHAPE_HALF:
        return half_interval(year, p->nth);
    case SHAPE_SEASON:
        return season_interval(year, p->nth);
    case SHAPE_WEEK:
        return p->nth <= iso_weeks_in_year(year) ? interval_week(year, p->nth) : INTERVAL_NONE;
    case SHAPE_DECADE:
    case SHAPE_CENTURY:
        return unit_interval(p->shape, day_from_civil(year, 1, 1));
    case SHAPE_NONE:
    case SHAPE_WEEKEND:
    case SHAPE_YEAR:
    case SHAPE_CLOCK:
        break;
    }
    return interval_year(year);
}

static void format_day(Day day, char out[28])
{
    Civil c = day_to_civil(day);
    snprintf(out, 28, "%04d-%02d-%02d", c.year, c.month, c.day);
}

static void format_long(const TimexLanguage *language, Interval when, char out[28])
{
    int year = day_to_civil(when.first).year;
    bool century = when.precision == PRECISION_CENTURY;
    if (year < 0) {
        snprintf(out, 28, "BC%02d", -year / 100 - 1);
        return;
    }
    snprintf(out, 28, century ? "%02d%s" : "%03d%s", year / (century ? 100 : 10),
             !language->century_xx ? ""
             : century             ? "XX"
                                   : "X");
}

static void format_placed(const TimexLanguage *language, Shape shape, Interval when, char out[28])
{
    static const char *const seasons[] = {"", "SP", "SU", "FA", "WI"};
    Civil c = day_to_civil(when.first);
    int year, week;
    switch (shape) {
    case SHAPE_WEEK:
    case SHAPE_WEEKEND:
        day_to_iso_week(when.first, &year, &week);
        snprintf(out, 28, "%04d-W%02d%s", year, week, shape == SHAPE_WEEKEND ? "-WE" : "");
        break;
    case SHAPE_MONTH:
        snprintf(out, 28, "%04d-%02d", c.year, c.month);
        break;
    case SHAPE_QUARTER:
        snprintf(out, 28, "%04d-Q%d", c.year, (c.month + 2) / 3);
        break;
    case SHAPE_HALF:
        snprintf(out, 28, "%04d-H%d", c.year, c.month <= 6 ? 1 : 2);
        break;
    case SHAPE_SEASON:
        snprintf(out, 28, "%04d-%s", c.year, seasons[c.month == 12 ? SEASON_WINTER : c.month / 3]);
        break;
    case SHAPE_YEAR:
        snprintf(out, 28, c.year > 0 ? "%04d" : "BC%04d", c.year > 0 ? c.year : 1 - c.year);
        break;
    case SHAPE_DECADE:
    case SHAPE_CENTURY:
        format_long(language, when, out);
        break;
    case SHAPE_NONE:
    case SHAPE_DAY:
    case SHAPE_CLOCK:
        format_day(when.first, out);
        break;
    }
}

/* A date whose year is not known keeps X for it. */
static void format_unplaced(const Partial *p, char out[28])
{
    static const char *const seasons[] = {"", "SP", "SU", "FA", "WI"};
    if (p->week_of && p->shape == SHAPE_DAY)
        snprintf(out, 28, "XXXX-WXX");
    else if (p->shape == SHAPE_DAY && p->month)
        snprintf(out, 28, "XXXX-%02d-%02d", p->month % 100, p->day % 100);
    else if (p->shape == SHAPE_DAY && p->day)
        snprintf(out, 28, "XXXX-XX-%02d", p->day % 100);
    else if (p->shape == SHAPE_DAY && p->weekday)
        snprintf(out, 28, "XXXX-WXX-%d", p->weekday);
    else if (p->shape == SHAPE_MONTH && p->month)
        snprintf(out, 28, "XXXX-%02d", p->month % 100);
    else if (p->shape == SHAPE_SEASON && p->nth)
        snprintf(out, 28, "XXXX-%s", seasons[p->nth]);
    else if (p->shape == SHAPE_QUARTER && p->nth)
        snprintf(out, 28, "XXXX-Q%d", p->nth);
    else if (p->shape == SHAPE_WEEK || p->shape == SHAPE_WEEKEND)
        snprintf(out, 28, "XXXX-WXX%s", p->shape == SHAPE_WEEKEND ? "-WE" : "");
    else
        snprintf(out, 28, "%s",
                 p->shape == SHAPE_YEAR    ? "XXXX"
                 : p->shape == SHAPE_MONTH ? "XXXX-XX"
                                           : "XXXX-XX-XX");
}

/* What is known less finely than it is said is written as it is known: "today" of an undated
 * week. */
static Shape known_shape(const Partial *p, Interval when)
{
    if (p->week_of)
        return SHAPE_WEEK;
    if (p->shape != SHAPE_DAY || when.precision >= PRECISION_DAY)
        return p->shape;
    return when.precision == PRECISION_WEEK    ? SHAPE_WEEK
           : when.precision == PRECISION_MONTH ? SHAPE_MONTH
                                               : SHAPE_YEAR;
}

void value_format(const TimexLanguage *language, const Partial *p, Interval when, char out[28])
{
    if (interval_is_none(when))
        format_unplaced(p, out);
    else
        format_placed(language, known_shape(p, when), when, out);
}

void value_add_time(const Partial *p, char out[28])
{
    static const char *const parts[] = {"", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT"};
    size_t len = strlen(out);
    if (p->hour == UNSAID) {
        snprintf(out + len, 28 - len, "%s", parts[p->part]);
        return;
    }
    len += (size_t)snprintf(out + len, 28 - len, "T%02d:%02d", p->hour, p->minute);
    if (p->second != UNSAID && len < 28)
        len += (size_t)snprintf(out + len, 28 - len, ":%02d", p->second);
    if (p->zone == UNSAID || len >= 28)
        return;
    if (p->zone == 0)
        snprintf(out + len, 28 - len, "Z");
    else if (p->zone % 60)
        snprintf(out + len, 28 - len, "%c%02d:%02d", p->zone < 0 ? '-' : '+',
                 (p->zone < 0 ? -p->zone : p->zone) / 60, (p->zone < 0 ? -p->zone : p->zone) % 60);
    else
        snprintf(out + len, 28 - len, "%c%02d", p->zone < 0 ? '-' : '+',
                 (p->zone < 0 ? -p->zone : p->zone) / 60);
}
