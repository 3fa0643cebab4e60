/* merge.c - one segment out of several: their articles one after the other, their terms interleaved
 * by number. What a record's numbers need in width changes with their company, so each is read and
 * written anew. */
#include "config.h"

#include "segment.h"

#include "dossier/mem.h"

#include <stdlib.h>

typedef struct Merge {
    Segment *const *from;
    size_t count;
    uint32_t *first; /* number of each segment's first article in the new one */
    Segment *to;
    Entries entries;
    size_t positions_cap;
} Merge;

static void merge_articles(Merge *m)
{
    uint32_t at = 0;
    for (size_t i = 0; i < m->count; i++) {
        const Segment *s = m->from[i];
        m->first[i] = at;
        memcpy(m->to->ids + at, s->ids, s->n_docs * sizeof *s->ids);
        memcpy(m->to->words + at, s->words, s->n_docs * sizeof *s->words);
        memcpy(m->to->titles + at, s->titles, s->n_docs * sizeof *s->titles);
        m->to->text_bytes += s->text_bytes;
        at += s->n_docs;
    }
}

static void merge_term(Merge *m, TermId term)
{
    Entries *e = &m->entries;
    e->df = e->total = 0;
    for (size_t i = 0; i < m->count; i++) {
        Postings p;
        if (!segment_find(m->from[i], term, &p))
            continue;
        postings_decode(&p, e->docs + e->df, e->tfs + e->df);
        for (uint32_t k = e->df; k < e->df + p.df; k++)
            e->docs[k] += m->first[i];
        e->df += p.df;
        if (e->total + p.total > m->positions_cap)
            e->positions =
                mem_grow(e->positions, &m->positions_cap, e->total + p.total, sizeof *e->positions);
        postings_positions(&p, e->positions + e->total);
        e->total += p.total;
    }
    segment_add_term(m->to, term);
    postings_write(&m->to->records, e, m->to->n_docs);
}

static void merge_terms(Merge *m)
{
    for (size_t i = 0; i < m->to->term_words; i++) {
        uint64_t w = 0;
        for (size_t k = 0; k < m->count; k++)
            if (i < m->from[k]->term_words)
                w |= m->from[k]->present[i];
        for (; w; w &= w - 1)
            merge_term(m, (TermId)(i * 64 + bits_lowest(w)));
    }
}

Segment *segment_merge(Segment *const *segments, size_t count, size_t lexicon_count)
{
    uint32_t n_docs = 0;
    size_t n_terms = 0, bytes = 0;
    for (size_t i = 0; i < count; i++) {
        n_docs += segments[i]->n_docs;
        n_terms += segments[i]->n_terms;
        bytes += segments[i]->records.len;
    }
    Merge m = {.from = segments, .count = count, .first = mem_alloc(count * sizeof *m.first)};
    m.to = segment_new(segments[0]->language, n_docs,
                       n_terms < lexicon_count ? n_terms : lexicon_count, lexicon_count);
    m.entries.docs = mem_alloc(n_docs * sizeof *m.entries.docs);
    m.entries.tfs = mem_alloc(n_docs * sizeof *m.entries.tfs);
    bytes_reserve(&m.to->records, bytes);
    merge_articles(&m);
    merge_terms(&m);
    segment_finish(m.to);
    free(m.first);
    free(m.entries.docs);
    free(m.entries.tfs);
    free(m.entries.positions);
    return m.to;
}
