/* pair.c - expressions that need each other: the two ends of a range, a clock time and its
 * day. */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"

#include <stdio.h>
#include <string.h>

static bool same_kind(const Partial *a, const Partial *b)
{
    if (a->value[0] || b->value[0])
        return false;
    bool clocks = a->hour != UNSAID || b->hour != UNSAID;
    return clocks ? a->hour != UNSAID && b->hour != UNSAID
                  : a->shape == b->shape ||
                        (a->type == b->type && a->shape != SHAPE_NONE && b->shape != SHAPE_NONE);
}

/* What stands between two expressions: a range, a mere list, or something else. */
typedef enum Joint { JOINT_NONE, JOINT_LIST, JOINT_RANGE } Joint;

static Joint joint_between(const Resolver *r, const Partial *a, const Partial *b)
{
    const Tokens *t = r->tokens;
    CHECK(a->last <= b->first);
    size_t at = a->last, gap = b->first - a->last;
    bool comma = gap == 2 && token_says(t, at, ",");
    if (comma)
        at++, gap--;
    if (gap == 2 && token_is(t, at, BIT(TO)))
        gap--; /* "up to", "jusqu' au" */
    if (gap != 1)
        return JOINT_NONE;
    bool between = a->first > 0 && token_is(t, a->first - 1, BIT(BETWEEN));
    if (token_is(t, at, BIT(TO) | BIT(DASH)) || token_says(t, at, "/"))
        return comma ? JOINT_NONE : JOINT_RANGE; /* "à Noël, à Pâques": one and the other */
    if (token_says(t, at, ",") && a->month && b->month && !a->day && !b->day)
        return JOINT_LIST;
    if (token_is(t, at, BIT(NAND)))
        return between ? JOINT_RANGE : JOINT_LIST;
    return JOINT_NONE;
}

/* The first end takes from the second what it leaves unsaid, and lies before it. */
static void inherit_date(Partial *a, Partial *b)
{
    if (a->shape == SHAPE_DAY && !a->month && a->day && b->month && a->feast == FEAST_NONE) {
        a->month = b->month - (b->day && a->day > b->day ? 1 : 0);
        if (a->month == 0) {
            a->month = 12;
            a->year = b->year == UNSAID ? UNSAID : b->year - 1;
        }
        a->directed = b->directed;
        a->direction = b->direction;
        a->anchor = b->anchor;
    }
    if (b->shape == SHAPE_DAY && !b->month && b->day && a->month && a->day) { /* May 2-3 */
        b->month = a->month;
    }
    if (a->year == UNSAID && b->year != UNSAID && !a->stepped) {
        bool wraps = a->month && b->month && a->month > b->month;
        a->year = b->year - (wraps ? 1 : 0);
        a->short_year = b->short_year;
    }
}

static void inherit_clock(Partial *a, Partial *b)
{
    if (a->zone == UNSAID)
        a->zone = b->zone;
    if (b->half_day_said && !a->half_day_said && a->hour < 12 && a->hour + 12 <= b->hour)
        a->hour += 12;
}

/* "60" of "between 60 and 90 days", "2019" of "2019-20". */
static void inherit_form(Partial *a, Partial *b)
{
    if (a->waiting) {
        const char *unit = b->value + 1 + (b->value[1] == 'T');
        unit += strspn(unit, "0123456789.X");
        char rest[8];
        snprintf(rest, sizeof rest, "%s", unit);
        snprintf(a->value, sizeof a->value, "P%s%d%s", b->value[1] == 'T' ? "T" : "", a->step,
                 rest);
        a->waiting = false;
    }
    if (b->short_year && a->year != UNSAID && !a->short_year && b->shape == SHAPE_YEAR) {
        b->year += a->year - a->year % 100;
        b->short_year = false;
    }
}

static bool says_since(const Resolver *r, const Partial *p)
{
    return p->first > 0 && (token_says(r->tokens, p->first - 1, "since") ||
                            token_says(r->tokens, p->first - 1, "depuis"));
}

void pair_ranges(Resolver *r)
{
    for (size_t i = 0; i < r->count; i++)
        r->parts[i].open_past = says_since(r, &r->parts[i]) && r->parts[i].type != TIMEX_DURATION;
    for (size_t i = 0; i + 1 < r->count; i++) {
        Partial *a = &r->parts[i], *b = &r->parts[i + 1];
        if (a->waiting)
            inherit_form(a, b);
        Joint joint = same_kind(a, b) ? joint_between(r, a, b) : JOINT_NONE;
        if (joint == JOINT_NONE)
            continue;
        inherit_form(a, b);
        inherit_date(a, b);
        if (a->hour != UNSAID)
            inherit_clock(a, b);
        b->follows = true;
        if (joint != JOINT_RANGE || a->type == TIMEX_DURATION)
            continue;
        a->mate = (uint32_t)(i + 1);
        a->mate_begins = true;
        b->mate = (uint32_t)i;
    }
}

static bool is_day(const Resolver *r, size_t i)
{
    const Timex *x = &r->items[i];
    return r->parts[i].shape == SHAPE_DAY && !r->parts[i].week_of &&
           x->when.precision >= PRECISION_DAY && x->type != TIMEX_DURATION && x->type != TIMEX_SET;
}

/* The nearest day of the sentence of expression i, on either side; else `before`, the last day
 * before it. */
static uint32_t day_of(const Resolver *r, size_t i, uint32_t before)
{
    const Partial *p = &r->parts[i];
    uint32_t left = UINT32_MAX, right = UINT32_MAX;
    for (size_t j = i; j-- > 0 && r->parts[j].sentence == p->sentence && left == UINT32_MAX;)
        if (is_day(r, j))
            left = (uint32_t)j;
    for (size_t j = i + 1;
         j < r->count && r->parts[j].sentence == p->sentence && right == UINT32_MAX; j++)
        if (is_day(r, j))
            right = (uint32_t)j;
    if (left != UINT32_MAX && right != UINT32_MAX)
        return r->parts[right].first - p->last < p->first - r->parts[left].last ? right : left;
    return left != UINT32_MAX ? left : right != UINT32_MAX ? right : before;
}

static void close_half_day(Resolver *r, size_t i)
{
    Partial *p = &r->parts[i];
    for (size_t j = i; j-- > 0 && p->half_day_open && r->language->half_days;)
        if (r->parts[j].hour != UNSAID) {
            if (r->parts[j].hour >= 12 && p->hour < 12)
                p->hour += 12;
            break;
        }
}

static void attach_one(Resolver *r, size_t i, uint32_t before)
{
    Partial *p = &r->parts[i];
    Timex *x = &r->items[i];
    bool second =
        p->mate != UINT32_MAX && !p->mate_begins && r->parts[p->mate].shape == SHAPE_CLOCK;
    CHECK(p->mate == UINT32_MAX || p->mate < r->count);
    uint32_t from = second ? r->items[p->mate].anchor : day_of(r, i, before);
    Interval day = from != UINT32_MAX ? r->items[from].when : r->report;
    close_half_day(r, i);
    bool fallback = from != UINT32_MAX && r->parts[from].sentence != p->sentence;
    if (fallback && !interval_is_none(r->report) && day.first > r->report.last &&
        tense_around(r->tokens, p->first, p->last) == TENSE_PAST) {
        from = UINT32_MAX; /* what is told as past was not on a day to come */
        day = r->report;
    }
    bool after_midnight = from != UINT32_MAX && r->parts[from].part >= PART_EVENING &&
                          r->parts[from].part <= PART_NIGHT && p->hour >= 0 && p->hour < 6;
    x->anchor = from;
    x->how = from != UINT32_MAX ? HOW_NARRATIVE : HOW_DCT;
    if (interval_is_none(day) || day.precision < PRECISION_DAY) {
        snprintf(x->value, sizeof x->value, "XXXX-XX-XX");
        x->how = HOW_VAGUE;
    } else {
        Partial plain = {.shape = SHAPE_DAY};
        x->when = interval_day(day.first + after_midnight);
        value_format(r->language, &plain, x->when, x->value);
    }
    if (p->stepped)
        return; /* two hours later: the day is all that is known */
    value_add_time(p, x->value);
    if (p->hour != UNSAID && !interval_is_none(x->when)) {
        x->when.precision = PRECISION_TIME;
        x->when.minute = (int16_t)(p->hour * 60 + p->minute);
        x->when.zone = (int16_t)(p->zone == UNSAID ? ZONE_NONE : p->zone);
    }
}

void attach_times(Resolver *r)
{
    uint32_t before = UINT32_MAX;
    for (size_t i = 0; i < r->count; i++) {
        if (r->parts[i].shape == SHAPE_CLOCK && !r->parts[i].value[0])
            attach_one(r, i, before);
        else if (is_day(r, i))
            before = (uint32_t)i;
    }
}
