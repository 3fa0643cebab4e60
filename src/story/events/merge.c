/* merge.c - much the same sentence about the same days is one event.
 *
 * RawMentions are put into buckets by their days: a short one (up to three days) into that of each
 * day it covers, a longer one into that of exactly its interval. Within a bucket a table leads from
 * a feature to the mentions that have it, newest first; a mention is compared with the newest few
 * for each of its heaviest features, and with those of its own article. Pairs that agree are joined
 * by union-find, as long as a day remains that all of the joined cover.
 *
 * Agreement is the cosine of the two feature sets, weighted by how rare a feature is in the dossier
 * (strong ones double). An article that speaks twice of a day mostly means the same thing, so there
 * little is asked; of two languages only names, figures and cognates agree, so there less is asked
 * of the cosine and more of those. */
#include "config.h"

#include "story/events/merge.h"

#include "dossier/check.h"
#include "dossier/map.h"
#include "dossier/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SHORT_DAYS 3     /* an interval up to this is compared day by day */
#define HEAVY      8     /* features of a mention that lead to others */
#define CHAIN      6     /* mentions looked at for each of them */
#define SIBLINGS   16    /* mentions of the same article looked at */
#define SMALL      50.0f /* few mentions weigh their features as if they were so many more */
#define SLOTS      (1 << 16)

typedef struct Merger {
    const RawMentions *all;
    const Report *reports;
    MergeItem *items;
    size_t n_items;
    uint32_t *parent;  /* union-find; a root is the smallest number of its set */
    Day *first, *last; /* of a root: days that all of its set cover */
    float *weights;    /* by feature_key modulo SLOTS */
    float *norms;      /* by item: sum of its squared weights */
    uint32_t *tried;   /* by item: number of the later one it was compared with last, + 1 */
} Merger;

/* --- weights --- */

static const Feature *features_of(const Merger *m, const MergeItem *item)
{
    return mention_features(m->all, item->mention);
}

/* 1 for a feature of one mention, near 0 for one of all. Keys share counters; a collision only
 * makes a feature lighter. */
static void weigh(Merger *m)
{
    float *weights = mem_zalloc(SLOTS, sizeof *weights);
    for (size_t i = 0; i < m->n_items; i++) {
        const Feature *features = features_of(m, &m->items[i]);
        for (size_t f = 0; f < m->items[i].mention->n_features; f++)
            weights[feature_key(features[f]) % SLOTS]++;
    }
    float all = logf((float)m->n_items + SMALL);
    for (size_t slot = 0; slot < SLOTS; slot++)
        weights[slot] = weights[slot] > 0 ? 1 - logf(weights[slot]) / all : 1;
    m->weights = weights;
}

static float weight(const Merger *m, Feature feature)
{
    float w = m->weights[feature_key(feature) % SLOTS];
    return feature_strong(feature) ? 2 * w : w;
}

/* --- agreement --- */

typedef struct Agreement {
    float cosine;
    int strong, plain; /* shared features */
} Agreement;

static void measure_norms(Merger *m)
{
    m->norms = mem_zalloc(m->n_items + 1, sizeof *m->norms);
    for (size_t i = 0; i < m->n_items; i++) {
        const Feature *features = features_of(m, &m->items[i]);
        for (size_t f = 0; f < m->items[i].mention->n_features; f++) {
            float w = weight(m, features[f]);
            m->norms[i] += w * w;
        }
    }
}

static Agreement compare(const Merger *m, const MergeItem *a, const MergeItem *b)
{
    const Feature *fa = features_of(m, a), *fb = features_of(m, b);
    const Feature *end_a = fa + a->mention->n_features, *end_b = fb + b->mention->n_features;
    Agreement agreement = {0, 0, 0};
    float sum = 0;
    while (fa < end_a && fb < end_b) {
        if (feature_key(*fa) == feature_key(*fb)) {
            bool strong = feature_strong(*fa) || feature_strong(*fb);
            sum += weight(m, *fa) * weight(m, *fb);
            agreement.strong += strong;
            agreement.plain += !strong;
            fa++;
            fb++;
        } else if (feature_key(*fa) < feature_key(*fb)) {
            fa++;
        } else {
            fb++;
        }
    }
    if (sum > 0)
        agreement.cosine = sum / sqrtf(m->norms[a - m->items] * m->norms[b - m->items]);
    return agreement;
}

static bool is_short(const RawMention *mention)
{
    return !mention->open_past && mention->when.last - mention->when.first < SHORT_DAYS;
}

/* The longer the time, the more fits into it. */
static float cosine_asked(const RawMention *mention)
{
    int days = mention->when.last - mention->when.first + 1;
    return days <= SHORT_DAYS ? 0.25f : days <= 7 ? 0.30f : days <= 31 ? 0.35f : 0.45f;
}

/* Of an article that is itself dated to a stretch of days: all that it mentions of exactly
 * those. */
static bool of_its_own_time(const Merger *m, const MergeItem *item)
{
    Interval date = m->reports[item->report].date, when = item->mention->when;
    return date.first < date.last && date.first == when.first && date.last == when.last;
}

static bool same_event(const Merger *m, const MergeItem *a, const MergeItem *b)
{
    bool one_article = a->report == b->report;
    if (one_article && a->mention->sentence_start == b->mention->sentence_start)
        return true;
    if (one_article && of_its_own_time(m, a) && of_its_own_time(m, b))
        return true;
    Agreement agreement = compare(m, a, b);
    float asked = cosine_asked(a->mention);
    if (one_article)
        return agreement.cosine >= asked * 0.36f;
    if (m->reports[a->report].language == m->reports[b->report].language)
        return agreement.cosine >= asked && (agreement.plain > 0 || agreement.strong > 2);
    if (agreement.strong > 1 && agreement.cosine >= 0.5f)
        return true;
    return agreement.strong > 0 && agreement.strong + agreement.plain > 2 &&
           agreement.cosine >= asked * 0.5f;
}

/* --- union-find --- */

static uint32_t root_of(Merger *m, uint32_t i)
{
    CHECK(i < m->n_items);
    while (m->parent[i] != i) {
        CHECK(m->parent[i] < i);
        m->parent[i] = m->parent[m->parent[i]];
        i = m->parent[i];
    }
    return i;
}

static void join(Merger *m, uint32_t a, uint32_t b)
{
    uint32_t ra = root_of(m, a), rb = root_of(m, b);
    Day first = m->first[ra] > m->first[rb] ? m->first[ra] : m->first[rb];
    Day last = m->last[ra] < m->last[rb] ? m->last[ra] : m->last[rb];
    if (ra == rb || first > last)
        return;
    uint32_t root = ra < rb ? ra : rb;
    CHECK(m->first[ra] <= m->last[ra] && m->first[rb] <= m->last[rb]);
    m->parent[ra] = m->parent[rb] = root;
    m->first[root] = first;
    m->last[root] = last;
}

/* Two that share several words are met several times; what did not join them then does not now. */
static void try_pair(Merger *m, uint32_t a, uint32_t b)
{
    CHECK(a != b);
    if (m->tried[b] == a + 1)
        return;
    m->tried[b] = a + 1;
    if (root_of(m, a) != root_of(m, b) && same_event(m, &m->items[a], &m->items[b]))
        join(m, a, b);
}

/* --- buckets --- */

typedef struct Placed {
    uint64_t bucket;
    uint32_t item;
} Placed;

static int by_bucket(const void *pa, const void *pb)
{
    const Placed *a = pa, *b = pb;
    if (a->bucket != b->bucket)
        return a->bucket < b->bucket ? -1 : 1;
    return a->item < b->item ? -1 : a->item > b->item;
}

static Placed *place_all(const Merger *m, size_t *count)
{
    Placed *placed = NULL;
    size_t n = 0, cap = 0;
    for (uint32_t i = 0; i < m->n_items; i++) {
        const RawMention *mention = m->items[i].mention;
        placed = mem_grow(placed, &cap, n + SHORT_DAYS, sizeof *placed);
        if (is_short(mention)) {
            for (Day day = mention->when.first; day <= mention->when.last; day++)
                placed[n++] = (Placed){(uint32_t)day, i};
        } else {
            int32_t key[3] = {mention->when.first, mention->when.last, mention->open_past};
            placed[n++] = (Placed){hash_bytes(key, sizeof key) | UINT64_C(1) << 63, i};
        }
    }
    if (n)
        qsort(placed, n, sizeof *placed, by_bucket);
    *count = n;
    return placed;
}

/* Within one bucket: from features to the mentions that have them. */
typedef struct Link {
    uint32_t item;
    uint32_t next; /* index of an earlier link + 1; 0: none */
} Link;

typedef struct Bucket {
    uint32_t *heads; /* index of a link + 1, by feature; a power of two */
    uint32_t *keys;
    size_t mask, cap;
    Link *links;
    size_t n_links, links_cap;
} Bucket;

static void bucket_clear(Bucket *bucket, size_t items)
{
    size_t slots = 64;
    while (slots < items * HEAVY * 2)
        slots *= 2;
    if (slots > bucket->cap) {
        bucket->heads = mem_realloc(bucket->heads, slots, sizeof *bucket->heads);
        bucket->keys = mem_realloc(bucket->keys, slots, sizeof *bucket->keys);
        bucket->cap = slots;
    }
    CHECK((slots & (slots - 1)) == 0 && slots <= bucket->cap);
    memset(bucket->heads, 0, slots * sizeof *bucket->heads);
    bucket->mask = slots - 1;
    bucket->n_links = 0;
}

static uint32_t *bucket_head(Bucket *bucket, uint32_t key)
{
    size_t slot = key & bucket->mask;
    while (bucket->heads[slot] && bucket->keys[slot] != key)
        slot = (slot + 1) & bucket->mask;
    CHECK(bucket->n_links <= bucket->mask / 2); /* so there is always a free one */
    bucket->keys[slot] = key;
    return &bucket->heads[slot];
}

/* Compares the item with earlier ones that have the feature, and enters it. */
static void meet(Merger *m, Bucket *bucket, uint32_t item, uint32_t key)
{
    uint32_t *head = bucket_head(bucket, key), link = *head;
    for (int i = 0; i < CHAIN && link; i++) {
        CHECK(link <= bucket->n_links && bucket->links[link - 1].next < link);
        try_pair(m, item, bucket->links[link - 1].item);
        link = bucket->links[link - 1].next;
    }
    bucket->links =
        mem_grow(bucket->links, &bucket->links_cap, bucket->n_links + 1, sizeof *bucket->links);
    bucket->links[bucket->n_links++] = (Link){item, *head};
    *head = (uint32_t)bucket->n_links;
}

/* The heaviest features of an item; returns how many. */
static size_t heaviest(const Merger *m, const MergeItem *item, Feature out[HEAVY])
{
    const Feature *features = features_of(m, item);
    size_t count = 0;
    CHECK(item->mention->feature + item->mention->n_features <= m->all->n_features);
    for (size_t f = 0; f < item->mention->n_features; f++) {
        size_t at = count < HEAVY ? count++ : HEAVY;
        while (at > 0 && weight(m, out[at - 1]) < weight(m, features[f])) {
            if (at < HEAVY)
                out[at] = out[at - 1];
            at--;
        }
        if (at < HEAVY)
            out[at] = features[f];
    }
    return count;
}

static void merge_bucket(Merger *m, Bucket *bucket, const Placed *placed, size_t count)
{
    bucket_clear(bucket, count);
    for (size_t i = 0; i < count; i++) {
        uint32_t item = placed[i].item;
        for (size_t back = 1; back <= SIBLINGS && back <= i; back++) {
            if (m->items[placed[i - back].item].report != m->items[item].report)
                break;
            try_pair(m, item, placed[i - back].item);
        }
        Feature heavy[HEAVY];
        size_t n = heaviest(m, &m->items[item], heavy);
        for (size_t f = 0; f < n; f++)
            meet(m, bucket, item, feature_key(heavy[f]));
    }
}

static void merge_all(Merger *m)
{
    size_t count;
    Placed *placed = place_all(m, &count);
    Bucket bucket = {0};
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && placed[end].bucket == placed[i].bucket;)
            end++;
        if (end - i > 1)
            merge_bucket(m, &bucket, placed + i, end - i);
    }
    free(bucket.heads);
    free(bucket.keys);
    free(bucket.links);
    free(placed);
}

/* --- all of it --- */

static void number_items(Merger *m, size_t n_reports)
{
    m->items = mem_alloc((m->all->count + 1) * sizeof *m->items);
    for (size_t t = 0; t < n_reports; t++) {
        size_t from = m->reports[t].first;
        CHECK(from + m->reports[t].count <= m->all->count);
        for (size_t i = from; i < from + m->reports[t].count; i++)
            if (!m->all->items[i].of_report)
                m->items[m->n_items++] = (MergeItem){&m->all->items[i], (uint32_t)t, 0};
    }
}

#ifdef DOSSIER_CHECKS
/* What all mentions of an event cover is not empty, and each of them does cover it. */
static void check_days(const Merger *m)
{
    for (uint32_t i = 0; i < m->n_items; i++) {
        uint32_t root = m->items[i].event;
        Interval when = m->items[i].mention->when;
        CHECK(root <= i && m->items[root].event == root);
        CHECK(m->first[root] <= m->last[root]);
        CHECK(when.first <= m->first[root] && m->last[root] <= when.last);
    }
}
#endif

MergeItem *mentions_merge(const RawMentions *all, const Report *reports, size_t n_reports,
                          size_t *count)
{
    Merger m = {.all = all, .reports = reports};
    number_items(&m, n_reports);
    m.parent = mem_alloc((m.n_items + 1) * sizeof *m.parent);
    m.first = mem_alloc((m.n_items + 1) * sizeof *m.first);
    m.last = mem_alloc((m.n_items + 1) * sizeof *m.last);
    for (uint32_t i = 0; i < m.n_items; i++) {
        m.parent[i] = i;
        m.first[i] = m.items[i].mention->when.first;
        m.last[i] = m.items[i].mention->when.last;
    }
    weigh(&m);
    measure_norms(&m);
    m.tried = mem_zalloc(m.n_items + 1, sizeof *m.tried);
    merge_all(&m);
    for (uint32_t i = 0; i < m.n_items; i++)
        m.items[i].event = root_of(&m, i);
    CHECKED(check_days(&m));
    free(m.parent);
    free(m.first);
    free(m.last);
    free(m.weights);
    free(m.norms);
    free(m.tried);
    *count = m.n_items;
    return m.items;
}
