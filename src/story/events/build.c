/* build.c - reports, events mentioned in articles and the reader's own become one timeline. */
#include "config.h"

#include "story/events/build.h"
#include "story/events/timeline_check.h"
#include "story/events/wording.h"

#include "dossier/check.h"

#include <stdlib.h>
#include <string.h>

typedef struct EventsBuild {
    const Store *store;
    const RawMentions *all;
    const Report *reports;
    size_t n_reports;
    MergeItem *items;
    size_t n_items;
    TimelineBuilder *out;
    uint32_t *report_of_id; /* index in reports + 1; made for the reader's own events */
    Wording *wordings;      /* of the event being built */
    size_t wordings_cap;
    StrBuf scratch;
} EventsBuild;

static int by_report(const void *pa, const void *pb)
{
    const Report *a = pa, *b = pb;
    int order = interval_cmp(a->date, b->date);
    return order ? order : a->id < b->id ? -1 : a->id > b->id;
}

/* A mention with the day on which its article was published. */
static Mention mention_in(const Report *report)
{
    bool dated = !interval_is_none(report->date);
    return (Mention){.article = report->id,
                     .how = HOW_EXPLICIT,
                     .reported = dated ? report->date.first : DAY_NONE,
                     .reported_to_day = dated && report->date.first == report->date.last};
}

/* --- reports --- */

static uint32_t *add_reports(EventsBuild *b)
{
    uint32_t *numbers = mem_alloc((b->n_reports + 1) * sizeof *numbers);
    for (size_t t = 0; t < b->n_reports; t++) {
        const Report *report = &b->reports[t];
        numbers[t] = UINT32_MAX;
        if (interval_is_none(report->date))
            continue;
        Mention *mention = timeline_builder_mentions(b->out, 1);
        *mention = mention_in(report);
        Event event = {.when = report->date,
                       .kind = EVENT_REPORT,
                       .inferred = report->inferred,
                       .mentions = mention,
                       .n_mentions = 1,
                       .n_articles = 1,
                       .reason = report->reason};
        numbers[t] = timeline_builder_event(b->out, &event, report->title_groups);
        timeline_builder_place(b->out, report->id, (EventPlace){0, 0, numbers[t]});
    }
    return numbers;
}

/* A date line or colophon leads to its report. */
static void place_date_lines(EventsBuild *b, const uint32_t *numbers)
{
    for (size_t t = 0; t < b->n_reports; t++) {
        size_t from = b->reports[t].first;
        for (size_t i = from; i < from + b->reports[t].count && numbers[t] != UINT32_MAX; i++) {
            const RawMention *raw = &b->all->items[i];
            if (raw->of_report)
                timeline_builder_place(b->out, b->reports[t].id,
                                       (EventPlace){raw->sentence_start, raw->start, numbers[t]});
        }
    }
}

static void list_undated(EventsBuild *b)
{
    ArticleId *undated = arena_alloc(b->out->arena, (b->n_reports + 1) * sizeof *undated);
    size_t count = 0;
    for (size_t t = 0; t < b->n_reports; t++)
        if (interval_is_none(b->reports[t].date))
            undated[count++] = b->reports[t].id;
    b->out->timeline.undated = undated;
    b->out->timeline.n_undated = count;
    b->out->timeline.articles = b->n_reports;
}

/* --- events out of mentions --- */

/* Items of one event, in the order of their reports. */
typedef struct MentionCluster {
    const uint32_t *items;
    size_t count;
} MentionCluster;

static const RawMention *mention_of(const EventsBuild *b, const MentionCluster *cluster, size_t i)
{
    return b->items[cluster->items[i]].mention;
}

static const Report *report_of(const EventsBuild *b, const MentionCluster *cluster, size_t i)
{
    return &b->reports[b->items[cluster->items[i]].report];
}

static bool same_days(Interval a, Interval b)
{
    return a.first == b.first && a.last == b.last;
}

/* The interval that most say (of the first few, which are the earliest reports); of equal days in
 * its most exact form. */
static Interval common_interval(const EventsBuild *b, const MentionCluster *cluster)
{
    CHECK(cluster->count > 0);
    size_t most = 0, look = cluster->count < 32 ? cluster->count : 32;
    Interval best = mention_of(b, cluster, 0)->when;
    for (size_t i = 0; i < look; i++) {
        Interval when = mention_of(b, cluster, i)->when;
        size_t votes = 0;
        for (size_t j = 0; j < look; j++)
            votes += same_days(when, mention_of(b, cluster, j)->when);
        if (votes > most || (same_days(when, best) && when.precision > best.precision))
            best = when;
        if (votes > most)
            most = votes;
    }
    return best;
}

/* "Since" runs to the latest report. */
static Day latest_report(const EventsBuild *b, const MentionCluster *cluster, Day day)
{
    for (size_t i = 0; i < cluster->count; i++) {
        Interval date = report_of(b, cluster, i)->date;
        if (!interval_is_none(date) && date.last > day)
            day = date.last;
    }
    return day;
}

static Mention mention_from(const Report *report, const RawMention *raw)
{
    Mention mention = mention_in(report);
    mention.start = raw->start;
    mention.end = raw->end;
    mention.sentence_start = raw->sentence_start;
    mention.sentence_end = raw->sentence_end;
    mention.how = raw->how;
    return mention;
}

/* As mention_value() reads it. */
static uint32_t value_of(EventsBuild *b, const Event *event, const RawMention *raw)
{
    if (!raw->value && !event->open_past && interval_eq(raw->when, event->when))
        return 0;
    strbuf_clear(&b->scratch);
    if (!raw->value)
        interval_format_iso(raw->when, &b->scratch);
    return timeline_builder_value(b->out, raw->value ? raw->value : strbuf_str(&b->scratch));
}

/* One mention a sentence. */
static void add_mentions(EventsBuild *b, const MentionCluster *cluster, Event *event)
{
    Mention *mentions = timeline_builder_mentions(b->out, cluster->count);
    b->wordings = mem_grow(b->wordings, &b->wordings_cap, cluster->count, sizeof *b->wordings);
    event->mentions = mentions;
    for (size_t i = 0; i < cluster->count; i++) {
        const Report *report = report_of(b, cluster, i);
        const RawMention *raw = mention_of(b, cluster, i);
        const Mention *before = event->n_mentions ? &mentions[event->n_mentions - 1] : NULL;
        bool again = before && before->article == report->id;
        if (again && before->sentence_start == raw->sentence_start)
            continue;
        b->wordings[event->n_mentions] =
            (Wording){store_body(b->store, report->id), report->lang, raw};
        mentions[event->n_mentions] = mention_from(report, raw);
        mentions[event->n_mentions++].value = value_of(b, event, raw);
        event->n_articles += !again;
    }
}

static uint64_t cluster_groups(const EventsBuild *b, const MentionCluster *cluster)
{
    uint64_t groups = 0;
    for (size_t i = 0; i < cluster->count; i++)
        groups |= mention_of(b, cluster, i)->groups;
    return groups;
}

static void add_told(EventsBuild *b, const MentionCluster *cluster)
{
    Event event = {.kind = EVENT_TOLD, .when = common_interval(b, cluster)};
    event.open_past = mention_of(b, cluster, 0)->open_past;
    if (event.open_past)
        event.when.last = latest_report(b, cluster, event.when.last);
    add_mentions(b, cluster, &event);
    CHECK(event.n_mentions > 0 && event.n_articles > 0);
    event.told = wording_choose(b->wordings, event.n_mentions, store_info(b->store)->lang);
    uint32_t number = timeline_builder_event(b->out, &event, cluster_groups(b, cluster));
    for (size_t i = 0; i < cluster->count; i++) {
        const RawMention *raw = mention_of(b, cluster, i);
        timeline_builder_place(b->out, report_of(b, cluster, i)->id,
                               (EventPlace){raw->sentence_start, raw->start, number});
    }
}

static size_t count_told(const EventsBuild *b)
{
    size_t count = 0;
    for (size_t i = 0; i < b->n_items; i++)
        count += b->items[i].event == i;
    return count;
}

/* Items gathered by the event they belong to, each event's in order: a counting sort. */
static void add_all_told(EventsBuild *b)
{
    uint32_t *starts = mem_zalloc(b->n_items + 2, sizeof *starts);
    uint32_t *gathered = mem_alloc((b->n_items + 1) * sizeof *gathered);
    for (size_t i = 0; i < b->n_items; i++) {
        CHECK(b->items[i].event <= i && b->items[b->items[i].event].event == b->items[i].event);
        starts[b->items[i].event + 2]++;
    }
    for (size_t i = 2; i < b->n_items + 2; i++)
        starts[i] += starts[i - 1];
    for (size_t i = 0; i < b->n_items; i++)
        gathered[starts[b->items[i].event + 1]++] = (uint32_t)i;
    CHECK(starts[b->n_items] == b->n_items); /* each mention is in one event */
    for (size_t i = 0; i < b->n_items; i++) {
        MentionCluster cluster = {gathered + starts[i], starts[i + 1] - starts[i]};
        if (cluster.count)
            add_told(b, &cluster);
    }
    free(starts);
    free(gathered);
}

/* --- the reader's own --- */

static void number_reports(EventsBuild *b, size_t n_ids)
{
    b->report_of_id = mem_zalloc(n_ids + 1, sizeof *b->report_of_id);
    for (size_t t = 0; t < b->n_reports; t++)
        b->report_of_id[b->reports[t].id] = (uint32_t)t + 1;
}

static const Report *report_by_key(const EventsBuild *b, Slice key, size_t n_ids)
{
    ArticleId id = store_find(b->store, key);
    return id < n_ids && b->report_of_id[id] ? &b->reports[b->report_of_id[id] - 1] : NULL;
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
static void add_own(EventsBuild *b, const OwnEvent *own, size_t n_ids)
{
    Event event = {.when = own->when, .kind = EVENT_OWN, .text = &own->text};
    Mention *mentions = timeline_builder_mentions(b->out, own->n_articles);
    for (size_t i = 0; i < own->n_articles; i++) {
        const Report *report = report_by_key(b, own->articles[i], n_ids);
        if (report)
            mentions[event.n_mentions++] = mention_in(report);
    }
    qsort(mentions, event.n_mentions, sizeof *mentions, by_reported);
    event.mentions = mentions;
    event.n_articles = event.n_mentions;
    uint32_t number = timeline_builder_event(b->out, &event, 0);
    for (size_t i = 0; i < event.n_mentions; i++)
        timeline_builder_place(b->out, mentions[i].article,
                               (EventPlace){UINT32_MAX, UINT32_MAX, number});
}

static size_t count_own_mentions(const DossierInfo *info)
{
    size_t count = 0;
    for (size_t i = 0; i < info->n_events; i++)
        count += info->events[i].n_articles;
    return count;
}

TimelineBuilder *events_build(const Store *store, const RawMentions *all, Report *reports, size_t n)
{
    EventsBuild b = {.store = store,
                     .all = all,
                     .reports = reports,
                     .n_reports = n,
                     .out = timeline_builder_new(),
                     .scratch = STRBUF_INIT};
    const DossierInfo *info = store_info(store);
    size_t n_ids = store_count(store);
    if (n)
        qsort(reports, n, sizeof *reports, by_report);
    b.items = mentions_merge(all, reports, n, &b.n_items);
    size_t own_mentions = count_own_mentions(info);
    timeline_builder_reserve(b.out, n + count_told(&b) + info->n_events,
                             n + all->count + own_mentions);
    uint32_t *numbers = add_reports(&b);
    place_date_lines(&b, numbers);
    list_undated(&b);
    add_all_told(&b);
    if (info->n_events)
        number_reports(&b, n_ids);
    for (size_t i = 0; i < info->n_events; i++)
        add_own(&b, &info->events[i], n_ids);
    timeline_builder_finish(b.out, n_ids, info->n_groups);
    CHECK(b.out->n_mentions <= n + all->count + own_mentions);
    CHECKED(timeline_check_mentions(&b.out->timeline, store));
    free(numbers);
    free(b.items);
    free(b.report_of_id);
    free(b.wordings);
    strbuf_release(&b.scratch);
    return b.out;
}
