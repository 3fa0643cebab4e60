/* test_timeline_view.c - what the timeline pane shows: filter, rows, jumps, against events made by
 * hand. */
#include "config.h"

#include "story/bitset.h"
#include "timeline_fixture.h"

/* All rows: headers as "# …", stretches as "~ …", events as their text. */
static char *rows_of(const TimelineView *view)
{
    StrBuf out = STRBUF_INIT;
    for (size_t row = 0; row < timeline_view_rows(view); row++) {
        TimelineRow r = timeline_view_row(view, row);
        strbuf_puts(&out, r.kind == ROW_PERIOD ? "# " : r.kind == ROW_GAP ? "~ " : "");
        timeline_row_format(view, &r, &out);
        if (r.kind == ROW_PERIOD)
            strbuf_printf(&out, " (%zu)", r.events);
        strbuf_putc(&out, '\n');
    }
    return strbuf_steal(&out);
}

static void expect_rows(Zoom zoom, TimelineFilter filter, const char *want)
{
    TimelineBuilder *s = small();
    TimelineView *view = view_of(s, zoom, filter);
    char *rows = rows_of(view);
    cr_expect_str_eq(rows, want);
    for (size_t shown = 0; shown < timeline_view_count(view); shown++) {
        TimelineRow r = timeline_view_row(view, timeline_view_row_of(view, shown));
        cr_expect(r.kind == ROW_EVENT && r.shown == shown);
    }
    free(rows);
    timeline_view_free(view);
    timeline_builder_free(s);
}

Test(bitset, rank_and_select_agree_with_counting)
{
    Bitset set = BITSET_INIT;
    for (size_t size = 0; size < 1400; size += 97) {
        bitset_resize(&set, size, false);
        for (size_t i = 0; i < size; i++)
            if (i * i % 7 < 3)
                bits_set(set.words, i);
        bitset_index(&set);
        size_t members = 0;
        for (size_t i = 0; i < size; i++) {
            cr_assert_eq(bitset_rank(&set, i), members);
            if (bits_has(set.words, i))
                cr_assert_eq(bitset_select(&set, members++), i);
        }
        cr_assert_eq(bitset_rank(&set, size), members);
        cr_assert_eq(set.members, members);
        bitset_resize(&set, size, true);
        cr_assert_eq(set.members, size);
    }
    bitset_release(&set);
}

Test(timeline_rows, months_stand_under_their_year_and_a_year_before_its_january)
{
    expect_rows(ZOOM_MONTH, TIMELINE_FILTER_ALL,
                "# 2019 (1)\n# Mar 2019 (1)\nMar 2019\n"
                "~ 21 months without events\n"
                "# 2021 (7)\n2021\n# Jan 2021 (1)\n1 Jan 2021\n"
                "~ 3 months without events\n"
                "# May 2021 (4)\n13 May 2021\n13 May 2021\n14 May 2021\nweek of 17 May 2021\n"
                "~ 3 months without events\n"
                "# Sep 2021 (1)\n30 Sep 2021\n");
}

Test(timeline_rows, years_and_decades)
{
    expect_rows(ZOOM_YEAR, TIMELINE_FILTER_ALL,
                "# 2019 (1)\nMar 2019\n~ 1 year without events\n# 2021 (7)\n2021\n1 Jan 2021\n"
                "13 May 2021\n13 May 2021\n14 May 2021\nweek of 17 May 2021\n30 Sep 2021\n");
    expect_rows(ZOOM_DECADE, ((TimelineFilter){1u << EVENT_REPORT, ARTICLE_NONE, NULL, 0, 0}),
                "# 2020–2029 (2)\n14 May 2021\n30 Sep 2021\n");
}

Test(timeline_rows, weeks_and_days_stand_under_their_month)
{
    TimelineFilter one = TIMELINE_FILTER_ALL;
    one.article = 1;
    expect_rows(ZOOM_WEEK, one,
                "# May 2021 (3)\n# week of 10 May 2021 (2)\n13 May 2021\n14 May 2021\n"
                "# week of 17 May 2021 (1)\nweek of 17 May 2021\n");
    expect_rows(ZOOM_DAY, one,
                "# May 2021 (3)\n# 13 May 2021 (1)\n13 May 2021\n# 14 May 2021 (1)\n14 May 2021\n"
                "~ 2 days without events\n# week of 17 May 2021 (1)\nweek of 17 May 2021\n");
}

Test(timeline_rows, a_month_that_begins_within_a_week_divides_it)
{
    TimelineBuilder *s = timeline_builder_new();
    add(s, "2021-11-30", EVENT_TOLD, 0, 1, DAY_NONE);
    add(s, "2021-12", EVENT_TOLD, 0, 2, DAY_NONE);
    add(s, "2021-12-02", EVENT_TOLD, 0, 3, DAY_NONE);
    add(s, "2021-12-20", EVENT_TOLD, 0, 4, DAY_NONE);
    timeline_builder_finish(s, 1, 0);
    TimelineView *view = view_of(s, ZOOM_WEEK, TIMELINE_FILTER_ALL);
    char *rows = rows_of(view);
    cr_expect_str_eq(
        rows, "# Nov 2021 (1)\n# week of 29 Nov 2021 (3)\n30 Nov 2021\n# Dec 2021 (3)\nDec 2021\n"
              "# week of 29 Nov 2021 (1)\n2 Dec 2021\n~ 2 weeks without events\n"
              "# week of 20 Dec 2021 (1)\n20 Dec 2021\n");
    free(rows);
    timeline_view_free(view);
    timeline_builder_free(s);
}

Test(timeline_rows, nothing_shown_has_no_rows)
{
    TimelineFilter none = TIMELINE_FILTER_ALL;
    none.article = 2;
    expect_rows(ZOOM_MONTH, none, "");
}

typedef struct FilterCase {
    unsigned kinds;
    ArticleId article;
    size_t n_ids;
    uint64_t groups;
    size_t want;
} FilterCase;

Test(timeline_view, filters_intersect)
{
    static const FilterCase cases[] = {
        {0, ARTICLE_NONE, 0, 0, 8},
        {1u << EVENT_REPORT, ARTICLE_NONE, 0, 0, 2},
        {1u << EVENT_TOLD, ARTICLE_NONE, 0, 0, 6},
        {1u << EVENT_TOLD | 1u << EVENT_REPORT, ARTICLE_NONE, 0, 0, 8},
        {1u << EVENT_OWN, ARTICLE_NONE, 0, 0, 0},
        {0, 1, 0, 0, 3},
        {1u << EVENT_TOLD, 1, 0, 0, 2},
        {0, ARTICLE_NONE, 2, 0, 5}, /* articles 1 and 3 */
        {0, 1, 2, 0, 3},
        {0, ARTICLE_NONE, 0, 2, 2}, /* group 1: article 1 */
        {0, ARTICLE_NONE, 0, 3, 6},
        {0, ARTICLE_NONE, 0, 1u << 9, 0}, /* a group that is not there */
        {0, 77, 0, 0, 0},
    };
    static const ArticleId ids[] = {3, 1, 90};
    TimelineBuilder *s = small();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const FilterCase *c = &cases[i];
        TimelineFilter filter = {c->kinds, c->article, c->n_ids ? ids : NULL, c->n_ids + 1,
                                 c->groups};
        TimelineView *view = view_of(s, ZOOM_MONTH, filter);
        cr_expect_eq(timeline_view_count(view), c->want, "case %zu: %zu", i,
                     timeline_view_count(view));
        timeline_view_free(view);
    }
    timeline_builder_free(s);
}

static const char *text_of(const TimelineView *view, size_t shown)
{
    return shown < timeline_view_count(view) ? timeline_view_event(view, shown)->text->ptr : "none";
}

Test(timeline_view, find_goes_to_the_date_or_the_next_one)
{
    TimelineBuilder *s = small();
    TimelineView *view = view_of(s, ZOOM_MONTH, TIMELINE_FILTER_ALL);
    static const char *const cases[][2] = {
        {"2021-05", "2021-05-13"}, {"2021", "2021"},       {"2021-01-01", "2021-01-01"},
        {"1999", "2019-03"},       {"2030", "2021-09-30"}, {"2021-05-15", "2021-W20"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_str_eq(text_of(view, timeline_view_find(view, iso(cases[i][0]))), cases[i][1]);
    timeline_view_free(view);
    timeline_builder_free(s);
}

Test(timeline_view, steps_go_to_the_first_event_of_a_period)
{
    TimelineBuilder *s = small();
    TimelineView *view = view_of(s, ZOOM_MONTH, TIMELINE_FILTER_ALL);
    size_t may13 = timeline_view_find(view, iso("2021-05-13"));
    cr_expect_str_eq(text_of(view, timeline_view_step(view, may13, STEP_DAY, 1)), "2021-05-14");
    cr_expect_str_eq(text_of(view, timeline_view_step(view, may13, STEP_DAY, 2)), "2021-W20");
    cr_expect_str_eq(text_of(view, timeline_view_step(view, may13, STEP_WEEK, 1)), "2021-W20");
    cr_expect_str_eq(text_of(view, timeline_view_step(view, may13, STEP_MONTH, 1)), "2021-09-30");
    cr_expect_str_eq(text_of(view, timeline_view_step(view, may13, STEP_MONTH, -1)), "2021");
    cr_expect_str_eq(text_of(view, timeline_view_step(view, may13, STEP_YEAR, -1)), "2019-03");
    cr_expect_eq(timeline_view_step(view, may13, STEP_YEAR, 1), may13);
    cr_expect_eq(timeline_view_step(view, 0, STEP_DAY, -4), 0);
    cr_expect_eq(timeline_view_step(view, may13, STEP_EVENT, 1), may13 + 1);
    cr_expect_eq(timeline_view_step(view, may13, STEP_EVENT, 99), 7);
    cr_expect_eq(timeline_view_step(view, may13, STEP_EVENT, -99), 0);
    timeline_view_free(view);
    timeline_builder_free(s);
}

Test(timeline_view, a_byte_of_an_article_has_its_event)
{
    TimelineBuilder *s = small();
    TimelineView *view = view_of(s, ZOOM_MONTH, TIMELINE_FILTER_ALL);
    cr_expect_str_eq(text_of(view, timeline_view_at(view, 1, 0)), "2021-05-14");
    cr_expect_str_eq(text_of(view, timeline_view_at(view, 1, 40)), "2021-05-13");
    cr_expect_str_eq(text_of(view, timeline_view_at(view, 1, 299)), "2021-05-13");
    cr_expect_str_eq(text_of(view, timeline_view_at(view, 1, 4000)), "2021-W20");
    cr_expect_str_eq(text_of(view, timeline_view_at(view, 3, 0)), "2019-03");
    cr_expect_eq(timeline_view_at(view, 2, 0), SIZE_MAX);
    cr_expect_eq(timeline_view_at(view, 400, 0), SIZE_MAX);
    TimelineFilter told = {1u << EVENT_TOLD, ARTICLE_NONE, NULL, 0, 0};
    timeline_view_set(view, &s->timeline, &told);
    cr_expect_str_eq(text_of(view, timeline_view_at(view, 1, 0)), "2021-05-13");
    timeline_view_free(view);
    timeline_builder_free(s);
}

Test(timeline_view, of_two_places_equally_near_the_first_is_gone_to)
{
    TimelineBuilder *s = timeline_builder_new();
    add(s, "2021-05-01", EVENT_TOLD, 0, 10, DAY_NONE);
    add(s, "2021-05-02", EVENT_REPORT, 0, 20, DAY_NONE);
    add(s, "2021-05-03", EVENT_TOLD, 0, 30, DAY_NONE);
    timeline_builder_finish(s, 1, 0);
    TimelineFilter told = {1u << EVENT_TOLD, ARTICLE_NONE, NULL, 0, 0};
    TimelineView *view = view_of(s, ZOOM_MONTH, told);
    cr_expect_str_eq(text_of(view, timeline_view_at(view, 0, 20)), "2021-05-01");
    cr_expect_str_eq(text_of(view, timeline_view_at(view, 0, 21)), "2021-05-03");
    timeline_view_free(view);
    timeline_builder_free(s);
}

Test(timeline, wider_events_stand_first_then_those_without_an_hour_then_by_the_clock)
{
    static const char *const order[] = {"2021",
                                        "2021-01",
                                        "2021-01-01",
                                        "2021-01-01T00:00",
                                        "2021-01-01T08:00",
                                        "2021-01-01T09:10"};
    TimelineBuilder *s = timeline_builder_new();
    for (size_t i = 6; i-- > 0;)
        add(s, order[i], EVENT_TOLD, 0, (uint32_t)i, DAY_NONE);
    timeline_builder_finish(s, 1, 0);
    for (size_t i = 0; i < 6; i++)
        cr_expect_str_eq(s->timeline.events[i].text->ptr, order[i]);
    timeline_builder_free(s);
}

Test(timeline, two_dates_in_one_sentence_are_told_apart)
{
    TimelineBuilder *s = timeline_builder_new();
    uint32_t a = add(s, "2020", EVENT_TOLD, 0, 100, DAY_NONE),
             b = add(s, "2021", EVENT_TOLD, 0, 900, DAY_NONE);
    timeline_builder_place(s, 0, (EventPlace){500, 540, b}); /* they need not come in order */
    timeline_builder_place(s, 0, (EventPlace){500, 510, a});
    timeline_builder_finish(s, 1, 0);
    cr_expect_eq(timeline_event_at(&s->timeline, 0, 505), 0);
    cr_expect_eq(timeline_event_at(&s->timeline, 0, 539), 0);
    cr_expect_eq(timeline_event_at(&s->timeline, 0, 545), 1);
    timeline_builder_free(s);
}

/* First event of the list that begins after the period around event `at`, by looking at each. */
static size_t next_period_by_looking(const Timeline *timeline, size_t at, Zoom level)
{
    Day last = period_of(timeline->events[at].when.first, level).last;
    size_t next = at;
    while (next < timeline->count && timeline->events[next].when.first <= last)
        next++;
    return next < timeline->count ? next : at;
}

/* Jumps and rows are found by searching; among very many events they are the same as by looking at
 * each. How long they take is told by bench_story. */
Test(timeline_view, keys_land_where_looking_at_each_of_many_events_does)
{
    TimelineBuilder *s = timeline_builder_new();
    Day start = iso("2001-01-01").first;
    for (uint32_t i = 0; i < 300000; i++) {
        Event event = {.when = interval_day(start + (Day)(i * 2654435761u % 7300)),
                       .kind = i % 3 ? EVENT_TOLD : EVENT_REPORT};
        uint32_t number = timeline_builder_event(s, &event, 0);
        timeline_builder_place(s, i / 3, (EventPlace){i % 3 * 100, i % 3 * 100, number});
    }
    timeline_builder_finish(s, 100000, 0);
    TimelineView *view = view_of(s, ZOOM_MONTH, TIMELINE_FILTER_ALL);
    for (int round = 0; round < 20; round++) {
        size_t at = timeline_view_at(view, (ArticleId)(round * 4999), 150);
        cr_assert_lt(at, 300000);
        timeline_view_set_zoom(view, (Zoom)(round % ZOOM_LEVELS));
        size_t week = timeline_view_step(view, at, STEP_WEEK, 1);
        cr_expect_eq(week, next_period_by_looking(&s->timeline, at, ZOOM_WEEK));
        cr_expect_eq(timeline_view_step(view, at, STEP_YEAR, 1),
                     next_period_by_looking(&s->timeline, at, ZOOM_YEAR));
        size_t row = timeline_view_row_of(view, week);
        for (size_t i = 0, shown = week; i < 60 && row + i < timeline_view_rows(view); i++) {
            TimelineRow r = timeline_view_row(view, row + i);
            cr_assert_eq(r.shown, shown, "row %zu", row + i);
            shown += r.kind == ROW_EVENT;
        }
    }
    timeline_view_free(view);
    timeline_builder_free(s);
}
