/* segment.c - looking up in a segment, and what building and merging share. */
#include "config.h"

#include "search/index/segment.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <stdlib.h>

const uint8_t *segment_record(const Segment *s, TermId term)
{
    size_t word = term / 64;
    if (word >= s->term_words)
        return NULL;
    uint64_t bit = UINT64_C(1) << (term % 64), w = s->present[word];
    if (!(w & bit))
        return NULL;
    uint32_t number = s->ranks[word] + bits_sum(w & (bit - 1));
    CHECK(number < s->n_terms && s->offsets[number] < s->records.len);
    return s->records.ptr + s->offsets[number];
}

bool segment_find(const Segment *s, TermId term, Postings *p)
{
    const uint8_t *record = segment_record(s, term);
    if (record)
        postings_read(record, s->n_docs, p);
    return record != NULL;
}

uint32_t segment_doc(const Segment *s, ArticleId id)
{
    size_t at;
    LOWER_BOUND(at, 0, s->n_docs, s->ids[s->by_id ? s->by_id[at] : at] < id);
    if (at == s->n_docs)
        return DOC_NONE;
    uint32_t doc = s->by_id ? s->by_id[at] : (uint32_t)at;
    return s->ids[doc] == id ? doc : DOC_NONE;
}

size_t segment_bytes(const Segment *s)
{
    size_t per_doc =
        sizeof *s->ids + sizeof *s->words + sizeof *s->titles + (s->by_id ? sizeof *s->by_id : 0);
    return sizeof *s + s->n_docs * per_doc +
           s->term_words * (sizeof *s->present + sizeof *s->ranks) +
           s->n_terms * sizeof *s->offsets + s->records.cap + attachments_bytes(&s->attachments);
}

void segment_ref(Segment *s)
{
    atomic_fetch_add_explicit(&s->refs, 1, memory_order_relaxed);
}

void segment_unref(Segment *s)
{
    if (!s || atomic_fetch_sub(&s->refs, 1) != 1)
        return;
    free(s->ids);
    free(s->by_id);
    free(s->words);
    free(s->titles);
    free(s->present);
    free(s->ranks);
    free(s->offsets);
    attachments_free(&s->attachments);
    bytes_release(&s->records);
    free(s);
}

Segment *segment_new(unsigned language, uint32_t n_docs, size_t n_terms_most, size_t lexicon_count)
{
    Segment *s = mem_zalloc(1, sizeof *s);
    atomic_init(&s->refs, 1);
    s->language = language;
    s->n_docs = n_docs;
    s->ids = mem_zalloc(n_docs, sizeof *s->ids);
    s->words = mem_zalloc(n_docs, sizeof *s->words);
    s->titles = mem_zalloc(n_docs, sizeof *s->titles);
    s->term_words = bits_words(lexicon_count);
    s->present = mem_zalloc(s->term_words, sizeof *s->present);
    s->ranks = mem_zalloc(s->term_words, sizeof *s->ranks);
    s->offsets = mem_zalloc(n_terms_most, sizeof *s->offsets);
    return s;
}

void segment_add_term(Segment *s, TermId term)
{
    CHECK(term / 64 < s->term_words && !segment_has(s, term));
    CHECK(s->records.len <= UINT32_MAX);
    bits_set(s->present, term);
    s->offsets[s->n_terms++] = (uint32_t)s->records.len;
}

static _Thread_local const Segment *sort_segment; /* qsort has no argument for its caller */

static int by_id(const void *a, const void *b)
{
    ArticleId x = sort_segment->ids[*(const uint32_t *)a],
              y = sort_segment->ids[*(const uint32_t *)b];
    return (x > y) - (x < y);
}

static void order_docs(Segment *s)
{
    uint32_t i = 1;
    while (i < s->n_docs && s->ids[i - 1] < s->ids[i])
        i++;
    if (i >= s->n_docs)
        return;
    s->by_id = mem_alloc(s->n_docs * sizeof *s->by_id);
    for (i = 0; i < s->n_docs; i++)
        s->by_id[i] = i;
    sort_segment = s;
    qsort(s->by_id, s->n_docs, sizeof *s->by_id, by_id);
}

void segment_finish(Segment *s)
{
    uint32_t before = 0;
    for (size_t i = 0; i < s->term_words; i++) {
        s->ranks[i] = before;
        before += bits_sum(s->present[i]);
    }
    CHECK(before == s->n_terms && s->n_docs > 0);
    s->shortest = s->words[0];
    for (uint32_t i = 0; i < s->n_docs; i++) {
        s->tokens += s->words[i];
        s->shortest = s->words[i] < s->shortest ? s->words[i] : s->shortest;
    }
    s->offsets = mem_realloc(s->offsets, s->n_terms, sizeof *s->offsets);
    s->records.cap = s->records.len + PACKED_PAD;
    s->records.ptr = mem_realloc(s->records.ptr, s->records.cap, 1);
    memset(s->records.ptr + s->records.len, 0, PACKED_PAD);
    order_docs(s);
}
