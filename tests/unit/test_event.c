/* test_event.c - how an event's date and the lag of its report are said. */
#include "config.h"

#include "timeline_fixture.h"

typedef struct LagCase {
    const char *when, *reported, *want;
} LagCase;

Test(event, lag_is_counted_in_days_only_where_days_are_known)
{
    static const LagCase cases[] = {
        {"2021-05-13", "2021-05-14", "reported 1 day later"},
        {"2021-05-13", "2021-05-20", "reported 7 days later"},
        {"2022-03-08", "2022-02-25", "announced 11 days before"},
        {"2021-02-04", "2021-05-14", "reported 99 days later"},
        {"2021-02-03", "2021-05-14", "reported 3 months later"},
        {"2020-12-13", "2021-05-14", "reported 4 months later"},
        {"2019-05-15", "2021-05-14", "reported 23 months later"},
        {"2019-05-14", "2021-05-14", "reported 2 years later"},
        {"1933-09-23", "2021-05-14", "reported 87 years later"},
        {"2021-05-14", "2021-05-14", "reported the same day"},
        {"2021-W49", "2021-12-08", "reported while it lasted"},
        {"2021-03", "2021-05-14", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Mention mention = {.reported = iso(cases[i].reported).first, .reported_to_day = true};
        Event event = {
            .when = iso(cases[i].when), .kind = EVENT_TOLD, .mentions = &mention, .n_mentions = 1};
        StrBuf out = STRBUF_INIT;
        event_format_lag(&event, &out);
        cr_expect_str_eq(strbuf_str(&out), cases[i].want);
        strbuf_clear(&out);
        mention.reported_to_day = false;
        event_format_lag(&event, &out);
        cr_expect_str_eq(strbuf_str(&out), "");
        mention.reported_to_day = event.open_past = true;
        event_format_lag(&event, &out);
        cr_expect_str_eq(strbuf_str(&out), "");
        strbuf_release(&out);
    }
}

Test(event, an_open_past_date_says_since)
{
    Event event = {.when = iso("2020-11"), .open_past = true};
    event.when.last = iso("2021-09-30").last;
    StrBuf out = STRBUF_INIT;
    event_format_date(&event, &out);
    cr_expect_str_eq(strbuf_str(&out), "since Nov 2020");
    strbuf_clear(&out);
    event.when = interval_range(iso("2020-11-03").first, iso("2021-09-30").last);
    event_format_date(&event, &out);
    cr_expect_str_eq(strbuf_str(&out), "since 3 Nov 2020");
    strbuf_release(&out);
}
