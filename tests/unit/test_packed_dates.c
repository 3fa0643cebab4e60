/* test_packed_dates.c - what was packed comes out again. */
#include "config.h"

#include "story/events/packed_dates.h"
#include "random_text.h"
#include "story_fixture.h"

/* What dates are made of, and what stands between them. */
static const char *const pieces[] = {
    "On ",
    "Monday",
    "Tuesday 9 March 2021",
    " 14 June 2019",
    "yesterday",
    "from 3 May ",
    "to ",
    "9 May 2019",
    "since 2018",
    " the Harbour Board ",
    "for two years",
    " every day",
    "recently",
    "at 9.30am",
    ". ",
    ".\n\n",
    "\n\n# ",
    " Tallis counted 1,204 boats",
    "in the 1990s",
    " and ",
    "next week",
    "last March",
    " early in 2017",
    "le 3 avril 2020",
    " between May and June ",
    "Q3 2021",
    " on Thursday, 13 June",
    "around 1875",
    " they said it ",
    "the day before",
};

typedef struct Read {
    Store *store;
    TimexList dates;
    RawMentions mentions;
    PackedDates *packed;
} Read;

static Read read_text(const char *text, const char *date)
{
    Given given = {"a", "en", date, "Title of 3 May 2018", text};
    Read read = {.store = fixture_store(&given, 1), .dates.inferred = INTERVAL_NONE};
    const Body *body = store_body(read.store, 0);
    TimexContext context = {.lang = SLICE("en"), .dct = article_date(read.store, 0)};
    FeatureReader reader;
    feature_reader_init(&reader, "en");
    timex_tag(body->text, &context, &read.dates);
    mentions_read(&reader, body, SLICE("en"), context.dct, &read.dates, &read.mentions);
    feature_reader_release(&reader);
    read.packed = packed_dates_new(&read.dates, &read.mentions);
    return read;
}

static void read_release(Read *read)
{
    timex_list_release(&read->dates);
    mentions_release(&read->mentions);
    free(read->packed);
    store_free(read->store);
}

static bool same_interval(Interval a, Interval b)
{
    return a.first == b.first && a.last == b.last && a.precision == b.precision &&
           a.minute == b.minute && a.zone == b.zone;
}

static bool same_date(const Timex *a, const Timex *b)
{
    return a->start == b->start && a->end == b->end && a->type == b->type && a->how == b->how &&
           strcmp(a->value, b->value) == 0 && strcmp(a->mod, b->mod) == 0 &&
           same_interval(a->when, b->when) && a->range_with == b->range_with &&
           a->range_begin == b->range_begin && a->open_past == b->open_past &&
           a->anchor == b->anchor && a->conflict == b->conflict;
}

static bool same_mention(const RawMentions *of_a, const RawMention *a, const RawMentions *of_b,
                         const RawMention *b)
{
    return same_interval(a->when, b->when) && a->start == b->start && a->end == b->end &&
           a->sentence_start == b->sentence_start && a->sentence_end == b->sentence_end &&
           a->passage_end == b->passage_end && a->timex == b->timex && a->how == b->how &&
           a->open_past == b->open_past && a->of_report == b->of_report && a->figure == b->figure &&
           a->figure_start == b->figure_start && a->figure_end == b->figure_end &&
           a->n_features == b->n_features &&
           memcmp(mention_features(of_a, a), mention_features(of_b, b),
                  a->n_features * sizeof(Feature)) == 0;
}

/* Behind those of an article before it. */
static void expect_mentions(const Read *read, const PackedDates *before)
{
    RawMentions out = {0};
    StrBuf iso = STRBUF_INIT;
    packed_dates_mentions(before, &out);
    size_t first = out.count;
    packed_dates_mentions(read->packed, &out);
    cr_assert_eq(out.count - first, read->mentions.count);
    cr_expect_eq(out.n_features, before->n_features + read->packed->n_features);
    for (size_t i = 0; i < read->mentions.count; i++) {
        const RawMention *mention = &out.items[first + i];
        cr_expect(same_mention(&read->mentions, &read->mentions.items[i], &out, mention));
        strbuf_clear(&iso);
        interval_format_iso(mention->when, &iso);
        cr_expect_str_eq(mention->value ? mention->value : strbuf_str(&iso),
                         read->dates.items[mention->timex].value);
    }
    strbuf_release(&iso);
    mentions_release(&out);
}

static void expect_dates(const Read *read)
{
    TimexList dates = {.inferred = INTERVAL_NONE};
    packed_dates_unpack(read->packed, &dates);
    cr_assert_eq(dates.count, read->dates.count);
    for (size_t i = 0; i < dates.count; i++)
        cr_expect(same_date(&dates.items[i], &read->dates.items[i]), "%s, %s", dates.items[i].value,
                  read->dates.items[i].value);
    timex_list_release(&dates);
}

static void expect_dates_within(const Read *read)
{
    Interval when = interval_year(2019);
    Range found[4], want[4] = {{0, 0}};
    size_t n = 0;
    for (size_t i = 0; i < read->dates.count; i++)
        if (interval_overlaps(read->dates.items[i].when, when) && n++ < 4)
            want[n - 1] = (Range){read->dates.items[i].start, read->dates.items[i].end};
    cr_assert_eq(packed_dates_within(read->packed, when, found, 4), n);
    for (size_t i = 0; i < n && i < 4; i++)
        cr_expect(found[i].start == want[i].start && found[i].end == want[i].end);
}

Test(packed_dates, holds_what_was_read)
{
    Random random = {20190614};
    StrBuf text = STRBUF_INIT;
    Read before = read_text("On 3 May 2017 the Board met.", "2019-06-14");
    size_t dates = 0, mentions = 0;
    for (int i = 0; i < 400; i++) {
        random_text(&random, pieces, sizeof pieces / sizeof *pieces, 1 + (size_t)i % 60, &text);
        Read read = read_text(strbuf_str(&text), i % 5 ? "2019-06-14" : NULL);
        dates += read.dates.count;
        mentions += read.mentions.count;
        expect_dates(&read);
        expect_mentions(&read, before.packed);
        expect_dates_within(&read);
        read_release(&read);
    }
    cr_expect(dates > 1000 && mentions > 500, "%zu dates, %zu mentions", dates, mentions);
    read_release(&before);
    strbuf_release(&text);
}

Test(packed_dates, of_a_text_without_dates_is_empty)
{
    Read read = read_text("Nothing is dated here.", "2019-06-14");
    TimexList dates = {.inferred = INTERVAL_NONE};
    PackedDates *empty =
        packed_dates_new(&(TimexList){.inferred = INTERVAL_NONE}, &(RawMentions){0});
    packed_dates_unpack(empty, &dates);
    cr_expect_eq(dates.count, 0);
    cr_expect_eq(empty->n_mentions, 0);
    free(empty);
    timex_list_release(&dates);
    read_release(&read);
}
