/* near.c - words near each other.
 *
 * Two stretches of words qualify when they do not overlap and stand near enough, or in one sentence
 * or paragraph. Inside another proximity every pair is a stretch of its own, from the first to the
 * last of its words; at the top only the question remains which stretches have a partner, so that
 * pairs need not be listed. Distance is the difference of word numbers between the end of one and
 * the beginning of the other: neighbours are at distance 1. */
#include "config.h"

#include "search/match/internal.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <stdlib.h>

static void span_add(SpanSet *set, WordSpan span)
{
    if (set->count == set->cap)
        set->items = mem_grow(set->items, &set->cap, set->count + 16, sizeof *set->items);
    set->items[set->count++] = span;
}

static int by_first(const void *a, const void *b)
{
    const WordSpan *x = a, *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return (x->last > y->last) - (x->last < y->last);
}

/* By word the number of its sentence or paragraph; NULL when words are counted. */
static const uint32_t *units_of(const Matcher *m, const QueryNode *node)
{
    switch (node->near->unit) {
    case WITHIN_WORDS:
        break;
    case WITHIN_SENTENCE:
        return m->sentences;
    case WITHIN_PARAGRAPH:
        return m->blocks;
    }
    return NULL;
}

static bool in_unit(const uint32_t *units, WordSpan a, WordSpan b)
{
    uint32_t unit = units[a.first];
    return units[a.last] == unit && units[b.first] == unit && units[b.last] == unit;
}

static bool qualifies(const Matcher *m, const QueryNode *node, WordSpan a, WordSpan b)
{
    bool before = a.last < b.first;
    if (!before && b.last >= a.first)
        return false;
    if (node->near->ordered && !before)
        return false;
    switch (node->near->unit) {
    case WITHIN_WORDS:
        return (before ? b.first - a.last : a.first - b.last) <= node->distance;
    case WITHIN_SENTENCE:
    case WITHIN_PARAGRAPH:
        break;
    }
    return in_unit(units_of(m, node), a, b);
}

/* First of the spans that begin at or after `word`. */
static size_t lower_bound(const SpanSet *set, uint32_t word)
{
    size_t at;
    LOWER_BOUND(at, 0, set->count, set->items[at].first < word);
    return at;
}

static uint32_t longest(const SpanSet *set)
{
    uint32_t most = 0;
    for (size_t i = 0; i < set->count; i++) {
        uint32_t len = set->items[i].last - set->items[i].first;
        most = len > most ? len : most;
    }
    return most;
}

/* Where partners of a span can begin: [from, to] in words. */
static void partner_window(const Matcher *m, const QueryNode *node, WordSpan span, uint32_t reach,
                           uint32_t *from, uint32_t *to)
{
    const uint32_t *units = units_of(m, node);
    if (!units) {
        uint32_t back = node->distance + reach;
        *from = span.first > back ? span.first - back : 0;
        *to = span.last + node->distance;
        return;
    }
    uint32_t unit = units[span.first];
    *from = span.first;
    *to = span.last;
    while (*from > 0 && units[*from - 1] == unit)
        --*from;
    while (*to + 1 < m->n_words && units[*to + 1] == unit)
        ++*to;
}

static const SpanSet *node_spans(Matcher *m, const QueryNode *node);

static void term_spans(Matcher *m, const QueryNode *node, SpanSet *set)
{
    const Occurrences *places = term_places(m, node->term->number);
    for (size_t i = 0; i < places->count; i++) {
        const Occurrence *o = &places->items[i];
        span_add(set, (WordSpan){o->word, o->word + o->words - 1, (uint32_t)i, 0});
    }
}

static void or_spans(Matcher *m, const QueryNode *node, SpanSet *set)
{
    for (size_t i = 0; i < node->n_kids; i++) {
        const SpanSet *kid = node_spans(m, node->kids[i]);
        for (size_t k = 0; k < kid->count; k++)
            span_add(set,
                     (WordSpan){kid->items[k].first, kid->items[k].last, (uint32_t)i, (uint32_t)k});
    }
    if (set->count)
        qsort(set->items, set->count, sizeof *set->items, by_first);
}

static void pair_spans(Matcher *m, const QueryNode *node, SpanSet *set)
{
    const SpanSet *a = node_spans(m, node->kids[0]), *b = node_spans(m, node->kids[1]);
    uint32_t reach = longest(b);
    for (size_t i = 0; i < a->count; i++) {
        WordSpan x = a->items[i];
        uint32_t from, to;
        partner_window(m, node, x, reach, &from, &to);
        for (size_t k = lower_bound(b, from); k < b->count && b->items[k].first <= to; k++) {
            WordSpan y = b->items[k];
            if (!qualifies(m, node, x, y))
                continue;
            if (set->count == SPANS_MAX) {
                m->spans_bit = true;
                break;
            }
            uint32_t first = x.first < y.first ? x.first : y.first,
                     last = x.last > y.last ? x.last : y.last;
            span_add(set, (WordSpan){first, last, (uint32_t)i, (uint32_t)k});
        }
    }
    if (set->count)
        qsort(set->items, set->count, sizeof *set->items, by_first);
}

static const SpanSet *node_spans(Matcher *m, const QueryNode *node)
{
    SpanSet *set = &m->spans[node->number];
    if (set->ready)
        return set;
    set->ready = true;
    set->count = 0;
    if (node->kind == NODE_NEAR && node->near->unit != WITHIN_WORDS)
        article_units(m);
    if (node->kind == NODE_TERM)
        term_spans(m, node, set);
    else if (node->kind == NODE_OR)
        or_spans(m, node, set);
    else
        pair_spans(m, node, set);
    for (size_t i = 0; i < set->count; i++) {
        CHECK(set->items[i].first <= set->items[i].last);
        CHECK(i == 0 || set->items[i - 1].first <= set->items[i].first);
    }
    return set;
}

/* Whether a span of one side has a partner among those of the other. `left`: the span is of the
 * left side. */
static bool has_partner(Matcher *m, const QueryNode *node, WordSpan span, const SpanSet *others,
                        uint32_t reach, bool left)
{
    uint32_t from, to;
    partner_window(m, node, span, reach, &from, &to);
    for (size_t k = lower_bound(others, from); k < others->count && others->items[k].first <= to;
         k++) {
        WordSpan other = others->items[k];
        if (left ? qualifies(m, node, span, other) : qualifies(m, node, other, span))
            return true;
    }
    return false;
}

static void near_prepare(Matcher *m, const QueryNode *node, const SpanSet **a, const SpanSet **b)
{
    if (node->near->unit != WITHIN_WORDS)
        article_units(m);
    *a = node_spans(m, node->kids[0]);
    *b = node_spans(m, node->kids[1]);
}

bool near_matches(Matcher *m, const QueryNode *node)
{
    const SpanSet *a, *b;
    if (node->kids[0]->kind == NODE_TERM && term_places(m, node->kids[0]->term->number)->count == 0)
        return false;
    if (node->kids[1]->kind == NODE_TERM && term_places(m, node->kids[1]->term->number)->count == 0)
        return false;
    near_prepare(m, node, &a, &b);
    uint32_t reach = longest(b);
    for (size_t i = 0; i < a->count; i++)
        if (has_partner(m, node, a->items[i], b, reach, true))
            return true;
    return false;
}

/* Marks the words a span is made of. */
static void mark_span(Matcher *m, const QueryNode *node, uint32_t at)
{
    if (node->kind == NODE_TERM) {
        m->terms[node->term->number].places.items[m->spans[node->number].items[at].a].used = true;
        return;
    }
    CHECK(at < m->spans[node->number].count);
    WordSpan span = m->spans[node->number].items[at];
    if (node->kind == NODE_OR) {
        mark_span(m, node->kids[span.a], span.b);
        return;
    }
    mark_span(m, node->kids[0], span.a);
    mark_span(m, node->kids[1], span.b);
}

static void mark_side(Matcher *m, const QueryNode *node, const QueryNode *kid, const SpanSet *own,
                      const SpanSet *others, bool left)
{
    uint32_t reach = longest(others);
    for (size_t i = 0; i < own->count; i++)
        if (has_partner(m, node, own->items[i], others, reach, left))
            mark_span(m, kid, (uint32_t)i);
}

void near_mark(Matcher *m, const QueryNode *node)
{
    const SpanSet *a, *b;
    near_prepare(m, node, &a, &b);
    mark_side(m, node, node->kids[0], a, b, true);
    mark_side(m, node, node->kids[1], b, a, false);
}
