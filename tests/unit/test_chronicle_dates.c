/* test_chronicle_dates.c - how undated articles get their date, what the reader corrects, and how
 * the timeline grows. */
#include "config.h"

#include "story/internal.h"
#include "story_fixture.h"

#include "dossier/load.h"

#include <poll.h>
#include <unistd.h>

/* --- undated articles
 * ----------------------------------------------------------------------------- */

static const Given undated[] = {
    {"original", "en", "2019-05-04", "Original", "The ferry sank yesterday off Port-Merlan."},
    {"translation", "fr", NULL, "Traduction", "Le ferry a coulé hier au large de Port-Merlan.",
     "original"},
    {"week", "en", NULL, "Week",
     "A week of dredging is under way today. It runs from Monday 3 to Sunday 9 June."},
    {"nothing", "en", NULL, "Nothing", "The lighthouse is white."}};

static void expect_date(const Chronicle *chronicle, ArticleId id, const char *want, const char *why)
{
    Slice reason;
    StrBuf out = STRBUF_INIT;
    interval_format_iso(chronicle_article_date(chronicle, id, &reason), &out);
    cr_expect_str_eq(strbuf_str(&out), want);
    cr_expect(why ? slice_find(reason, slice_from(why)) >= 0 : reason.len == 0,
              "article %u: " SLICE_FMT, id, SLICE_ARG(reason));
    strbuf_release(&out);
}

Test(chronicle, undated_articles_are_dated_by_their_original_or_their_weekdays)
{
    Store *store = fixture_store(undated, 4);
    Chronicle *chronicle = chronicle_new(store);
    for (ArticleId id = 4; id-- > 0;) /* the translation before its original */
        chronicle_add(chronicle, &id, 1);
    const Timeline *timeline = chronicle_timeline(chronicle);
    expect_date(chronicle, 0, "2019-05-04", NULL);
    expect_date(chronicle, 1, "2019-05-04", "original");
    expect_date(chronicle, 2, "2019-W23", "Monday 3");
    expect_date(chronicle, 3, "", NULL);
    cr_assert_eq(timeline->n_undated, 1);
    cr_expect_eq(timeline->undated[0], 3);
    cr_expect_eq(timeline->articles, 4);
    size_t inferred = 0;
    for (size_t i = 0; i < timeline->count; i++)
        inferred += timeline->events[i].inferred && timeline->events[i].reason->len;
    cr_expect_eq(inferred, 2);
    chronicle_free(chronicle);
    store_free(store);
}

Test(chronicle, what_an_undated_translation_tells_is_read_by_the_date_of_its_original)
{
    Store *store = fixture_store(undated, 2);
    Chronicle *chronicle = chronicle_new(store);
    ArticleId ids[] = {1, 0};
    chronicle_add(chronicle, ids, 1);
    cr_expect_eq(chronicle_timeline(chronicle)->n_undated, 0,
                 "the original's date is known before its text");
    chronicle_add(chronicle, ids + 1, 1);
    const Timeline *timeline = chronicle_timeline(chronicle);
    cr_expect_eq(timeline->n_undated, 0);
    cr_assert_eq(timeline->count, 3, "two reports and the sinking, told by both");
    cr_expect_eq(timeline->events[0].n_articles, 2);
    cr_expect_eq(timeline->events[0].when.first, day_from_civil(2019, 5, 3));
    chronicle_free(chronicle);
    store_free(store);
}

/* Names and numbers in the same order make a translation; the same names otherwise do not. */
Test(chronicle, an_undeclared_translation_is_known_by_its_names_and_numbers)
{
    static const Given given[] = {
        {"en", "en", "2019-05-04", "EN",
         "The quay at Port-Merlan was shut by Odile Carrec after 85 metres broke. On Monday Martin "
         "Vaillant ordered 320 "
         "tonnes from Roc-Saint-Elme, said Yvette Lannion. In all 43 people helped."},
        {"other", "en", "2019-06-20", "Other",
         "In all 43 letters went to Yvette Lannion. Her friends Martin Vaillant and Odile Carrec "
         "live at Port-Merlan."},
        {"fr", "fr", NULL, "FR",
         "Le quai de Port-Merlan a été fermé par Odile Carrec après la rupture de 85 mètres. "
         "Lundi, Martin Vaillant a "
         "commandé 320 tonnes à Roc-Saint-Elme, selon Yvette Lannion. Au total 43 personnes ont "
         "aidé."},
        {"apart", "fr", NULL, "Apart",
         "Le phare de Port-Merlan est blanc, dit Yvette Lannion à Martin Vaillant."}};
    Store *store = fixture_store(given, 4);
    Chronicle *chronicle = chronicle_new(store);
    for (ArticleId id = 4; id-- > 0;)
        chronicle_add(chronicle, &id, 1);
    chronicle_timeline(chronicle);
    expect_date(chronicle, 2, "2019-05-04", "seems to translate");
    expect_date(chronicle, 3, "", NULL);
    ArticleId likely[4];
    cr_expect_eq(chronicle_original(chronicle, 2), 0);
    cr_expect_eq(chronicle_original(chronicle, 0), ARTICLE_NONE);
    cr_assert_eq(chronicle_translations(chronicle, 0, likely, 4), 1);
    cr_expect_eq(likely[0], 2);
    chronicle_free(chronicle);
    store_free(store);
}

/* The year that a weekday fixes is the one nearest to the dossier's other dates: Monday 3 June is
 * in 2013, 2019, 2024. */
Test(chronicle, the_dossiers_other_dates_choose_among_the_years)
{
    static const char *const years[][2] = {
        {"2012-11-20", "2013-W23"}, {"2019-05-04", "2019-W23"}, {"2025-01-03", "2024-W23"}};
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        Given given[] = {undated[2], undated[0]};
        given[1].date = years[i][0];
        Store *store = fixture_store(given, 2);
        Chronicle *chronicle = chronicle_new(store);
        for (ArticleId id = 0; id < 2; id++)
            chronicle_add(chronicle, &id, 1);
        chronicle_timeline(chronicle);
        expect_date(chronicle, 0, years[i][1], "Monday 3");
        chronicle_free(chronicle);
        store_free(store);
    }
}

Test(chronicle, the_outcome_does_not_depend_on_the_order_or_the_batches)
{
    Given given[12] = {undated[2], undated[1], undated[3], undated[0]};
    char keys[12][8], dates[12][16];
    for (size_t i = 4; i < 12; i++) {
        snprintf(keys[i], sizeof keys[i], "k%zu", i);
        snprintf(dates[i], sizeof dates[i], "2019-05-%02zu", i);
        given[i] =
            (Given){keys[i], "en", dates[i], keys[i],
                    i % 2 ? "The ferry Belle Anne sank on 3 May 2019 off Port-Merlan with 12 cars."
                          : "On Friday, 3 May 2019, the ferry Belle Anne sank off Port-Merlan; 12 "
                            "cars were lost."};
    }
    Store *store = fixture_store(given, 12);
    char *first = NULL;
    for (ArticleId turn = 1; turn < 12; turn++) {
        Chronicle *chronicle = chronicle_new(store);
        for (ArticleId i = 0; i < 12; i++) {
            ArticleId id = i * (turn % 2 ? 5 : 7) % 12;
            chronicle_add(chronicle, &id, 1);
            if (i % turn == 0)
                chronicle_timeline(chronicle);
        }
        char *lines = fixture_lines(store, chronicle_timeline(chronicle));
        if (!first)
            first = strdup(lines);
        cr_expect_str_eq(lines, first);
        free(lines);
        chronicle_free(chronicle);
    }
    cr_expect(strstr(first, "3 May 2019|told|10|"), "%s", first);
    free(first);
    store_free(store);
}

/* --- the reader's corrections
 * ---------------------------------------------------------------------- */

static char *lines_with(const DossierInfo *info)
{
    static const Given given[] = {
        {"a", "en", "2019-06-14", "T",
         "In May she was in Paris. In May the Harbour Board met. May Tallis spoke."}};
    Store *store = fixture_store(given, 1);
    Chronicle *chronicle = chronicle_new(store);
    ArticleId id = 0;
    chronicle_add(chronicle, &id, 1);
    chronicle_timeline(chronicle);
    store_set_info(store, info); /* the manifest may be read anew at any time */
    char *lines = fixture_lines(store, chronicle_timeline(chronicle));
    chronicle_free(chronicle);
    store_free(store);
    return lines;
}

static void expect_fixed(DateFix fix, const char *want)
{
    DossierInfo info = {.dates = &fix, .n_dates = 1};
    char *lines = lines_with(&info);
    cr_expect_str_eq(lines, want);
    free(lines);
}

Test(chronicle, a_corrected_date_says_so)
{
    static const Given given[] = {{"a", "en", "2019-06-14", "T", "In May she was in Paris."}};
    static const DateFix fix = {
        .article = {"a", 1}, .text = {"In May", 6}, .value = {"2018-05", 7}};
    static const DossierInfo info = {.dates = &fix, .n_dates = 1};
    Store *store = fixture_store(given, 1);
    store_set_info(store, &info);
    Chronicle *chronicle = chronicle_new(store);
    TimexList dates = {.inferred = INTERVAL_NONE};
    ArticleId id = 0;
    chronicle_add(chronicle, &id, 1);
    const Event *event = &chronicle_timeline(chronicle)->events[0];
    cr_expect_str_eq(mention_reason(&event->mentions[0]), "set by the reader");
    cr_assert(chronicle_dates(chronicle, 0, &dates));
    cr_expect_str_eq(timex_how_text(dates.items[0].how), "set by the reader");
    timex_list_release(&dates);
    chronicle_free(chronicle);
    store_free(store);
}

Test(chronicle, corrections_change_dismiss_and_add_dates)
{
#define OF_A(...) ((DateFix){.article = SLICE("a"), __VA_ARGS__})
    expect_fixed(
        (DateFix){.article = SLICE("b"), .text = SLICE("May"), .dismiss = true},
        "May 2019|told|1|In May she was in Paris.\nMay 2019|told|1|In May the Harbour Board met.\n"
        "14 Jun 2019|report|1|T\n");
    expect_fixed(OF_A(.text = SLICE("May"), .nth = 1, .dismiss = true),
                 "May 2019|told|1|In May the Harbour Board met.\n14 Jun 2019|report|1|T\n");
    expect_fixed(OF_A(.text = SLICE("May"), .dismiss = true), "14 Jun 2019|report|1|T\n");
    expect_fixed(OF_A(.text = SLICE("May"), .nth = 2, .value = SLICE("2018-05-21")),
                 "21 May 2018|told|1|In May the Harbour Board met.\nMay 2019|told|1|In May she was "
                 "in Paris.\n"
                 "14 Jun 2019|report|1|T\n");
    expect_fixed(OF_A(.text = SLICE("spoke"), .nth = 1, .value = SLICE("2017")),
                 "2017|told|1|May Tallis spoke.\nMay 2019|told|1|In May she was in Paris.\n"
                 "May 2019|told|1|In May the Harbour Board met.\n14 Jun 2019|report|1|T\n");
}

Test(chronicle, the_readers_own_events_stand_among_the_others)
{
    static const Slice keys[] = {{"a", 1}, {"unknown", 7}};
    OwnEvent own = {.text = SLICE("The bridge was inspected"), .articles = keys, .n_articles = 2};
    interval_parse_iso(SLICE("2019-05-20"), &own.when);
    DossierInfo info = {.events = &own, .n_events = 1};
    char *lines = lines_with(&info);
    cr_expect(strstr(lines, "20 May 2019|own|1|The bridge was inspected\n"), "%s", lines);
    free(lines);
}

/* --- as it grows
 * ------------------------------------------------------------------------------------ */

Test(chronicle, retired_articles_leave_the_timeline)
{
    Store *store = fixture_store(undated, 4);
    Chronicle *chronicle = chronicle_new(store);
    ArticleId ids[] = {0, 1, 2, 3};
    chronicle_add(chronicle, ids, 4);
    size_t before = chronicle_timeline(chronicle)->count;
    store_retire(store, 0);
    const Timeline *timeline = chronicle_timeline(chronicle);
    cr_expect_eq(timeline->articles, 3);
    cr_expect_lt(timeline->count, before);
    cr_expect_eq(timeline->n_undated, 3, "neither the original nor a date beside it is left");
    chronicle_free(chronicle);
    store_free(store);
}

Test(chronicle, keyword_groups_of_sentences_are_known)
{
    static const Given given[] = {{"a", "en", "2019-06-14", "T",
                                   "On 3 May 2019 the Harbour Board met in Paris. On 9 May 2019 a "
                                   "ferry sank off Port-Merlan."}};
    static const GroupTerm terms[] = {{.text = {"Harbour Board", 13}}},
                           places[] = {{.text = {"Port-Merlan", 11}}};
    Group groups[] = {{.name = SLICE("who"), .terms = terms, .n_terms = 1},
                      {.name = SLICE("where"), .terms = places, .n_terms = 1}};
    DossierInfo info = {.groups = groups, .n_groups = 2};
    Store *store = fixture_store(given, 1);
    store_set_info(store, &info);
    Chronicle *chronicle = chronicle_new(store);
    ArticleId id = 0;
    chronicle_add(chronicle, &id, 1);
    const Timeline *timeline = chronicle_timeline(chronicle);
    cr_assert_eq(timeline->n_groups, 2);
    cr_assert_eq(timeline->count, 3);
    cr_expect_eq(timeline->group_bits[0][0], 1);
    cr_expect_eq(timeline->group_bits[1][0], 2);
    chronicle_free(chronicle);
    store_free(store);
}

Test(chronicle, a_watching_thread_says_when_there_is_a_new_timeline)
{
    Store *store = fixture_store(undated, 4);
    Chronicle *chronicle = chronicle_new(store);
    int fds[2];
    cr_assert_eq(pipe(fds), 0);
    chronicle_watch(chronicle, fds[1]);
    cr_expect_eq(chronicle_timeline(chronicle)->count, 0);
    ArticleId ids[] = {0, 1, 2, 3};
    chronicle_add(chronicle, ids, 2);
    chronicle_add(chronicle, ids + 2, 2);
    const Timeline *timeline = NULL;
    for (int tries = 0; tries < 50 && (!timeline || timeline->articles < 4); tries++) {
        struct pollfd news = {.fd = fds[0], .events = POLLIN};
        char byte;
        if (poll(&news, 1, 60000) == 1)
            cr_assert_eq(read(fds[0], &byte, 1), 1);
        timeline = chronicle_timeline(chronicle);
    }
    cr_expect_eq(timeline->articles, 4);
    chronicle_free(chronicle);
    close(fds[0]);
    close(fds[1]);
    store_free(store);
}

/* --- the dossier that is shipped
 * -------------------------------------------------------------------- */

static void on_batch(void *ctx, const ArticleId *ids, size_t count)
{
    chronicle_add(ctx, ids, count);
}

typedef struct Want {
    const char *line; /* how the event's line begins */
    const char *says; /* something that stands in it */
} Want;

Test(chronicle, the_shipped_dossier_tells_its_story)
{
    static const Want want[] = {
        {"since Nov 2020|told|2|", "2,000 arrests"},
        {"2021|told|1|", "pilot"},
        {"Mar 2021|told|1|", "murdered"},
        {"13 May 2021|told|1|", "117 people were arrested"},
        {"14 May 2021 09:10|report|1|", "One day"},
        {"week of 17 May 2021|told|1|", "lockdown eases"},
        {"30 Sep 2021|report|1|", "Met Police promise"},
        {"30 Sep 2021|inferred report|1|", "La police de Londres"},
        {"Nov 2021|told|1|", "action plan"},
        {"week of 6 Dec 2021|inferred report|1|", "Taskforce"},
        {"6–12 Dec 2021|told|1|", "week of intensified activity"},
        {"24 Feb 2022|told|1|", "Peckham"},
        {"25 Feb 2022|report|1|", "Walk and talk"},
        {"8 Mar 2022|told|1|", "launch"},
    };
    StrBuf path = STRBUF_INIT;
    strbuf_printf(&path, "%s/content/manifest.yaml", getenv("srcdir") ? getenv("srcdir") : "..");
    Store *store = store_new();
    Chronicle *chronicle = chronicle_new(store);
    LoaderOptions options = {.on_batch = on_batch, .ctx = chronicle, .wake_fd = -1};
    Loader *loader = loader_open(store, (char *[]){(char *)strbuf_str(&path)}, 1, &options);
    loader_wait(loader);
    char *lines = fixture_lines(store, chronicle_timeline(chronicle));
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        const char *line = strstr(lines, want[i].line);
        cr_expect(line, "%s in\n%s", want[i].line, lines);
        const char *says = line ? strstr(line, want[i].says) : NULL;
        cr_expect(says && !memchr(line, '\n', (size_t)(says - line)), "%s: %s", want[i].line,
                  want[i].says);
    }
    free(lines);
    loader_free(loader);
    chronicle_free(chronicle);
    store_free(store);
    strbuf_release(&path);
}
