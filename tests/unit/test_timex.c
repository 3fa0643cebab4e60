/* Temporal tagging: the example of every rule, and the behaviour of the list as a whole. */
#include "config.h"

#include "dossier/mem.h"
#include "dossier/dates.h"
#include "dates/internal.h"

#include <criterion/criterion.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Interval iso(const char *text)
{
    Interval when = INTERVAL_NONE;
    interval_parse_iso(slice_from(text), &when);
    return when;
}

static void tag(const char *lang, const char *dct, const char *text, TimexList *out)
{
    TimexContext context = {.lang = slice_from(lang), .dct = iso(dct)};
    timex_tag(slice_from(text), &context, out);
    timex_list_check(out, slice_from(text));
}

/* The text with brackets around what was found, then the values: as examples are written. */
static char *tagged(const char *lang, const char *dct, const char *text)
{
    TimexList list = {0};
    tag(lang, dct, text, &list);
    StrBuf b = STRBUF_INIT;
    uint32_t at = 0;
    for (size_t i = 0; i < list.count; i++) {
        strbuf_put(&b, text + at, list.items[i].start - at);
        strbuf_printf(&b, "[%.*s]", (int)(list.items[i].end - list.items[i].start),
                      text + list.items[i].start);
        at = list.items[i].end;
    }
    strbuf_puts(&b, text + at);
    strbuf_puts(&b, " =");
    for (size_t i = 0; i < list.count; i++)
        strbuf_printf(&b, " %s", list.items[i].value);
    timex_list_release(&list);
    return strbuf_steal(&b);
}

static char *without_brackets(const char *example)
{
    StrBuf b = STRBUF_INIT;
    for (; *example; example++)
        if (*example != '[' && *example != ']')
            strbuf_putc(&b, *example);
    return strbuf_steal(&b);
}

static void check_rules(const char *lang)
{
    const TimexGrammar *g = timex_grammar(slice_from(lang));
    cr_assert(g != NULL);
    for (size_t i = 0; i < grammar_rule_count(g); i++) {
        const TimexRule *rule = grammar_rule(g, i);
        char *text = without_brackets(rule->example);
        char *got = tagged(lang, "2021-05-14", text);
        StrBuf want = STRBUF_INIT;
        strbuf_printf(&want, "%s =%s%s", rule->example, *rule->values ? " " : "", rule->values);
        cr_expect_str_eq(got, strbuf_str(&want), "rule %s:\n  got  %s\n  want %s", rule->pattern,
                         got, strbuf_str(&want));
        strbuf_release(&want);
        free(got);
        free(text);
    }
}

Test(timex, rules_of_each_language_do_what_their_examples_say)
{
    const TimexLanguage *language;
    for (size_t i = 0; (language = timex_language(i)) != NULL; i++)
        check_rules(language->code);
}

static void expect(const char *lang, const char *dct, const char *example)
{
    char text[512];
    snprintf(text, sizeof text, "%.*s", (int)(strstr(example, " =") - example), example);
    char *plain = without_brackets(text);
    char *got = tagged(lang, dct, plain);
    cr_expect_str_eq(got, example);
    free(got);
    free(plain);
}

Test(timex, what_is_no_date)
{
    expect("en", "2021-05-14", "May said she may march in May's car. =");
    expect("en", "2021-05-14", "A second officer called 999 for 650 officers. =");
    expect("en", "2021-05-14", "The 38-year-old, aged 38, won 4-2 in room 2004. =");
    expect("en", "2021-05-14",
           "Phone 020 7946 0999, section 12, version 1.2.3.4, the A380 and a B737-800. =");
}

Test(timex, ranges_are_two_expressions_linked)
{
    TimexList list = {0};
    tag("en", "2021-11-29", "It runs from Monday 6 \xE2\x80\x93 Sunday 12 December.", &list);
    cr_assert_eq(list.count, 2);
    cr_expect(list.items[0].range_begin);
    cr_expect_eq(list.items[0].range_with, 1);
    cr_expect_eq(list.items[1].range_with, 0);
    cr_expect_eq(list.items[0].when.first, day_from_civil(2021, 12, 6));
    cr_expect_eq(list.items[1].when.first, day_from_civil(2021, 12, 12));
    timex_list_release(&list);
}

Test(timex, since_is_open_and_contradictions_are_flagged)
{
    TimexList list = {0};
    tag("en", "2021-09-30",
        "It was shut since last November, and again on Tuesday 9 March 2021 and Monday 9 March "
        "2021.",
        &list);
    cr_assert_eq(list.count, 3);
    cr_expect(list.items[0].open_past);
    cr_expect_str_eq(list.items[0].value, "2020-11");
    cr_expect(!list.items[1].conflict);
    cr_expect(list.items[2].conflict);
    timex_list_release(&list);
}

Test(timex, a_weekday_dates_an_undated_text)
{
    const Interval near[] = {iso("2021-05-14"), iso("2022-02-25")};
    TimexContext context = {
        .lang = SLICE("en"), .dct = INTERVAL_NONE, .near_dates = near, .n_near_dates = 2};
    TimexList list = {0};
    timex_tag(SLICE("A week of activity is under way today. It runs from Monday 6 \xE2\x80\x93 "
                    "Sunday 12 December."),
              &context, &list);
    cr_assert_eq(list.count, 4);
    cr_expect_str_eq(list.items[1].value, "2021-W49");
    cr_expect_str_eq(list.items[2].value, "2021-12-06");
    cr_expect_str_eq(list.items[3].value, "2021-12-12");
    cr_expect_eq(list.inferred.first, day_from_civil(2021, 12, 6));
    cr_expect_eq(list.inferred.last, day_from_civil(2021, 12, 12));
    cr_expect(strstr(list.reason, "2021") != NULL);
    timex_list_release(&list);
}

Test(timex, an_undated_text_without_a_weekday_stays_undated)
{
    TimexList list = {0};
    tag("en", "", "It began today and will end on 12 December.", &list);
    cr_assert_eq(list.count, 2);
    cr_expect(interval_is_none(list.items[0].when));
    cr_expect_str_eq(list.items[1].value, "XXXX-12-12");
    cr_expect(interval_is_none(list.inferred));
    timex_list_release(&list);
}

/* In the future tense a year is lent only by what heads the sentence, whichever it is. */
Test(timex, a_year_at_the_head_of_a_sentence_dates_the_rest_of_it)
{
    expect("en", "2021-06-14",
           "The plan is short. In [2019] the pier will be shut and on [3 May] it will be sold. = "
           "2019 2019-05-03");
    expect("en", "2021-06-14",
           "The plan is short. The pier of [2019] will be shut and on [3 July] it will be sold. = "
           "2019 2021-07-03");
}

Test(timex, hostile_input_is_harmless)
{
    static const char *const texts[] = {"",
                                        " ",
                                        "\xFF\xFE\xC3",
                                        "1",
                                        "31 February 2021",
                                        "99/99/9999",
                                        "2021-13-45",
                                        "9999999999999 years ago",
                                        "the 99th century",
                                        "May May May May May May",
                                        "in 2020-",
                                        "half past",
                                        "00:00:00:00",
                                        "- - -"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int fr = 0; fr < 2; fr++) {
            TimexList list = {0};
            tag(fr ? "fr" : "en", "2021-05-14", texts[i], &list);
            for (size_t k = 0; k < list.count; k++) {
                cr_expect_lt(list.items[k].start, list.items[k].end);
                cr_expect_leq(list.items[k].end, strlen(texts[i]));
            }
            timex_list_release(&list);
        }
}

/* The automaton's states are made while texts are read; threads that start together meet at every
 * one. */
static void *tag_all_examples(void *unused)
{
    (void)unused;
    StrBuf all = STRBUF_INIT;
    for (int fr = 0; fr < 2; fr++) {
        const TimexGrammar *g = timex_grammar(fr ? SLICE("fr") : SLICE("en"));
        for (size_t i = 0; i < grammar_rule_count(g); i++) {
            char *text = without_brackets(grammar_rule(g, i)->example);
            char *got = tagged(fr ? "fr" : "en", "2021-05-14", text);
            strbuf_puts(&all, got);
            free(got);
            free(text);
        }
    }
    return strbuf_steal(&all);
}

Test(timex, threads_may_tag_at_once)
{
    pthread_t threads[4];
    void *results[4];
    for (int i = 0; i < 4; i++)
        cr_assert_eq(pthread_create(&threads[i], NULL, tag_all_examples, NULL), 0);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], &results[i]);
    for (int i = 1; i < 4; i++)
        cr_expect_str_eq(results[i], results[0]);
    for (int i = 0; i < 4; i++)
        free(results[i]);
}

Test(timex, numeric_dates_follow_the_order_that_the_text_shows)
{
    expect("en", "2021-05-14", "[03/28/1994], then [07/05/2009]. = 1994-03-28 2009-07-05");
    expect("en", "2021-05-14", "[28/03/1994], then [07/05/2009]. = 1994-03-28 2009-05-07");
    expect("en", "2021-05-14", "[8 May 1994], then [07/05/2009]. = 1994-05-08 2009-05-07");
    expect("fr", "2021-05-14", "[Le 07/05/2009]. = 2009-05-07");
}

Test(timex, years_follow_tense_and_narrative)
{
    expect("en", "2018-10-01", "The hall opened in [December]. = 2017-12");
    expect("en", "2018-10-01", "The hall will open in [January]. = 2019-01");
    expect("en", "2018-10-01",
           "The war began on [28 July 1914]. In [August] they crossed the border. = 1914-07-28 "
           "1914-08");
    expect("en", "2018-10-01", "In [2019], [Easter Sunday] falls late. = 2019 2019-04-21");
    expect("en", "2018-10-03",
           "He said on [Tuesday] that the bill will pass by [Friday]. = 2018-10-02 2018-10-05");
}

Test(timex, a_participle_between_commas_is_not_the_verb)
{
    expect("en", "2022-02-25",
           "The talks, held [last month], resume on [8 March]. = 2022-01 2022-03-08");
    expect("en", "2022-02-25",
           "The ferry, sold in [May], was wrecked on [8 March]. = 2021-05 2021-03-08");
    expect("fr", "2022-02-25",
           "Les discussions, tenues [le mois dernier], reprennent [le 8 mars]. = 2022-01 "
           "2022-03-08");
}

Test(timex, clock_times_hang_on_the_nearest_day)
{
    expect("en", "2021-09-30",
           "She left at [9pm] on [3 March] and was seen at [9.28pm]. = 2021-03-03T21:00 2021-03-03 "
           "2021-03-03T21:28");
    expect(
        "en", "2021-09-30",
        "It rained on [Tuesday night]. At [2 a.m.] it stopped. = 2021-09-28TNI 2021-09-29T02:00");
    expect("fr", "2021-09-30", "Il fut vu [mardi] vers [21 h 45]. = 2021-09-28 2021-09-28T21:45");
}

/* --- what is left unsaid ---------------------------------------------------------------------- */

/* 14 May 2021 was a Friday: next and last are never the day itself. */
Test(timex, next_and_last_said_on_the_same_weekday_are_a_week_away)
{
    expect("en", "2021-05-14", "The ferry will be sold [next Friday]. = 2021-05-21");
    expect("en", "2021-05-14", "The ferry was sold [last Friday]. = 2021-05-07");
    expect("en", "2021-05-14", "The ferry sails [this Friday]. = 2021-05-14");
    expect("en", "2021-05-14", "The mill burned on [Friday]. = 2021-05-14");
    expect("en", "2021-05-14",
           "It will be sold [next Thursday] and moved [next Saturday]. = 2021-05-20 2021-05-15");
    expect("en", "2021-05-14",
           "It was sold [last Thursday] and moved [last Saturday]. = 2021-05-13 2021-05-08");
    expect("fr", "2021-05-14", "Le bac sera vendu [vendredi prochain]. = 2021-05-21");
    expect("fr", "2021-05-14", "Le bac a été vendu [vendredi dernier]. = 2021-05-07");
    expect("en", "2021-05-14",
           "It was shut on [2 June 2019]; [the following Sunday] it was open. = 2019-06-02 "
           "2019-06-09");
}

Test(timex, this_friday_and_this_weekend_lie_behind_what_is_told_as_past)
{
    expect("en", "2021-05-12", "He came [this Friday]. = 2021-05-07");
    expect("en", "2021-05-12", "He comes [this Friday]. = 2021-05-14");
    expect("en", "2021-05-12", "They danced [this weekend]. = 2021-W18-WE");
    expect("en", "2021-05-12", "They will dance [this weekend]. = 2021-W19-WE");
    expect("en", "2021-05-15", "They danced [this weekend]. = 2021-W19-WE");
    expect("en", "2021-02-14", "Snow fell [this winter]. = 2020-WI");
    expect("en", "2021-12-14", "Snow fell [this winter]. = 2021-WI");
}

/* Up to twenty years ahead of the report, up to 2040 without one; a decade has begun. */
Test(timex, a_year_of_two_digits_is_of_the_century_that_is_near)
{
    expect("en", "2021-05-14", "It is signed [12/03/41] here. = 2041-12-03");
    expect("en", "2021-05-14", "It is signed [12/03/42] here. = 1942-12-03");
    expect("en", "", "It is signed [12/03/40] here. = 2040-12-03");
    expect("en", "", "It is signed [12/03/41] here. = 1941-12-03");
    expect("en", "2021-05-14", "He sang in [the 20s] and [the 10s]. = 192 201");
    expect("en", "2031-05-14", "He sang in [the 20s] and [the 30s]. = 202 193");
}

/* Three days of other years and hardly one of its own make a text one of other times; what is said
 * there without a year follows what was said before. */
Test(timex, a_text_of_other_times_keeps_to_them)
{
    const char *report = "2018-10-01";
    expect("en", report,
           "It began on [28 July 1914]. On [5 May 1915] he came. The bill is before them in "
           "[March]. = 1914-07-28 1915-05-05 2019-03");
    expect("en", report,
           "It began on [28 July 1914]. On [4 August 1914] he left. On [5 May 1915] he came. The "
           "bill is before them in [March]. = 1914-07-28 1914-08-04 1915-05-05 1916-03");
    expect("en", report,
           "On [3 May 2015] it began. On [4 June 2015] he left. On [5 July 2015] he came. The bill "
           "is before them in [March]. = 2015-05-03 2015-06-04 2015-07-05 2016-03");
    expect("en", report,
           "On [3 May 2016] it began. On [4 June 2016] he left. On [5 July 2016] he came. The bill "
           "is before them in [March]. = 2016-05-03 2016-06-04 2016-07-05 2019-03");
    expect("en", report,
           "On [3 May 1915] it began. On [4 June 1915] he left. On [5 July 1915] he came. On [5 "
           "May 2017] it closed. The bill is before them in [March]. = 1915-05-03 1915-06-04 "
           "1915-07-05 2017-05-05 2019-03");
}

Test(timex, a_numeric_date_that_can_be_but_one_outweighs_two_in_words)
{
    expect("en", "2021-05-14",
           "It was [03/28/1994], not [1 May 1995] nor [2 May 1996], then [07/05/2009]. = "
           "1994-03-28 1995-05-01 1996-05-02 2009-07-05");
    expect("en", "2021-05-14",
           "It was [28/03/1994], not [May 1, 1995] nor [May 2, 1996], then [07/05/2009]. = "
           "1994-03-28 1995-05-01 1996-05-02 2009-05-07");
    expect("en", "2021-05-14",
           "It was [May 1, 1995], [May 2, 1996], [May 3, 1997], [May 4, 1998], [May 5, 1999] and "
           "[28/03/1994]. = 1995-05-01 1996-05-02 1997-05-03 1998-05-04 1999-05-05 1994-03-28");
}

Test(timex, two_dates_share_their_year_in_the_order_in_which_they_stand)
{
    expect("en", "2021-05-14",
           "They met from [30 December] to [2 January 2020]. = 2019-12-30 2020-01-02");
    expect("en", "2021-05-14",
           "They met between [30] and [2 January 2020]. = 2019-12-30 2020-01-02");
    expect("en", "2021-05-14", "It rained from [30] to [2 May 2019]. = 2019-04-30 2019-05-02");
    expect("en", "2021-05-14",
           "The school was shut from [November] to [February 2019]. = 2018-11 2019-02");
    expect("en", "2021-05-14",
           "Open from [31 December 2019] to [2 January]. = 2019-12-31 2020-01-02");
    expect("en", "2021-05-14",
           "On [5 October 2018] the strike was called. In [March] it was ended. = 2018-10-05 "
           "2019-03");
}

Test(timex, a_clock_time_shares_the_half_day_and_the_night_of_the_other)
{
    expect("en", "2021-05-14",
           "Open from [9.30] to [5.30pm] on [3 May]. = 2021-05-03T09:30 2021-05-03T17:30 "
           "2021-05-03");
    expect("en", "2021-05-14",
           "Open from [5.30] to [6.30pm] on [3 May]. = 2021-05-03T17:30 2021-05-03T18:30 "
           "2021-05-03");
    expect("en", "2021-05-14",
           "It rained on [Tuesday night]. At [7 a.m.] it stopped. = 2021-05-11TNI "
           "2021-05-11T07:00");
    expect("en", "2021-05-14",
           "It rained on [Tuesday night]. At [5 a.m.] it stopped. = 2021-05-11TNI "
           "2021-05-12T05:00");
    expect("en", "2021-05-14",
           "On [3 March] he left the old house, and at [9pm], [4 March], he was seen. = 2021-03-03 "
           "2021-03-04T21:00 2021-03-04");
    expect("en", "2021-05-14",
           "The vote is on [20 May]. At [9pm] he was shot. = 2021-05-20 2021-05-14T21:00");
    expect("en", "2021-05-14",
           "The vote is on [20 May]. At [9pm] it will end. = 2021-05-20 2021-05-20T21:00");
}

/* 12 May 2021 was a Wednesday. */
Test(timex, the_verb_that_is_near_says_whether_a_weekday_lies_ahead)
{
    expect("en", "2021-05-12", "The fair was badly held on [Friday]. = 2021-05-07");
    expect("en", "2021-05-12", "The fair will surely be held on [Friday]. = 2021-05-14");
    expect("en", "2021-05-12", "[Friday]'s vote will be the last. = 2021-05-07");
    expect("en", "2021-05-12", "On [Friday] the guild; they will meet again. = 2021-05-07");
    expect("en", "2021-05-12", "The bill, he said, on [Friday], will pass. = 2021-05-07");
    expect("en", "2021-05-12", "The vote is widely planned for [Friday]. = 2021-05-14");
    expect("en", "2021-05-12", "The talks are on up to [Friday]. = 2021-05-14");
    expect("en", "2021-05-12",
           "The quay will, in spite of the guild, of fog, of rain and of ice, open on [Friday]. "
           "= 2021-05-14");
}

/* 10 May 2021 was a Monday. */
Test(timex, a_weekday_without_a_verb_lies_where_the_last_day_said_lies)
{
    expect("en", "2021-05-10",
           "The fair opens on [20 May]. A dance on [Tuesday]. = 2021-05-20 2021-05-11");
    expect("en", "2021-05-10",
           "The fair opened on [2 May]. A dance on [Tuesday]. = 2021-05-02 2021-05-04");
}

Test(timex, a_day_of_the_month_is_of_a_month_that_has_it)
{
    expect("en", "2021-06-20", "It is on [the 31st]. = 2021-05-31");
    expect("en", "2021-04-14", "It will be on [the 31st]. = 2021-05-31");
    expect("en", "2021-04-16", "It was on [the 31st]. = 2021-03-31");
}

Test(timex, a_day_counted_from_a_week_is_no_finer_than_the_week)
{
    expect("en", "2021-12-20",
           "In [the week of 6 December 2019] it began. It ended [the next day]. = 2019-W49 "
           "2019-W49");
}

Test(timex, a_step_out_of_all_years_has_no_place)
{
    expect("en", "1500-05-14", "The reef died [1499 years ago]. = 0001");
    expect("en", "1500-05-14", "The reef died [1500 years ago]. = XXXX");
    expect("en", "2021-05-14", "The reef died [3000 years ago]. = XXXX");
}

/* 6 December was a Monday in 2010 and in 2021; a year in two digits is itself a guess. */
Test(timex, an_undated_text_is_dated_by_the_years_it_says_in_full)
{
    expect("en", "",
           "[This week] it began: [Monday 6 December]. It was so in [2018]. = 2021-W49 2021-12-06 "
           "2018");
    expect("en", "",
           "[This week] it began: [Monday 6 December]. It was so in ['18]. = XXXX-WXX XXXX-12-06 "
           "2018");
}

/* --- the steps --- */

static void step_match(const Tokens *t, size_t at, size_t last, const char *pattern, Partial *out)
{
    Match m;
    cr_assert(automaton_match(t->grammar, t, at, &m));
    cr_expect_eq(m.last, last);
    cr_expect_str_eq(grammar_rule(t->grammar, m.rule)->pattern, pattern);
    cr_assert(partial_from_match(t, &m, 0, out));
}

/* What README of src/dates says of its example. */
Test(timex, the_example_of_the_page)
{
    Slice text = SLICE("The ferry sank on 3 March and was raised two weeks later.");
    Tokens t = {0};
    Partial day, weeks;
    tokens_scan(&t, timex_grammar(SLICE("en")), text);
    tokens_join_numbers(&t);
    cr_assert_eq(t.count, 13);
    cr_expect_eq(token_classes(&t, 2), BIT(PAST));
    cr_expect_eq(token_classes(&t, 4), BIT(N) | BIT(D) | BIT(HOUR));
    cr_expect_eq(token_classes(&t, 5), BIT(M));
    cr_expect_eq(token_classes(&t, 9), BIT(N) | BIT(HOUR) | BIT(NUNIT));
    cr_expect_eq(token_classes(&t, 10), BIT(US));
    step_match(&t, 4, 6, "(@wd ,?)? the? (D | ORD) of? M (,? @year)?", &day);
    cr_expect(day.shape == SHAPE_DAY && day.month == 3 && day.day == 3 && day.year == UNSAID);
    step_match(&t, 9, 12, "@about? (@qty | @some) (and a half)? @uu later", &weeks);
    cr_expect(weeks.shape == SHAPE_WEEK && weeks.stepped && weeks.step == 2);
    cr_expect(weeks.step_unit == UNIT_WEEK && weeks.anchor == ANCHOR_TEXT);
    tokens_release(&t);
    TimexList list = {0};
    tag("en", "2021-05-14", text.ptr, &list);
    cr_assert_eq(list.count, 2);
    cr_expect_str_eq(list.items[0].value, "2021-03-03");
    cr_expect_eq(list.items[0].how, HOW_TENSE);
    cr_expect_str_eq(list.items[1].value, "2021-W11");
    cr_expect_eq(list.items[1].how, HOW_NARRATIVE);
    cr_expect_eq(list.items[1].anchor, 0);
    timex_list_release(&list);
}

/* --- the words of date lines --- */

static DateWord word_of(const char *text)
{
    char folded[DATE_WORD_MAX + 1];
    size_t bytes = date_word_read(slice_from(text), 0, folded);
    cr_expect_eq(bytes, strcspn(text, " "), "%s: %zu bytes", text, bytes);
    const DateWord *found = date_word_find(folded, strlen(folded));
    return found ? *found : (DateWord){.zone = ZONE_NONE};
}

Test(date_words, a_month_may_be_cut_while_it_is_one_month)
{
    static const struct {
        const char *word;
        int month;
    } cases[] = {{"Février", 2}, {"FÉV.", 2},     {"fe", 0},   {"mar", 3}, {"Marc", 3},
                 {"jui", 0},     {"juil", 7},     {"jun", 6},  {"ju", 0},  {"août", 8},
                 {"aug", 8},     {"augustus", 0}, {"sept", 9}, {"MAY", 5}, {"dec", 12}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char folded[DATE_WORD_MAX + 1];
        date_word_read(slice_from(cases[i].word), 0, folded);
        const DateWord *found = date_word_find(folded, strlen(folded));
        cr_expect_eq(found ? found->month : 0, cases[i].month, "%s", cases[i].word);
    }
}

Test(date_words, weekdays_zones_and_ordinals_of_all_languages)
{
    cr_expect_eq(word_of("Wednesday").weekday, 3);
    cr_expect_eq(word_of("dim rest").weekday, 7);
    cr_expect_eq(word_of("mar").weekday, 2, "mardi");
    cr_expect_eq(word_of("mondays").weekday, 0);
    cr_expect(word_of("th").ordinal && word_of("ere").ordinal && !word_of("of").ordinal);
    cr_expect_eq(word_of("edt").zone, -240);
    cr_expect(word_of("ET").is_zone);
    cr_expect_eq(word_of("ET").zone, ZONE_NONE, "the season is not said");
    cr_expect_not(word_of("here").is_zone);
}

Test(date_words, a_long_word_is_cut_and_a_sign_is_none)
{
    char folded[DATE_WORD_MAX + 1];
    cr_expect_eq(date_word_read(SLICE("abcdefghijklmnopqrstuvwxyzabc 1"), 0, folded), 29);
    cr_expect_str_eq(folded, "abcdefghijklmnopqrstuvwx");
    cr_expect_eq(date_word_read(SLICE("3 May"), 0, folded), 0);
    cr_expect_eq(date_word_read(SLICE("3 May"), 5, folded), 0);
}
