/* partial.c - from the fields of a match to what it says by itself (a Partial). */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static Shape shape_of_unit(TimexUnit unit)
{
    static const Shape shapes[] = {
        [UNIT_DAY] = SHAPE_DAY,         [UNIT_WEEKEND] = SHAPE_WEEKEND,
        [UNIT_WEEK] = SHAPE_WEEK,       [UNIT_FORTNIGHT] = SHAPE_WEEK,
        [UNIT_MONTH] = SHAPE_MONTH,     [UNIT_QUARTER] = SHAPE_QUARTER,
        [UNIT_SEASON] = SHAPE_SEASON,   [UNIT_HALF] = SHAPE_HALF,
        [UNIT_YEAR] = SHAPE_YEAR,       [UNIT_DECADE] = SHAPE_DECADE,
        [UNIT_CENTURY] = SHAPE_CENTURY, [UNIT_MILLENNIUM] = SHAPE_CENTURY,
    };
    static_assert(sizeof shapes / sizeof *shapes == UNIT_MILLENNIUM + 1, "a shape for each unit");
    CHECK(unit <= UNIT_MILLENNIUM);
    return shapes[unit];
}

/* Whether an hour without am or pm lies after noon by the part of the day said with it. */
static bool after_noon(const Fields *f, bool tonight)
{
    if (f->half_day != UNSAID)
        return f->half_day == 12;
    bool night = f->part == PART_NIGHT || tonight;
    return f->part == PART_AFTERNOON || f->part == PART_EVENING || (night && f->hour >= 5);
}

static void take_clock(const Fields *f, bool tonight, Partial *p)
{
    p->hour = f->hour;
    p->minute = f->minute;
    p->second = f->second;
    p->zone = f->zone;
    p->part = f->part;
    if (p->hour == UNSAID)
        return;
    if (p->minute == UNSAID)
        p->minute = 0;
    bool pm = after_noon(f, tonight);
    if ((f->half_day != UNSAID || pm) && p->hour <= 12)
        p->hour = p->hour % 12 + (pm ? 12 : 0);
    p->half_day_said = f->half_day != UNSAID;
    p->part = PART_NONE;
}

/* A direction ("last", "of next year") belongs to the unit that was said, else to the field
 * itself. */
static void take_direction(const Fields *f, bool has_other, Partial *p)
{
    if (f->n_units && f->unit[f->n_units - 1] == UNIT_YEAR && has_other) {
        p->year_anchor = f->directed ? f->anchor : ANCHOR_REPORT;
        p->year_step = f->directed ? f->direction : 0;
    } else if (f->n_units) {
        p->stepped = true;
        p->anchor = f->directed ? f->anchor : ANCHOR_EITHER;
        p->step = f->directed ? f->direction : 0;
        p->step_unit = f->unit[0];
        p->shape = f->weekday ? SHAPE_DAY : shape_of_unit(f->unit[0]);
    } else if (f->directed) {
        p->directed = true;
        p->direction = f->direction;
        p->anchor = f->anchor;
    }
}

static int decade_of(const Fields *f)
{
    if (f->has_decade)
        return f->decade;
    return f->year != UNSAID ? f->year : f->n_numbers ? f->number[0] : 0;
}

static int day_of_month(const Fields *f)
{
    if (f->day || !f->month)
        return f->day;
    return f->ordinal ? f->ordinal : f->n_numbers ? f->number[0] : 0;
}

/* The finest thing that the fields name, and its numbers. */
static void take_shape(const Fields *f, int arg, Partial *p)
{
    if (arg == DATE_BC || arg == DATE_AD)
        p->year = !f->n_numbers ? UNSAID : arg == DATE_BC ? 1 - f->number[0] : f->number[0];
    p->day = day_of_month(f);
    for (int i = 0; i < 3; i++)
        p->numeric[i] = f->numeric[i];
    if (f->numeric[0] || p->day || f->weekday) {
        p->shape = SHAPE_DAY;
    } else if (f->season) {
        p->shape = SHAPE_SEASON;
        p->nth = f->season;
    } else if (f->month) {
        p->shape = SHAPE_MONTH;
    } else if (f->has_decade || arg == DATE_DECADE) {
        p->shape = SHAPE_DECADE;
        p->year = decade_of(f);
        p->short_year = p->year < 100;
    } else {
        p->shape = p->year != UNSAID ? SHAPE_YEAR : SHAPE_CLOCK;
    }
}

static void step_days(Partial *p, int step, Anchor anchor)
{
    p->shape = SHAPE_DAY;
    p->stepped = true;
    p->step = step;
    p->step_unit = UNIT_DAY;
    p->anchor = anchor;
}

static bool date_partial(const Fields *f, int arg, Partial *p)
{
    if (arg == DATE_ANY_YEAR)
        return set_value(f, 0, p->value);
    take_shape(f, arg, p);
    take_direction(f, p->shape != SHAPE_CLOCK, p);
    if (p->shape == SHAPE_CLOCK && f->directed && f->part) /* last night, this morning */
        step_days(p, f->direction, p->anchor);
    if (arg == DATE_TONIGHT && p->hour == UNSAID)
        p->part = PART_NIGHT;
    if (f->deictic || arg == DATE_TONIGHT)
        step_days(p, f->deictic_days, ANCHOR_REPORT);
    if (arg > DATE_STEP(-50))
        step_days(p, arg - DATE_STEP(0), ANCHOR_TEXT);
    if (arg == DATE_FROM_TEXT)
        p->anchor = ANCHOR_TEXT;
    if (arg == DATE_DAY_BEFORE || arg == DATE_DAY_AFTER)
        p->step += arg == DATE_DAY_BEFORE ? -1 : 1;
    if (arg == DATE_WEAK_YEAR && (p->short_year ? p->year < 50 : p->year < 1700 || p->year > 2060))
        return false;
    if (p->hour != UNSAID || p->part)
        p->type = TIMEX_TIME;
    return p->shape != SHAPE_CLOCK || p->type == TIMEX_TIME;
}

static bool ordinal_partial(const Fields *f, int arg, Partial *p)
{
    if (!f->n_units)
        return false;
    TimexUnit unit = f->unit[f->unit[0] == UNIT_YEAR && f->n_units > 1 ? 1 : 0];
    p->shape = shape_of_unit(unit);
    p->nth = f->ordinal ? f->ordinal : f->n_numbers ? f->number[0] : arg;
    int most = p->shape == SHAPE_QUARTER ? 4 : p->shape == SHAPE_HALF ? 2 : 5;
    if (p->nth == ORDINAL_LAST)
        p->nth = most;
    if (p->nth > most)
        return false;
    if (p->nth == 0) { /* "the same quarter" */
        p->stepped = true;
        p->anchor = ANCHOR_TEXT;
        p->step_unit = unit;
    }
    if (f->n_units > 1 || (p->nth && f->directed)) {
        p->year_anchor = f->directed ? f->anchor : ANCHOR_REPORT;
        p->year_step = f->directed ? f->direction : 0;
    }
    if (p->shape == SHAPE_WEEK && p->nth) { /* the n-th week of a month */
        p->day = 7 * p->nth - 6;
        p->shape = SHAPE_DAY;
        p->week_of = true;
    }
    return true;
}

static bool offset_partial(const Fields *f, int how, Partial *p)
{
    int arg = how & 3;
    bool back = arg == OFFSET_AGO || arg == OFFSET_BEFORE;
    TimexUnit unit = f->n_units ? f->unit[0] : UNIT_NONE;
    if (unit == UNIT_NONE)
        return false;
    bool counted = f->n_numbers || f->naine || !f->plural_unit;
    if (how & OFFSET_SAYS_DURATION && (f->quantity || !counted)) {
        p->type = TIMEX_DURATION;
        return duration_value(f, DURATION_SOME, p->value);
    }
    if (f->quantity || !counted) {
        snprintf(p->value, sizeof p->value, "%s", back ? "PAST_REF" : "FUTURE_REF");
        return true;
    }
    int count = f->n_numbers ? f->number[0] : f->naine ? f->naine : 1;
    if (count > 100000)
        return false;
    if (unit == UNIT_FORTNIGHT)
        count *= 2;
    p->shape = unit <= UNIT_HOUR ? SHAPE_CLOCK : shape_of_unit(unit);
    p->stepped = true;
    p->anchor = arg == OFFSET_AGO || arg == OFFSET_AHEAD ? ANCHOR_REPORT : ANCHOR_TEXT;
    p->step = back ? -count : count;
    p->step_unit = unit == UNIT_FORTNIGHT ? UNIT_WEEK : unit;
    if (unit <= UNIT_HOUR)
        p->type = TIMEX_TIME;
    if (how & OFFSET_SAYS_DURATION) {
        p->type = TIMEX_DURATION;
        return duration_value(f, DURATION_PLAIN, p->value);
    }
    return true;
}

/* Clock times in words: "half past six", "ten to four", "two o'clock"; arg is the minutes to
 * add. */
static bool words_clock(const Fields *f, int arg, Partial *p)
{
    int hour = f->hour != UNSAID ? f->hour : f->n_numbers ? f->number[f->n_numbers - 1] : UNSAID;
    int minutes = arg;
    if (f->n_numbers > (f->hour == UNSAID ? 1 : 0))
        minutes = arg < 0 ? -f->number[0] : f->number[0];
    if (f->n_numbers == 1 && hour >= 100) { /* 0800 GMT */
        minutes = hour % 100;
        hour /= 100;
    }
    if (hour < 0 || hour > 24 || minutes > 59)
        return false;
    Fields g = *f;
    g.hour = minutes < 0 ? (hour + 23) % 24 : hour;
    g.minute = minutes < 0 ? 60 + minutes : minutes;
    take_clock(&g, false, p);
    p->half_day_open =
        f->half_day == UNSAID && f->zone == UNSAID && f->part == PART_NONE && hour < 12;
    g.n_numbers = 0;
    p->type = TIMEX_TIME;
    return date_partial(&g, 0, p);
}

static bool duration_partial(const Fields *f, int arg, Partial *p)
{
    p->type = TIMEX_DURATION;
    if (!f->n_units && f->n_numbers && !(arg >> 4)) {
        p->waiting = true; /* "between 60 and 90 days" */
        p->step = f->number[0];
        return true;
    }
    return duration_value(f, arg, p->value);
}

static bool vague_partial(const Fields *f, int arg, const TimexLanguage *language, Partial *p)
{
    static const char *const vague[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
    snprintf(p->value, sizeof p->value, "%s", vague[(arg ? arg : f->vague) + 1]);
    p->type = language->ref_type;
    return true;
}

static bool by_norm(const Fields *f, TimexNorm norm, int arg, const TimexLanguage *language,
                    Partial *p)
{
    switch (norm) {
    case NORM_DATE:
        return date_partial(f, arg, p);
    case NORM_ORDINAL:
        return ordinal_partial(f, arg, p);
    case NORM_NTHDAY:
        p->shape = SHAPE_DAY;
        p->nth = arg == ORDINAL_LAST ? -1 : f->ordinal;
        take_direction(f, true, p);
        return p->nth <= 5;
    case NORM_CENTURY:
        p->shape = SHAPE_CENTURY;
        if (f->ordinal < 1 || f->ordinal > 30)
            return false;
        p->year = arg == DATE_BC ? -f->ordinal * 100 : (f->ordinal - 1) * 100;
        return true;
    case NORM_WEEKNO:
        p->shape = SHAPE_WEEK;
        p->nth = f->n_numbers ? f->number[0] : f->day;
        return p->nth >= 1 && p->nth <= 53;
    case NORM_WEEKOF:
        p->week_of = true;
        return date_partial(f, arg, p);
    case NORM_OFFSET:
        return offset_partial(f, arg, p);
    case NORM_CLOCK:
        return words_clock(f, arg, p);
    case NORM_REF:
        return vague_partial(f, arg, language, p);
    case NORM_DURATION:
        return duration_partial(f, arg, p);
    case NORM_SET:
        p->type = TIMEX_SET;
        return set_value(f, arg, p->value);
    case NORM_NAMED:
        p->feast = (TimexFeast)arg;
        take_direction(f, true, p);
        p->shape = SHAPE_DAY;
        return true;
    case NORM_VETO:
        break;
    }
    return false;
}

#ifdef DOSSIER_CHECKS
static void partial_check(const Partial *p, const Tokens *t)
{
    CHECK(p->first < p->last && p->last <= t->count);
    CHECK(p->month >= 0 && p->month <= 12 && p->day >= 0 && p->weekday >= 0 && p->weekday <= 7);
    CHECK(p->hour == UNSAID || (p->hour >= 0 && p->hour <= 24));
    CHECK(memchr(p->value, '\0', sizeof p->value) != NULL);
    CHECK(p->rule < grammar_rule_count(t->grammar));
}
#endif

bool partial_from_match(const Tokens *t, const Match *m, unsigned extent, Partial *p)
{
    const TimexRule *rule = grammar_rule(t->grammar, m->rule);
    if (rule->norm == NORM_VETO)
        return false;
    Fields f;
    fields_collect(t, m, extent, &f);
    *p = (Partial){.first = m->from[extent],
                   .last = m->to[extent],
                   .type = TIMEX_DATE,
                   .year = f.year,
                   .month = f.month,
                   .weekday = f.weekday,
                   .short_year = f.short_year,
                   .mod = f.mod,
                   .hour = UNSAID,
                   .minute = UNSAID,
                   .second = UNSAID,
                   .zone = UNSAID,
                   .mate = UINT32_MAX,
                   .rule = m->rule,
                   .month_before_day = f.month_before_day,
                   .day_before_month = f.day_before_month};
    if (rule->norm != NORM_CLOCK)
        take_clock(&f, rule->norm == NORM_DATE && rule->arg == DATE_TONIGHT, p);
    if (!by_norm(&f, (TimexNorm)rule->norm, rule->arg, grammar_language(t->grammar), p))
        return false;
    bool far_off = p->year != UNSAID && (p->year < -9000 || p->year > 9000);
    bool impossible = far_off || (p->month && p->day && p->day > month_days(2000, p->month));
    if (impossible)
        return false;
    CHECKED(partial_check(p, t));
    return true;
}
