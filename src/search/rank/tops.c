/* tops.c - lists of the best articles, made once and looked up by the terms they stand for. */
#include "config.h"

#include "search/rank/tops.h"

#include "search/rank/candidates.h"
#include "search/rank/scratch.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <stdlib.h>

#define TOPS_FROM 1024u /* articles; smaller segments are weighed quickly enough */

typedef struct Tops {
    Attachment own;
    TopList *lists; /* ascending by key */
    size_t count, cap;
    Arena *arena;
} Tops;

/* --- which terms --- */

/* One number for the terms of a word that the segment has, and which of them are the form as typed;
 * 0 when there are so many terms that no list is kept. */
static uint64_t key_of(const Segment *segment, const TermList *terms, const BoundPart *part)
{
    uint64_t key = 0;
    for (size_t i = 0; terms->count <= PART_MANY && i < terms->count; i++)
        if (segment_has(segment, terms->items[i])) {
            uint64_t term = (uint64_t)terms->items[i] << 1 | part_is_exact(part, terms->items[i]);
            key = (key ^ (term + 1)) * UINT64_C(0x9E3779B97F4A7C15);
            key ^= key >> 29;
        }
    return key;
}

const TopList *tops_find(const Segment *segment, const BoundPart *part)
{
    const Tops *tops = (const Tops *)attached(&segment->attachments, AT_TOPS);
    if (!tops)
        return NULL;
    uint64_t key = key_of(segment, part_terms(part, segment->language), part);
    size_t at;
    LOWER_BOUND(at, 0, tops->count, tops->lists[at].key < key);
    bool there = key && at < tops->count && tops->lists[at].key == key;
    return there ? &tops->lists[at] : NULL;
}

/* --- making lists --- */

typedef struct TopEntry {
    uint32_t doc;
    uint16_t sum;
    float score;
} TopEntry;

typedef struct TopsMaking {
    Tops *tops;
    const Segment *segment;
    const Lexicon *lexicon;
    TermSums sum;
    TopEntry best[TOPS_KEPT + 1]; /* a heap, the worst first */
    size_t n_best;
    float base, per_word;
} TopsMaking;

static void sift_down(TopEntry *heap, size_t count)
{
    size_t at = 0;
    TopEntry moving = heap[0];
    for (size_t kid; (kid = 2 * at + 1) < count; at = kid) {
        if (kid + 1 < count && heap[kid + 1].score < heap[kid].score)
            kid++;
        if (heap[kid].score >= moving.score)
            break;
        heap[at] = heap[kid];
    }
    heap[at] = moving;
}

static void sift_up(TopEntry *heap, size_t at)
{
    TopEntry moving = heap[at];
    for (; at > 0 && heap[(at - 1) / 2].score > moving.score; at = (at - 1) / 2)
        heap[at] = heap[(at - 1) / 2];
    heap[at] = moving;
}

static void offer(TopsMaking *m, uint32_t doc, uint16_t sum)
{
    float score = (float)sum / ((float)sum + m->base + m->per_word * (float)m->segment->words[doc]);
    if (m->n_best < TOPS_KEPT) {
        m->best[m->n_best++] = (TopEntry){doc, sum, score};
        sift_up(m->best, m->n_best - 1);
    } else if (score > m->best[0].score) {
        m->best[0] = (TopEntry){doc, sum, score};
        sift_down(m->best, m->n_best);
    }
}

/* Least sum with which even the shortest article could still come in. */
static uint32_t least_sum(const TopsMaking *m)
{
    if (m->n_best < TOPS_KEPT)
        return 0;
    float worst = m->best[0].score, norm = m->base + m->per_word * (float)m->segment->shortest;
    return worst < 1 ? (uint32_t)(worst * norm / (1 - worst)) : UINT16_MAX;
}

static uint32_t take_best(TopsMaking *m)
{
    uint32_t df = 0, least = 0;
    m->n_best = 0;
    for (size_t i = 0; i < bits_words(m->segment->n_docs); i++) {
        EACH_BIT(bit, m->sum.bits[i]) {
            uint32_t doc = (uint32_t)(i * 64 + bit);
            if (m->sum.sums[doc] >= least)
                offer(m, doc, m->sum.sums[doc]);
            df++;
        }
        least = least_sum(m);
    }
    return df;
}

static int best_first(const void *a, const void *b)
{
    const TopEntry *x = a, *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return (x->doc > y->doc) - (x->doc < y->doc);
}

static void keep_list(TopsMaking *m, uint64_t key, uint32_t df)
{
    Tops *tops = m->tops;
    float rest = df > m->n_best ? m->best[0].score : 0;
    if (m->n_best)
        qsort(m->best, m->n_best, sizeof *m->best, best_first);
    CHECK(m->n_best == (df < TOPS_KEPT ? df : TOPS_KEPT));
    uint32_t *docs = arena_alloc(tops->arena, m->n_best * sizeof *docs);
    uint16_t *sums = arena_alloc(tops->arena, m->n_best * sizeof *sums);
    for (size_t i = 0; i < m->n_best; i++) {
        docs[i] = m->best[i].doc;
        CHECK(m->best[i].score >= rest && (i == 0 || m->best[i].score <= m->best[i - 1].score));
        sums[i] = m->best[i].sum;
    }
    tops->lists = mem_grow(tops->lists, &tops->cap, tops->count + 1, sizeof *tops->lists);
    tops->lists[tops->count++] = (TopList){key, df, (uint32_t)m->n_best, rest, docs, sums};
}

/* The list for a form as a reader would type it: with its accents or without. */
static void make_list(TopsMaking *m, Slice form, Slice base)
{
    Pattern pattern = {.kind = PATTERN_STEM, .form = form, .base = base};
    BoundPart part;
    bind_word(m->lexicon, m->segment->language, &pattern, &part);
    uint64_t key = key_of(m->segment, part_terms(&part, m->segment->language), &part);
    if (key) {
        sum_part(m->segment, &part, WHERE_ANY, &m->sum);
        m->sum.state = SUMS_WHOLE;
        keep_list(m, key, take_best(m));
        term_sums_clear(&m->sum, m->segment->n_docs);
    }
    part_release(&part, 1);
}

static int by_key(const void *a, const void *b)
{
    const TopList *x = a, *y = b;
    return (x->key > y->key) - (x->key < y->key);
}

static void make_lists(TopsMaking *m)
{
    const Segment *s = m->segment;
    const uint32_t *offset = s->offsets; /* of the records, which lie in the order of the terms */
    for (size_t i = 0; i < s->term_words; i++)
        EACH_BIT(bit, s->present[i]) {
            TermId term = (TermId)(i * 64 + bit);
            if (record_df(s->records.ptr + *offset++) < s->n_docs / 10)
                continue;
            Slice form = lexicon_form(m->lexicon, term), base = lexicon_base(m->lexicon, term);
            make_list(m, form, base);
            if (!slice_eq(form, base))
                make_list(m, base, base);
        }
    CHECK(offset == s->offsets + s->n_terms);
    if (m->tops->count)
        qsort(m->tops->lists, m->tops->count, sizeof *m->tops->lists, by_key);
}

static void tops_free(Attachment *own)
{
    Tops *tops = (Tops *)own;
    free(tops->lists);
    arena_free(tops->arena);
    free(tops);
}

static size_t tops_bytes(const Attachment *own)
{
    const Tops *tops = (const Tops *)own;
    return sizeof *tops + tops->cap * sizeof *tops->lists + arena_bytes(tops->arena);
}

void tops_make(Segment *segment, const Lexicon *lexicon)
{
    if (segment->n_docs < TOPS_FROM || attached(&segment->attachments, AT_TOPS))
        return;
    Tops *tops = mem_zalloc(1, sizeof *tops);
    tops->own = (Attachment){tops_free, tops_bytes};
    tops->arena = arena_new(65536);
    TopsMaking m = {.tops = tops, .segment = segment, .lexicon = lexicon};
    size_t docs = bits_words(segment->n_docs) * 64;
    m.sum.bits = mem_zalloc(docs / 64, sizeof *m.sum.bits);
    m.sum.sums = mem_zalloc(docs, sizeof *m.sum.sums);
    bm25_norm((float)segment->tokens / (float)segment->n_docs, &m.base, &m.per_word);
    make_lists(&m);
    free(m.sum.bits);
    free(m.sum.sums);
    attach(&segment->attachments, AT_TOPS, &tops->own);
}
