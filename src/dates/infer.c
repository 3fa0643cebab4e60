/* infer.c - when an undated text was written.
 *
 * A weekday with its day and month ("Sunday 12 December") is so in one year out of five to eleven.
 * Among the years around the dates that are known (the dossier's, and those the text says in full)
 * the nearest one that fits is taken. When the text also says "today" or "this week", it was
 * written in that week. */
#include "config.h"

#include "dates/internal.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct Guess {
    int year;
    int distance; /* days to the nearest known date */
} Guess;

static void consider(Guess *best, const Partial *p, int around, Day known)
{
    for (int y = around - 6; y <= around + 6; y++) {
        if (!civil_valid(y, p->month, p->day))
            continue;
        Day day = day_from_civil(y, p->month, p->day);
        int distance = abs(day - known);
        if (day_weekday(day) != p->weekday || (best->year != UNSAID && distance >= best->distance))
            continue;
        *best = (Guess){y, distance};
    }
}

int guess_year(const Resolver *r, const Partial *p)
{
    Guess best = {UNSAID, 0};
    const TimexContext *c = r->context;
    for (size_t i = 0; i < c->n_near_dates; i++)
        if (!interval_is_none(c->near_dates[i]))
            consider(&best, p, day_to_civil(c->near_dates[i].first).year, c->near_dates[i].first);
    for (size_t i = 0; i < r->count && best.year == UNSAID; i++) {
        const Partial *q = &r->parts[i];
        if (q->year != UNSAID && !q->short_year && !q->value[0] && q->shape != SHAPE_CENTURY)
            consider(&best, p, q->year, day_from_civil(q->year, q->month ? q->month : 7, 1));
    }
    return best.year;
}

/* "today", "this week": the words that tie a text to its own date. */
static const Partial *find_deixis(const Resolver *r)
{
    for (size_t i = 0; i < r->count; i++) {
        const Partial *p = &r->parts[i];
        bool present = p->stepped && p->step == 0 && p->anchor == ANCHOR_REPORT &&
                       p->year_anchor == ANCHOR_NONE;
        if (present && (p->step_unit == UNIT_WEEK || p->step_unit == UNIT_DAY))
            return p;
    }
    return NULL;
}

static Slice words_of(const Resolver *r, const Partial *p)
{
    return slice_sub(r->tokens->text, r->tokens->items[p->first].start,
                     r->tokens->items[p->last - 1].end);
}

void infer_report(Resolver *r, TimexList *out)
{
    for (size_t i = 0; i < r->count; i++) {
        const Partial *p = &r->parts[i];
        if (!p->weekday || !p->day || !p->month || p->year != UNSAID || p->shape != SHAPE_DAY)
            continue;
        int year = guess_year(r, p);
        if (year == UNSAID)
            continue;
        const Partial *deixis = find_deixis(r);
        if (!deixis)
            return;
        Slice date = words_of(r, p), word = words_of(r, deixis);
        r->report = out->inferred =
            unit_interval(SHAPE_WEEK, day_from_civil(year, p->month, p->day));
        snprintf(out->reason, sizeof out->reason,
                 "\xE2\x80\x9C" SLICE_FMT
                 "\xE2\x80\x9D fits %d, and the text says \xE2\x80\x9C" SLICE_FMT "\xE2\x80\x9D",
                 SLICE_ARG(date), year, SLICE_ARG(word));
        return;
    }
}
