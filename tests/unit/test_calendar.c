/* test_calendar.c - days, weeks, intervals; ISO 8601 read and written. */
#include "config.h"

#include "dossier/calendar.h"

#include <criterion/criterion.h>

Test(calendar, days_go_out_and_come_back)
{
    for (Day d = day_from_civil(-400, 1, 1); d < day_from_civil(2400, 1, 1); d += 13) {
        Civil c = day_to_civil(d);
        cr_assert(civil_valid(c.year, c.month, c.day));
        cr_assert_eq(day_from_civil(c.year, c.month, c.day), d);
        int year, week;
        day_to_iso_week(d, &year, &week);
        cr_assert_eq(day_from_iso_week(year, week, day_weekday(d)), d);
    }
}

Test(calendar, known_days)
{
    cr_expect_eq(day_weekday(day_from_civil(2021, 12, 6)), 1);
    cr_expect_eq(day_weekday(day_from_civil(2022, 2, 25)), 5);
    cr_expect_eq(day_easter(2021), day_from_civil(2021, 4, 4));
    cr_expect_eq(day_easter(2024), day_from_civil(2024, 3, 31));
    cr_expect_eq(day_nth_weekday(2021, 11, 4, 4), day_from_civil(2021, 11, 25));
    cr_expect_eq(day_nth_weekday(2021, 5, 1, -1), day_from_civil(2021, 5, 31));
    cr_expect_eq(day_add_months(day_from_civil(2021, 1, 31), 1), day_from_civil(2021, 2, 28));
    cr_expect_eq(iso_weeks_in_year(2020), 53);
}

/* Years in which the parts of the computus that are mostly zero are not. */
Test(calendar, easter_in_the_years_that_are_exceptions)
{
    static const int days[][3] = {{1818, 3, 22}, {1886, 4, 25}, {1943, 4, 25}, {1954, 4, 18},
                                  {1961, 4, 2},  {1981, 4, 19}, {2000, 4, 23}, {2008, 3, 23},
                                  {2038, 4, 25}, {2049, 4, 18}, {2076, 4, 19}, {2106, 4, 18}};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        cr_expect_eq(day_easter(days[i][0]), day_from_civil(days[i][0], days[i][1], days[i][2]),
                     "%d", days[i][0]);
}

Test(calendar, a_century_is_a_leap_year_once_in_four)
{
    cr_expect_eq(month_days(2000, 2), 29);
    cr_expect_eq(month_days(1900, 2), 28);
    cr_expect(civil_valid(1600, 2, 29));
    cr_expect_not(civil_valid(2100, 2, 29));
}

static Interval iso(const char *text)
{
    Interval when = INTERVAL_NONE;
    cr_assert(interval_parse_iso(slice_from(text), &when), "%s", text);
    return when;
}

Test(calendar, intervals_order_by_beginning_end_and_minute_and_none_is_last)
{
    static const char *const rising[] = {"2021-05-13",       "2021-05-14",       "2021-05-14T00:00",
                                         "2021-05-14T09:10", "2021-05-14T09:11", "2021-05-15",
                                         "2021-W20",         "2021-06"};
    for (size_t i = 0; i < sizeof rising / sizeof *rising; i++) {
        for (size_t j = 0; j < sizeof rising / sizeof *rising; j++) {
            int order = interval_cmp(iso(rising[i]), iso(rising[j]));
            cr_expect_eq((order > 0) - (order < 0), (i > j) - (i < j), "%s %s", rising[i],
                         rising[j]);
        }
        cr_expect_lt(interval_cmp(iso(rising[i]), INTERVAL_NONE), 0);
        cr_expect_gt(interval_cmp(INTERVAL_NONE, iso(rising[i])), 0);
    }
    cr_expect_eq(interval_cmp(INTERVAL_NONE, INTERVAL_NONE), 0);
}

Test(calendar, intervals_are_equal_in_every_part)
{
    Interval noon = iso("2021-05-14T12:00Z");
    cr_expect(interval_eq(noon, iso("2021-05-14T12:00Z")));
    cr_expect(interval_eq(INTERVAL_NONE, INTERVAL_NONE));
    cr_expect_not(interval_eq(noon, iso("2021-05-14T12:01Z")));
    cr_expect_not(interval_eq(noon, iso("2021-05-14T12:00+01:00")));
    cr_expect_not(interval_eq(noon, iso("2021-05-14")));
    cr_expect_not(interval_eq(interval_range(1, 5), interval_range(2, 5)));
    cr_expect_not(interval_eq(interval_range(1, 5), interval_range(1, 6)));
    cr_expect_not(
        interval_eq(iso("2021-05"), interval_range(iso("2021-05").first, iso("2021-05").last)));
    cr_expect_not(interval_eq(iso("2021-05"), INTERVAL_NONE));
}

Test(calendar, intervals_overlap_when_they_share_a_day)
{
    cr_expect(interval_overlaps(iso("2021-05"), iso("2021-05-31")));
    cr_expect(interval_overlaps(iso("2021-05-31"), iso("2021-05")));
    cr_expect(interval_overlaps(iso("2021-05"), iso("2021-05-01")));
    cr_expect(interval_overlaps(iso("2021-05-01"), iso("2021-05")));
    cr_expect_not(interval_overlaps(iso("2021-05"), iso("2021-06-01")));
    cr_expect_not(interval_overlaps(iso("2021-05"), INTERVAL_NONE));
}

typedef struct IsoCase {
    const char *in, *iso, *shown;
} IsoCase;

Test(calendar, iso_dates_keep_their_precision)
{
    static const IsoCase cases[] = {
        {"2021", "2021", "2021"},
        {"2021-03", "2021-03", "Mar 2021"},
        {"2021-09-30", "2021-09-30", "30 Sep 2021"},
        {"2021-W49", "2021-W49", "week of 6 Dec 2021"},
        {"2021-Q3", "2021-Q3", "Q3 2021"},
        {"2021-05-14T09:10+01:00", "2021-05-14T09:10+01:00", "14 May 2021 09:10"},
        {"2021-05-14 09:10Z", "2021-05-14T09:10Z", "14 May 2021 09:10"},
        {"2021-05-14T09:10:60", "2021-05-14T09:10", "14 May 2021 09:10"},
        {"2021-05-14T24:00", "2021-05-14T24:00", "14 May 2021 24:00"},
        {"2021-05-14T09:10-0330", "2021-05-14T09:10-03:30", "14 May 2021 09:10"},
        {"2021-05-14T09:10+14", "2021-05-14T09:10+14:00", "14 May 2021 09:10"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        Interval at;
        StrBuf iso = STRBUF_INIT, shown = STRBUF_INIT;
        cr_assert(interval_parse_iso(slice_from(cases[i].in), &at), "%s", cases[i].in);
        interval_format_iso(at, &iso);
        interval_format(at, &shown);
        cr_expect_str_eq(strbuf_str(&iso), cases[i].iso);
        cr_expect_str_eq(strbuf_str(&shown), cases[i].shown);
        strbuf_release(&iso);
        strbuf_release(&shown);
    }
}

Test(calendar, halves_and_seasons_are_named_by_their_first_month)
{
    static const struct {
        int month;
        Precision precision;
        const char *shown;
    } cases[] = {
        {1, PRECISION_HALF, "H1 2021"},
        {7, PRECISION_HALF, "H2 2021"},
        {3, PRECISION_SEASON, "spring 2021"},
        {6, PRECISION_SEASON, "summer 2021"},
        {9, PRECISION_SEASON, "autumn 2021"},
        {12, PRECISION_SEASON, "winter 2021"},
        {1, PRECISION_NONE, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Interval at = interval_range(day_from_civil(2021, cases[i].month, 1),
                                     day_from_civil(2022, cases[i].month, 1) - 1);
        StrBuf shown = STRBUF_INIT;
        at.precision = cases[i].precision;
        interval_format(at, &shown);
        cr_expect_str_eq(strbuf_str(&shown), cases[i].shown);
        strbuf_release(&shown);
    }
}

Test(calendar, what_is_no_date_is_refused)
{
    static const char *const bad[] = {"",
                                      "21",
                                      "2021-13",
                                      "2021-02-29",
                                      "2021-W53",
                                      "2021-Q5",
                                      "2021-05-14T25:00",
                                      "2021-05-14T09:10+99:00",
                                      "2021-05-1",
                                      "2021-05-14x",
                                      "2021-05-14T24:30",
                                      "2021-05-14T09:10+15:00",
                                      "2021-05-14T09:10:61",
                                      "2021-05-14T09:60",
                                      "2021-Q0",
                                      "2021-W00",
                                      "2021-05-00"};
    Interval at;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        cr_expect_not(interval_parse_iso(slice_from(bad[i]), &at), "%s", bad[i]);
}

Test(calendar, query_ranges)
{
    Interval r;
    cr_assert(interval_parse_range(SLICE("2021-09..2022"), &r));
    cr_expect_eq(r.first, day_from_civil(2021, 9, 1));
    cr_expect_eq(r.last, day_from_civil(2022, 12, 31));
    cr_assert(interval_parse_range(SLICE("..2021-06"), &r));
    cr_expect_eq(r.last, day_from_civil(2021, 6, 30));
    cr_expect_not(interval_parse_range(SLICE("2022..2021"), &r));
    cr_expect_not(interval_parse_range(SLICE(".."), &r));
}
