/* date.c - the dates of date lines, English and French.
 *
 * A line is cut into numbers, words and marks. The grammar then eats, from the left: label words
 * ("Published", "mis à jour"), connecting words ("on", "le", "à"), dates, times. A line is a date
 * line when nothing is left over, so that a headline with a date in it is none. This is not the
 * temporal tagger: it reads only full dates, and only where nothing else is said. */
#include "config.h"

#include "import/glean/datewords.h"
#include "import/glean/date.h"

#include "dossier/check.h"

typedef struct DateLineScan {
    LineToken tokens[TOKENS_MAX + 1];
    size_t count;
    Slice lang;
    DateLine *out;
    bool updated; /* the label read last says that the date is of a change */
    bool any;
    Interval *last; /* a time after it completes it */
} DateLineScan;

/* --- dates --- */

static bool is_year(const LineToken *t)
{
    return t->kind == TOKEN_NUMBER && t->digits == 4 && t->value >= 1000 && t->value <= 2999;
}

static bool is_short(const LineToken *t)
{
    return t->kind == TOKEN_NUMBER && t->digits <= 2 && t->value >= 1;
}

static bool set_day(Interval *out, uint32_t year, uint32_t month, uint32_t day)
{
    if (month > 12 || day > 31 || !civil_valid((int)year, (int)month, (int)day))
        return false;
    *out = interval_day(day_from_civil((int)year, (int)month, (int)day));
    return true;
}

/* 2021-09-30, 2021/09/30, 20210930 */
static size_t year_first(const LineToken *t, Interval *out)
{
    if (t->kind == TOKEN_NUMBER && t->digits == 8 &&
        set_day(out, t->value / 10000, t->value / 100 % 100, t->value % 100))
        return 1;
    if (!is_year(t) || !token_is_mark(&t[1], "-/.") || !is_short(&t[2]) ||
        t[3].kind != TOKEN_MARK || t[3].value != t[1].value || !is_short(&t[4]))
        return 0;
    return set_day(out, t->value, t[2].value, t[4].value) ? 5 : 0;
}

static bool month_before_day(Slice lang)
{
    return slice_eq_str(lang, "en-US") || slice_eq_str(lang, "en-us");
}

static bool order_unknown(Slice lang)
{
    return lang.len < 2 || slice_eq_str(lang, "en");
}

/* 25/02/2022, 25.02.2022; 02/25/2022 too. Where both readings are days and the language does not
 * say, only the year is taken. */
static size_t numeric(DateLineScan *s, const LineToken *t, Interval *out)
{
    if (!is_short(t) || !token_is_mark(&t[1], "/.-") || !is_short(&t[2]) ||
        t[3].kind != TOKEN_MARK || t[3].value != t[1].value || t[4].kind != TOKEN_NUMBER ||
        (t[4].digits != 4 && t[4].digits != 2))
        return 0;
    uint32_t year = t[4].digits == 4 ? t[4].value : t[4].value + (t[4].value < 70 ? 2000 : 1900);
    uint32_t a = t[0].value, b = t[2].value;
    s->out->doubtful |= t[4].digits == 2;
    if (a != b && a <= 12 && b <= 12 && order_unknown(s->lang)) {
        s->out->doubtful = true;
        *out = interval_year((int)year);
        return 5;
    }
    bool swap = b > 12 || (a <= 12 && month_before_day(s->lang));
    return set_day(out, year, swap ? a : b, swap ? b : a) ? 5 : 0;
}

/* Marks and little words between the parts of a date: "3 of May, 2021", "14-May-2021". */
static size_t skip_joint(const LineToken *t)
{
    size_t n = 0;
    while (token_is_mark(&t[n], ".,-/") || token_is_word(&t[n], "of") ||
           token_is_word(&t[n], "de") || token_is_word(&t[n], "d"))
        n++;
    return n;
}

/* 3 May 2021, 1er mai 2021, 14-May-2021 */
static size_t day_first(const LineToken *t, Interval *out)
{
    if (!is_short(t))
        return 0;
    size_t n = 1 + token_is_ordinal(&t[1]);
    n += skip_joint(&t[n]);
    int month = t[n].month;
    if (!month)
        return 0;
    n++;
    n += skip_joint(&t[n]);
    return is_year(&t[n]) && set_day(out, t[n].value, (uint32_t)month, t[0].value) ? n + 1 : 0;
}

/* May 3rd, 2021; May 2021 */
static size_t month_first(const LineToken *t, Interval *out)
{
    int month = t->month;
    if (!month)
        return 0;
    size_t n = 1 + skip_joint(&t[1]);
    if (is_year(&t[n])) {
        *out = interval_month((int)t[n].value, month);
        return n + 1;
    }
    if (!is_short(&t[n]))
        return 0;
    uint32_t day = t[n++].value;
    n += token_is_ordinal(&t[n]);
    n += skip_joint(&t[n]);
    return is_year(&t[n]) && set_day(out, t[n].value, (uint32_t)month, day) ? n + 1 : 0;
}

static size_t match_date(DateLineScan *s, const LineToken *t, Interval *out)
{
    size_t lead = 0;
    if (t->is & WORD_WEEKDAY) {
        lead = 1 + token_is_mark(&t[1], ".");
        lead += token_is_mark(&t[lead], ",");
        lead += token_is_word(&t[lead], "the") || token_is_word(&t[lead], "le");
    }
    t += lead;
    size_t n = year_first(t, out);
    n = n ? n : day_first(t, out);
    n = n ? n : month_first(t, out);
    n = n ? n : numeric(s, t, out);
    return n ? n + lead : 0;
}

/* --- times --- */

/* am, pm, a.m., p.m.: tokens taken; *pm says which. */
static size_t half_of_day(const LineToken *t, bool *pm)
{
    if (token_is_word(t, "am") || token_is_word(t, "pm")) {
        *pm = t->word[0] == 'p';
        return 1;
    }
    if ((token_is_word(t, "a") || token_is_word(t, "p")) && token_is_mark(&t[1], ".") &&
        token_is_word(&t[2], "m")) {
        *pm = t->word[0] == 'p';
        return 3 + token_is_mark(&t[3], ".");
    }
    return 0;
}

/* GMT, (BST), +01:00, -0500, UTC+1 */
static size_t match_zone(const LineToken *t, int16_t *zone)
{
    size_t n = token_is_mark(t, "(");
    if (t[n].is & WORD_ZONE) {
        *zone = t[n].zone;
        n++;
        return n + token_is_mark(&t[n], ")");
    }
    if (n || !token_is_mark(t, "+-") || t[1].kind != TOKEN_NUMBER || !t[1].glued)
        return 0;
    uint32_t hours = t[1].digits == 4 ? t[1].value / 100 : t[1].value;
    uint32_t minutes = t[1].digits == 4 ? t[1].value % 100 : 0;
    n = 2;
    if (t[1].digits <= 2 && token_is_mark(&t[2], ":") && t[3].kind == TOKEN_NUMBER &&
        t[3].digits == 2) {
        minutes = t[3].value;
        n = 4;
    }
    if (hours > 14 || minutes > 59)
        return 0;
    int east = (int)(hours * 60 + minutes);
    *zone = (int16_t)(t[0].value == '-' ? -east : east);
    return n;
}

static bool is_hour_word(const LineToken *t)
{
    return t->is & WORD_HOUR;
}

/* 18.05 may be a price: with a point it is a time only behind a date or before a zone.
 * 09:10, 14h30, 14 h, 3:15 PM, 7 a.m., 09.10 am; with seconds and zone. Sets minute and zone. */
static size_t match_time(const LineToken *t, bool after_date, Interval *out)
{
    if (t->kind != TOKEN_NUMBER || t->digits > 2 || t->value > 24)
        return 0;
    uint32_t hour = t->value, minute = 0;
    bool pm = false, clock = false;
    size_t n = 1, half;
    bool dot = token_is_mark(&t[1], ".");
    if ((token_is_mark(&t[1], ":.") || is_hour_word(&t[1])) && t[2].kind == TOKEN_NUMBER &&
        t[2].digits == 2 && t[2].value < 60) {
        minute = t[2].value;
        clock = !dot || after_date;
        n = 3;
        if (token_is_mark(&t[3], ":") && t[4].kind == TOKEN_NUMBER && t[4].digits == 2) {
            n = 5;
            n += token_is_mark(&t[5], ".,") && t[6].kind == TOKEN_NUMBER && t[6].glued ? 2 : 0;
        }
    } else if (is_hour_word(&t[1])) {
        clock = true;
        n = 2;
    }
    if ((half = half_of_day(&t[n], &pm)) > 0) {
        clock = true;
        hour = hour % 12 + (pm ? 12 : 0);
        n += half;
    }
    int16_t zone;
    clock |= dot && match_zone(&t[n], &zone) > 0;
    if (!clock || hour > 23)
        return 0;
    out->minute = (int16_t)(hour * 60 + minute);
    out->zone = ZONE_NONE;
    n += match_zone(&t[n], &out->zone);
    int16_t again; /* "+0200 (CEST)" */
    return n + (out->zone != ZONE_NONE ? match_zone(&t[n], &again) : 0);
}

/* --- lines --- */

/* A word that says what the date is of. */
static bool is_label(const LineToken *t, bool *updated)
{
    if (t->is & (WORD_FIRST | WORD_LATER))
        *updated = t->is & WORD_LATER;
    return t->is & (WORD_FIRST | WORD_LATER);
}

static void keep_date(DateLineScan *s, Interval when)
{
    Interval *slot = s->updated ? &s->out->updated : &s->out->published;
    s->any = true;
    s->last = NULL;
    if (!interval_is_none(*slot))
        return;
    *slot = when;
    s->last = slot;
}

/* A time belongs to the date read before it, or waits in *time for the date after it. */
static void keep_time(DateLineScan *s, Interval *time, Interval found)
{
    if (s->last && s->last->precision == PRECISION_DAY) {
        s->last->precision = PRECISION_TIME;
        s->last->minute = found.minute;
        s->last->zone = found.zone;
    } else if (!s->any) {
        *time = found;
        s->out->minute = found.minute;
        s->out->zone = found.zone;
    }
}

/* Eats tokens; returns how many were understood. The length is up to the last date or time: a "the"
 * after it may begin what follows. */
static size_t eat(DateLineScan *s)
{
    size_t at = 0;
    Interval time = INTERVAL_NONE;
    while (at < s->count) {
        Interval found = INTERVAL_NONE;
        bool solid = true;
        const LineToken *t = &s->tokens[at];
        size_t n = match_date(s, t, &found);
        if (n) {
            keep_date(s, found);
            if (time.minute >= 0)
                keep_time(s, &time, time);
            time = INTERVAL_NONE;
            s->out->minute = -1;
            n += token_is_word(&t[n], "t") && t[n].glued && t[n + 1].glued;
        } else if ((n = match_time(t, s->last != NULL, &found)) > 0) {
            keep_time(s, &time, found);
        } else if (is_label(t, &s->updated)) {
            s->out->labelled = true;
            n = 1;
            solid = false;
        } else if (token_is_joint(t)) {
            n = 1;
            solid = false;
        } else {
            break;
        }
        at += n;
        CHECK(n > 0 && at <= s->count);
        if (solid)
            s->out->length = s->tokens[at - 1].end;
    }
    return at;
}

/* Most lines and words say no date: their first token tells. */
static bool may_begin(Slice text)
{
    const uint16_t begins = WORD_MONTH | WORD_WEEKDAY | WORD_FIRST | WORD_LATER;
    LineToken first;
    size_t at = 0;
    return date_token(text, &at, &first) &&
           (first.kind == TOKEN_NUMBER || token_is_joint(&first) || first.is & begins);
}

/* False when nothing in it can be understood. *all: every token may stand in a date line. */
static bool scan_begin(DateLineScan *s, Slice text, Slice lang, DateLine *out, bool *all)
{
    *out = (DateLine){INTERVAL_NONE, INTERVAL_NONE, -1, ZONE_NONE, false, false, 0};
    if (!may_begin(text))
        return false;
    s->lang = lang;
    s->out = out;
    s->updated = s->any = false;
    s->last = NULL;
    *all = date_tokens(text, s->tokens, &s->count);
    return true;
}

#ifdef DOSSIER_CHECKS
static void date_line_check(const DateLine *d, Slice text)
{
    CHECK(d->length <= text.len);
    CHECK(d->minute >= -1 && d->minute < 24 * 60);
    CHECK(d->zone == ZONE_NONE || (d->zone >= -24 * 60 && d->zone <= 24 * 60));
    CHECK(interval_is_none(d->published) || d->published.first <= d->published.last);
    CHECK(interval_is_none(d->updated) || d->updated.first <= d->updated.last);
}
#endif

bool date_line_parse(Slice text, Slice lang, DateLine *out)
{
    DateLineScan s;
    bool all, whole = scan_begin(&s, text, lang, out, &all) && all && eat(&s) == s.count;
    CHECKED(date_line_check(out, text));
    return whole && (s.any || out->labelled || out->minute >= 0);
}

bool date_line_prefix(Slice text, Slice lang, DateLine *out)
{
    DateLineScan s;
    bool all;
    if (!scan_begin(&s, text, lang, out, &all))
        return false;
    eat(&s);
    CHECKED(date_line_check(out, text));
    return s.any;
}

bool date_value_parse(Slice text, Slice lang, Interval *out, bool *doubtful)
{
    DateLine line;
    *doubtful = false;
    text = slice_trim(text);
    if (interval_parse_iso(text, out))
        return true;
    if (!date_line_parse(text, lang, &line))
        return false;
    *out = interval_is_none(line.published) ? line.updated : line.published;
    *doubtful = line.doubtful;
    return !interval_is_none(*out);
}
