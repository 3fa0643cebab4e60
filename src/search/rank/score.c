/* score.c - how much each match weighs.
 *
 * A query term's share is BM25 over its weighted frequency; an article is as long as it is beside
 * the average of its language. The best of them gain where the query's words stand together. Equal
 * weights go by date (newest first), then by place in the dossier. */
#include "config.h"

#include "search/rank/proximity.h"
#include "search/rank/internal.h"
#include "search/rank/tops.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static float idf_of(const Search *s, size_t df)
{
    CHECK(df <= s->snapshot->docs);
    float n = (float)s->snapshot->docs, d = (float)df;
    return d < n ? logf(1 + (n - d + 0.5f) / (d + 0.5f)) : logf(1 + 0.5f / (d + 0.5f));
}

/* Average words of the articles in a segment's language. */
static float average_words(const Search *s, unsigned language)
{
    uint64_t words = 0, docs = 0;
    for (size_t i = 0; i < s->snapshot->count; i++) {
        const Segment *segment = s->snapshot->segments[i];
        words += segment->language == language ? segment->tokens : 0;
        docs += segment->language == language ? segment->n_docs : 0;
    }
    return words ? (float)words / (float)docs : 1;
}

/* --- words --- */

/* A query term of a segment that weighs something. */
typedef struct WeighedTerm {
    const uint16_t *sums;
    float ceiling;
} WeighedTerm;

static size_t weighing_terms(Search *s, size_t at, WeighedTerm *out)
{
    size_t n = 0;
    for (unsigned i = 0; i < s->query->n_terms; i++) {
        TermSums *sum = &sums_at(s, at)[i];
        if (s->ceilings[i] <= 0 || sum->state == SUMS_CLEAR)
            continue;
        if (sum->state == SUMS_MARKED)
            sum_part_at(s->snapshot->segments[at], &s->binding->terms[i].phrases[0].parts[0],
                        s->matched[at], sum);
        out[n++] = (WeighedTerm){sum->sums, s->ceilings[i]};
    }
    return n;
}

/* What the frequencies of each article are divided by besides themselves. */
typedef struct Norm {
    const Segment *segment;
    float base, per_word;
} Norm;

static inline float norm_of(const Norm *norm, size_t doc)
{
    return norm->base + norm->per_word * (float)norm->segment->words[doc];
}

static inline float weight_of(const WeighedTerm *terms, size_t n, float norm, size_t doc)
{
    float score = 0;
    for (size_t k = 0; k < n; k++) {
        float sum = (float)terms[k].sums[doc];
        score += terms[k].ceiling * sum / (sum + norm);
    }
    return score;
}

/* The article that is to stay, if it matched here. */
static void weigh_stay(Search *s, size_t at, const WeighedTerm *terms, size_t n, const Norm *norm)
{
    uint32_t doc = s->options->stays ? segment_doc(norm->segment, s->options->stay) : DOC_NONE;
    if (doc == DOC_NONE || !bits_has(s->matched[at], doc))
        return;
    float score = weight_of(terms, n, norm_of(norm, doc), doc);
    s->results->stay = (ScoredDoc){s->options->stay, score, (uint32_t)at, doc, 0};
    s->results->stays = true;
}

#define AT_ONCE 16 /* articles, so that a compiler takes several of them with one instruction */

/* The weights of AT_ONCE articles. */
static void weigh_some(const WeighedTerm *terms, size_t n, const Norm *norm, const uint32_t *docs,
                       float *scores)
{
    float norms[AT_ONCE], sums[AT_ONCE];
    for (size_t i = 0; i < AT_ONCE; i++) {
        norms[i] = norm_of(norm, docs[i]);
        scores[i] = 0;
    }
    for (size_t k = 0; k < n; k++) {
        float ceiling = terms[k].ceiling;
        for (size_t i = 0; i < AT_ONCE; i++)
            sums[i] = (float)terms[k].sums[docs[i]];
        for (size_t i = 0; i < AT_ONCE; i++)
            scores[i] += ceiling * sums[i] / (sums[i] + norms[i]);
    }
}

#define STEPS 256

/* A score that at least `place` of `count` reach, and few more: how many lie between each two of
 * STEPS marks is counted, and added up from above. */
static float score_at(const float *scores, size_t count, size_t place, float most)
{
    uint32_t steps[STEPS] = {0};
    float scale = STEPS / most;
    for (size_t i = 0; i < count; i++) {
        unsigned step = (unsigned)(scores[i] * scale);
        steps[step < STEPS ? step : STEPS - 1]++;
    }
    unsigned step = STEPS;
    for (size_t above = 0; above < place && step > 0;)
        above += steps[--step];
    CHECK(step < STEPS);
    return (float)step / scale * 0.9999f; /* rounding must leave out none */
}

/* Offers `count` articles of a segment; most that have no place are found out before. */
static void offer_all(Search *s, size_t at, const uint32_t *docs, const float *scores, size_t count,
                      float most)
{
    Results *r = s->results;
    const ArticleId *ids = s->snapshot->segments[at]->ids;
    if (count / 2 > r->limit && most > 0)
        results_raise(r, score_at(scores, count, r->limit, most));
    for (size_t i = 0; i < count; i++)
        if (scores[i] >= r->floor)
            results_put(r, (Result){ids[docs[i]], scores[i]}, at, docs[i]);
}

#define OFFERED (AT_ONCE * 64) /* articles weighed before they are offered */

/* Offers `count` articles with their weights; there is space for AT_ONCE more behind them. */
static void weigh(Search *s, size_t at, const WeighedTerm *terms, size_t n, const uint32_t *docs,
                  size_t count)
{
    Norm norm = {.segment = s->snapshot->segments[at]};
    float scores[OFFERED], most = 0;
    bm25_norm(average_words(s, norm.segment->language), &norm.base, &norm.per_word);
    for (size_t k = 0; k < n; k++)
        most += terms[k].ceiling;
    CHECK(count <= norm.segment->n_docs);
    for (size_t i = 0, some; i < count; i += some) {
        some = count - i < OFFERED ? count - i : OFFERED;
        for (size_t k = 0; k < some; k += AT_ONCE)
            weigh_some(terms, n, &norm, docs + i + k, scores + k);
        offer_all(s, at, docs + i, scores, some, most);
    }
    weigh_stay(s, at, terms, n, &norm);
}

/* The articles that matched in a segment, which the caller frees, with space for AT_ONCE more. */
static uint32_t *list_matches(const Search *s, size_t at, size_t *count)
{
    size_t words = bits_words(s->snapshot->segments[at]->n_docs);
    *count = bits_count(s->matched[at], words);
    uint32_t *docs = mem_alloc((*count + AT_ONCE) * sizeof *docs);
    bits_list(s->matched[at], words, docs);
    memset(docs + *count, 0, AT_ONCE * sizeof *docs);
    return docs;
}

static void weigh_segment(Search *s, size_t at)
{
    size_t count;
    uint32_t *docs = list_matches(s, at, &count);
    WeighedTerm *terms = mem_alloc(s->query->n_terms * sizeof *terms);
    weigh(s, at, terms, weighing_terms(s, at, terms), docs, count);
    free(terms);
    free(docs);
}

static void set_ceilings(Search *s)
{
    for (unsigned i = 0; i < s->query->n_terms; i++)
        s->ceilings[i] =
            s->ranks[i] ? idf_of(s, s->df[i]) * (BM25_K1 + 1) * s->query->terms[i]->weight : 0;
}

static void weigh_all(Search *s)
{
    for (size_t i = 0; i < s->snapshot->count && !search_is_off(s); i++)
        weigh_segment(s, i);
}

/* --- words that stand together --- */

/* Query terms that were typed; returns how many of them rank. */
static size_t drop_added(Search *s)
{
    size_t n = 0;
    for (unsigned i = 0; i < s->query->n_terms; i++) {
        if (s->query->terms[i]->added)
            s->ceilings[i] = 0;
        n += s->ceilings[i] > 0;
    }
    return n;
}

static bool lies_before(const ScoredDoc *a, const ScoredDoc *b)
{
    return a->segment != b->segment ? a->segment < b->segment : a->doc < b->doc;
}

/* By where they lie: the matcher is quick going forward. There are few. */
static void list_by_doc(ScoredDoc *found, size_t n, ScoredDoc **out)
{
    for (size_t i = 0; i < n; i++) {
        size_t at = i;
        for (; at > 0 && lies_before(&found[i], out[at - 1]); at--)
            out[at] = out[at - 1];
        out[at] = &found[i];
    }
}

static void add_proximity(Search *s)
{
    ScoredDoc *best[PROXIMITY_ARTICLES];
    if (drop_added(s) < 2)
        return;
    size_t n = results_best(s->results, PROXIMITY_ARTICLES), at = SIZE_MAX;
    float base = 0, per_word = 0;
    list_by_doc(s->results->found, n, best);
    for (size_t i = 0; i < n && !search_is_off(s); i++) {
        const Segment *segment = s->snapshot->segments[best[i]->segment];
        if (best[i]->segment != at)
            bm25_norm(average_words(s, segment->language), &base, &per_word);
        at = best[i]->segment;
        CHECK(bits_has(s->matched[at], best[i]->doc));
        float norm = (base + per_word * (float)segment->words[best[i]->doc]) / WEIGHT_EXACT;
        best[i]->score +=
            proximity_gain(search_matcher(s), segment, best[i]->doc, s->ceilings, norm);
    }
}

void score_all(Search *s)
{
    set_ceilings(s);
    weigh_all(s);
    add_proximity(s);
}

/* --- one frequent word --- */

/* The one word that is asked for, anywhere; NULL for other queries. */
static const BoundPart *only_word(const Search *s)
{
    const QueryNode *root = s->query->root;
    const SearchOptions *o = s->options;
    if (root->kind != NODE_TERM || !term_is_word(root->term) || root->term->where != WHERE_ANY)
        return NULL;
    if (o->stays || !o->limit || o->limit > TOPS_ASK || o->order != ORDER_RANK ||
        store_retired_count(s->store))
        return NULL;
    return &s->binding->terms[0].phrases[0].parts[0];
}

/* Offers the kept ones of one segment; returns what the rest weighs at most, by the averages of
 * today. */
static float offer_tops(Search *s, size_t at, const TopList *list)
{
    const Segment *segment = s->snapshot->segments[at];
    float base, per_word, average = average_words(s, segment->language);
    bm25_norm(average, &base, &per_word);
    for (uint32_t i = 0; i < list->count; i++) {
        float sum = (float)list->sums[i],
              norm = base + per_word * (float)segment->words[list->docs[i]];
        results_offer(s->results, (Result){segment->ids[list->docs[i]], sum / (sum + norm)}, at,
                      list->docs[i]);
    }
    float then = (float)segment->tokens / (float)segment->n_docs;
    return list->rest * (average > then ? average / then : 1);
}

/* Adds a segment without a list: few articles there have the word. */
static void offer_segment(Search *s, size_t at)
{
    search_find_in(s, at);
    WeighedTerm term = {sums_at(s, at)[0].sums, 1};
    size_t count;
    uint32_t *docs = list_matches(s, at, &count);
    weigh(s, at, &term, 1, docs, count);
    free(docs);
}

static void forget(Search *s)
{
    results_reset(s->results);
    for (size_t i = 0; i < s->snapshot->count; i++) {
        free(s->matched[i]);
        s->matched[i] = NULL;
    }
}

bool score_from_tops(Search *s)
{
    const BoundPart *part = only_word(s);
    Results *r = s->results;
    float rest = 0;
    size_t listed = 0;
    if (!part)
        return false;
    for (size_t i = 0; i < s->snapshot->count; i++) {
        const TopList *list = tops_find(s->snapshot->segments[i], part);
        if (!list) {
            offer_segment(s, i);
            continue;
        }
        float most = offer_tops(s, i, list);
        rest = most > rest ? most : rest;
        CHECK(list->df <= s->snapshot->segments[i]->n_docs && list->count <= list->df);
        listed += list->df;
    }
    r->total += listed;
    if (rest > 0 && results_floor(r) <= rest) {
        forget(s);
        return false;
    }
    float ceiling = idf_of(s, r->total) * (BM25_K1 + 1);
    for (size_t i = 0; i < r->count; i++)
        r->found[i].score *= ceiling;
    return true;
}
