/* related.c - the nearest articles, by the words they share.
 *
 * Only the article's strongest words are looked up (terms.c), the strongest first, and no
 * more of them than POSTINGS allows, so the cost does not grow with the dossier. Each article met
 * gathers the sum of its products and a bit for each word. The score is that sum beside what the
 * article would reach with itself, less for longer articles, which have more of everything (pivoted
 * normalisation; A. Singhal, C. Buckley, M. Mitra, 1996). */
#include "config.h"

#include "story/related/terms.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/related.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#define POSTINGS  12000 /* of all words together */
#define LEAST     3     /* words looked up even so */
#define SLOPE     0.35f /* of the length normalisation */
#define RELATIVES 16    /* translations of one article */
#define COUNTS    16    /* occurrences beyond these count no more */

static_assert(TERMS_MAX <= 32, "Score.shared has a bit for each key term");

typedef struct Score {
    float sum;
    uint32_t shared; /* bit i: key term i; 0: not met, or in the answer already */
} Score;

typedef struct Met {
    ArticleId article;
    uint32_t words;
} Met;

typedef struct RelatedSearch {
    const Store *store;
    const Chronicle *chronicle; /* may be NULL */
    ArticleId self;
    KeyTerms keys;
    Score *scores; /* by article */
    size_t n_scores;
    Met *met;
    size_t n_met, met_cap;
    float counts[COUNTS]; /* 1 + ln n */
} RelatedSearch;

/* --- gathering --- */

static void score_posting(RelatedSearch *f, const IndexPosting *posting, size_t key)
{
    const KeyTerm *term = &f->keys.items[key];
    CHECK(key < f->keys.count && posting->count > 0);
    if (posting->article == f->self || posting->article >= f->n_scores)
        return;
    Score *score = &f->scores[posting->article];
    if (score->shared == 0) {
        f->met = mem_grow(f->met, &f->met_cap, f->n_met + 1, sizeof *f->met);
        f->met[f->n_met++] = (Met){posting->article, posting->words};
    }
    float count = f->counts[posting->count < COUNTS ? posting->count : COUNTS - 1];
    float part = score->shared >> key & 1 ? KIN_PART : 1;
    score->sum += part * count * term->unit * term->weight;
    score->shared |= UINT32_C(1) << key;
}

static void gather(RelatedSearch *f, const IndexView *view)
{
    IndexPostings postings = {NULL, 0, 0, NULL, 0};
    size_t budget = POSTINGS;
    for (size_t key = 0; key < f->keys.count; key++) {
        const KeyTerm *term = &f->keys.items[key];
        if (term->df > budget && key >= LEAST)
            continue;
        budget -= term->df < budget ? term->df : budget;
        for (size_t i = 0; i < term->n_forms; i++) {
            index_view_postings(view, term->forms[i], &postings);
            for (size_t p = 0; p < postings.count; p++)
                score_posting(f, &postings.items[p], key);
        }
    }
    index_postings_release(&postings);
}

static float score_of(const RelatedSearch *f, ArticleId id, uint32_t words)
{
    CHECK(f->keys.words > 0 && f->keys.norm > 0 && id < f->n_scores);
    float ratio = (float)words / (float)f->keys.words;
    float value = f->scores[id].sum / (f->keys.norm * (1 - SLOPE + SLOPE * ratio));
    return value < 1 ? value : 1;
}

/* --- the best --- */

typedef struct Ranked {
    float score;
    ArticleId article;
} Ranked;

static bool is_better(Ranked a, Ranked b)
{
    if (a.score < b.score || a.score > b.score)
        return a.score > b.score;
    return a.article < b.article;
}

static int by_rank(const void *pa, const void *pb)
{
    const Ranked *a = pa, *b = pb;
    return is_better(*a, *b) ? -1 : is_better(*b, *a);
}

/* Lets the entry at `at` sink in a heap whose root is the worst. */
static void sink(Ranked *heap, size_t count, size_t at)
{
    for (size_t child; (child = at * 2 + 1) < count; at = child) {
        if (child + 1 < count && is_better(heap[child], heap[child + 1]))
            child++;
        if (!is_better(heap[at], heap[child]))
            return;
        Ranked swap = heap[at];
        heap[at] = heap[child];
        heap[child] = swap;
    }
}

/* The best `max` of those met and not in the answer already; returns how many. */
static size_t best_of(const RelatedSearch *f, Ranked *best, size_t max)
{
    size_t count = 0;
    for (size_t i = 0; i < f->n_met; i++) {
        ArticleId id = f->met[i].article;
        Ranked item = {score_of(f, id, f->met[i].words), id};
        bool wanted = count < max || (max && is_better(item, best[0]));
        if (!wanted || f->scores[id].shared == 0 || store_retired(f->store, id))
            continue;
        if (count < max) {
            best[count++] = item;
            for (size_t at = count / 2; count == max && at-- > 0;)
                sink(best, count, at);
        } else {
            best[0] = item;
            sink(best, count, 0);
        }
    }
    qsort(best, count, sizeof *best, by_rank);
    CHECK(count <= max && (count < 2 || !is_better(best[1], best[0])));
    return count;
}

/* --- the answer --- */

/* The first of the neighbouring names that lead to key `i`, among those left. */
static size_t chain_start(const RelatedSearch *f, uint32_t left, size_t i)
{
    for (size_t k = 0; k < f->keys.count; k++)
        if (f->keys.items[k].next == i && (left >> k & 1))
            return chain_start(f, left, k);
    return i;
}

/* The shared words, strongest first; neighbouring names as one. */
static void name_terms(const RelatedSearch *f, uint32_t left, Related *out)
{
    for (size_t i = 0; i < f->keys.count && out->n_terms < RELATED_TERMS; i++) {
        if (!(left >> i & 1))
            continue;
        size_t key = chain_start(f, left, i);
        const char *start = f->keys.items[key].surface.ptr;
        for (left &= ~(UINT32_C(1) << key);; left &= ~(UINT32_C(1) << key)) {
            size_t next = f->keys.items[key].next;
            if (next == KEY_NONE || !(left >> next & 1))
                break;
            key = next;
        }
        Slice end = f->keys.items[key].surface;
        out->terms[out->n_terms++] = (Slice){start, (size_t)(end.ptr + end.len - start)};
    }
}

static void answer(RelatedSearch *f, Ranked item, RelatedWhy why, Related *out)
{
    *out = (Related){.article = item.article, .score = item.score, .why = why};
    name_terms(f, f->scores[item.article].shared, out);
    f->scores[item.article].shared = 0;
}

/* An article by itself, with the score it has. */
static Ranked look_up(const RelatedSearch *f, ArticleId id)
{
    for (size_t i = 0; i < f->n_met; i++)
        if (f->met[i].article == id)
            return (Ranked){score_of(f, id, f->met[i].words), id};
    return (Ranked){0, id};
}

/* Relatives of one kind; those that are in the answer already are passed over. */
static size_t add_relatives(RelatedSearch *f, const ArticleId *ids, size_t n, RelatedWhy why,
                            Related *out, size_t count, size_t max)
{
    for (size_t i = 0; i < n && count < max; i++) {
        bool known = ids[i] >= f->n_scores || store_retired(f->store, ids[i]);
        for (size_t k = 0; k < count && !known; k++)
            known = out[k].article == ids[i];
        if (!known)
            answer(f, look_up(f, ids[i]), why, &out[count++]);
    }
    return count;
}

/* The original and the translations, which stand first: the declared, then the likely ones. */
static size_t relatives(RelatedSearch *f, Related *out, size_t max)
{
    ArticleId ids[RELATIVES], original = store_original(f->store, f->self);
    size_t count = add_relatives(f, &original, 1, RELATED_ORIGINAL, out, 0, max);
    size_t n = store_translations(f->store, f->self, ids, RELATIVES);
    count = add_relatives(f, ids, n, RELATED_TRANSLATION, out, count, max);
    if (!f->chronicle)
        return count;
    original = chronicle_original(f->chronicle, f->self);
    count = add_relatives(f, &original, 1, RELATED_SEEMS_ORIGINAL, out, count, max);
    n = chronicle_translations(f->chronicle, f->self, ids, RELATIVES);
    return add_relatives(f, ids, n, RELATED_SEEMS_TRANSLATION, out, count, max);
}

static size_t fill(RelatedSearch *f, Related *out, size_t max)
{
    size_t count = relatives(f, out, max);
    CHECK(count <= max);
    size_t most = max - count < f->n_met ? max - count : f->n_met;
    Ranked *best = mem_alloc((most + 1) * sizeof *best);
    size_t found = best_of(f, best, most);
    for (size_t i = 0; i < found; i++)
        answer(f, best[i], RELATED_TERMS_SHARED, &out[count++]);
    free(best);
    return count;
}

const char *related_why(RelatedWhy why)
{
    static const char *const texts[] = {[RELATED_TERMS_SHARED] = "terms",
                                        [RELATED_TRANSLATION] = "translation",
                                        [RELATED_ORIGINAL] = "original",
                                        [RELATED_SEEMS_TRANSLATION] = "seems a translation",
                                        [RELATED_SEEMS_ORIGINAL] = "seems the original"};
    static_assert(sizeof texts / sizeof *texts == RELATED_SEEMS_ORIGINAL + 1, "each has a text");
    return texts[why];
}

#ifdef DOSSIER_CHECKS
/* No article is its own neighbour or comes twice, and those by their words come best first. */
static void answer_check(const RelatedSearch *f, const Related *out, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        CHECK(out[i].article != f->self && out[i].score >= 0 && out[i].score <= 1);
        CHECK(out[i].n_terms <= RELATED_TERMS);
        for (size_t k = 0; k < i; k++)
            CHECK(out[k].article != out[i].article);
        if (i && out[i - 1].why == RELATED_TERMS_SHARED && out[i].why == RELATED_TERMS_SHARED)
            CHECK(out[i - 1].score >= out[i].score);
    }
}
#endif

size_t related_find(const Index *index, const Store *store, const Chronicle *chronicle,
                    ArticleId id, Related *out, size_t max)
{
    RelatedSearch f = {
        .store = store, .chronicle = chronicle, .self = id, .n_scores = store_count(store)};
    if (id >= f.n_scores)
        return 0;
    for (size_t n = 1; n < COUNTS; n++)
        f.counts[n] = 1 + logf((float)n);
    f.scores = mem_zalloc(f.n_scores, sizeof *f.scores);
    IndexView *view = index_view_open(index);
    if (key_terms_read(view, store, id, &f.keys))
        gather(&f, view);
    index_view_close(view);
    size_t count = fill(&f, out, max);
    CHECKED(answer_check(&f, out, count));
    free(f.scores);
    free(f.met);
    return count;
}
