/* search.c - running a query.
 *
 * Segment by segment: candidates.c finds the articles that can match; where sets alone do not decide, the matcher looks at
 * each. What remains is weighed: a leaf's share is BM25 over its weighted frequency, its rarity taken from the articles of
 * all segments, so weighing waits until all segments have been looked at. Results are ordered by weight, then by date
 * (newest first), then by place in the dossier; nothing depends on how the articles lie in segments. */
#include "config.h"

#include "rank.h"
#include "results.h"

#include "dossier/mem.h"

#include <math.h>
#include <stdlib.h>

/* What is known of one segment between the two rounds. */
typedef struct Part {
    const Segment *segment;
    uint64_t *matched;
    LeafDocs *leaves; /* by leaf */
} Part;

typedef struct Search {
    Binding *binding;
    const Store *store;
    const Query *query;
    const SearchOptions *options;
    Results *results;
    Part *parts;
    size_t *df;               /* by leaf */
    bool *ranks;              /* by leaf: not below a NOT */
    float norm_base, norm_word; /* BM25: what is added to a frequency, for the article and for each of its words */
    Room room;
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

/* --- first round: who matches ------------------------------------------------------------------- */

/* Frequencies of leaves that postings alone do not give. */
static void note_places(Search *s, Part *part, uint32_t doc)
{
    for (unsigned i = 0; i < s->query->n_leaves; i++) {
        if (!s->ranks[i] || leaf_is_word(s->query->leaves[i]))
            continue;
        bool title;
        size_t n = matcher_count(s->matcher, i, &title);
        if (n)
            leaf_docs_add(&part->leaves[i], doc, ((uint32_t)n + (title ? TITLE_WORDS : 0)) * WEIGHT_EXACT);
    }
}

static void verify(Search *s, Part *part)
{
    if (!s->matcher)
        s->matcher = matcher_new(s->binding, s->store, s->query);
    size_t words = bits_words(part->segment->n_docs);
    for (size_t i = 0; i < words; i++)
        for (uint64_t w = part->matched[i]; w; w &= w - 1) {
            uint32_t bit = bits_lowest(w), doc = (uint32_t)(i * 64 + bit);
            if (!cancelled(s) && matcher_run(s->matcher, part->segment, doc))
                note_places(s, part, doc);
            else
                part->matched[i] &= ~(UINT64_C(1) << bit);
        }
}

static void drop_retired(const Search *s, Part *part)
{
    if (store_retired_count(s->store) == 0)
        return;
    for (size_t i = 0; i < bits_words(part->segment->n_docs); i++)
        for (uint64_t w = part->matched[i]; w; w &= w - 1) {
            uint32_t bit = bits_lowest(w);
            if (store_retired(s->store, part->segment->ids[i * 64 + bit]))
                part->matched[i] &= ~(UINT64_C(1) << bit);
        }
}

static void find_in(Search *s, Part *part)
{
    bool exact, *seen = mem_zalloc(s->query->n_leaves, sizeof *seen);
    part->leaves = mem_zalloc(s->query->n_leaves, sizeof *part->leaves);
    Candidates c = {s->binding, s->store, s->query, part->segment, &s->room, part->leaves, seen, s->df};
    part->matched = candidates_find(&c, &exact);
    drop_retired(s, part);
    if (!exact && !s->each)
        verify(s, part);
    free(seen);
    s->results->total += bits_count(part->matched, bits_words(part->segment->n_docs));
}

/* --- second round: how much --------------------------------------------------------------------- */

static void weigh_leaf(Search *s, const Part *part, const LeafDocs *leaf, float idf)
{
    const uint32_t *words = part->segment->words;
    float *scores = s->room.scores, top = idf * (BM25_K1 + 1);
    for (size_t i = 0; i < leaf->count; i++) {
        uint32_t doc = leaf->docs[i];
        if (!bits_has(part->matched, doc))
            continue;
        float w = (float)leaf->weights[i];
        scores[doc] += top * w / (w + s->norm_base + s->norm_word * (float)words[doc]);
    }
}

static float idf_of(const Search *s, unsigned leaf)
{
    float n = (float)s->binding->snapshot->docs, df = (float)s->df[leaf];
    return logf(1 + (n - df + 0.5f) / (df + 0.5f));
}

static void weigh(Search *s, Part *part)
{
    const Segment *segment = part->segment;
    room_reserve(&s->room, segment->n_docs);
    for (unsigned i = 0; i < s->query->n_leaves; i++)
        if (s->ranks[i])
            weigh_leaf(s, part, &part->leaves[i], idf_of(s, i));
    for (size_t i = 0; i < bits_words(segment->n_docs); i++)
        for (uint64_t w = part->matched[i]; w; w &= w - 1) {
            size_t doc = i * 64 + bits_lowest(w);
            results_offer(s->results, (Found){segment->ids[doc], s->room.scores[doc]});
            s->room.scores[doc] = 0;
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

static void prepare(Search *s)
{
    const Snapshot *snapshot = s->binding->snapshot;
    float average = snapshot->docs ? (float)snapshot->tokens / (float)snapshot->docs : 1;
    s->norm_base = BM25_K1 * (1 - BM25_B) * WEIGHT_EXACT;
    s->norm_word = BM25_K1 * BM25_B / (average > 1 ? average : 1) * WEIGHT_EXACT;
    s->parts = mem_zalloc(snapshot->count, sizeof *s->parts);
    s->df = mem_zalloc(s->query->n_leaves, sizeof *s->df);
    s->ranks = mem_zalloc(s->query->n_leaves, sizeof *s->ranks);
    find_ranking(s->query->root, s->ranks);
}

static void release(Search *s)
{
    for (size_t i = 0; i < s->binding->snapshot->count; i++) {
        for (size_t k = 0; s->parts[i].leaves && k < s->query->n_leaves; k++)
            leaf_docs_release(&s->parts[i].leaves[k]);
        free(s->parts[i].leaves);
        free(s->parts[i].matched);
    }
    free(s->parts);
    free(s->df);
    free(s->ranks);
    room_release(&s->room);
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
static bool each_in(Search *s, Part *part, Hits *hits, SearchEachFn fn, void *ctx, size_t *matched)
{
    find_in(s, part);
    for (size_t i = 0; i < bits_words(part->segment->n_docs); i++)
        for (uint64_t w = part->matched[i]; w; w &= w - 1) {
            uint32_t doc = (uint32_t)(i * 64 + bits_lowest(w));
            if (cancelled(s))
                return false;
            if (!matcher_run(s->matcher, part->segment, doc))
                continue;
            ++*matched;
            matcher_hits(s->matcher, hits);
            if (!fn(ctx, part->segment->ids[doc], hits))
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
    prepare(&s);
    for (size_t i = 0; i < s.binding->snapshot->count; i++) {
        s.parts[i].segment = s.binding->snapshot->segments[i];
        if (!each_in(&s, &s.parts[i], &hits, fn, ctx, &matched))
            break;
    }
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
        prepare(&s);
        for (size_t i = 0; i < snapshot->count && !cancelled(&s); i++) {
            s.parts[i].segment = snapshot->segments[i];
            find_in(&s, &s.parts[i]);
        }
        for (size_t i = 0; i < snapshot->count && !cancelled(&s); i++)
            weigh(&s, &s.parts[i]);
        s.results->notice = notice_of(&s);
    }
    results_sort(s.results);
    if (query->root)
        release(&s);
    else
        binding_unref(s.binding);
    return s.results;
}
