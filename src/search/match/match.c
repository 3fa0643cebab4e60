/* match.c - the tree of a query in one article: first whether it matches, then which places made it
 * match. A part under NOT gives no hits, nor does a side of an OR that does not match. */
#include "config.h"

#include "search/match/fieldtest.h"
#include "search/match/internal.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

static size_t longest_phrase(const BoundQuery *b)
{
    size_t most = 1;
    for (size_t i = 0; i < b->n_terms; i++)
        for (size_t k = 0; k < b->terms[i].n_phrases; k++)
            if (b->terms[i].phrases[k].count > most)
                most = b->terms[i].phrases[k].count;
    return most;
}

Matcher *matcher_new(BoundQuery *binding, const Store *store, const Query *query)
{
    Matcher *m = mem_zalloc(1, sizeof *m);
    bound_ref(binding);
    m->binding = binding;
    m->store = store;
    m->query = query;
    m->terms = mem_zalloc(query->n_terms, sizeof *m->terms);
    m->spans = mem_zalloc(query->n_nodes, sizeof *m->spans);
    m->n_parts = longest_phrase(binding);
    m->parts = mem_zalloc(m->n_parts, sizeof *m->parts);
    m->marks = mem_zalloc(m->n_parts, sizeof *m->marks);
    return m;
}

void matcher_free(Matcher *m)
{
    if (!m)
        return;
    terms_forget_segment(m);
    for (size_t i = 0; i < m->query->n_terms; i++)
        free(m->terms[i].places.items);
    for (size_t i = 0; i < m->query->n_nodes; i++)
        free(m->spans[i].items);
    for (size_t i = 0; i < m->n_parts; i++)
        free(m->parts[i].items);
    free(m->terms);
    free(m->spans);
    free(m->parts);
    free(m->marks);
    free(m->words);
    free(m->word_terms);
    free(m->sentences);
    free(m->blocks);
    if (m->spellings)
        snapshot_give_spellings(m->binding->snapshot, m->spellings);
    pcre2_match_data_free(m->match_data);
    pcre2_match_context_free(m->match_context);
    bound_unref(m->binding);
    free(m);
}

const BoundQuery *matcher_bound(const Matcher *m)
{
    return m->binding;
}

static bool matches(Matcher *m, const QueryNode *node)
{
    switch (node->kind) {
    case NODE_AND:
        for (size_t i = 0; i < node->n_kids; i++)
            if (!matches(m, node->kids[i]))
                return false;
        return true;
    case NODE_OR:
        for (size_t i = 0; i < node->n_kids; i++)
            if (matches(m, node->kids[i]))
                return true;
        return false;
    case NODE_NOT:
        return !matches(m, node->kids[0]);
    case NODE_TERM:
        return term_places(m, node->term->number)->count > 0;
    case NODE_TEST:
        return test_article(m->store, m->query->hooks, node->test, m->segment->ids[m->doc]);
    case NODE_ALL:
        return true;
    case NODE_NEAR:
        break;
    }
    return near_matches(m, node);
}

/* Of a node that matches. */
static void mark(Matcher *m, const QueryNode *node)
{
    switch (node->kind) {
    case NODE_AND:
        for (size_t i = 0; i < node->n_kids; i++)
            mark(m, node->kids[i]);
        break;
    case NODE_OR:
        for (size_t i = 0; i < node->n_kids; i++)
            if (matches(m, node->kids[i]))
                mark(m, node->kids[i]);
        break;
    case NODE_TERM: {
        Occurrences *places = &m->terms[node->term->number].places;
        for (size_t i = 0; i < places->count; i++)
            places->items[i].used = true;
        break;
    }
    case NODE_NEAR:
        near_mark(m, node);
        break;
    case NODE_NOT:
    case NODE_TEST:
    case NODE_ALL: /* without a place */
        break;
    }
}

void matcher_move(Matcher *m, const Segment *segment, uint32_t doc)
{
    CHECK(doc < segment->n_docs);
    if (segment != m->segment)
        terms_forget_segment(m);
    m->segment = segment;
    m->doc = doc;
    m->body = NULL;
    m->n_words = 0;
    m->asked = false;
    m->units = false;
    for (size_t i = 0; i < m->query->n_terms; i++)
        m->terms[i].loaded = false;
    for (size_t i = 0; i < m->query->n_nodes; i++)
        m->spans[i].ready = false;
}

bool matcher_run(Matcher *m, const Segment *segment, uint32_t doc)
{
    matcher_move(m, segment, doc);
    if (!m->query->root || !matches(m, m->query->root))
        return false;
    mark(m, m->query->root);
    return true;
}

size_t matcher_count(const Matcher *m, unsigned term, bool *title)
{
    const TermState *state = &m->terms[term];
    size_t n = 0;
    *title = false;
    for (size_t i = 0; state->loaded && i < state->places.count; i++) {
        const Occurrence *o = &state->places.items[i];
        n += o->used;
        *title = *title || (o->used && o->word < m->segment->titles[m->doc]);
    }
    return n;
}

/* --- hits --- */

static void hit_add(Matcher *m, Hits *hits, const Occurrence *o, unsigned term)
{
    Range bytes = o->bytes;
    if (bytes.end == bytes.start) {
        const Word *first = article_word(m, o->word),
                   *last = article_word(m, o->word + o->words - 1);
        CHECK(first && last); /* the index read the same text */
        if (!first || !last)
            return;
        first = article_word(m, o->word); /* reading on may have moved the words */
        bytes = (Range){first->start, last->end};
    }
    if (hits->count == hits->cap)
        hits->items = mem_grow(hits->items, &hits->cap, hits->count + 16, sizeof *hits->items);
    hits->items[hits->count++] =
        (Hit){.start = bytes.start,
              .end = bytes.end,
              .word = o->word,
              .term = (uint16_t)(term < UINT16_MAX ? term : UINT16_MAX),
              .words = (uint16_t)(o->words < UINT16_MAX ? o->words : UINT16_MAX)};
}

/* By place; of those that begin together the longer first. */
static int hit_cmp(const void *a, const void *b)
{
    const Hit *x = a, *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    if (x->end != y->end)
        return x->end > y->end ? -1 : 1;
    return (x->term > y->term) - (x->term < y->term);
}

void matcher_hits(Matcher *m, Hits *hits)
{
    hits->count = 0;
    for (unsigned term = 0; term < m->query->n_terms; term++) {
        const TermState *state = &m->terms[term];
        for (size_t i = 0; state->loaded && i < state->places.count; i++)
            if (state->places.items[i].used)
                hit_add(m, hits, &state->places.items[i], term);
    }
    if (hits->count == 0)
        return;
    qsort(hits->items, hits->count, sizeof *hits->items, hit_cmp);
    size_t kept = 1;
    for (size_t i = 1; i < hits->count; i++)
        if (hits->items[i].start != hits->items[kept - 1].start ||
            hits->items[i].end != hits->items[kept - 1].end)
            hits->items[kept++] = hits->items[i];
    hits->count = kept;
    for (size_t i = 0; i < kept; i++) {
        CHECK(hits->items[i].start < hits->items[i].end);
        CHECK(hits->items[i].end <= store_body(m->store, m->segment->ids[m->doc])->text.len);
        CHECK(i == 0 || hit_cmp(&hits->items[i - 1], &hits->items[i]) < 0);
    }
}

Slice matcher_notice(const Matcher *m)
{
    if (m->steps_bit)
        return SLICE("an expression took too many steps in some articles and was given up there");
    if (m->spans_bit)
        return SLICE("too many pairs of words near each other in some articles; not all are shown");
    if (m->places_bit)
        return SLICE("too many places in some articles; not all are shown");
    return (Slice){"", 0};
}
