/* test_timeline_check.c - a timeline that does not hang together ends the program, where checks
 * run. */
#include "config.h"

#include "story/events/timeline_check.h"

#include "story_fixture.h"

#include "dossier/check.h"

#include <signal.h>

/* Two articles that agree on a day, and a third one of its own. */
static const Given given[] = {
    {"a", "en", "2021-05-14", "Harbour closed",
     "The harbour of Vlissingen was closed on 13 May 2021 after a fire on the ferry Anna."},
    {"b", "en", "2021-05-20", "Ferry fire",
     "On 13 May 2021 a fire on the ferry Anna closed the harbour of Vlissingen."},
    {"c", "en", "2021-06-01", "New pier",
     "The pier opens on 4 September 2021, as the council of Middelburg wants it, so that the "
     "ferries from Breskens can use it again."},
};

/* A copy of what the chronicle found whose events and mentions may be changed. */
typedef struct Sample {
    Store *store;
    Chronicle *chronicle;
    Timeline timeline;
    Event events[8];
    Mention mentions[4]; /* of the event that two articles mention */
    size_t shared;       /* its index */
} Sample;

static Sample sample(void)
{
    Sample s = {.store = fixture_store(given, 3)};
    ArticleId ids[] = {0, 1, 2};
    s.chronicle = chronicle_new(s.store);
    chronicle_add(s.chronicle, ids, 3);
    s.timeline = *chronicle_timeline(s.chronicle);
    cr_assert_eq(s.timeline.count, 5);
    memcpy(s.events, s.timeline.events, s.timeline.count * sizeof *s.events);
    while (s.events[s.shared].n_mentions < 2)
        s.shared++;
    memcpy(s.mentions, s.events[s.shared].mentions, 2 * sizeof *s.mentions);
    return s;
}

static void look(Sample *s)
{
    s->timeline.events = s->events;
    s->events[s->shared].mentions = s->mentions;
    timeline_check(&s->timeline);
    timeline_check_mentions(&s->timeline, s->store);
}

Test(timeline_check, what_the_chronicle_publishes_holds)
{
    Sample s = sample();
    look(&s);
    chronicle_free(s.chronicle);
    store_free(s.store);
}

#ifdef DOSSIER_CHECKS
Test(timeline_check, events_stand_in_order, .signal = SIGABRT)
{
    Sample s = sample();
    Event swap = s.events[3];
    s.events[3] = s.events[4];
    s.events[4] = swap;
    look(&s);
}

Test(timeline_check, an_event_is_of_the_kind_that_the_bits_say, .signal = SIGABRT)
{
    Sample s = sample();
    s.events[s.shared].kind = EVENT_OWN;
    look(&s);
}

Test(timeline_check, an_event_counts_its_articles, .signal = SIGABRT)
{
    Sample s = sample();
    s.events[s.shared].n_articles = 1;
    look(&s);
}

Test(timeline_check, the_earliest_report_is_first, .signal = SIGABRT)
{
    Sample s = sample();
    Mention swap = s.mentions[0];
    s.mentions[0] = s.mentions[1];
    s.mentions[1] = swap;
    look(&s);
}

Test(timeline_check, a_mention_lies_within_its_article, .signal = SIGABRT)
{
    Sample s = sample();
    s.mentions[1].sentence_end = (uint32_t)store_body(s.store, 1)->text.len + 1;
    look(&s);
}

Test(timeline_check, an_article_with_a_place_in_an_event_is_mentioned, .signal = SIGABRT)
{
    Sample s = sample();
    s.mentions[1].article = 2;
    look(&s);
}

Test(timeline_check, the_sentence_that_stands_for_it_is_of_a_mention, .signal = SIGABRT)
{
    Sample s = sample();
    s.events[s.shared].told.mention = 2;
    look(&s);
}
#endif
