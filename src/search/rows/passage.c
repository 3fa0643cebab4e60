/* passage.c - hits that the query joins are one passage: words of one NEAR or ADJ that stand so
 * near each other, of /s and AND in one sentence, of /p in one paragraph.
 *
 * Whether two hits are joined hangs on the operators that hold the query terms of both, from the
 * nearest one up to the root. A passage goes on from hit to hit, and never out of its paragraph. */
#include "config.h"

#include "search/query/tree.h"
#include "search/rows/passage.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/sentence.h"

#include <stdlib.h>
#include <string.h>

enum { OPEN = 8 /* passages that may go on at a time: others stand between their hits */ };

/* What joins hits of two query terms. */
typedef struct Bond {
    unsigned a, b; /* the terms */
    bool sentence, paragraph;
    uint32_t distance; /* 0: none */
} Bond;

/* Where a hit stands. */
typedef struct HitPlace {
    uint32_t block, sentence;
} HitPlace;

/* --- bonds --- */

static bool has_terms(const QueryNode *node)
{
    if (node->kind == NODE_NOT)
        return false;
    for (size_t i = 0; i < node->n_kids; i++)
        if (has_terms(node->kids[i]))
            return true;
    return node->kind == NODE_TERM;
}

/* AND joins what can be hit on two of its sides, not a word and a field. */
static bool joins(const QueryNode *node)
{
    size_t sides = 0;
    for (size_t i = 0; node->kind == NODE_AND && i < node->n_kids; i++)
        sides += has_terms(node->kids[i]);
    return node->kind == NODE_NEAR || sides > 1;
}

static void put_bond(const QueryNode *node, Bond *bond)
{
    if (node->kind == NODE_AND || node->near->unit == WITHIN_SENTENCE)
        bond->sentence = true;
    else if (node->near->unit == WITHIN_PARAGRAPH)
        bond->paragraph = true;
    else if (node->distance > bond->distance)
        bond->distance = node->distance;
}

/* Bits: 1 the node holds term a, 2 it holds b. */
static unsigned find_bond(const QueryNode *node, Bond *bond)
{
    unsigned held = 0;
    if (node->kind == NODE_NOT)
        return 0;
    if (node->kind == NODE_TERM)
        return (node->term->number == bond->a) | (unsigned)(node->term->number == bond->b) << 1;
    for (size_t i = 0; i < node->n_kids; i++)
        held |= find_bond(node->kids[i], bond);
    if (held == 3 && joins(node))
        put_bond(node, bond);
    return held;
}

static const Bond *bond_of(const Query *query, unsigned a, unsigned b, Bond *last)
{
    if (last->a != a || last->b != b) {
        *last = (Bond){.a = a, .b = b};
        find_bond(query->root, last);
    }
    return last;
}

/* --- places --- */

/* Numbers the blocks and sentences of ascending hits. */
static void find_places(const Body *body, const char *lang, const Hit *hits, size_t count,
                        HitPlace *places)
{
    SentenceIter iter = {.at = 0};
    Range sentence = {0, 0};
    uint32_t number = 0;
    const Block *block = NULL;
    bool more = false;
    for (size_t i = 0; i < count; i++) {
        size_t at = body_block_at(body, hits[i].start);
        if (block != &body->blocks[at]) {
            block = &body->blocks[at];
            iter = sentences_begin(slice_sub(body->text, block->start, block->end), lang);
            more = sentences_next(&iter, &sentence);
            number++;
        }
        while (more && hits[i].start >= block->start + sentence.end) {
            more = sentences_next(&iter, &sentence);
            number++;
        }
        places[i] = (HitPlace){(uint32_t)at, number};
        CHECK(i == 0 || places[i - 1].sentence <= number);
    }
}

/* --- passages --- */

static bool stands_near(const Hit *a, const Hit *b, uint32_t distance)
{
    uint32_t last = a->word + a->words - 1u;
    return b->word <= last || b->word - last <= distance;
}

static bool joined(const Bond *bond, const Hit *a, const Hit *b, HitPlace at, HitPlace next)
{
    return (bond->paragraph && at.block == next.block) ||
           (bond->sentence && at.sentence == next.sentence) ||
           (bond->distance && at.block == next.block && stands_near(a, b, bond->distance));
}

size_t passages_of(const Store *store, const Query *query, ArticleId id, const Hit *hits,
                   size_t count, uint32_t *passages)
{
    Bond bond = {.a = UINT32_MAX};
    uint32_t open[OPEN]; /* the last hit of each of the last passages, by number */
    HitPlace *places = mem_alloc((count + 1) * sizeof *places);
    char *lang = slice_dup(article_lang(store, id));
    uint32_t n = 0;
    find_places(store_body(store, id), lang, hits, count, places);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t found = n, least = n > OPEN ? n - OPEN : 0;
        for (uint32_t p = n; p > least && found == n; p--) {
            uint32_t last = open[(p - 1) % OPEN];
            if (joined(bond_of(query, hits[last].term, hits[i].term, &bond), &hits[last], &hits[i],
                       places[last], places[i]))
                found = p - 1;
        }
        n += found == n;
        open[found % OPEN] = i;
        passages[i] = found;
        CHECK(found < n && n - found <= OPEN);
    }
    free(places);
    free(lang);
    return n;
}
