/* compare.c - the score of two articles as a sum of parts.
 *
 * Words, names, figures and words of groups together are the cosine of the two vectors (G. Salton,
 * 1975), each shared word adding to the part of its kind. Of two languages the cosine is set
 * against what a translation reaches (TRANSLATION), for not every word has a counterpart that is
 * known. What is left to 1 is filled by runs of the same words (at least RUN of them; the share of
 * the shorter article that stands in such runs) and by the days of which both speak. */
#include "config.h"

#include "story/related/compare.h"

#include "dossier/check.h"
#include "dossier/hash.h"
#include "dossier/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define RUN         8     /* words that follow one another in both */
#define SLOPE       0.4F  /* of the longer text that counts */
#define REUSE       0.5F  /* what text that is all the same adds to nothing else */
#define DATES       0.15F /* what the same days add */
#define TRANSLATION 0.65F /* the cosine of a translation */
#define RARE        2     /* times at most that a word stands, whose place tells the order */
#define ORDERED     6     /* words at least from which an order is told */
#define DAYS_MAX    64    /* days looked at, of one article */

/* --- reasons --- */

/* Keeps the heaviest. */
static void add_reason(Related *out, RelatedReason reason)
{
    size_t at = out->n_reasons;
    if (reason.value <= 0)
        return;
    while (at > 0 && out->reasons[at - 1].value < reason.value)
        at--;
    if (at == RELATED_REASONS)
        return;
    out->n_reasons += out->n_reasons < RELATED_REASONS;
    CHECK(at < out->n_reasons && out->n_reasons <= RELATED_REASONS);
    memmove(out->reasons + at + 1, out->reasons + at,
            (out->n_reasons - at - 1) * sizeof *out->reasons);
    out->reasons[at] = reason;
}

static void add_term(Related *out, const VectorTerm *a, const VectorTerm *b, float value)
{
    RelatedPart part = a->part == b->part ? a->part : a->part < b->part ? b->part : a->part;
    out->parts[part] += value;
    add_reason(out, (RelatedReason){part, value, a->start, a->end, b->start, b->end});
}

/* What the products are divided by: the cosine's two norms, but the longer text's counts less, for
 * a lead and the whole report are about the same (pivoted normalisation). */
static float scale_of(const ArticleVector *a, const ArticleVector *b)
{
    float longer = a->norm > b->norm ? a->norm : b->norm;
    float shorter = a->norm > b->norm ? b->norm : a->norm;
    return shorter * (SLOPE * longer + (1 - SLOPE) * shorter);
}

/* --- words --- */

static void compare_words(const ArticleVector *a, const ArticleVector *b, Related *out)
{
    float norm = scale_of(a, b);
    for (size_t i = 0, k = 0; i < a->count && k < b->count && norm > 0;) {
        if (a->items[i].key == b->items[k].key) {
            add_term(out, &a->items[i], &b->items[k],
                     a->items[i].weight * b->items[k].weight / norm);
            i++, k++;
        } else if (a->items[i].key < b->items[k].key)
            i++;
        else
            k++;
    }
}

/* The best counterpart of a word. */
typedef struct Counterpart {
    uint32_t other; /* index + 1; 0: none */
    float value;
} Counterpart;

/* By word of `a`; the caller frees. */
static Counterpart *counterparts(const ArticleVector *a, const ArticleVector *b,
                                 const CrossTable *cross)
{
    Counterpart *best = mem_zalloc(a->count + 1, sizeof *best);
    for (size_t k = 0; k < b->count; k++) {
        uint64_t key = b->items[k].key;
        for (size_t at = cross_table_find(cross, key);
             at < cross->count && cross->items[at].key == key; at++) {
            const CrossLink *link = &cross->items[at];
            float value = link->sureness * a->items[link->from].weight * b->items[k].weight;
            if (value > best[link->from].value)
                best[link->from] = (Counterpart){(uint32_t)k + 1, value};
        }
    }
    return best;
}

/* Where a word and its counterpart stand. */
typedef struct PlacePair {
    uint32_t own, other;
} PlacePair;

static int by_own(const void *pa, const void *pb)
{
    const PlacePair *a = pa, *b = pb;
    return a->own < b->own ? -1 : a->own > b->own;
}

/* Whether what stands for the words of the one comes in the same order in the other, as in a
 * translation: 1 when it does, 0 in no order, below when reversed; 0 for too few words. */
static float order_of(const ArticleVector *a, const ArticleVector *b, const Counterpart *best)
{
    PlacePair *pairs = mem_alloc((a->count + 1) * sizeof *pairs);
    size_t n = 0;
    for (size_t i = 0; i < a->count; i++) {
        const VectorTerm *term = best[i].other ? &b->items[best[i].other - 1] : NULL;
        if (term && a->items[i].count <= RARE && term->count <= RARE)
            pairs[n++] = (PlacePair){a->items[i].start, term->start};
    }
    if (n)
        qsort(pairs, n, sizeof *pairs, by_own);
    long concordant = 0, discordant = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = i + 1; k < n && pairs[i].own < pairs[k].own; k++) {
            concordant += pairs[i].other < pairs[k].other;
            discordant += pairs[i].other > pairs[k].other;
        }
    free(pairs);
    return n < ORDERED ? 0
                       : (float)(concordant - discordant) / (float)(concordant + discordant + 1);
}

/* Returns the order of what they share. */
static float compare_languages(const ArticleVector *a, const ArticleVector *b,
                               const CrossTable *cross, Related *out)
{
    Counterpart *best = counterparts(a, b, cross);
    float norm = scale_of(a, b) * TRANSLATION;
    for (size_t i = 0; i < a->count && norm > 0; i++)
        if (best[i].other)
            add_term(out, &a->items[i], &b->items[best[i].other - 1], best[i].value / norm);
    float order = order_of(a, b, best);
    free(best);
    return order;
}

/* --- runs of the same words --- */

typedef struct RunTable {
    uint32_t *slots; /* index + 1 of a word of the first article, by the hash of the RUN from it */
    size_t mask;
} RunTable;

static uint64_t run_hash(const VectorWord *words)
{
    uint64_t hash = 0;
    for (size_t i = 0; i < RUN; i++)
        hash = hash_mix(hash ^ words[i].hash, UINT64_C(0xD6E8FEB86659FD93));
    return hash;
}

static bool same_run(const VectorWord *a, const VectorWord *b)
{
    for (size_t i = 0; i < RUN; i++)
        if (a[i].hash != b[i].hash)
            return false;
    return true;
}

static RunTable run_table(const ArticleVector *a)
{
    size_t cap = 16;
    while (cap < a->n_text * 2)
        cap *= 2;
    RunTable table = {mem_zalloc(cap, sizeof *table.slots), cap - 1};
    for (size_t i = 0; i + RUN <= a->n_text; i++) {
        size_t at = (size_t)run_hash(a->text + i) & table.mask;
        while (table.slots[at] && !same_run(a->text + table.slots[at] - 1, a->text + i))
            at = (at + 1) & table.mask;
        if (table.slots[at] == 0)
            table.slots[at] = (uint32_t)i + 1;
    }
    return table;
}

/* The word of `a` from which the RUN words at `word` stand, + 1; 0: nowhere. */
static size_t run_find(const RunTable *table, const ArticleVector *a, const VectorWord *word)
{
    size_t at = (size_t)run_hash(word) & table->mask;
    while (table->slots[at] && !same_run(a->text + table->slots[at] - 1, word))
        at = (at + 1) & table->mask;
    return table->slots[at];
}

static void compare_runs(const ArticleVector *a, const ArticleVector *b, float left, Related *out)
{
    size_t shorter = a->n_text < b->n_text ? a->n_text : b->n_text, covered = 0;
    RunTable table = run_table(a);
    RelatedReason longest = {.part = RELATED_REUSE};
    size_t most = 0;
    for (size_t k = 0; k + RUN <= b->n_text;) {
        size_t from = run_find(&table, a, b->text + k), n = RUN;
        if (from-- == 0) {
            k++;
            continue;
        }
        while (k + n < b->n_text && from + n < a->n_text &&
               a->text[from + n].hash == b->text[k + n].hash)
            n++;
        covered += n;
        if (n > most) {
            most = n;
            longest.start = a->text[from].start, longest.end = a->text[from + n - 1].end;
            longest.other = b->text[k].start, longest.other_end = b->text[k + n - 1].end;
        }
        k += n;
    }
    if (most) {
        float share = (float)covered / (float)shorter;
        longest.value = out->parts[RELATED_REUSE] = REUSE * (share < 1 ? share : 1) * left;
        add_reason(out, longest);
    }
    free(table.slots);
}

/* --- days --- */

/* The days that an article speaks of, each once, with the expression that says it first. */
static size_t days_of(const TimexList *dates, const Timex *out[DAYS_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < dates->count && count < DAYS_MAX; i++) {
        const Timex *timex = &dates->items[i];
        bool day = !interval_is_none(timex->when) && timex->when.first == timex->when.last;
        for (size_t k = 0; k < count && day; k++)
            day = out[k]->when.first != timex->when.first;
        if (day)
            out[count++] = timex;
    }
    return count;
}

static void compare_days(const TimexList *a, const TimexList *b, float left, Related *out)
{
    const Timex *own[DAYS_MAX], *other[DAYS_MAX];
    size_t n_own = days_of(a, own), n_other = days_of(b, other);
    if (n_own == 0 || n_other == 0)
        return;
    float value = DATES * left / sqrtf((float)n_own * (float)n_other);
    for (size_t i = 0; i < n_own; i++)
        for (size_t k = 0; k < n_other; k++)
            if (own[i]->when.first == other[k]->when.first) {
                out->parts[RELATED_DATES] += value;
                add_reason(out, (RelatedReason){RELATED_DATES, value, own[i]->start, own[i]->end,
                                                other[k]->start, other[k]->end});
            }
}

static float sum_of(const Related *related)
{
    float sum = 0;
    for (size_t i = 0; i < RELATED_PARTS; i++)
        sum += related->parts[i];
    return sum;
}

/* Scales the parts so that their sum is at most 1. */
static void sum_up(Related *out)
{
    float sum = sum_of(out);
    if (sum > 1) {
        for (size_t i = 0; i < RELATED_PARTS; i++)
            out->parts[i] /= sum;
        for (size_t i = 0; i < out->n_reasons; i++)
            out->reasons[i].value /= sum;
        sum = 1;
    }
    out->score = sum > 0 ? sum : 0;
}

float related_compare(const Subject *own, const Subject *other, const CrossTable *cross,
                      Related *out)
{
    float order = 0;
    memset(out->parts, 0, sizeof out->parts);
    out->n_reasons = 0;
    if (cross)
        order = compare_languages(&own->vector, &other->vector, cross, out);
    else
        compare_words(&own->vector, &other->vector, out);
    float sum = sum_of(out), left = sum < 1 ? 1 - sum : 0;
    if (!cross)
        compare_runs(&own->vector, &other->vector, left, out);
    compare_days(&own->dates, &other->dates, left - out->parts[RELATED_REUSE], out);
    sum_up(out);
    return order;
}
