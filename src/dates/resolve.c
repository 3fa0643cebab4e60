/* resolve.c - gives every expression its value and its place on the calendar.
 *
 * First the days, months and years, in the order of the text, each seeing those before it; then
 * clock times and parts of the day, which hang on the nearest day of their sentence on either side
 * (pair.c). */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint32_t text_anchor(const Resolver *r, size_t i, Precision coarsest)
{
    for (size_t j = i; j-- > 0 && i - j < LOOK_BACK;) {
        const Timex *x = &r->items[j];
        if (!interval_is_none(x->when) && x->when.precision >= coarsest)
            return (uint32_t)j;
    }
    return UINT32_MAX;
}

static Day step_day(Day base, TimexUnit unit, int step)
{
    switch (unit) {
    case UNIT_DAY:
        return base + step;
    case UNIT_WEEK:
    case UNIT_WEEKEND:
        return base + 7 * step;
    case UNIT_MONTH:
        return day_add_months(base, step);
    case UNIT_QUARTER:
    case UNIT_SEASON:
        return day_add_months(base, 3 * step);
    case UNIT_HALF:
        return day_add_months(base, 6 * step);
    case UNIT_YEAR:
        return day_add_months(base, 12 * step);
    case UNIT_DECADE:
        return day_add_months(base, 120 * step);
    case UNIT_CENTURY:
        return day_add_months(base, 1200 * step);
    case UNIT_NONE:
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR:
    case UNIT_FORTNIGHT: /* counted in weeks */
    case UNIT_MILLENNIUM:
        break;
    }
    return base;
}

/* How fine the date before must be for a step of this unit to make sense. */
static Precision anchor_precision(TimexUnit unit)
{
    if (unit <= UNIT_DAY)
        return PRECISION_DAY;
    return unit <= UNIT_FORTNIGHT ? PRECISION_WEEK
           : unit == UNIT_MONTH   ? PRECISION_MONTH
                                  : PRECISION_YEAR;
}

static bool out_of_years(Day day)
{
    int year = day_to_civil(day).year;
    return year < 1 || year > 9000;
}

static Interval stepped_interval(const Resolver *r, size_t i, Timex *x)
{
    const Partial *p = &r->parts[i];
    uint32_t from = UINT32_MAX;
    if (p->anchor == ANCHOR_TEXT || (p->anchor == ANCHOR_EITHER && r->historical)) {
        from = text_anchor(r, i, anchor_precision(p->step_unit));
        if (from == UINT32_MAX && p->step_unit == UNIT_DAY)
            from = text_anchor(r, i, PRECISION_WEEK);
    }
    Interval base = from != UINT32_MAX ? r->items[from].when : r->report;
    x->anchor = from;
    x->how = from != UINT32_MAX ? HOW_NARRATIVE : HOW_DCT;
    if (interval_is_none(base) || p->step > 2000 || p->step < -2000)
        return INTERVAL_NONE;
    bool wide = base.precision < PRECISION_DAY && anchor_precision(p->step_unit) > base.precision;
    if (wide)
        return base; /* a day of an undated week: no finer than what is known */
    Day day = step_day(base.first, p->step_unit, p->step);
    if (p->shape == SHAPE_WEEKEND && p->step == 0 && p->anchor != ANCHOR_TEXT &&
        day_weekday(day) <= 4 && tense_around(r->tokens, p->first, p->last) == TENSE_PAST)
        day -= 7;
    if (p->weekday && p->step_unit == UNIT_WEEK) /* Friday next week */
        day += p->weekday - day_weekday(day);
    return out_of_years(day) ? INTERVAL_NONE : unit_interval(p->shape, day);
}

static int full_year(const Resolver *r, const Partial *p)
{
    int year = p->year;
    if (p->shape == SHAPE_CENTURY || !p->short_year)
        return year;
    int now = interval_is_none(r->report) ? 2000 : day_to_civil(r->report.first).year;
    int ahead = interval_is_none(r->report) ? 40 : p->shape == SHAPE_DECADE ? 0 : 20;
    int full = now - now % 100 + 100 + year;
    int span = p->shape == SHAPE_DECADE ? 9 : 0;
    while (full + span > now + ahead)
        full -= 100;
    return full;
}

/* A numeric date's day and month, in the order of this text unless only the other one is
 * possible. */
static void order_numeric(const Resolver *r, Partial *p)
{
    bool month_first = p->numeric[1] > 12 || (r->month_first && p->numeric[0] <= 12);
    p->month = p->numeric[month_first ? 0 : 1];
    p->day = p->numeric[month_first ? 1 : 0];
}

static Interval explicit_interval(const Resolver *r, const Partial *p, Timex *x)
{
    x->how = HOW_EXPLICIT;
    int year = full_year(r, p);
    Interval found = shape_interval(p, year);
    bool mismatch =
        p->weekday && !interval_is_none(found) && day_weekday(found.first) != p->weekday;
    x->conflict = p->shape == SHAPE_DAY && mismatch;
    return found;
}

static Interval year_stepped(const Resolver *r, size_t i, Timex *x)
{
    const Partial *p = &r->parts[i];
    uint32_t from = p->year_anchor == ANCHOR_TEXT ? text_anchor(r, i, PRECISION_YEAR) : UINT32_MAX;
    Interval base = from != UINT32_MAX ? r->items[from].when : r->report;
    x->anchor = from;
    x->how = from != UINT32_MAX ? HOW_NARRATIVE : HOW_DCT;
    if (interval_is_none(base))
        return base;
    Partial q = *p;
    int year = day_to_civil(base.first).year + p->year_step;
    if (p->stepped && p->anchor == ANCHOR_TEXT) { /* "the same quarter of last year" */
        uint32_t same =
            text_anchor(r, i, p->shape == SHAPE_QUARTER ? PRECISION_QUARTER : PRECISION_MONTH);
        Day day = same != UINT32_MAX ? r->items[same].when.first : base.first;
        return unit_interval(p->shape, day_add_months(day, 12 * (year - day_to_civil(day).year)));
    }
    return shape_interval(&q, year);
}

static Interval place(Resolver *r, size_t i, Timex *x)
{
    Partial *p = &r->parts[i];
    if (p->numeric[0])
        order_numeric(r, p);
    if (p->feast != FEAST_NONE && p->year == UNSAID)
        p->year = feast_fixed_year(p->feast);
    if (p->year_anchor != ANCHOR_NONE)
        return year_stepped(r, i, x);
    if (p->stepped)
        return stepped_interval(r, i, x);
    if (p->year != UNSAID)
        return explicit_interval(r, p, x);
    return choose_date(r, i, &x->how, &x->anchor);
}

static void set_mod(Timex *x, TimexMod mod)
{
    static const char *const names[] = {
        [MOD_NONE] = "",          [MOD_START] = "START",         [MOD_MID] = "MID",
        [MOD_END] = "END",        [MOD_APPROX] = "APPROX",       [MOD_MORE] = "MORE_THAN",
        [MOD_LESS] = "LESS_THAN", [MOD_LEAST] = "EQUAL_OR_MORE", [MOD_MOST] = "EQUAL_OR_LESS",
    };
    static_assert(sizeof names / sizeof *names == MOD_MOST + 1, "a name for each");
    snprintf(x->mod, sizeof x->mod, "%s", names[mod]);
}

static Interval widen_to_week(Interval when)
{
    return interval_is_none(when) ? when : unit_interval(SHAPE_WEEK, when.first);
}

static void resolve_one(Resolver *r, size_t i)
{
    Partial *p = &r->parts[i];
    Timex *x = &r->items[i];
    CHECK(i == 0 || r->parts[i - 1].last <= p->first);
    *x = (Timex){.start = r->tokens->items[p->first].start,
                 .end = r->tokens->items[p->last - 1].end,
                 .type = p->type,
                 .how = HOW_VAGUE,
                 .when = INTERVAL_NONE,
                 .range_with = p->mate,
                 .range_begin = p->mate_begins,
                 .open_past = p->open_past,
                 .anchor = UINT32_MAX};
    set_mod(x, p->mod);
    if (p->value[0]) {
        memcpy(x->value, p->value, sizeof x->value);
        if (p->stepped && p->shape != SHAPE_CLOCK)
            x->when = stepped_interval(r, i, x); /* "il y a trois ans" */
        return;
    }
    if (p->shape == SHAPE_CLOCK)
        return; /* attach_times */
    x->when = place(r, i, x);
    if (p->week_of)
        x->when = widen_to_week(x->when);
    value_format(r->language, p, x->when, x->value);
    if (p->type == TIMEX_TIME) {
        value_add_time(p, x->value);
        if (p->hour != UNSAID && x->when.precision == PRECISION_DAY) {
            x->when.precision = PRECISION_TIME;
            x->when.minute = (int16_t)(p->hour * 60 + p->minute);
            x->when.zone = (int16_t)(p->zone == UNSAID ? ZONE_NONE : p->zone);
        }
    }
}

/* A text that tells of other times: its days and months said in full are far from the report, and
 * it never says today, last week, or on Friday. */
static bool is_historical(const Resolver *r)
{
    size_t far = 0, near = 0;
    if (interval_is_none(r->report))
        return true;
    int now = day_to_civil(r->report.first).year;
    for (size_t i = 0; i < r->count; i++) {
        const Partial *p = &r->parts[i];
        bool dated = p->year != UNSAID && !p->value[0];
        int away = dated ? abs(full_year(r, p) - now) : 0;
        bool fine = p->month || p->numeric[0];
        far += dated && fine && away > 2;
        near += dated ? away <= 2
                      : (p->stepped && p->anchor == ANCHOR_REPORT) ||
                            (p->weekday && !p->day && !p->value[0]);
    }
    return far >= 3 && far > 4 * near;
}

static bool month_goes_first(const Resolver *r)
{
    int votes = 0;
    for (size_t i = 0; i < r->count; i++) {
        const Partial *p = &r->parts[i];
        votes += p->numeric[1] > 12 ? 4 : p->numeric[0] > 12 ? -4 : 0;
        votes += p->month_before_day ? 1 : p->day_before_month ? -1 : 0;
    }
    return votes ? votes > 0 : r->language->month_first;
}

void resolve_all(Resolver *r)
{
    r->month_first = month_goes_first(r);
    r->historical = is_historical(r);
    for (size_t i = 0; i < r->count; i++)
        resolve_one(r, i);
    attach_times(r);
}
