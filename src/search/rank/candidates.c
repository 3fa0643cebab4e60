/* candidates.c - which articles of a segment can match, by sets alone.
 *
 * Words give exact sets; phrases and proximity give the articles that have all their words, which a
 * matcher then looks at. Under NOT only exact sets may take away. Tests of fields run last, on what
 * is left. */
#include "config.h"

#include "search/match/fieldtest.h"
#include "search/rank/candidates.h"
#include "search/rank/letters.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>

/* --- one word --- */

static void sum_record(const Segment *segment, const uint8_t *record, bool exact,
                       QueryTermWhere where, TermSums *out)
{
    Postings p;
    uint32_t word = exact ? WEIGHT_EXACT : WEIGHT_STEM;
    postings_read(record, segment->n_docs, &p);
    if (where == WHERE_TITLE)
        postings_sum_titles(&p, word, word * TITLE_WORDS, out->bits, out->sums);
    else
        postings_sum(&p, word, word * TITLE_WORDS, out->bits, out->sums);
}

#define AHEAD 16 /* records fetched into the cache before they are read */

void sum_part(const Segment *segment, const BoundPart *part, QueryTermWhere where, TermSums *out)
{
    const TermList *terms = part_terms(part, segment->language);
    const uint8_t *records[AHEAD];
    if (where == WHERE_ANY && letters_sum(segment, part, out))
        return;
    for (size_t i = 0; i < terms->count + AHEAD; i++) {
        const uint8_t *ready = i >= AHEAD ? records[i % AHEAD] : NULL;
        if (i < terms->count) {
            records[i % AHEAD] = segment_record(segment, terms->items[i]);
            __builtin_prefetch(records[i % AHEAD]);
        }
        if (i >= terms->count)
            records[i % AHEAD] = NULL;
        if (ready)
            sum_record(segment, ready, part_is_exact(part, terms->items[i - AHEAD]), where, out);
    }
}

/* Sums what is sparse, which has to be read whole for its articles, and marks what is dense.
 * Returns whether all is summed. */
static bool mark_word(const Segment *segment, const BoundPart *part, TermSums *out)
{
    const TermList *terms = part_terms(part, segment->language);
    Postings p;
    bool all = true;
    for (size_t i = 0; i < terms->count; i++) {
        if (!segment_find(segment, terms->items[i], &p))
            continue;
        uint32_t word = part_is_exact(part, terms->items[i]) ? WEIGHT_EXACT : WEIGHT_STEM;
        if (p.dense)
            postings_mark(&p, out->bits);
        else
            postings_sum(&p, word, word * TITLE_WORDS, out->bits, out->sums);
        all = all && !p.dense;
    }
    return all;
}

void sum_part_at(const Segment *segment, const BoundPart *part, const uint64_t *set, TermSums *out)
{
    const TermList *terms = part_terms(part, segment->language);
    Postings p;
    for (size_t i = 0; i < terms->count; i++) {
        if (!segment_find(segment, terms->items[i], &p) || !p.dense)
            continue;
        uint32_t word = part_is_exact(part, terms->items[i]) ? WEIGHT_EXACT : WEIGHT_STEM;
        postings_sum_dense(&p, word, word * TITLE_WORDS, set, out->sums);
    }
    out->state = SUMS_WHOLE;
}

/* Marks every article where the part stands. */
static void mark_part(const CandidateSearch *c, const BoundPart *part, uint64_t *bits)
{
    const TermList *terms = part_terms(part, c->segment->language);
    Postings p;
    for (size_t i = 0; i < terms->count; i++)
        if (segment_find(c->segment, terms->items[i], &p))
            postings_mark(&p, bits);
}

/* --- query terms --- */

bool term_is_word(const QueryTerm *term)
{
    return term->kind == QUERY_TERM_PHRASE && term->phrases[0].count == 1 &&
           term->where != WHERE_TEXT;
}

static size_t set_words(const CandidateSearch *c)
{
    return bits_words(c->segment->n_docs);
}

static uint64_t *set_new(const CandidateSearch *c)
{
    return mem_zalloc(set_words(c), sizeof(uint64_t));
}

static uint64_t *set_copy(const CandidateSearch *c, const uint64_t *from)
{
    uint64_t *set = mem_alloc(set_words(c) * sizeof *set);
    memcpy(set, from, set_words(c) * sizeof *set);
    return set;
}

static uint64_t *set_all(const CandidateSearch *c)
{
    uint64_t *set = set_new(c);
    memset(set, 0xFF, set_words(c) * sizeof *set);
    if (c->segment->n_docs % 64)
        set[set_words(c) - 1] = (UINT64_C(1) << c->segment->n_docs % 64) - 1;
    return set;
}

static void set_and(const CandidateSearch *c, uint64_t *to, const uint64_t *with)
{
    for (size_t i = 0; i < set_words(c); i++)
        to[i] &= with[i];
}

static uint64_t *phrase_set(const CandidateSearch *c, const BoundPhrase *phrase)
{
    uint64_t *set = set_new(c);
    if (phrase->language && phrase->language != c->segment->language)
        return set;
    mark_part(c, &phrase->parts[0], set);
    for (size_t i = 1; i < phrase->count; i++) {
        uint64_t *other = set_new(c);
        mark_part(c, &phrase->parts[i], other);
        set_and(c, set, other);
        free(other);
    }
    return set;
}

static uint64_t *group_set(const CandidateSearch *c, const BoundTerm *term)
{
    uint64_t *set = set_new(c);
    for (size_t i = 0; i < term->n_phrases; i++) {
        uint64_t *one = phrase_set(c, &term->phrases[i]);
        for (size_t k = 0; k < set_words(c); k++)
            set[k] |= one[k];
        free(one);
    }
    return set;
}

/* Whether a word's sums are put off until it is known who matches: far fewer articles than have the
 * word. */
static bool is_put_off(const CandidateSearch *c, const QueryTerm *term, const BoundPart *part)
{
    return c->query->root->kind == NODE_AND && term->where == WHERE_ANY &&
           !part_is_many(part, c->segment->language);
}

/* The articles of a word, borrowed from its sums. */
static const uint64_t *word_set(CandidateSearch *c, const QueryTerm *term)
{
    CHECK(term_is_word(term));
    TermSums *sum = &c->terms[term->number];
    const BoundPart *part = &c->binding->terms[term->number].phrases[0].parts[0];
    if (sum->state == SUMS_CLEAR) {
        sum->state = SUMS_WHOLE;
        if (!is_put_off(c, term, part))
            sum_part(c->segment, part, term->where, sum);
        else if (!mark_word(c->segment, part, sum))
            sum->state = SUMS_MARKED;
        c->df[term->number] += bits_count(sum->bits, set_words(c));
    }
    return sum->bits;
}

/* The articles in which a query term can be that is no word. */
static uint64_t *term_set(CandidateSearch *c, const QueryTerm *term)
{
    const BoundTerm *bound = &c->binding->terms[term->number];
    uint64_t *set;
    if (term->kind == QUERY_TERM_GROUP)
        set = group_set(c, bound);
    else if (term->kind == QUERY_TERM_PHRASE)
        set = phrase_set(c, &bound->phrases[0]);
    else
        set = set_all(c);
    if (!c->seen[term->number])
        c->df[term->number] += bits_count(set, set_words(c));
    c->seen[term->number] = true;
    return set;
}

/* --- the tree --- */

static uint64_t *node_set(CandidateSearch *c, const QueryNode *node, const uint64_t *within,
                          bool *exact);

static uint64_t *test_set(const CandidateSearch *c, const Test *test, const uint64_t *within)
{
    uint64_t *set = set_new(c);
    for (size_t i = 0; i < set_words(c); i++)
        EACH_BIT(bit, within[i]) {
            uint32_t doc = (uint32_t)(i * 64 + bit);
            if (test_article(c->store, c->query->hooks, test, c->segment->ids[doc]))
                bits_set(set, doc);
        }
    return set;
}

/* Query terms first, then what asks each article. */
static unsigned cost_of(const QueryNode *node)
{
    return node->kind == NODE_TEST ? 2 : node->kind == NODE_NOT ? 1 : 0;
}

static bool node_is_word(const QueryNode *node)
{
    return node->kind == NODE_TERM && term_is_word(node->term);
}

static uint64_t *and_set(CandidateSearch *c, const QueryNode *node, const uint64_t *within,
                         bool *exact)
{
    uint64_t *set = set_copy(c, within);
    for (unsigned cost = 0; cost <= 2; cost++)
        for (size_t i = 0; i < node->n_kids; i++) {
            if (cost_of(node->kids[i]) != cost)
                continue;
            if (node_is_word(node->kids[i])) {
                set_and(c, set, word_set(c, node->kids[i]->term));
                continue;
            }
            bool kid_exact = true;
            uint64_t *kid = node_set(c, node->kids[i], set, &kid_exact);
            set_and(c, set, kid);
            *exact = *exact && kid_exact;
            free(kid);
        }
    return set;
}

static uint64_t *or_set(CandidateSearch *c, const QueryNode *node, const uint64_t *within,
                        bool *exact)
{
    uint64_t *set = set_new(c);
    for (size_t i = 0; i < node->n_kids; i++) {
        bool kid_exact = true;
        uint64_t *kid = node_set(c, node->kids[i], within, &kid_exact);
        for (size_t k = 0; k < set_words(c); k++)
            set[k] |= kid[k];
        *exact = *exact && kid_exact;
        free(kid);
    }
    return set;
}

static uint64_t *not_set(CandidateSearch *c, const QueryNode *node, const uint64_t *within,
                         bool *exact)
{
    uint64_t *set = set_copy(c, within);
    uint64_t *kid = node_set(c, node->kids[0], within, exact);
    for (size_t k = 0; *exact && k < set_words(c); k++)
        set[k] &= ~kid[k];
    free(kid);
    return set;
}

static uint64_t *near_set(CandidateSearch *c, const QueryNode *node, const uint64_t *within,
                          bool *exact)
{
    bool ignored = true;
    uint64_t *a = node_set(c, node->kids[0], within, &ignored);
    uint64_t *b = node_set(c, node->kids[1], within, &ignored);
    set_and(c, a, b);
    free(b);
    *exact = false;
    return a;
}

static uint64_t *node_set(CandidateSearch *c, const QueryNode *node, const uint64_t *within,
                          bool *exact)
{
    uint64_t *set;
    switch (node->kind) {
    case NODE_AND:
        return and_set(c, node, within, exact);
    case NODE_OR:
        return or_set(c, node, within, exact);
    case NODE_NOT:
        return not_set(c, node, within, exact);
    case NODE_TEST:
        return test_set(c, node->test, within);
    case NODE_ALL:
        return set_copy(c, within);
    case NODE_TERM:
        *exact = term_is_word(node->term);
        set = *exact ? set_copy(c, word_set(c, node->term)) : term_set(c, node->term);
        set_and(c, set, within);
        return set;
    case NODE_NEAR:
        break;
    }
    return near_set(c, node, within, exact);
}

uint64_t *candidates_find(CandidateSearch *c, bool *exact)
{
    uint64_t *all = set_all(c);
    *exact = true;
    uint64_t *set = node_set(c, c->query->root, all, exact);
    for (size_t i = 0; i < set_words(c); i++)
        CHECK((set[i] & ~all[i]) == 0);
    free(all);
    return set;
}
