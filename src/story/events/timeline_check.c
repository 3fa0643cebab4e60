/* timeline_check.c - the invariants of a timeline, one function for each array. */
#include "config.h"

#include "story/bitset.h"
#include "story/events/timeline_check.h"

#include "dossier/check.h"

/* --- order and bits --- */

static void check_order(const Timeline *t)
{
    for (size_t i = 0; i < t->count; i++) {
        Interval when = t->events[i].when;
        CHECK(!interval_is_none(when) && when.first <= when.last);
        if (i == 0)
            continue;
        Interval before = t->events[i - 1].when;
        CHECK(before.first <= when.first);
        CHECK(before.first < when.first || before.last >= when.last);
        CHECK(before.first < when.first || before.last > when.last || before.minute <= when.minute);
    }
}

/* Each event is of one kind, and the bits say which. */
static void check_bits(const Timeline *t)
{
    for (size_t i = 0; i < t->count; i++)
        for (int kind = 0; kind < EVENT_KINDS; kind++)
            CHECK(bits_has(t->kind_bits[kind], i) == (t->events[i].kind == kind));
}

/* --- articles --- */

/* The stretches of the articles follow one another, each in order. */
static void check_places(const Timeline *t)
{
    CHECK(t->place_starts[0] == 0);
    for (ArticleId id = 0; id < t->n_ids; id++) {
        CHECK(t->place_starts[id] <= t->place_starts[id + 1]);
        for (size_t p = t->place_starts[id]; p < t->place_starts[id + 1]; p++) {
            const EventPlace *place = &t->places[p];
            CHECK(place->event < t->count);
            CHECK(p == t->place_starts[id] || place[-1].sentence < place->sentence ||
                  (place[-1].sentence == place->sentence && place[-1].start <= place->start));
        }
    }
}

static void check_undated(const Timeline *t)
{
    CHECK(t->n_undated <= t->articles);
    for (size_t i = 0; i < t->n_undated; i++) {
        CHECK(t->undated[i] < t->n_ids);
        CHECK(i == 0 || t->undated[i - 1] < t->undated[i]);
    }
}

void timeline_check(const Timeline *timeline)
{
    check_order(timeline);
    check_bits(timeline);
    check_places(timeline);
    check_undated(timeline);
}

/* --- mentions --- */

/* Different articles among the mentions; those of one stand together. */
static uint32_t count_articles(const Event *event)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < event->n_mentions; i++)
        count += i == 0 || event->mentions[i].article != event->mentions[i - 1].article;
    return count;
}

/* The earliest report first, those without a date last. */
static bool mentions_ascend(const Event *event)
{
    for (uint32_t i = 1; i < event->n_mentions; i++) {
        Day before = event->mentions[i - 1].reported, reported = event->mentions[i].reported;
        if (before == DAY_NONE ? reported != DAY_NONE : reported != DAY_NONE && before > reported)
            return false;
    }
    return true;
}

static void check_event(const Timeline *t, const Event *event)
{
    CHECK(event->n_articles <= event->n_mentions);
    CHECK(mentions_ascend(event));
    for (uint32_t i = 0; i < event->n_mentions; i++)
        CHECK(event->mentions[i].article < t->n_ids);
    switch ((EventKind)event->kind) {
    case EVENT_REPORT:
        CHECK(event->n_mentions == 1 && event->mentions[0].start == 0);
        break;
    case EVENT_TOLD:
        CHECK(event->n_mentions > 0 && event->n_articles == count_articles(event));
        break;
    case EVENT_OWN:
        CHECK(event->n_articles == event->n_mentions);
        break;
    case EVENT_KINDS:
        CHECK(event->kind < EVENT_KINDS);
    }
}

static bool mentions_article(const Event *event, ArticleId article)
{
    for (uint32_t i = 0; i < event->n_mentions; i++)
        if (event->mentions[i].article == article)
            return true;
    return false;
}

static void check_mention(const Mention *mention, size_t bytes)
{
    CHECK(mention->start < mention->end && mention->end <= bytes);
    CHECK(mention->sentence_start < mention->sentence_end && mention->sentence_end <= bytes);
}

/* The sentence that stands for the event, and the second one where there is one. */
static void check_sentence(const Event *event, const Store *store)
{
    const EventSentence *told = &event->told;
    CHECK(told->mention < event->n_mentions && told->figure_mention < event->n_mentions);
    const Mention *mention = &event->mentions[told->mention];
    CHECK(mention->sentence_start + told->cut < mention->sentence_end);
    const Mention *other = &event->mentions[told->figure_mention];
    size_t end = (size_t)other->sentence_end + told->figure + told->figure_bytes;
    CHECK(told->figure_bytes == 0 || end <= store_body(store, other->article)->text.len);
}

/* Where an article has a place in an event, the event has a mention of the article. */
static void check_placed(const Timeline *t)
{
    for (ArticleId id = 0; id < t->n_ids; id++)
        for (size_t p = t->place_starts[id]; p < t->place_starts[id + 1]; p++)
            CHECK(mentions_article(&t->events[t->places[p].event], id));
}

void timeline_check_mentions(const Timeline *timeline, const Store *store)
{
    for (size_t i = 0; i < timeline->count; i++) {
        const Event *event = &timeline->events[i];
        check_event(timeline, event);
        for (uint32_t m = 0; event->kind == EVENT_TOLD && m < event->n_mentions; m++)
            check_mention(&event->mentions[m],
                          store_body(store, event->mentions[m].article)->text.len);
        if (event->kind == EVENT_TOLD)
            check_sentence(event, store);
    }
    check_placed(timeline);
}
