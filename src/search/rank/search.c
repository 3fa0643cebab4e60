/* search.c - running a query.
 *
 * Segment by segment: candidates.c finds the articles that can match; where sets alone do not
 * decide, the matcher looks at each. What remains is weighed by score.c when all segments have been
 * looked at, because how rare a word is shows only then. Nothing that comes out depends on how the
 * articles lie in segments. */
#include "config.h"

#include "search/rank/letters.h"
#include "search/rank/proximity.h"
#include "search/rank/internal.h"
#include "search/rank/tops.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/workers.h"

#include <stdlib.h>

bool search_is_off(Search *s)
{
    const atomic_bool *flag = s->options->cancel;
    if (flag && atomic_load_explicit(flag, memory_order_relaxed))
        s->results->cancelled = true;
    return s->results->cancelled;
}

Matcher *search_matcher(Search *s)
{
    if (!s->matcher)
        s->matcher = matcher_new(s->binding, s->store, s->query);
    return s->matcher;
}

/* --- who matches --- */

/* Weights of query terms that postings alone do not give. */
static void note_places(Search *s, TermSums *sums, uint32_t doc)
{
    for (unsigned i = 0; i < s->query->n_terms; i++) {
        if (!s->ranks[i] || term_is_word(s->query->terms[i]))
            continue;
        bool title;
        uint32_t n = (uint32_t)matcher_count(s->matcher, i, &title);
        if (n == 0)
            continue;
        n = (n + (title ? TITLE_WORDS : 0)) * WEIGHT_EXACT;
        bits_set(sums[i].bits, doc);
        sums[i].sums[doc] = (uint16_t)(n < UINT16_MAX ? n : UINT16_MAX);
        sums[i].state = SUMS_WHOLE;
    }
}

static void verify(Search *s, size_t at)
{
    const Segment *segment = s->snapshot->segments[at];
    Matcher *matcher = search_matcher(s);
    for (size_t i = 0; i < bits_words(segment->n_docs); i++)
        EACH_BIT(bit, s->matched[at][i]) {
            uint32_t doc = (uint32_t)(i * 64 + bit);
            if (!search_is_off(s) && matcher_run(matcher, segment, doc))
                note_places(s, sums_at(s, at), doc);
            else
                s->matched[at][i] &= ~(UINT64_C(1) << bit);
        }
}

static void drop_retired(const Search *s, const Segment *segment, uint64_t *matched)
{
    if (store_retired_count(s->store) == 0)
        return;
    for (size_t i = 0; i < bits_words(segment->n_docs); i++)
        EACH_BIT(bit, matched[i])
            if (store_retired(s->store, segment->ids[i * 64 + bit]))
                matched[i] &= ~(UINT64_C(1) << bit);
}

void search_find_in(Search *s, size_t at)
{
    const Segment *segment = s->snapshot->segments[at];
    bool exact;
    memset(s->seen, 0, s->query->n_terms * sizeof *s->seen);
    CandidateSearch c = {s->binding, s->store, s->query, segment, sums_at(s, at), s->seen, s->df};
    s->matched[at] = candidates_find(&c, &exact);
    drop_retired(s, segment, s->matched[at]);
    if (!exact && !s->each)
        verify(s, at);
    for (unsigned i = 0; i < s->query->n_terms; i++)
        CHECK(s->df[i] <= s->snapshot->docs);
    s->results->total += bits_count(s->matched[at], bits_words(segment->n_docs));
}

/* --- beginning and end --- */

static void find_ranking(const QueryNode *node, bool *ranks)
{
    if (node->kind == NODE_TERM)
        ranks[node->term->number] = true;
    for (size_t i = 0; node->kind != NODE_NOT && i < node->n_kids; i++)
        find_ranking(node->kids[i], ranks);
}

/* Gives each query term its space in every segment. */
static void lay_out(Search *s)
{
    size_t n = s->query->n_terms;
    scratch_reserve(s->scratch, n, snapshot_span(s->snapshot));
    for (unsigned term = 0; term < n; term++) {
        size_t at = term * s->scratch->docs;
        for (size_t i = 0; i < s->snapshot->count; i++) {
            sums_at(s, i)[term] = (TermSums){.bits = s->scratch->bits + at / 64,
                                             .sums = s->scratch->sums + at,
                                             .state = SUMS_CLEAR};
            at += bits_words(s->snapshot->segments[i]->n_docs) * 64;
        }
    }
}

static bool begin(Search *s, const Index *index)
{
    size_t n = s->query->n_terms;
    s->binding = bound_get(index, s->query, s->options->cancel);
    s->snapshot = s->binding->snapshot;
    s->results = results_new(s->store, s->query->hooks, s->options);
    s->results->searched = s->snapshot->docs;
    if (n > 1)
        results_keep(s->results, PROXIMITY_ARTICLES);
    if (!s->query->root) {
        bound_unref(s->binding);
        return false;
    }
    s->scratch = scratch_take(s->snapshot);
    s->sums = mem_alloc(n * s->snapshot->count * sizeof *s->sums);
    s->matched = mem_zalloc(s->snapshot->count, sizeof(uint64_t *));
    s->df = mem_zalloc(n, sizeof *s->df);
    s->ceilings = mem_zalloc(n, sizeof *s->ceilings);
    s->ranks = mem_zalloc(n, sizeof *s->ranks);
    s->seen = mem_zalloc(n, sizeof *s->seen);
    find_ranking(s->query->root, s->ranks);
    lay_out(s);
    return true;
}

static void end(Search *s)
{
    for (unsigned k = 0; k < s->query->n_terms; k++)
        for (size_t i = 0; i < s->snapshot->count; i++)
            term_sums_clear(&sums_at(s, i)[k], s->snapshot->segments[i]->n_docs);
    for (size_t i = 0; i < s->snapshot->count; i++)
        free(s->matched[i]);
    scratch_give(s->snapshot, s->scratch);
    free(s->sums);
    free(s->matched);
    free(s->df);
    free(s->ceilings);
    free(s->ranks);
    free(s->seen);
    matcher_free(s->matcher);
    bound_unref(s->binding);
}

/* --- every match with its hits --- */

/* One segment; false when it is to end. */
static bool each_in(Search *s, size_t at, Hits *hits, SearchEachFn fn, void *ctx, size_t *matched)
{
    const Segment *segment = s->snapshot->segments[at];
    search_find_in(s, at);
    for (size_t i = 0; i < bits_words(segment->n_docs); i++)
        EACH_BIT(bit, s->matched[at][i]) {
            uint32_t doc = (uint32_t)(i * 64 + bit);
            if (search_is_off(s))
                return false;
            if (!matcher_run(search_matcher(s), segment, doc))
                continue;
            ++*matched;
            matcher_hits(s->matcher, hits);
            if (!fn(ctx, segment->ids[doc], hits))
                return false;
        }
    return true;
}

size_t search_each(const Index *index, const Store *store, const Query *query,
                   const atomic_bool *cancel, SearchEachFn fn, void *ctx)
{
    SearchOptions options = {.cancel = cancel};
    Search s = {.store = store, .query = query, .options = &options, .each = true};
    size_t matched = 0;
    Hits hits = {NULL, 0, 0};
    if (begin(&s, index)) {
        for (size_t i = 0; i < s.snapshot->count; i++)
            if (!each_in(&s, i, &hits, fn, ctx, &matched))
                break;
        end(&s);
    }
    hits_release(&hits);
    results_free(s.results);
    return matched;
}

/* --- ranked --- */

static Slice notice_of(const Search *s)
{
    if (atomic_load(&s->binding->steps_bit))
        return SLICE("an expression took too many steps at some words and was given up there");
    return s->matcher ? matcher_notice(s->matcher) : (Slice){"", 0};
}

Results *search_run(const Index *index, const Store *store, const Query *query,
                    const SearchOptions *options)
{
    static const SearchOptions no_options = {.limit = 0};
    Search s = {.store = store, .query = query, .options = options ? options : &no_options};
    if (begin(&s, index)) {
        if (!search_is_off(&s) && !score_from_tops(&s)) {
            for (size_t i = 0; i < s.snapshot->count && !search_is_off(&s); i++)
                search_find_in(&s, i);
            score_all(&s);
        }
        s.results->notice = notice_of(&s);
        end(&s);
    }
    results_sort(s.results);
    return s.results;
}

/* --- what makes searches quick --- */

/* A segment, and what is made for it. */
typedef struct Preparing {
    Segment *segment;
    const Lexicon *lexicon;
    void (*make)(Segment *segment, const Lexicon *lexicon);
} Preparing;

static void prepare(void *arg)
{
    const Preparing *p = arg;
    p->make(p->segment, p->lexicon);
}

void search_settle(Index *index, unsigned threads)
{
    static void (*const makers[])(Segment *, const Lexicon *) = {tops_make, letters_make};
    enum { MAKERS = sizeof makers / sizeof *makers };
    index_settle(index, threads);
    Snapshot *snapshot = index_view_open(index);
    Workers *workers = workers_new(threads);
    Preparing *all = mem_alloc(snapshot->count * MAKERS * sizeof *all);
    for (size_t i = 0; i < snapshot->count * MAKERS; i++) {
        all[i] = (Preparing){snapshot->segments[i / MAKERS], snapshot->lexicon, makers[i % MAKERS]};
        workers_submit(workers, prepare, &all[i]);
    }
    workers_wait(workers);
    workers_free(workers);
    free(all);
    index_view_close(snapshot);
}
