/* test_timeline_axis.c - days onto cells: the window a zoom shows, density, bars, periods. */
#include "config.h"

#include "timeline_fixture.h"

Test(timeline_axis, every_shown_event_falls_into_one_bin_and_under_its_bar)
{
    TimelineBuilder *s = small();
    TimelineView *view = view_of(s, ZOOM_DECADE, TIMELINE_FILTER_ALL);
    Interval span = timeline_view_window(view, 0, 7);
    cr_expect_eq(span.first, iso("2019-03-01").first);
    cr_expect_eq(span.last, iso("2021-09-30").last);
    for (int cells = 1; cells < 200; cells += 13) {
        uint32_t bins[200], total = 0;
        timeline_view_density(view, span, bins, (size_t)cells);
        for (int i = 0; i < cells; i++)
            total += bins[i];
        cr_expect_eq(total, 8);
        for (size_t shown = 0; shown < 8; shown++) {
            int from, to;
            cr_assert(
                timeline_bar(timeline_view_event(view, shown)->when, span, cells, &from, &to));
            cr_expect(from >= 0 && from < to && to <= cells && bins[from] > 0);
        }
    }
    timeline_view_free(view);
    timeline_builder_free(s);
}

Test(timeline_axis, a_closer_zoom_shows_a_window_within_the_span)
{
    TimelineBuilder *s = small();
    TimelineView *view = view_of(s, ZOOM_MONTH, TIMELINE_FILTER_ALL);
    Interval span = timeline_view_span(view);
    for (size_t shown = 0; shown < 8; shown++) {
        Interval window = timeline_view_window(view, shown, 40);
        Day first = timeline_view_event(view, shown)->when.first;
        cr_expect_eq(window.last - window.first + 1, 280);
        cr_expect(window.first >= span.first && window.last <= span.last);
        cr_expect(window.first <= first && first <= window.last);
    }
    int from, to;
    cr_expect_not(timeline_bar(iso("1990"), span, 40, &from, &to));
    timeline_view_free(view);
    timeline_builder_free(s);
}

/* An event every ten days from 2011 on. */
static TimelineBuilder *decade_of_events(void)
{
    TimelineBuilder *s = timeline_builder_new();
    for (Day day = iso("2011-01-01").first; day <= iso("2020-12-31").first; day += 10) {
        Event event = {.when = interval_day(day), .kind = EVENT_TOLD};
        timeline_builder_place(s, 0, (EventPlace){1, 1, timeline_builder_event(s, &event, 0)});
    }
    timeline_builder_finish(s, 1, 0);
    return s;
}

typedef struct WindowCase {
    Zoom zoom;
    int cells, days;
} WindowCase;

Test(timeline_axis, a_cell_is_a_month_a_week_a_day_or_half_a_day)
{
    static const WindowCase cases[] = {
        {ZOOM_YEAR, 40, 1217}, {ZOOM_YEAR, 16, 487}, {ZOOM_MONTH, 40, 280}, {ZOOM_WEEK, 40, 40},
        {ZOOM_DAY, 40, 20},    {ZOOM_DAY, 41, 21},   {ZOOM_DAY, 1, 1}};
    TimelineBuilder *s = decade_of_events();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        TimelineView *view = view_of(s, cases[i].zoom, TIMELINE_FILTER_ALL);
        Interval span = timeline_view_span(view);
        size_t count = timeline_view_count(view), middle = count / 2;
        Interval first = timeline_view_window(view, 0, cases[i].cells),
                 in = timeline_view_window(view, middle, cases[i].cells),
                 last = timeline_view_window(view, count - 1, cases[i].cells);
        cr_expect_eq(in.last - in.first + 1, cases[i].days);
        cr_expect_eq(in.first, timeline_view_event(view, middle)->when.first - cases[i].days / 2);
        cr_expect_eq(first.first, span.first);
        cr_expect_eq(first.last - first.first + 1, cases[i].days);
        cr_expect_eq(last.last, span.last);
        cr_expect_eq(last.last - last.first + 1, cases[i].days);
        timeline_view_free(view);
    }
    timeline_builder_free(s);
}

typedef struct BarCase {
    const char *when;
    int from, to;
} BarCase;

Test(timeline_axis, a_bar_covers_every_cell_that_it_touches)
{
    static const BarCase cases[] = {{"2021-05-01", 0, 1},
                                    {"2021-05-31", 9, 10},
                                    {"2021-05", 0, 10},
                                    {"2021", 0, 10},
                                    {"2021-05-04", 0, 2},
                                    {"2021-05-05", 1, 2},
                                    {"2021-04-20..2021-05-08", 0, 3}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int from, to;
        cr_assert(timeline_bar(iso(cases[i].when), iso("2021-05"), 10, &from, &to));
        cr_expect_eq(from, cases[i].from, "%s: from %d", cases[i].when, from);
        cr_expect_eq(to, cases[i].to, "%s: to %d", cases[i].when, to);
    }
}

/* The last event may begin within the first. */
Test(timeline_axis, the_span_reaches_to_the_end_of_the_first_or_the_last_event)
{
    static const char *const cases[][3] = {{"2019-03", "2021", "2021-12-31"},
                                           {"2019..2021", "2020-05-01", "2021-12-31"}};
    for (size_t i = 0; i < 2; i++) {
        TimelineBuilder *s = timeline_builder_new();
        add(s, cases[i][0], EVENT_TOLD, 0, 1, DAY_NONE);
        add(s, cases[i][1], EVENT_TOLD, 0, 2, DAY_NONE);
        timeline_builder_finish(s, 1, 0);
        TimelineView *view = view_of(s, ZOOM_YEAR, TIMELINE_FILTER_ALL);
        cr_expect_eq(timeline_view_span(view).first, iso(cases[i][0]).first);
        cr_expect_eq(timeline_view_span(view).last, iso(cases[i][2]).last);
        timeline_view_free(view);
        timeline_builder_free(s);
    }
}

/* Around the days where a division of negative numbers would round the other way. */
Test(periods, are_numbered_one_by_one_before_1970_and_before_the_first_year_too)
{
    static const int around[] = {1970, 1};
    for (size_t i = 0; i < 2; i++) {
        for (int level = 0; level < ZOOM_LEVELS; level++) {
            Day from = day_from_civil(around[i] - 12, 6, 15), to = from + 24 * 365;
            int number = period_number(from, (Zoom)level);
            for (Day day = from + 1; day < to; day++) {
                Interval period = period_of(day, (Zoom)level);
                cr_assert(period.first <= day && day <= period.last);
                number += day == period.first;
                cr_assert_eq(period_number(day, (Zoom)level), number, "level %d, day %d", level,
                             day);
            }
        }
    }
}

/* 200 days in 2021, one event each, and `far` events in each of two other times. */
static TimelineView *far_flung(TimelineBuilder *s, const char *early, const char *late, int far)
{
    for (int i = 0; i < far; i++) {
        add(s, early, EVENT_TOLD, 0, (uint32_t)i, DAY_NONE);
        add(s, late, EVENT_TOLD, 0, (uint32_t)(far + i), DAY_NONE);
    }
    Day day = iso("2021-03-01").first;
    for (uint32_t i = 0; i < 200; i++, day++) {
        Event event = {.when = interval_day(day), .kind = EVENT_TOLD};
        timeline_builder_place(s, 1, (EventPlace){i, i, timeline_builder_event(s, &event, 0)});
    }
    timeline_builder_finish(s, 2, 0);
    return view_of(s, ZOOM_MONTH, TIMELINE_FILTER_ALL);
}

/* A few events far away leave the axis to the others, and are counted; many, or near ones, stand on
 * it. */
Test(timeline_axis, a_few_far_away_do_not_rule_the_axis)
{
    static const struct {
        const char *early, *late;
        int far;
        bool cut;
    } cases[] = {{"1066", "2090", 3, true},
                 {"1987", "2021-09-17", 5, true},
                 {"2020", "2021-12", 5, false},
                 {"1066", "2090", 60, false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        TimelineBuilder *s = timeline_builder_new();
        TimelineView *view = far_flung(s, cases[i].early, cases[i].late, cases[i].far);
        size_t before, after, n = timeline_view_count(view);
        Interval core = timeline_view_core(view, &before, &after), span = timeline_view_span(view);
        uint32_t bins[30], total = 0;
        timeline_view_density(view, core, bins, 30);
        for (size_t k = 0; k < 30; k++)
            total += bins[k];
        cr_expect_eq(before + after + total, n, "%zu", i);
        cr_expect_eq(!interval_eq(core, span), cases[i].cut, "%zu", i);
        cr_expect_eq(before > 0 || after > 0, cases[i].cut, "%zu", i);
        cr_expect(before <= n / 20 && after <= n / 20, "%zu: %zu, %zu", i, before, after);
        timeline_view_free(view);
        timeline_builder_free(s);
    }
}
