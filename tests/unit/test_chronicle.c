/* test_chronicle.c - from dates to events: what is told, and what is one event. */
#include "config.h"

#include "story/internal.h"
#include "story_fixture.h"

static char *lines_of(const Given *given, size_t count)
{
    Store *store = fixture_store(given, count);
    Chronicle *chronicle = chronicle_new(store);
    for (ArticleId id = 0; id < count; id++)
        chronicle_add(chronicle, &id, 1);
    char *lines = fixture_lines(store, chronicle_timeline(chronicle));
    chronicle_free(chronicle);
    store_free(store);
    return lines;
}

static void expect_lines(const Given *given, size_t count, const char *want)
{
    char *lines = lines_of(given, count);
    cr_expect_str_eq(lines, want);
    free(lines);
}

/* --- what is told
 * ------------------------------------------------------------------------------- */

Test(chronicle, a_day_told_twice_in_an_article_is_one_event)
{
    static const Given given[] = {{"a", "en", "2019-06-14", "Quay inspected",
                                   "On Thursday, 13 June, inspectors of the Harbour Board opened "
                                   "the north quay at Port-Merlan and tested its "
                                   "piles. They found rot.\n\n"
                                   "\"The Board wants a safe quay,\" said the engineer. \"We "
                                   "tested 14 piles of the quay yesterday.\""}};
    expect_lines(given, 1,
                 "13 Jun 2019|told|1|On Thursday, 13 June, inspectors of the Harbour Board opened "
                 "the north quay at "
                 "Port-Merlan and tested its piles.\n"
                 "14 Jun 2019|report|1|Quay inspected\n");
}

static void expect_value(const Timeline *timeline, size_t event, const char *want)
{
    StrBuf value = STRBUF_INIT;
    const Event *e = &timeline->events[event];
    mention_value(timeline, e, &e->mentions[0], &value);
    cr_expect_str_eq(strbuf_str(&value), want);
    strbuf_release(&value);
}

Test(chronicle, since_runs_to_the_report_and_a_month_spans_the_month)
{
    static const Given given[] = {{"a", "en", "2019-06-14", "T",
                                   "Since November 2018 the Board has closed 12 piers.\n\n"
                                   "Georgina Tallis was elected in March 2019."}};
    Store *store = fixture_store(given, 1);
    Chronicle *chronicle = chronicle_new(store);
    ArticleId id = 0;
    chronicle_add(chronicle, &id, 1);
    const Timeline *timeline = chronicle_timeline(chronicle);
    cr_assert_eq(timeline->count, 3);
    const Event *since = &timeline->events[0], *month = &timeline->events[1];
    cr_expect(since->open_past);
    cr_expect_eq(since->when.first, day_from_civil(2018, 11, 1));
    cr_expect_eq(since->when.last, day_from_civil(2019, 6, 14));
    cr_expect_eq(since->when.precision, PRECISION_MONTH);
    cr_expect_eq(month->when.first, day_from_civil(2019, 3, 1));
    cr_expect_eq(month->when.last, day_from_civil(2019, 3, 31));
    expect_value(timeline, 0, "2018-11");
    expect_value(timeline, 1, "2019-03");
    expect_value(timeline, 2, ""); /* the report */
    chronicle_free(chronicle);
    store_free(store);
}

Test(chronicle, durations_sets_and_vague_words_place_nothing)
{
    static const Given given[] = {
        {"a", "en", "2019-06-14", "T",
         "The ferry runs every Tuesday and recently took three hours.\n\n"
         "Officers are out every day. Prices have now been stable for two years."}};
    expect_lines(given, 1, "14 Jun 2019|report|1|T\n");
}

Test(chronicle, a_range_is_one_event)
{
    static const Given given[] = {
        {"a", "en", "2019-06-14", "T",
         "The lock at Saint-Aubin was shut from 3 May 2019 to 9 May 2019."}};
    expect_lines(
        given, 1,
        "3–9 May 2019|told|1|The lock at Saint-Aubin was shut from 3 May 2019 to 9 May 2019.\n"
        "14 Jun 2019|report|1|T\n");
}

Test(chronicle, a_date_line_is_no_event_but_leads_to_the_report)
{
    static const Given given[] = {
        {"a", "en", "2019-06-14", "T",
         "Published on 14 June 2019.\n\nOn 14 June 2019 Odile Carrec resigned."}};
    Store *store = fixture_store(given, 1);
    Chronicle *chronicle = chronicle_new(store);
    ArticleId id = 0;
    chronicle_add(chronicle, &id, 1);
    const Timeline *timeline = chronicle_timeline(chronicle);
    cr_assert_eq(timeline->count, 2);
    uint32_t line = store_body(store, 0)->blocks[1].start,
             news = store_body(store, 0)->blocks[2].start;
    cr_expect_eq(timeline->events[timeline_event_at(timeline, 0, line)].kind, EVENT_REPORT);
    cr_expect_eq(timeline->events[timeline_event_at(timeline, 0, news)].kind, EVENT_TOLD);
    chronicle_free(chronicle);
    store_free(store);
}

Test(chronicle, a_heading_that_is_a_date_speaks_for_the_sentence_below)
{
    static const Given given[] = {{"a", "en", "2019-06-14", "T",
                                   "# 3 May 2018\n\nThe Harbour Board sold the old lighthouse.\n\n"
                                   "# 9 May 2018\n\nA buyer from Roc-Saint-Elme withdrew."}};
    char *lines = lines_of(given, 1);
    cr_expect(
        strstr(lines, "3 May 2018|told|1|3 May 2018 The Harbour Board sold the old lighthouse.\n"),
        "%s", lines);
    cr_expect(strstr(lines, "9 May 2018|told|1|9 May 2018 A buyer from Roc-Saint-Elme withdrew.\n"),
              "%s", lines);
    free(lines);
}

Test(chronicle, a_date_far_behind_begins_the_line_at_its_clause)
{
    static const Given given[] = {{"a", "en", "2019-06-14", "T",
                                   "The plan is one of several by which the town hopes to calm the "
                                   "fears of those who live near the river, which "
                                   "were raised by the flood at Saint-Aubin in March 2018."}};
    char *lines = lines_of(given, 1);
    cr_expect(
        strstr(lines,
               "Mar 2018|told|1|… which were raised by the flood at Saint-Aubin in March 2018.\n"),
        "%s", lines);
    free(lines);
}

Test(chronicle, a_line_has_no_bullet_and_no_lone_quotation_mark)
{
    static const Given given[] = {
        {"a", "en", "2019-06-14", "T",
         "- On 3 May 2019 divers came.\n\n“The ferry sank on 5 May 2019. It was old.”"}};
    char *lines = lines_of(given, 1);
    cr_expect(strstr(lines, "3 May 2019|told|1|On 3 May 2019 divers came.\n"), "%s", lines);
    cr_expect(strstr(lines, "5 May 2019|told|1|The ferry sank on 5 May 2019.\n"), "%s", lines);
    free(lines);
}

Test(chronicle, a_figure_in_the_next_sentence_is_added_to_the_line)
{
    static const Given given[] = {
        {"a", "en", "2019-06-14", "T",
         "On 3 May 2019 divers searched the harbour at Port-Merlan. In all, 43 crates were "
         "found. Nobody claimed them."}};
    char *lines = lines_of(given, 1);
    cr_expect(strstr(lines, "On 3 May 2019 divers searched the harbour at Port-Merlan. In all, 43 "
                            "crates were found.\n"),
              "%s", lines);
    free(lines);
}

/* --- what is one event
 * --------------------------------------------------------------------------- */

Test(chronicle, much_the_same_sentence_in_two_articles_is_one_event_the_earliest_report_first)
{
    static const Given given[] = {{"late", "en", "2019-07-02", "Late",
                                   "Martin Vaillant was acquitted of smuggling by the court at "
                                   "Roc-Saint-Elme on 3 May 2019."},
                                  {"early", "en", "2019-05-04", "Early",
                                   "On 3 May 2019 the court of Roc-Saint-Elme acquitted the trader "
                                   "Martin Vaillant, accused of smuggling."}};
    Store *store = fixture_store(given, 2);
    Chronicle *chronicle = chronicle_new(store);
    ArticleId ids[] = {0, 1};
    chronicle_add(chronicle, ids, 2);
    const Timeline *timeline = chronicle_timeline(chronicle);
    cr_assert_eq(timeline->count, 3);
    const Event *event = &timeline->events[0];
    cr_assert_eq(event->n_mentions, 2);
    cr_expect_eq(event->n_articles, 2);
    cr_expect_eq(event->mentions[0].article, 1);
    cr_expect_eq(event->mentions[1].article, 0);
    int days;
    cr_assert(event_lag(event, &days));
    cr_expect_eq(days, 1);
    chronicle_free(chronicle);
    store_free(store);
}

Test(chronicle, retellings_agree_and_what_only_shares_the_place_does_not)
{
    static const Given given[] = {
        {"a", "en", "2019-03-12", "A",
         "Martin Vaillant disappeared on 3 March 2019 as he walked home from a friend's boat in "
         "Port-Merlan."},
        {"b", "en", "2019-10-02", "B",
         "Mr Vaillant was attacked by Rivoal on 3 March as he walked home from Port-Merlan to "
         "Rocaval."},
        {"c", "fr", "2019-10-09", "C",
         "Martin Vaillant a disparu le 3 mars 2019 alors qu’il rentrait chez lui à Port-Merlan."},
        {"d", "en", "2019-03-05", "D",
         "On 3 March 2019 Georgina Tallis opened a school in Port-Merlan."},
        {"e", "en", "2020-03-05", "E",
         "On 3 March 2020 Martin Vaillant walked home to Port-Merlan."}};
    char *lines = lines_of(given, 5);
    cr_expect(strstr(lines, "3 Mar 2019|told|3|Martin Vaillant disappeared"), "%s", lines);
    cr_expect(strstr(lines, "3 Mar 2019|told|1|On 3 March 2019 Georgina"), "%s", lines);
    cr_expect(strstr(lines, "3 Mar 2020|told|1|"), "%s", lines);
    free(lines);
}

Test(chronicle, other_news_of_the_same_day_is_another_event)
{
    static const Given given[] = {
        {"a", "en", "2019-05-04", "A",
         "On 3 May 2019 the court of Roc-Saint-Elme acquitted Martin Vaillant."},
        {"b", "en", "2019-05-04", "B",
         "The fish market of Port-Merlan moved to the sail loft on 3 May 2019."},
        {"c", "en", "2019-05-05", "C",
         "On 3 May 2019 Martin Vaillant opened a shop for ropes in Paris."}};
    char *lines = lines_of(given, 3);
    cr_expect(strstr(lines, "3 May 2019|told|1|On 3 May 2019 the court"), "%s", lines);
    cr_expect(strstr(lines, "3 May 2019|told|1|The fish market"), "%s", lines);
    cr_expect(strstr(lines, "3 May 2019|told|1|On 3 May 2019 Martin Vaillant opened"), "%s", lines);
    free(lines);
}

Test(chronicle, two_languages_agree_by_names_figures_and_cognates)
{
    static const Given given[] = {
        {"en", "en", "2019-05-04", "EN",
         "Since November 2018 the inspections of Odile Carrec have resulted in the closure of more "
         "than 1,200 piers."},
        {"fr", "fr", "2019-05-06", "FR",
         "Depuis novembre 2018, les inspections d’Odile Carrec ont abouti à la fermeture de plus "
         "de 1 200 pontons."},
        {"fr2", "fr", "2019-05-06", "FR2",
         "Depuis novembre 2018, le marché aux poissons se tient à la voilerie."}};
    char *lines = lines_of(given, 3);
    cr_expect(strstr(lines, "since Nov 2018|told|2|Since November 2018 the inspections"), "%s",
              lines);
    cr_expect(strstr(lines, "since Nov 2018|told|1|Depuis novembre 2018, le marché"), "%s", lines);
    free(lines);
}

/* Agreement joins two, but a third joins only if there is a day that all three can mean. */
Test(chronicle, an_event_has_a_day_that_all_who_tell_it_cover)
{
    static const Given given[] = {
        {"a", "en", "2019-06-01", "A",
         "From 3 to 4 May 2019 divers of the Harbour Board raised the wreck of the Amarante."},
        {"b", "en", "2019-06-02", "B",
         "From 4 to 5 May 2019 divers of the Harbour Board raised the wreck of the Amarante."},
        {"c", "en", "2019-06-03", "C",
         "On 5 May 2019 divers of the Harbour Board raised the wreck of the Amarante."}};
    char *lines = lines_of(given, 3);
    cr_expect(strstr(lines, "3–4 May 2019|told|2|"), "%s", lines);
    cr_expect(strstr(lines, "\n5 May 2019|told|1|On 5 May 2019 divers"), "%s", lines);
    free(lines);
}

Test(chronicle, up_to_three_days_are_compared_day_by_day_and_longer_times_whole)
{
    static const Given days[] = {
        {"a", "en", "2019-06-01", "A",
         "From 3 to 5 May 2019 divers of the Harbour Board raised the wreck of the Amarante."},
        {"b", "en", "2019-06-02", "B",
         "On 5 May 2019 divers of the Harbour Board raised the wreck of the Amarante."},
        {"c", "en", "2019-06-01", "C",
         "From 13 to 16 May 2019 masons of the Harbour Board closed the lock of Saint-Aubin."},
        {"d", "en", "2019-06-02", "D",
         "On 16 May 2019 masons of the Harbour Board closed the lock of Saint-Aubin."}};
    char *lines = lines_of(days, 4);
    cr_expect(strstr(lines, "3–5 May 2019|told|2|"), "%s", lines);
    cr_expect(strstr(lines, "13–16 May 2019|told|1|"), "%s", lines);
    cr_expect(strstr(lines, "\n16 May 2019|told|1|"), "%s", lines);
    free(lines);
}

Test(chronicle, since_a_month_and_in_that_month_are_two_things)
{
    static const Given given[] = {
        {"a", "en", "2019-06-01", "A",
         "Since March 2019 divers of the Harbour Board search the wreck of the Amarante."},
        {"b", "en", "2019-06-02", "B",
         "In March 2019 divers of the Harbour Board searched the wreck of the Amarante."}};
    char *lines = lines_of(given, 2);
    cr_expect(strstr(lines, "since Mar 2019|told|1|"), "%s", lines);
    cr_expect(strstr(lines, "\nMar 2019|told|1|"), "%s", lines);
    free(lines);
}

/* Of those who say the same days the most exact is shown; of those who do not, the most. */
Test(chronicle, an_event_has_the_days_that_most_say_in_their_most_exact_form)
{
    static const Given given[] = {
        {"a", "en", "2019-06-01", "A",
         "From 3 to 4 May 2019 divers of the Harbour Board raised the wreck of the Amarante."},
        {"b", "en", "2019-06-02", "B",
         "On 4 May 2019 divers of the Harbour Board raised the wreck of the Amarante."},
        {"c", "en", "2019-06-03", "C",
         "At 9.30am on 4 May 2019 divers of the Harbour Board raised the wreck of the Amarante."}};
    char *lines = lines_of(given, 3);
    cr_expect(strstr(lines, "4 May 2019 09:30|told|3|"), "%s", lines);
    free(lines);
}
