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

static void merge_positions(Merge *m, const Postings *p)
{
    Entries *e = &m->entries;
    if (e->total + p->total > m->positions_cap)
        e->positions =
            mem_grow(e->positions, &m->positions_cap, e->total + p->total, sizeof *e->positions);
    uint32_t *to = e->positions + e->total;
    postings_positions(p, to);
    for (uint32_t i = 0; i < p->total; i++)
        e->steps |= to[i];
    e->total += p->total;
}

static void merge_term(Merge *m, TermId term)
{
    Entries *e = &m->entries;
    entries_clear(e);
    for (size_t i = 0; i < m->count; i++) {
        Postings p;
        if (!segment_find(m->from[i], term, &p))
            continue;
        uint32_t at = e->df, end = at + p.df;
        postings_decode(&p, e->docs + at, e->tfs + at);
        while (e->df < end)
            entries_add(e, e->docs[e->df] + m->first[i], e->tfs[e->df]);
        merge_positions(m, &p);
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
    entries_init(&m.entries, n_docs, 0);
    bytes_reserve(&m.to->records, bytes);
    merge_articles(&m);
    merge_terms(&m);
    segment_finish(m.to);
    free(m.first);
    entries_release(&m.entries);
    return m.to;
}
