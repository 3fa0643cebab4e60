/* choose.c - the year, month or week that an expression leaves out.
 *
 * "November", "8 March" and "Christmas" lack a year, "Thursday" its week, "the 15th" its month.
 * Candidates around the base are compared: the base is the date before in a narrative of other
 * years, else the report; the tense of the clause says whether to look back or ahead, and without
 * one the nearest candidate is taken (for weekdays the most recent). */
#include "config.h"

#include "dates/internal.h"

#include <stdio.h>
#include <string.h>

static Tense tense_of(const Resolver *r, const Partial *p)
{
    return tense_around(r->tokens, p->first, p->last);
}

static int distance(Interval a, Interval b)
{
    return interval_overlaps(a, b) ? 0 : a.first > b.last ? a.first - b.last : b.first - a.last;
}

static bool fits_weekday(const Partial *p, Interval candidate)
{
    return !p->weekday || day_weekday(candidate.first) == p->weekday;
}

/* The candidate among the years around base.first that the tense asks for. */
static Interval nearest_year(const Partial *p, Interval base, Tense tense, int reach)
{
    int year = day_to_civil(base.first).year;
    Interval best = INTERVAL_NONE;
    for (int y = year + reach; y >= year - reach; y--) {
        Interval c = shape_interval(p, y);
        if (interval_is_none(c) || !fits_weekday(p, c))
            continue;
        if ((tense == TENSE_PAST && c.first > base.last) ||
            (tense == TENSE_FUTURE && c.last < base.first))
            continue;
        if (interval_is_none(best) || distance(c, base) <= distance(best, base))
            best = c;
    }
    return best;
}

/* last, this, next: strictly before, around, strictly after the base. */
static Interval directed_year(const Partial *p, Interval base)
{
    int year = day_to_civil(base.first).year;
    if (p->shape == SHAPE_SEASON && p->nth == SEASON_WINTER && day_to_civil(base.first).month <= 2)
        year--;
    if (p->direction == 0)
        return shape_interval(p, year);
    for (int step = 0; step <= 2; step++) {
        Interval c = shape_interval(p, year + (p->direction < 0 ? -step : step));
        if (!interval_is_none(c) && (p->direction < 0 ? c.last < base.first : c.first > base.last))
            return c;
    }
    return INTERVAL_NONE;
}

static bool introduced_by_since(const Resolver *r, const Partial *p)
{
    return p->open_past || (p->first > 0 && token_says(r->tokens, p->first - 1, r->language->born));
}

/* "In 2019, Easter falls late and so does Whit Monday": the year at the head of a sentence rules
 * it. */
static bool heads_sentence(const Resolver *r, size_t j, size_t i)
{
    const Partial *p = &r->parts[j];
    const Timex *x = &r->items[j];
    if (p->sentence != r->parts[i].sentence)
        return false;
    if (x->how == HOW_NARRATIVE && x->anchor < j)
        return heads_sentence(r, x->anchor, i);
    return x->when.precision == PRECISION_YEAR && x->how == HOW_EXPLICIT &&
           p->first <= p->sentence_first + 1;
}

/* Whether an earlier expression may lend its year: said in full, of an earlier year than the
 * report, in this sentence or, in the past tense, the one before. A text about its own time borrows
 * only when it tells of the past. */
static bool lends_year(const Resolver *r, size_t j, size_t i, Tense tense)
{
    const Partial *p = &r->parts[j], *q = &r->parts[i];
    const Timex *x = &r->items[j];
    if (interval_is_none(r->report))
        return true;
    if (tense == TENSE_FUTURE || (tense == TENSE_PRESENT && !r->historical))
        return false;
    if (x->how != HOW_EXPLICIT && x->how != HOW_NARRATIVE)
        return false;
    if (r->historical)
        return true;
    bool same = p->sentence == q->sentence, previous = p->sentence + 1 == q->sentence;
    if (introduced_by_since(r, p) || (p->mate != UINT32_MAX && !same) ||
        x->when.precision < PRECISION_MONTH)
        return false;
    if (day_to_civil(x->when.first).year >= day_to_civil(r->report.first).year)
        return false;
    return tense == TENSE_PAST ? same || previous : same && x->how == HOW_NARRATIVE;
}

static uint32_t year_lender(const Resolver *r, size_t i, Tense tense)
{
    for (size_t j = i; j-- > 0 && i - j < LOOK_BACK;) {
        const Timex *x = &r->items[j];
        if (interval_is_none(x->when) || x->type == TIMEX_DURATION || x->type == TIMEX_SET)
            continue;
        return heads_sentence(r, j, i) || lends_year(r, j, i, tense) ? (uint32_t)j : UINT32_MAX;
    }
    return UINT32_MAX;
}

static Interval narrative_year(const Resolver *r, const Partial *p, uint32_t lender)
{
    Interval base = r->items[lender].when;
    int year = day_to_civil(base.first).year;
    Interval c = shape_interval(p, year);
    if (base.precision >= PRECISION_MONTH && !interval_is_none(c) && c.last < base.first)
        c = shape_interval(p, year + 1);
    return c;
}

/* The second of two takes the first year that does not lie before the other. */
static Interval following_year(const Partial *p, Interval before)
{
    int year = day_to_civil(before.first).year;
    for (int y = year; y <= year + 4; y++) {
        Interval c = shape_interval(p, y);
        if (!interval_is_none(c) && fits_weekday(p, c) && c.last >= before.first)
            return c;
    }
    return INTERVAL_NONE;
}

static Interval choose_year(const Resolver *r, size_t i, TimexHow *how, uint32_t *anchor)
{
    const Partial *p = &r->parts[i];
    if (p->follows && i > 0 && !p->directed && r->items[i - 1].when.precision >= PRECISION_SEASON) {
        *how = r->items[i - 1].how;
        *anchor = (uint32_t)(i - 1);
        return following_year(p, r->items[i - 1].when);
    }
    Tense tense = tense_of(r, p);
    uint32_t lender = year_lender(r, i, tense);
    if (p->directed) {
        uint32_t from = p->anchor == ANCHOR_TEXT ? text_anchor(r, i, PRECISION_YEAR) : UINT32_MAX;
        Interval base = from != UINT32_MAX ? r->items[from].when : r->report;
        *how = from != UINT32_MAX ? HOW_NARRATIVE : HOW_DCT;
        *anchor = from;
        return interval_is_none(base) ? base : directed_year(p, base);
    }
    if (lender != UINT32_MAX && !p->weekday) {
        *how = HOW_NARRATIVE;
        *anchor = lender;
        return narrative_year(r, p, lender);
    }
    if (interval_is_none(r->report)) {
        int year = p->weekday ? guess_year(r, p) : UNSAID;
        *how = HOW_WEEKDAY;
        return year == UNSAID ? INTERVAL_NONE : shape_interval(p, year);
    }
    *how = p->feast != FEAST_NONE                          ? HOW_CALENDAR
           : p->weekday                                    ? HOW_WEEKDAY
           : tense == TENSE_NONE || tense == TENSE_PRESENT ? HOW_DCT
                                                           : HOW_TENSE;
    Interval found = nearest_year(p, r->report, tense, 1);
    if (interval_is_none(found) && p->weekday) {
        Partial loose = *p;
        loose.weekday = 0;
        found = nearest_year(&loose, r->report, tense, 1);
    }
    return found;
}

static Day weekday_from(Day base, int weekday, int direction, bool inclusive)
{
    int ahead = (weekday - day_weekday(base) + 7) % 7;
    if (direction > 0)
        return base + (ahead == 0 && !inclusive ? 7 : ahead);
    int behind = (7 - ahead) % 7;
    return base - (behind == 0 && !inclusive ? 7 : behind);
}

static bool says_one_of(const Tokens *t, size_t i, const char *words)
{
    for (size_t len; *words; words += len + (words[len] == ' ')) {
        char word[24];
        len = strcspn(words, " ");
        snprintf(word, sizeof word, "%.*s", (int)len, words);
        if (token_says(t, i, word))
            return true;
    }
    return false;
}

/* Whether the last day named lies after the report: the text is telling what is to come. */
static bool tells_what_is_to_come(const Resolver *r, size_t i)
{
    uint32_t last = text_anchor(r, i, PRECISION_DAY);
    return last != UINT32_MAX && r->items[last].when.first > r->report.last;
}

static bool looks_ahead(const Resolver *r, size_t i)
{
    const Partial *p = &r->parts[i];
    size_t before = p->first;
    if (before > 0 && token_is(r->tokens, before - 1, BIT(TO)))
        return true;
    Tense tense = tense_of(r, p);
    if (tense == TENSE_FUTURE || tense == TENSE_PAST)
        return tense == TENSE_FUTURE;
    return tells_what_is_to_come(r, i) ||
           (before > 0 && says_one_of(r->tokens, before - 1, r->language->ahead));
}

static Interval directed_weekday(const Resolver *r, size_t i, Day base)
{
    const Partial *p = &r->parts[i];
    if (p->direction != 0)
        return interval_day(weekday_from(base, p->weekday, p->direction, false));
    Day day = base - day_weekday(base) + p->weekday; /* in the week of the base */
    if (day > base && tense_of(r, p) == TENSE_PAST)
        day -= 7;
    return interval_day(day);
}

static Interval choose_weekday(const Resolver *r, size_t i, TimexHow *how, uint32_t *anchor)
{
    const Partial *p = &r->parts[i];
    *how = HOW_TENSE;
    if (p->directed) {
        uint32_t from = p->anchor == ANCHOR_TEXT ? text_anchor(r, i, PRECISION_WEEK) : UINT32_MAX;
        Interval base = from != UINT32_MAX ? r->items[from].when : r->report;
        *anchor = from;
        *how = from != UINT32_MAX ? HOW_NARRATIVE : HOW_DCT;
        return interval_is_none(base) ? base : directed_weekday(r, i, base.first);
    }
    if (p->follows && i > 0 &&
        r->items[i - 1].when.precision >= PRECISION_DAY) { /* "from Wednesday to Friday" */
        *how = r->items[i - 1].how;
        *anchor = (uint32_t)(i - 1);
        return interval_day(weekday_from(r->items[i - 1].when.first, p->weekday, 1, true));
    }
    uint32_t lender = year_lender(r, i, tense_of(r, p));
    if (lender != UINT32_MAX && r->items[lender].when.precision >= PRECISION_DAY) {
        *how = HOW_NARRATIVE;
        *anchor = lender;
        return interval_day(weekday_from(r->items[lender].when.first, p->weekday, 1, true));
    }
    if (interval_is_none(r->report))
        return INTERVAL_NONE;
    return interval_day(
        weekday_from(r->report.first, p->weekday, looks_ahead(r, i) ? 1 : -1, true));
}

/* "the 15th", "Monday 6": the month around the base in which it fits. */
static Interval choose_month(const Resolver *r, size_t i, TimexHow *how, uint32_t *anchor)
{
    const Partial *p = &r->parts[i];
    uint32_t from = text_anchor(r, i, PRECISION_MONTH);
    Interval base = from != UINT32_MAX ? r->items[from].when : r->report;
    *how = from != UINT32_MAX ? HOW_NARRATIVE : HOW_DCT;
    *anchor = from;
    if (interval_is_none(base))
        return base;
    Tense tense = tense_of(r, p);
    Civil c = day_to_civil(base.first);
    Interval best = INTERVAL_NONE;
    for (int month = c.month + 3; month >= c.month - 3; month--) {
        Civil first = day_to_civil(day_from_civil(c.year, month, 1));
        if (p->day > month_days(first.year, first.month))
            continue;
        Interval found = interval_day(day_from_civil(first.year, first.month, p->day));
        bool against = (tense == TENSE_PAST && found.first > base.last && from == UINT32_MAX) ||
                       (tense == TENSE_FUTURE && found.last < base.first);
        if (!against && fits_weekday(p, found) &&
            (interval_is_none(best) || distance(found, base) < distance(best, base)))
            best = found;
    }
    return best;
}

Interval choose_date(const Resolver *r, size_t i, TimexHow *how, uint32_t *anchor)
{
    const Partial *p = &r->parts[i];
    if (p->shape == SHAPE_DAY && p->feast == FEAST_NONE && !p->month)
        return p->day ? choose_month(r, i, how, anchor) : choose_weekday(r, i, how, anchor);
    return choose_year(r, i, how, anchor);
}
