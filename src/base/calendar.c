/* calendar.c - days, weeks, months and the intervals made of them; ISO 8601 in and out. */
#include "config.h"

#include "dossier/ascii.h"
#include "dossier/calendar.h"
#include "dossier/check.h"

static int floor_div(int a, int b)
{
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

/* Years begin in March here, so the leap day is the last of the year and needs no case of its
 * own. */
Day day_from_civil(int year, int month, int day)
{
    int carried = floor_div(month - 1, 12);
    year += carried;
    month -= carried * 12;
    int y = year - (month <= 2);
    int era = floor_div(y, 400);
    int in_era = y - era * 400;
    int month_from_march = (month + 9) % 12;
    int in_year = (153 * month_from_march + 2) / 5 + day - 1;
    return era * 146097 + in_era * 365 + in_era / 4 - in_era / 100 + in_year - 719468;
}

Civil day_to_civil(Day day)
{
    int shifted = day + 719468;
    int era = floor_div(shifted, 146097);
    int in_era = shifted - era * 146097;
    int year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    int in_year = in_era - (365 * year + year / 4 - year / 100);
    int month = (5 * in_year + 2) / 153;
    Civil c = {.year = year + era * 400,
               .month = month < 10 ? month + 3 : month - 9,
               .day = in_year - (153 * month + 2) / 5 + 1};
    c.year += c.month <= 2;
    CHECK(c.month >= 1 && c.month <= 12 && c.day >= 1 && c.day <= 31);
    return c;
}

static bool year_is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    CHECK(month >= 1 && month <= 12);
    return days[month - 1] + (month == 2 && year_is_leap(year));
}

bool civil_valid(int year, int month, int day)
{
    return year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 && month <= 12 && day >= 1 &&
           day <= month_days(year, month);
}

int day_weekday(Day day)
{
    int r = (day + 3) % 7; /* 1970-01-01 was a Thursday */
    r = (r < 0 ? r + 7 : r) + 1;
    CHECK(r >= 1 && r <= 7);
    return r;
}

Day day_from_iso_week(int year, int week, int weekday)
{
    CHECK(weekday >= 1 && weekday <= 7);
    Day fourth = day_from_civil(year, 1, 4); /* always in week 1 */
    return fourth - (day_weekday(fourth) - 1) + (week - 1) * 7 + weekday - 1;
}

void day_to_iso_week(Day day, int *year, int *week)
{
    Day thursday = day - (day_weekday(day) - 1) + 3;
    *year = day_to_civil(thursday).year;
    *week = (thursday - day_from_civil(*year, 1, 1)) / 7 + 1;
    CHECK(*week >= 1 && *week <= 53);
}

int iso_weeks_in_year(int year)
{
    int y, week;
    day_to_iso_week(day_from_civil(year, 12, 28), &y, &week);
    return week;
}

Day day_easter(int year)
{
    int a = year % 19, b = year / 100, c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return day_from_civil(year, n / 31, n % 31 + 1);
}

Day day_nth_weekday(int year, int month, int weekday, int n)
{
    CHECK(weekday >= 1 && weekday <= 7);
    if (n < 0) {
        Day last = day_from_civil(year, month, month_days(year, month));
        return last - (day_weekday(last) - weekday + 7) % 7;
    }
    Day first = day_from_civil(year, month, 1);
    return first + (weekday - day_weekday(first) + 7) % 7 + (n - 1) * 7;
}

Day day_add_months(Day day, int months)
{
    Civil c = day_to_civil(day);
    int index = c.year * 12 + c.month - 1 + months;
    int year = floor_div(index, 12), month = index - year * 12 + 1;
    int longest = month_days(year, month);
    return day_from_civil(year, month, c.day < longest ? c.day : longest);
}

bool interval_is_none(Interval i)
{
    return i.precision == PRECISION_NONE;
}

bool interval_overlaps(Interval a, Interval b)
{
    return !interval_is_none(a) && !interval_is_none(b) && a.first <= b.last && b.first <= a.last;
}

static Interval make(Day first, Day last, Precision precision)
{
    CHECK(first <= last);
    return (Interval){first, last, precision, -1, ZONE_NONE};
}

Interval interval_day(Day day)
{
    return make(day, day, PRECISION_DAY);
}

Interval interval_range(Day first, Day last)
{
    return first == last ? interval_day(first) : make(first, last, PRECISION_RANGE);
}

Interval interval_year(int year)
{
    return make(day_from_civil(year, 1, 1), day_from_civil(year, 12, 31), PRECISION_YEAR);
}

Interval interval_month(int year, int month)
{
    CHECK(month >= 1 && month <= 12);
    return make(day_from_civil(year, month, 1), day_from_civil(year, month + 1, 1) - 1,
                PRECISION_MONTH);
}

Interval interval_quarter(int year, int quarter)
{
    CHECK(quarter >= 1 && quarter <= 4);
    return make(day_from_civil(year, quarter * 3 - 2, 1),
                day_from_civil(year, quarter * 3 + 1, 1) - 1, PRECISION_QUARTER);
}

Interval interval_week(int iso_year, int week)
{
    Day monday = day_from_iso_week(iso_year, week, 1);
    return make(monday, monday + 6, PRECISION_WEEK);
}

bool interval_eq(Interval a, Interval b)
{
    return a.first == b.first && a.last == b.last && a.precision == b.precision &&
           a.minute == b.minute && a.zone == b.zone;
}

int interval_cmp(Interval a, Interval b)
{
    bool none_a = interval_is_none(a), none_b = interval_is_none(b);
    if (none_a || none_b)
        return none_a - none_b;
    if (a.first != b.first)
        return a.first < b.first ? -1 : 1;
    if (a.last != b.last)
        return a.last < b.last ? -1 : 1;
    return (a.minute > b.minute) - (a.minute < b.minute);
}

/* --- ISO 8601 --- */

typedef struct IsoReader {
    const char *at, *end;
} IsoReader;

static bool take_char(IsoReader *c, char want)
{
    if (c->at == c->end || *c->at != want)
        return false;
    c->at++;
    return true;
}

static bool take_digits(IsoReader *c, int count, int *out)
{
    if (c->end - c->at < count)
        return false;
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (c->at[i] < '0' || c->at[i] > '9')
            return false;
        value = value * 10 + (c->at[i] - '0');
    }
    c->at += count;
    *out = value;
    return true;
}

static bool take_zone(IsoReader *c, int16_t *zone)
{
    int hours, minutes = 0;
    if (take_char(c, 'Z')) {
        *zone = 0;
        return true;
    }
    int sign = take_char(c, '+') ? 1 : take_char(c, '-') ? -1 : 0;
    if (!sign || !take_digits(c, 2, &hours))
        return false;
    take_char(c, ':');
    if (c->at < c->end && !take_digits(c, 2, &minutes))
        return false;
    if (hours > 14 || minutes > 59)
        return false;
    *zone = (int16_t)(sign * (hours * 60 + minutes));
    return true;
}

static bool take_time(IsoReader *c, Interval *i)
{
    int hour, minute, second = 0;
    if (!take_digits(c, 2, &hour) || !take_char(c, ':') || !take_digits(c, 2, &minute))
        return false;
    if (take_char(c, ':')) {
        if (!take_digits(c, 2, &second))
            return false;
        if (take_char(c, '.'))
            while (c->at < c->end && ascii_is_digit(*c->at))
                c->at++;
    }
    if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute))
        return false;
    i->minute = (int16_t)(hour * 60 + minute);
    i->precision = PRECISION_TIME;
    return c->at == c->end || take_zone(c, &i->zone);
}

static bool take_after_month(IsoReader *c, int year, int month, Interval *i)
{
    int day;
    if (!take_char(c, '-')) {
        *i = interval_month(year, month);
        return true;
    }
    if (!take_digits(c, 2, &day) || !civil_valid(year, month, day))
        return false;
    *i = interval_day(day_from_civil(year, month, day));
    if (take_char(c, 'T') || take_char(c, ' '))
        return take_time(c, i);
    return true;
}

static bool take_date(IsoReader *c, Interval *i)
{
    int year, n;
    if (!take_digits(c, 4, &year))
        return false;
    if (!take_char(c, '-')) {
        *i = interval_year(year);
        return true;
    }
    if (take_char(c, 'W')) {
        if (!take_digits(c, 2, &n) || n < 1 || n > iso_weeks_in_year(year))
            return false;
        *i = interval_week(year, n);
        return true;
    }
    if (take_char(c, 'Q')) {
        if (!take_digits(c, 1, &n) || n < 1 || n > 4)
            return false;
        *i = interval_quarter(year, n);
        return true;
    }
    if (!take_digits(c, 2, &n) || n < 1 || n > 12)
        return false;
    return take_after_month(c, year, n, i);
}

bool interval_parse_iso(Slice text, Interval *out)
{
    if (text.len == 0)
        return false;
    IsoReader c = {text.ptr, text.ptr + text.len};
    Interval i;
    if (!take_date(&c, &i) || c.at != c.end)
        return false;
    *out = i;
    return true;
}

bool interval_parse_range(Slice text, Interval *out)
{
    ptrdiff_t dots = slice_find(text, SLICE(".."));
    if (dots < 0)
        return interval_parse_iso(text, out);
    Slice from = slice_sub(text, 0, (size_t)dots), to = slice_sub(text, (size_t)dots + 2, text.len);
    Interval a, b;
    a.first = day_from_civil(YEAR_MIN, 1, 1);
    b.last = day_from_civil(YEAR_MAX, 12, 31);
    if ((from.len == 0 && to.len == 0) || (from.len && !interval_parse_iso(from, &a)) ||
        (to.len && !interval_parse_iso(to, &b)) || a.first > b.last)
        return false;
    *out = interval_range(a.first, b.last);
    return true;
}

static void put_iso_day(Day day, StrBuf *out)
{
    Civil c = day_to_civil(day);
    strbuf_printf(out, "%04d-%02d-%02d", c.year, c.month, c.day);
}

static void put_iso_time(Interval i, StrBuf *out)
{
    put_iso_day(i.first, out);
    CHECK(i.minute >= 0 && i.minute <= 24 * 60);
    strbuf_printf(out, "T%02d:%02d", i.minute / 60, i.minute % 60);
    if (i.zone == ZONE_NONE)
        return;
    int east = i.zone < 0 ? -i.zone : i.zone;
    if (i.zone == 0)
        strbuf_putc(out, 'Z');
    else
        strbuf_printf(out, "%c%02d:%02d", i.zone < 0 ? '-' : '+', east / 60, east % 60);
}

void interval_format_iso(Interval i, StrBuf *out)
{
    if (interval_is_none(i))
        return;
    Civil c = day_to_civil(i.first);
    int year, week;
    switch (i.precision) {
    case PRECISION_YEAR:
        strbuf_printf(out, "%04d", c.year);
        break;
    case PRECISION_QUARTER:
        strbuf_printf(out, "%04d-Q%d", c.year, (c.month + 2) / 3);
        break;
    case PRECISION_MONTH:
        strbuf_printf(out, "%04d-%02d", c.year, c.month);
        break;
    case PRECISION_WEEK:
        day_to_iso_week(i.first, &year, &week);
        strbuf_printf(out, "%04d-W%02d", year, week);
        break;
    case PRECISION_DAY:
        put_iso_day(i.first, out);
        break;
    case PRECISION_TIME:
        put_iso_time(i, out);
        break;
    case PRECISION_CENTURY:
    case PRECISION_DECADE:
    case PRECISION_HALF:
    case PRECISION_SEASON:
    case PRECISION_RANGE:
        put_iso_day(i.first, out);
        strbuf_putc(out, '/');
        put_iso_day(i.last, out);
        break;
    case PRECISION_NONE: /* said above */
        break;
    }
}

/* --- for a reader --- */

const char *month_abbrev(int month)
{
    static const char *const names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return month >= 1 && month <= 12 ? names[month - 1] : "?";
}

const char *weekday_abbrev(int weekday)
{
    static const char *const names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    return weekday >= 1 && weekday <= 7 ? names[weekday - 1] : "?";
}

const char *precision_name(Precision p)
{
    static const char *const names[] = {
        [PRECISION_NONE] = "none",     [PRECISION_CENTURY] = "century",
        [PRECISION_DECADE] = "decade", [PRECISION_YEAR] = "year",
        [PRECISION_HALF] = "half",     [PRECISION_QUARTER] = "quarter",
        [PRECISION_SEASON] = "season", [PRECISION_MONTH] = "month",
        [PRECISION_WEEK] = "week",     [PRECISION_DAY] = "day",
        [PRECISION_TIME] = "time",     [PRECISION_RANGE] = "range",
    };
    static_assert(sizeof names / sizeof *names == PRECISION_RANGE + 1, "a name for each");
    CHECK(p <= PRECISION_RANGE);
    return names[p];
}

static void put_day(Day day, StrBuf *out)
{
    Civil c = day_to_civil(day);
    strbuf_printf(out, "%d %s %d", c.day, month_abbrev(c.month), c.year);
}

static void put_range(Interval i, StrBuf *out)
{
    Civil a = day_to_civil(i.first), b = day_to_civil(i.last);
    if (a.year != b.year)
        put_day(i.first, out);
    else if (a.month != b.month)
        strbuf_printf(out, "%d %s", a.day, month_abbrev(a.month));
    else
        strbuf_printf(out, "%d", a.day);
    strbuf_puts(out, a.year == b.year && a.month == b.month ? "–" : " – ");
    put_day(i.last, out);
}

static void put_season(Interval i, StrBuf *out)
{
    static const char *const names[] = {"winter", "spring", "summer", "autumn"};
    Civil c = day_to_civil(i.first);
    strbuf_printf(out, "%s %d", names[(c.month % 12) / 3], c.year);
}

void interval_format(Interval i, StrBuf *out)
{
    if (interval_is_none(i))
        return;
    Civil c = day_to_civil(i.first);
    switch (i.precision) {
    case PRECISION_CENTURY:
    case PRECISION_DECADE:
        strbuf_printf(out, "%d–%d", c.year, day_to_civil(i.last).year);
        break;
    case PRECISION_YEAR:
        strbuf_printf(out, "%d", c.year);
        break;
    case PRECISION_HALF:
        strbuf_printf(out, "H%d %d", c.month > 6 ? 2 : 1, c.year);
        break;
    case PRECISION_QUARTER:
        strbuf_printf(out, "Q%d %d", (c.month + 2) / 3, c.year);
        break;
    case PRECISION_SEASON:
        put_season(i, out);
        break;
    case PRECISION_MONTH:
        strbuf_printf(out, "%s %d", month_abbrev(c.month), c.year);
        break;
    case PRECISION_WEEK:
        strbuf_puts(out, "week of ");
        put_day(i.first, out);
        break;
    case PRECISION_TIME:
        put_day(i.first, out);
        strbuf_printf(out, " %02d:%02d", i.minute / 60, i.minute % 60);
        break;
    case PRECISION_DAY:
        put_day(i.first, out);
        break;
    case PRECISION_RANGE:
        put_range(i, out);
        break;
    case PRECISION_NONE: /* said above */
        break;
    }
}

void days_format(int days, StrBuf *out)
{
    int count = days;
    const char *unit = "day";
    if (days > 730) {
        count = days / 365;
        unit = "year";
    } else if (days > 99) {
        count = days * 16 / 487; /* 30.4375 days */
        unit = "month";
    }
    strbuf_printf(out, "%d %s%s", count, unit, count == 1 ? "" : "s");
}
