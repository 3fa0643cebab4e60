/* build.c - reports, told events and the reader's own become one timeline. */
#include "config.h"

#include "story/events/build.h"
#include "story/events/wording.h"

#include <stdlib.h>
#include <string.h>

typedef struct Builder {
    const Store *store;
    const Tellings *all;
    const Teller *tellers;
    size_t n_tellers;
    MergeItem *items;
    size_t n_items;
    Annals *out;
    uint32_t *teller_of_id; /* index in tellers + 1; made for the reader's own events */
    Wording *wordings;      /* of the event being built */
    size_t wordings_cap;
    StrBuf room;
} Builder;

static int by_report(const void *pa, const void *pb)
{
    const Teller *a = pa, *b = pb;
    int order = interval_cmp(a->date, b->date);
    return order ? order : a->id < b->id ? -1 : a->id > b->id;
}

/* The mention's publication day, of the teller. */
static Mention mention_by(const Teller *teller)
{
    bool dated = !interval_is_none(teller->date);
    return (Mention){.article = teller->id,
                     .how = HOW_EXPLICIT,
                     .reported = dated ? teller->date.first : DAY_NONE,
                     .reported_to_day = dated && teller->date.first == teller->date.last};
}

/* --- reports --- */

static uint32_t *add_reports(Builder *b)
{
    uint32_t *numbers = mem_alloc((b->n_tellers + 1) * sizeof *numbers);
    for (size_t t = 0; t < b->n_tellers; t++) {
        const Teller *teller = &b->tellers[t];
        numbers[t] = UINT32_MAX;
        if (interval_is_none(teller->date))
            continue;
        Mention *mention = annals_mentions(b->out, 1);
        *mention = mention_by(teller);
        Event event = {.when = teller->date,
                       .kind = EVENT_REPORT,
                       .inferred = teller->inferred,
                       .mentions = mention,
                       .n_mentions = 1,
                       .n_articles = 1,
                       .reason = teller->reason};
        numbers[t] = annals_event(b->out, &event, teller->title_groups);
        annals_place(b->out, teller->id, (EventPlace){0, 0, numbers[t]});
    }
    return numbers;
}

/* A date line or colophon leads to its report. */
static void place_date_lines(Builder *b, const uint32_t *reports)
{
    for (size_t t = 0; t < b->n_tellers; t++) {
        size_t from = b->tellers[t].first;
        for (size_t i = from; i < from + b->tellers[t].count && reports[t] != UINT32_MAX; i++) {
            const Telling *telling = &b->all->items[i];
            if (telling->of_report)
                annals_place(b->out, b->tellers[t].id,
                             (EventPlace){telling->sentence_start, telling->start, reports[t]});
        }
    }
}

static void list_undated(Builder *b)
{
    ArticleId *undated = arena_alloc(b->out->arena, (b->n_tellers + 1) * sizeof *undated);
    size_t count = 0;
    for (size_t t = 0; t < b->n_tellers; t++)
        if (interval_is_none(b->tellers[t].date))
            undated[count++] = b->tellers[t].id;
    b->out->timeline.undated = undated;
    b->out->timeline.n_undated = count;
    b->out->timeline.articles = b->n_tellers;
}

/* --- told events --- */

/* Items of one event, in the order of their reports. */
typedef struct Cluster {
    const uint32_t *items;
    size_t count;
} Cluster;

static const Telling *telling_of(const Builder *b, const Cluster *cluster, size_t i)
{
    return b->items[cluster->items[i]].telling;
}

static const Teller *teller_of(const Builder *b, const Cluster *cluster, size_t i)
{
    return &b->tellers[b->items[cluster->items[i]].teller];
}

static bool same_days(Interval a, Interval b)
{
    return a.first == b.first && a.last == b.last;
}

/* The interval that most say (of the first few, which are the earliest reports); of equal days in
 * its most exact form. */
static Interval common_interval(const Builder *b, const Cluster *cluster)
{
    size_t most = 0, look = cluster->count < 32 ? cluster->count : 32;
    Interval best = telling_of(b, cluster, 0)->when;
    for (size_t i = 0; i < look; i++) {
        Interval when = telling_of(b, cluster, i)->when;
        size_t votes = 0;
        for (size_t j = 0; j < look; j++)
            votes += same_days(when, telling_of(b, cluster, j)->when);
        if (votes > most || (same_days(when, best) && when.precision > best.precision))
            best = when;
        if (votes > most)
            most = votes;
    }
    return best;
}

/* "Since" runs to the latest report. */
static Day latest_report(const Builder *b, const Cluster *cluster, Day day)
{
    for (size_t i = 0; i < cluster->count; i++) {
        Interval date = teller_of(b, cluster, i)->date;
        if (!interval_is_none(date) && date.last > day)
            day = date.last;
    }
    return day;
}

static Mention told_by(const Teller *teller, const Telling *telling)
{
    Mention mention = mention_by(teller);
    mention.start = telling->start;
    mention.end = telling->end;
    mention.sentence_start = telling->sentence_start;
    mention.sentence_end = telling->sentence_end;
    mention.how = telling->how;
    return mention;
}

static bool same_interval(Interval a, Interval b)
{
    return same_days(a, b) && a.precision == b.precision && a.minute == b.minute &&
           a.zone == b.zone;
}

/* As mention_value() reads it. */
static uint32_t value_of(Builder *b, const Event *event, const Telling *telling)
{
    if (!telling->value && !event->open_past && same_interval(telling->when, event->when))
        return 0;
    strbuf_clear(&b->room);
    if (!telling->value)
        interval_format_iso(telling->when, &b->room);
    return annals_value(b->out, telling->value ? telling->value : strbuf_str(&b->room));
}

/* One mention a sentence. */
static void add_mentions(Builder *b, const Cluster *cluster, Event *event)
{
    Mention *mentions = annals_mentions(b->out, cluster->count);
    b->wordings = mem_grow(b->wordings, &b->wordings_cap, cluster->count, sizeof *b->wordings);
    event->mentions = mentions;
    for (size_t i = 0; i < cluster->count; i++) {
        const Teller *teller = teller_of(b, cluster, i);
        const Telling *telling = telling_of(b, cluster, i);
        const Mention *before = event->n_mentions ? &mentions[event->n_mentions - 1] : NULL;
        bool again = before && before->article == teller->id;
        if (again && before->sentence_start == telling->sentence_start)
            continue;
        b->wordings[event->n_mentions] =
            (Wording){store_body(b->store, teller->id), teller->lang, telling};
        mentions[event->n_mentions] = told_by(teller, telling);
        mentions[event->n_mentions++].value = value_of(b, event, telling);
        event->n_articles += !again;
    }
}

static uint64_t cluster_groups(const Builder *b, const Cluster *cluster)
{
    uint64_t groups = 0;
    for (size_t i = 0; i < cluster->count; i++)
        groups |= telling_of(b, cluster, i)->groups;
    return groups;
}

static void add_told(Builder *b, const Cluster *cluster)
{
    Event event = {.kind = EVENT_TOLD, .when = common_interval(b, cluster)};
    event.open_past = telling_of(b, cluster, 0)->open_past;
    if (event.open_past)
        event.when.last = latest_report(b, cluster, event.when.last);
    add_mentions(b, cluster, &event);
    event.told = wording_choose(b->wordings, event.n_mentions, store_info(b->store)->lang);
    uint32_t number = annals_event(b->out, &event, cluster_groups(b, cluster));
    for (size_t i = 0; i < cluster->count; i++) {
        const Telling *telling = telling_of(b, cluster, i);
        annals_place(b->out, teller_of(b, cluster, i)->id,
                     (EventPlace){telling->sentence_start, telling->start, number});
    }
}

static size_t count_told(const Builder *b)
{
    size_t count = 0;
    for (size_t i = 0; i < b->n_items; i++)
        count += b->items[i].event == i;
    return count;
}

/* Items gathered by the event they belong to, each event's in order: a counting sort. */
static void add_all_told(Builder *b)
{
    uint32_t *starts = mem_zalloc(b->n_items + 2, sizeof *starts);
    uint32_t *gathered = mem_alloc((b->n_items + 1) * sizeof *gathered);
    for (size_t i = 0; i < b->n_items; i++)
        starts[b->items[i].event + 2]++;
    for (size_t i = 2; i < b->n_items + 2; i++)
        starts[i] += starts[i - 1];
    for (size_t i = 0; i < b->n_items; i++)
        gathered[starts[b->items[i].event + 1]++] = (uint32_t)i;
    for (size_t i = 0; i < b->n_items; i++) {
        Cluster cluster = {gathered + starts[i], starts[i + 1] - starts[i]};
        if (cluster.count)
            add_told(b, &cluster);
    }
    free(starts);
    free(gathered);
}

/* --- the reader's own --- */

static void number_tellers(Builder *b, size_t n_ids)
{
    b->teller_of_id = mem_zalloc(n_ids + 1, sizeof *b->teller_of_id);
    for (size_t t = 0; t < b->n_tellers; t++)
        b->teller_of_id[b->tellers[t].id] = (uint32_t)t + 1;
}

static const Teller *teller_by_key(const Builder *b, Slice key, size_t n_ids)
{
    ArticleId id = store_find(b->store, key);
    return id < n_ids && b->teller_of_id[id] ? &b->tellers[b->teller_of_id[id] - 1] : NULL;
}

static int by_reported(const void *pa, const void *pb)
{
    const Mention *a = pa, *b = pb;
    Day da = a->reported == DAY_NONE ? INT32_MAX : a->reported;
    Day db = b->reported == DAY_NONE ? INT32_MAX : b->reported;
    if (da != db)
        return da < db ? -1 : 1;
    return a->article < b->article ? -1 : a->article > b->article;
}

/* Its articles have it at no byte: behind every other place. */
static void add_own(Builder *b, const OwnEvent *own, size_t n_ids)
{
    Event event = {.when = own->when, .kind = EVENT_OWN, .text = &own->text};
    Mention *mentions = annals_mentions(b->out, own->n_articles);
    for (size_t i = 0; i < own->n_articles; i++) {
        const Teller *teller = teller_by_key(b, own->articles[i], n_ids);
        if (teller)
            mentions[event.n_mentions++] = mention_by(teller);
    }
    qsort(mentions, event.n_mentions, sizeof *mentions, by_reported);
    event.mentions = mentions;
    event.n_articles = event.n_mentions;
    uint32_t number = annals_event(b->out, &event, 0);
    for (size_t i = 0; i < event.n_mentions; i++)
        annals_place(b->out, mentions[i].article, (EventPlace){UINT32_MAX, UINT32_MAX, number});
}

static size_t count_own_mentions(const DossierInfo *info)
{
    size_t count = 0;
    for (size_t i = 0; i < info->n_events; i++)
        count += info->events[i].n_articles;
    return count;
}

Annals *events_build(const Store *store, const Tellings *all, Teller *tellers, size_t n)
{
    Builder b = {.store = store,
                 .all = all,
                 .tellers = tellers,
                 .n_tellers = n,
                 .out = annals_new(),
                 .room = STRBUF_INIT};
    const DossierInfo *info = store_info(store);
    size_t n_ids = store_count(store);
    if (n)
        qsort(tellers, n, sizeof *tellers, by_report);
    b.items = tellings_merge(all, tellers, n, &b.n_items);
    size_t own_mentions = count_own_mentions(info);
    annals_reserve(b.out, n + count_told(&b) + info->n_events, n + all->count + own_mentions);
    uint32_t *reports = add_reports(&b);
    place_date_lines(&b, reports);
    list_undated(&b);
    add_all_told(&b);
    if (info->n_events)
        number_tellers(&b, n_ids);
    for (size_t i = 0; i < info->n_events; i++)
        add_own(&b, &info->events[i], n_ids);
    annals_finish(b.out, n_ids, info->n_groups);
    free(reports);
    free(b.items);
    free(b.teller_of_id);
    free(b.wordings);
    strbuf_release(&b.room);
    return b.out;
}
