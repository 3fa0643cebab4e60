/* search.c - running a query.
 *
 * Segment by segment: candidates.c finds the articles that can match; where sets alone do not decide, the matcher looks at
 * each. What remains is weighed: a leaf's share is BM25 over its weighted frequency, its rarity taken from the articles of
 * all segments, so weighing waits until all segments have been looked at. Results are ordered by weight, then by date
 * (newest first), then by place in the dossier; nothing depends on how the articles lie in segments. */
#include "config.h"

#include "rank.h"
#include "results.h"
#include "tops.h"

#include "dossier/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct Search {
    const Index *index;
    Binding *binding;
    const Store *store;
    const Query *query;
    const SearchOptions *options;
    Results *results;
    Room *room;
    LeafSum *sums;    /* by segment, then leaf; they lie in the room */
    uint64_t **matched; /* by segment */
    size_t *df;       /* by leaf */
    bool *ranks;      /* by leaf: not below a NOT */
    bool *seen;       /* by leaf, for candidates_find() */
    float *tops;      /* by leaf: what a place that fills the article would weigh */
    Matcher *matcher; /* made when it is needed */
    bool each;        /* the matcher looks at every candidate anyway, later */
} Search;

static bool cancelled(Search *s)
{
    const atomic_bool *flag = s->options->cancel;
    if (flag && atomic_load_explicit(flag, memory_order_relaxed))
        s->results->cancelled = true;
    return s->results->cancelled;
}

static const Segment *segment_at(const Search *s, size_t i)
{
    return s->binding->snapshot->segments[i];
}

static LeafSum *sums_at(const Search *s, size_t segment)
{
    return s->sums + segment * s->query->n_leaves;
}

/* --- first round: who matches ------------------------------------------------------------------- */

/* Weights of leaves that postings alone do not give. */
static void note_places(Search *s, LeafSum *sums, uint32_t doc)
{
    for (unsigned i = 0; i < s->query->n_leaves; i++) {
        if (!s->ranks[i] || leaf_is_word(s->query->leaves[i]))
            continue;
        bool title;
        uint32_t n = (uint32_t)matcher_count(s->matcher, i, &title);
        if (n == 0)
            continue;
        bits_set(sums[i].bits, doc);
        n = (n + (title ? TITLE_WORDS : 0)) * WEIGHT_EXACT;
        sums[i].sums[doc] = (uint16_t)(n < UINT16_MAX ? n : UINT16_MAX);
        sums[i].filled = true;
    }
}

static void verify(Search *s, size_t at)
{
    const Segment *segment = segment_at(s, at);
    uint64_t *matched = s->matched[at];
    if (!s->matcher)
        s->matcher = matcher_new(s->binding, s->store, s->query);
    for (size_t i = 0; i < bits_words(segment->n_docs); i++)
        for (uint64_t w = matched[i]; w; w &= w - 1) {
            uint32_t bit = bits_lowest(w), doc = (uint32_t)(i * 64 + bit);
            if (!cancelled(s) && matcher_run(s->matcher, segment, doc))
                note_places(s, sums_at(s, at), doc);
            else
                matched[i] &= ~(UINT64_C(1) << bit);
        }
}

static void drop_retired(const Search *s, const Segment *segment, uint64_t *matched)
{
    if (store_retired_count(s->store) == 0)
        return;
    for (size_t i = 0; i < bits_words(segment->n_docs); i++)
        for (uint64_t w = matched[i]; w; w &= w - 1) {
            uint32_t bit = bits_lowest(w);
            if (store_retired(s->store, segment->ids[i * 64 + bit]))
                matched[i] &= ~(UINT64_C(1) << bit);
        }
}

static void find_in(Search *s, size_t at)
{
    const Segment *segment = segment_at(s, at);
    bool exact;
    memset(s->seen, 0, s->query->n_leaves * sizeof *s->seen);
    Candidates c = {s->binding, s->store, s->query, segment, sums_at(s, at), s->seen, s->df};
    s->matched[at] = candidates_find(&c, &exact);
    drop_retired(s, segment, s->matched[at]);
    if (!exact && !s->each)
        verify(s, at);
    s->results->total += bits_count(s->matched[at], bits_words(segment->n_docs));
}

/* --- second round: how much --------------------------------------------------------------------- */

static float idf_of(const Search *s, unsigned leaf)
{
    float n = (float)s->binding->snapshot->docs, df = (float)s->df[leaf];
    return logf(1 + (n - df + 0.5f) / (df + 0.5f));
}

/* Average words of the articles in a segment's language. */
static float average_words(const Search *s, unsigned language)
{
    uint64_t words = 0, docs = 0;
    for (size_t i = 0; i < s->binding->snapshot->count; i++) {
        const Segment *segment = segment_at(s, i);
        words += segment->language == language ? segment->tokens : 0;
        docs += segment->language == language ? segment->n_docs : 0;
    }
    return words ? (float)words / (float)docs : 1;
}

/* The leaves of a segment that weigh something. */
typedef struct Weighing {
    const uint16_t *sums;
    float top;
} Weighing;

static size_t weighing_leaves(const Search *s, size_t at, Weighing *out)
{
    size_t n = 0;
    for (unsigned i = 0; i < s->query->n_leaves; i++)
        if (s->ranks[i] && sums_at(s, at)[i].filled)
            out[n++] = (Weighing){sums_at(s, at)[i].sums, s->tops[i]};
    return n;
}

static void weigh(Search *s, size_t at, Weighing *leaves)
{
    const Segment *segment = segment_at(s, at);
    size_t n = weighing_leaves(s, at, leaves);
    float base, per_word;
    bm25_norm(average_words(s, segment->language), &base, &per_word);
    for (size_t i = 0; i < bits_words(segment->n_docs); i++)
        for (uint64_t w = s->matched[at][i]; w; w &= w - 1) {
            size_t doc = i * 64 + bits_lowest(w);
            float norm = base + per_word * (float)segment->words[doc], score = 0;
            for (size_t k = 0; k < n; k++) {
                float sum = (float)leaves[k].sums[doc];
                score += leaves[k].top * sum / (sum + norm);
            }
            results_offer(s->results, (Found){segment->ids[doc], score});
        }
}

static void weigh_all(Search *s)
{
    Weighing *leaves = mem_alloc(s->query->n_leaves * sizeof *leaves);
    for (unsigned i = 0; i < s->query->n_leaves; i++)
        s->tops[i] = idf_of(s, i) * (BM25_K1 + 1) * s->query->leaves[i]->weight;
    for (size_t i = 0; i < s->binding->snapshot->count && !cancelled(s); i++)
        weigh(s, i, leaves);
    free(leaves);
}

/* --- one frequent word ---------------------------------------------------------------------------- */

/* The one word that is asked for, anywhere; NULL for other queries. */
static const BoundPart *only_word(const Search *s)
{
    const Node *root = s->query->root;
    if (root->kind != NODE_LEAF || !leaf_is_word(root->leaf) || root->leaf->where != WHERE_ANY)
        return NULL;
    bool few = s->options->limit && s->options->limit <= TOPS_ASK && s->options->order == ORDER_RANK;
    return few && store_retired_count(s->store) == 0 ? &s->binding->leaves[0].phrases[0].parts[0] : NULL;
}

/* Offers the kept ones of one segment; returns what the rest weighs at most, by the averages of today. */
static float offer_tops(Search *s, const Segment *segment, const TopList *list)
{
    float base, per_word, average = average_words(s, segment->language);
    bm25_norm(average, &base, &per_word);
    for (uint32_t i = 0; i < list->count; i++) {
        float sum = (float)list->sums[i], norm = base + per_word * (float)segment->words[list->docs[i]];
        results_offer(s->results, (Found){segment->ids[list->docs[i]], sum / (sum + norm)});
    }
    float then = (float)segment->tokens / (float)segment->n_docs;
    return list->rest * (average > then ? average / then : 1);
}

/* Answers from the segments' lists, weighing those segments that have none; false when the lists do not suffice. */
static bool answer_from_tops(Search *s)
{
    const BoundPart *part = only_word(s);
    if (!part)
        return false;
    Results *r = s->results;
    Weighing weighing;
    float rest = 0;
    size_t listed = 0;
    s->tops[0] = 1;
    for (size_t i = 0; i < s->binding->snapshot->count; i++) {
        const TopList *list = tops_find(segment_at(s, i), part);
        if (list) {
            float most = offer_tops(s, segment_at(s, i), list);
            rest = most > rest ? most : rest;
            listed += list->df;
        } else {
            find_in(s, i);
            weigh(s, i, &weighing);
        }
    }
    r->total += listed;
    if (rest > 0 && !(r->count == r->limit && r->floor > rest))
        return false;
    s->df[0] += listed;
    float top = idf_of(s, 0) * (BM25_K1 + 1);
    for (size_t i = 0; i < r->count; i++)
        r->found[i].score *= top;
    return true;
}

/* Whatever has been found so far is forgotten. */
static void begin_anew(Search *s)
{
    results_reset(s->results);
    s->df[0] = 0;
    for (size_t i = 0; i < s->binding->snapshot->count; i++) {
        for (size_t k = 0; k < s->query->n_leaves; k++)
            leaf_sum_clear(&sums_at(s, i)[k], segment_at(s, i)->n_docs);
        free(s->matched[i]);
        s->matched[i] = NULL;
    }
}

/* --- all together -------------------------------------------------------------------------------- */

static void find_ranking(const Node *node, bool *ranks)
{
    if (node->kind == NODE_LEAF)
        ranks[node->leaf->number] = true;
    for (size_t i = 0; node->kind != NODE_NOT && i < node->n_kids; i++)
        find_ranking(node->kids[i], ranks);
}

/* Lays the leaves of all segments out in the room, one leaf after the other. */
static void lay_out(Search *s)
{
    const Snapshot *snapshot = s->binding->snapshot;
    size_t docs = 0, n = s->query->n_leaves;
    for (size_t i = 0; i < snapshot->count; i++)
        docs += bits_words(snapshot->segments[i]->n_docs) * 64;
    room_reserve(s->room, n, docs);
    s->sums = mem_alloc(n * snapshot->count * sizeof *s->sums);
    for (size_t k = 0; k < n; k++) {
        size_t at = k * s->room->docs;
        for (size_t i = 0; i < snapshot->count; i++) {
            sums_at(s, i)[k] = (LeafSum){s->room->bits + at / 64, s->room->sums + at, false};
            at += bits_words(snapshot->segments[i]->n_docs) * 64;
        }
    }
}

static void prepare(Search *s, const Index *index)
{
    const Snapshot *snapshot = s->binding->snapshot;
    size_t n = s->query->n_leaves;
    s->index = index;
    s->room = room_take(index);
    lay_out(s);
    s->matched = mem_zalloc(snapshot->count, sizeof *s->matched);
    s->df = mem_zalloc(n, sizeof *s->df);
    s->tops = mem_zalloc(n, sizeof *s->tops);
    s->ranks = mem_zalloc(n, sizeof *s->ranks);
    s->seen = mem_zalloc(n, sizeof *s->seen);
    find_ranking(s->query->root, s->ranks);
}

static void release(Search *s)
{
    for (size_t i = 0; i < s->binding->snapshot->count; i++) {
        for (size_t k = 0; k < s->query->n_leaves; k++)
            leaf_sum_clear(&sums_at(s, i)[k], segment_at(s, i)->n_docs);
        free(s->matched[i]);
    }
    room_give(s->index, s->room);
    free(s->sums);
    free(s->matched);
    free(s->df);
    free(s->tops);
    free(s->ranks);
    free(s->seen);
    matcher_free(s->matcher);
    binding_unref(s->binding);
}

static Slice notice_of(const Search *s)
{
    if (atomic_load(&s->binding->steps_bit))
        return SLICE("an expression took too many steps at some words and was given up there");
    return s->matcher ? matcher_notice(s->matcher) : (Slice){"", 0};
}

/* --- every match with its hits -------------------------------------------------------------------- */

/* One segment; false when it is to end. */
static bool each_in(Search *s, size_t at, Hits *hits, SearchEachFn fn, void *ctx, size_t *matched)
{
    const Segment *segment = segment_at(s, at);
    find_in(s, at);
    for (size_t i = 0; i < bits_words(segment->n_docs); i++)
        for (uint64_t w = s->matched[at][i]; w; w &= w - 1) {
            uint32_t doc = (uint32_t)(i * 64 + bits_lowest(w));
            if (cancelled(s))
                return false;
            if (!matcher_run(s->matcher, segment, doc))
                continue;
            ++*matched;
            matcher_hits(s->matcher, hits);
            if (!fn(ctx, segment->ids[doc], hits))
                return false;
        }
    return true;
}

size_t search_each(const Index *index, const Store *store, const Query *query, const atomic_bool *cancel, SearchEachFn fn,
                   void *ctx)
{
    SearchOptions options = {.cancel = cancel};
    Search s = {.store = store, .query = query, .options = &options, .each = true};
    size_t matched = 0;
    Hits hits = {NULL, 0, 0};
    if (query_is_empty(query))
        return 0;
    s.results = results_new(store, query->hooks, &options);
    s.binding = binding_get(index, query);
    s.matcher = matcher_new(s.binding, store, query);
    prepare(&s, index);
    for (size_t i = 0; i < s.binding->snapshot->count; i++)
        if (!each_in(&s, i, &hits, fn, ctx, &matched))
            break;
    hits_release(&hits);
    results_free(s.results);
    release(&s);
    return matched;
}

/* --- ranked ---------------------------------------------------------------------------------------- */

Results *search_run(const Index *index, const Store *store, const Query *query, const SearchOptions *options)
{
    static const SearchOptions no_options = {.limit = 0};
    Search s = {.store = store, .query = query, .options = options ? options : &no_options};
    s.results = results_new(store, query->hooks, s.options);
    s.binding = binding_get(index, query);
    const Snapshot *snapshot = s.binding->snapshot;
    s.results->searched = snapshot->docs;
    if (query->root) {
        prepare(&s, index);
        if (!answer_from_tops(&s)) {
            begin_anew(&s);
            for (size_t i = 0; i < snapshot->count && !cancelled(&s); i++)
                find_in(&s, i);
            weigh_all(&s);
        }
        s.results->notice = notice_of(&s);
        release(&s);
    } else {
        binding_unref(s.binding);
    }
    results_sort(s.results);
    return s.results;
}
