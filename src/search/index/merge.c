/* merge.c - one segment out of several: their articles one after the other, their terms interleaved
 * by number. What a record's numbers need in width changes with their company, so each is read and
 * written anew. Terms and records ascend together, so a merge walks once along each segment.
 *
 * The terms are divided into parts with about as many bytes of records each; a part knows nothing
 * of the others until the end, when their records are put one after the other. */
#include "config.h"

#include "search/index/merge.h"
#include "search/index/postings_write.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <stdlib.h>

/* A segment that is walked along. */
typedef struct MergeSource {
    const Segment *segment;
    uint32_t first; /* number of its first article in the new segment */
    uint32_t next;  /* record */
} MergeSource;

typedef struct Part {
    size_t from, to;   /* 64-bit words of term bits */
    uint32_t *offsets; /* of its records in its own `records` */
    size_t n_terms;
    Bytes records;
} Part;

struct Merge {
    Segment *const *from;
    size_t count;
    uint32_t *first; /* number of each segment's first article in the new one */
    Segment *to;
    unsigned n_parts;
    Part parts[];
};

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

static void merge_present(Merge *m)
{
    for (size_t k = 0; k < m->count; k++)
        for (size_t i = 0; i < m->from[k]->term_words; i++)
            m->to->present[i] |= m->from[k]->present[i];
}

/* --- parts --- */

/* Bytes of records of the terms before a word of bits, in all segments. */
static size_t bytes_before(const Merge *m, size_t word)
{
    size_t bytes = 0;
    for (size_t i = 0; i < m->count; i++) {
        const Segment *s = m->from[i];
        bool inside = word < s->term_words && s->ranks[word] < s->n_terms;
        bytes += inside ? s->offsets[s->ranks[word]] : s->records.len;
    }
    return bytes;
}

/* The first word of bits with at least so many bytes before it. */
static size_t word_at_bytes(const Merge *m, size_t bytes)
{
    size_t at;
    LOWER_BOUND(at, 0, m->to->term_words, bytes_before(m, at) < bytes);
    return at;
}

static void divide(Merge *m)
{
    size_t all = bytes_before(m, m->to->term_words), at = 0;
    for (unsigned i = 0; i < m->n_parts; i++) {
        Part *part = &m->parts[i];
        part->from = at;
        part->to =
            i + 1 < m->n_parts ? word_at_bytes(m, all / m->n_parts * (i + 1)) : m->to->term_words;
        CHECK(part->from <= part->to && part->to <= m->to->term_words);
        at = part->to;
        part->offsets = mem_alloc(bits_count(m->to->present + part->from, part->to - part->from) *
                                  sizeof *part->offsets);
        bytes_reserve(&part->records, bytes_before(m, part->to) - bytes_before(m, part->from));
    }
}

Merge *merge_new(Segment *const *segments, size_t count, size_t lexicon_count, unsigned parts)
{
    uint32_t n_docs = 0;
    for (size_t i = 0; i < count; i++) {
        CHECK(segments[i]->language == segments[0]->language);
        n_docs += segments[i]->n_docs;
    }
    Merge *m = mem_zalloc(1, sizeof *m + parts * sizeof m->parts[0]);
    m->from = segments;
    m->count = count;
    m->first = mem_alloc(count * sizeof *m->first);
    m->n_parts = parts;
    m->to = segment_new(segments[0]->language, n_docs, 0, lexicon_count);
    merge_articles(m);
    merge_present(m);
    divide(m);
    return m;
}

/* --- terms --- */

static void take_record(MergeSource *source, Entries *e)
{
    const Segment *s = source->segment;
    Postings p;
    CHECK(source->next < s->n_terms);
    postings_read(s->records.ptr + s->offsets[source->next++], s->n_docs, &p);
    entries_reserve(e, p.total);
    uint32_t at = e->df, end = at + p.df, *to = e->positions + e->total;
    postings_decode(&p, e->docs + at, e->tfs + at);
    while (e->df < end)
        entries_add(e, e->docs[e->df] + source->first, e->tfs[e->df]);
    postings_positions(&p, to);
    if (p.position_width) /* the largest one needs all of it */
        e->steps |= (uint32_t)((UINT64_C(1) << p.position_width) - 1);
    for (uint32_t i = 0; p.position_width == 0 && i < p.total; i++)
        e->steps |= to[i];
    e->total += p.total;
    CHECK(e->df == end);
}

/* The terms of one word of bits. */
static void merge_word(const Merge *m, Part *part, size_t word, MergeSource *sources, Entries *e)
{
    EACH_BIT(bit, m->to->present[word]) {
        entries_clear(e);
        for (size_t i = 0; i < m->count; i++)
            if (word < sources[i].segment->term_words &&
                sources[i].segment->present[word] >> bit & 1)
                take_record(&sources[i], e);
        CHECK(part->records.len <= UINT32_MAX);
        part->offsets[part->n_terms++] = (uint32_t)part->records.len;
        postings_write(&part->records, e, m->to->n_docs);
    }
}

void merge_run(Merge *m, unsigned number)
{
    Part *part = &m->parts[number];
    MergeSource *sources = mem_alloc(m->count * sizeof *sources);
    Entries e;
    for (size_t i = 0; i < m->count; i++) {
        const Segment *s = m->from[i];
        uint32_t next = part->from < s->term_words ? s->ranks[part->from] : s->n_terms;
        sources[i] = (MergeSource){s, m->first[i], next};
    }
    entries_init(&e, m->to->n_docs, 0);
    for (size_t word = part->from; word < part->to; word++)
        merge_word(m, part, word, sources, &e);
    entries_release(&e);
    free(sources);
}

/* The first part's memory becomes the segment's. */
Segment *merge_end(Merge *m)
{
    Segment *s = m->to;
    size_t n_terms = 0, bytes = 0;
    for (unsigned i = 0; i < m->n_parts; i++) {
        n_terms += m->parts[i].n_terms;
        bytes += m->parts[i].records.len;
    }
    free(s->offsets);
    s->offsets = mem_realloc(m->parts[0].offsets, n_terms, sizeof *s->offsets);
    s->n_terms = (uint32_t)m->parts[0].n_terms;
    s->records = m->parts[0].records;
    bytes_reserve(&s->records, bytes - s->records.len);
    for (unsigned i = 1; i < m->n_parts; i++) {
        Part *part = &m->parts[i];
        for (size_t k = 0; k < part->n_terms; k++)
            s->offsets[s->n_terms++] = part->offsets[k] + (uint32_t)s->records.len;
        memcpy(s->records.ptr + s->records.len, part->records.ptr, part->records.len);
        s->records.len += part->records.len;
        free(part->offsets);
        bytes_release(&part->records);
    }
    CHECK(s->n_terms == n_terms && s->records.len == bytes && bytes <= UINT32_MAX);
    segment_finish(s);
    free(m->first);
    free(m);
    return s;
}

Segment *segment_merge(Segment *const *segments, size_t count, size_t lexicon_count)
{
    Merge *m = merge_new(segments, count, lexicon_count, 1);
    merge_run(m, 0);
    return merge_end(m);
}
