/* candidates.c - which articles of a segment can match, by sets alone.
 *
 * Words give exact sets; phrases and proximity give the articles that have all their words, which a matcher then looks at.
 * Under NOT only exact sets may take away. Tests of fields run last, on what is left. */
#include "config.h"

#include "rank.h"

#include "dossier/mem.h"

#include <stdlib.h>

void room_reserve(Room *room, size_t docs)
{
    if (docs <= room->cap)
        return;
    room_release(room);
    room->cap = docs;
    room->docs = mem_alloc(docs * sizeof *room->docs);
    room->tfs = mem_alloc(docs * sizeof *room->tfs);
    room->sums = mem_zalloc(docs, sizeof *room->sums);
    room->scores = mem_zalloc(docs, sizeof *room->scores);
}

void room_release(Room *room)
{
    free(room->docs);
    free(room->tfs);
    free(room->sums);
    free(room->scores);
    *room = (Room){NULL, NULL, NULL, NULL, 0};
}

void leaf_docs_release(LeafDocs *docs)
{
    free(docs->docs);
    free(docs->weights);
    *docs = (LeafDocs){NULL, NULL, 0, 0, true};
}

static void leaf_docs_reserve(LeafDocs *out, size_t more)
{
    if (out->count + more <= out->cap)
        return;
    size_t cap = out->cap;
    out->docs = mem_grow(out->docs, &cap, out->count + more, sizeof *out->docs);
    out->weights = mem_realloc(out->weights, cap, sizeof *out->weights);
    out->cap = cap;
}

void leaf_docs_add(LeafDocs *out, uint32_t doc, uint32_t weight)
{
    leaf_docs_reserve(out, 1);
    out->docs[out->count] = doc;
    out->weights[out->count++] = weight;
}

/* --- one part ------------------------------------------------------------------------------------ */

static bool is_exact(const BoundPart *part, TermId term)
{
    if (!part->exact.count)
        return false;
    for (size_t i = 0; i < part->exact.count; i++)
        if (part->exact.items[i] == term)
            return true;
    return false;
}

/* Weight of a packed frequency: the words, and the title's share. */
static inline uint32_t weight_of(uint32_t tf, uint32_t weight)
{
    return ((tf >> 1) + (tf & 1) * TITLE_WORDS) * weight;
}

/* With `where` only the title's flag can tell: the articles without it are left out. */
static size_t keep_titled(uint32_t *docs, uint32_t *tfs, size_t n)
{
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (tfs[i] & 1) {
            docs[kept] = docs[i];
            tfs[kept++] = tfs[i];
        }
    return kept;
}

static void take_only(const Postings *p, uint32_t weight, LeafWhere where, LeafDocs *out)
{
    leaf_docs_reserve(out, p->df);
    postings_decode(p, out->docs, out->weights);
    size_t n = p->df;
    if (where == WHERE_TITLE)
        n = keep_titled(out->docs, out->weights, n);
    for (size_t i = 0; i < n; i++)
        out->weights[i] = weight_of(out->weights[i], weight);
    out->count = n;
    out->ascending = true;
}

static void take_also(const Postings *p, uint32_t weight, LeafWhere where, Room *room, LeafDocs *out)
{
    postings_decode(p, room->docs, room->tfs);
    size_t n = p->df;
    if (where == WHERE_TITLE)
        n = keep_titled(room->docs, room->tfs, n);
    leaf_docs_reserve(out, n);
    for (size_t i = 0; i < n; i++) {
        uint32_t doc = room->docs[i];
        if (!room->sums[doc])
            out->docs[out->count++] = doc;
        room->sums[doc] += weight_of(room->tfs[i], weight);
    }
}

void part_docs(const Segment *segment, const BoundPart *part, LeafWhere where, Room *room, LeafDocs *out)
{
    const TermList *terms = part_terms(part, segment->language);
    bool same = part->exact.count == 0; /* nothing typed is more exact than another */
    size_t n = 0;
    Postings p, first;
    TermId first_term = TERM_NONE;
    room_reserve(room, segment->n_docs);
    out->count = 0;
    out->ascending = true;
    for (size_t i = 0; i < terms->count; i++) {
        if (!segment_find(segment, terms->items[i], &p))
            continue;
        if (n++ == 0) {
            first = p;
            first_term = terms->items[i];
            continue;
        }
        if (n == 2)
            take_also(&first, same || is_exact(part, first_term) ? WEIGHT_EXACT : WEIGHT_STEM, where, room, out);
        take_also(&p, same || is_exact(part, terms->items[i]) ? WEIGHT_EXACT : WEIGHT_STEM, where, room, out);
    }
    if (n == 1)
        take_only(&first, same || is_exact(part, first_term) ? WEIGHT_EXACT : WEIGHT_STEM, where, out);
    if (n < 2)
        return;
    out->ascending = false;
    for (size_t i = 0; i < out->count; i++) {
        out->weights[i] = room->sums[out->docs[i]];
        room->sums[out->docs[i]] = 0;
    }
}

/* Marks every article where the part stands. */
static void mark_part(const Candidates *c, const BoundPart *part, uint64_t *bits)
{
    const TermList *terms = part_terms(part, c->segment->language);
    Postings p;
    for (size_t i = 0; i < terms->count; i++)
        if (segment_find(c->segment, terms->items[i], &p))
            postings_mark(&p, bits);
}

/* --- leaves ---------------------------------------------------------------------------------------- */

bool leaf_is_word(const Leaf *leaf)
{
    return leaf->kind == LEAF_PHRASE && leaf->phrases[0].count == 1 && leaf->where != WHERE_TEXT;
}

static size_t set_words(const Candidates *c)
{
    return bits_words(c->segment->n_docs);
}

static uint64_t *set_new(const Candidates *c)
{
    return mem_zalloc(set_words(c), sizeof(uint64_t));
}

static uint64_t *set_all(const Candidates *c)
{
    uint64_t *set = set_new(c);
    memset(set, 0xFF, set_words(c) * sizeof *set);
    if (c->segment->n_docs % 64)
        set[set_words(c) - 1] = (UINT64_C(1) << c->segment->n_docs % 64) - 1;
    return set;
}

static void set_and(const Candidates *c, uint64_t *to, const uint64_t *with)
{
    for (size_t i = 0; i < set_words(c); i++)
        to[i] &= with[i];
}

static uint64_t *phrase_set(const Candidates *c, const BoundPhrase *phrase)
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

static uint64_t *group_set(const Candidates *c, const BoundLeaf *leaf)
{
    uint64_t *set = set_new(c);
    for (size_t i = 0; i < leaf->n_phrases; i++) {
        uint64_t *one = phrase_set(c, &leaf->phrases[i]);
        for (size_t k = 0; k < set_words(c); k++)
            set[k] |= one[k];
        free(one);
    }
    return set;
}

static uint64_t *word_set(Candidates *c, const Leaf *leaf)
{
    LeafDocs *docs = &c->leaves[leaf->number];
    uint64_t *set = set_new(c);
    if (!c->seen[leaf->number])
        part_docs(c->segment, &c->binding->leaves[leaf->number].phrases[0].parts[0], leaf->where, c->room, docs);
    for (size_t i = 0; i < docs->count; i++)
        bits_set(set, docs->docs[i]);
    return set;
}

static uint64_t *leaf_set(Candidates *c, const Leaf *leaf, bool *exact)
{
    const BoundLeaf *bound = &c->binding->leaves[leaf->number];
    uint64_t *set;
    *exact = leaf_is_word(leaf);
    if (*exact)
        set = word_set(c, leaf);
    else if (leaf->kind == LEAF_GROUP)
        set = group_set(c, bound);
    else if (leaf->kind == LEAF_PHRASE)
        set = phrase_set(c, &bound->phrases[0]);
    else
        set = set_all(c);
    if (!c->seen[leaf->number])
        c->df[leaf->number] += *exact ? c->leaves[leaf->number].count : bits_count(set, set_words(c));
    c->seen[leaf->number] = true;
    return set;
}

/* --- the tree -------------------------------------------------------------------------------------- */

static uint64_t *node_set(Candidates *c, const Node *node, const uint64_t *within, bool *exact);

static uint64_t *test_set(const Candidates *c, const Test *test, const uint64_t *within)
{
    uint64_t *set = set_new(c);
    for (size_t i = 0; i < set_words(c); i++)
        for (uint64_t w = within[i]; w; w &= w - 1) {
            uint32_t doc = (uint32_t)(i * 64 + bits_lowest(w));
            if (test_article(c->store, c->query->hooks, test, c->segment->ids[doc]))
                bits_set(set, doc);
        }
    return set;
}

/* Leaves first, then what asks each article. */
static unsigned cost_of(const Node *node)
{
    return node->kind == NODE_TEST ? 2 : node->kind == NODE_NOT ? 1 : 0;
}

static uint64_t *and_set(Candidates *c, const Node *node, const uint64_t *within, bool *exact)
{
    uint64_t *set = set_new(c);
    memcpy(set, within, set_words(c) * sizeof *set);
    for (unsigned cost = 0; cost <= 2; cost++)
        for (size_t i = 0; i < node->n_kids; i++) {
            if (cost_of(node->kids[i]) != cost)
                continue;
            bool kid_exact = true;
            uint64_t *kid = node_set(c, node->kids[i], set, &kid_exact);
            set_and(c, set, kid);
            *exact = *exact && kid_exact;
            free(kid);
        }
    return set;
}

static uint64_t *or_set(Candidates *c, const Node *node, const uint64_t *within, bool *exact)
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

static uint64_t *not_set(Candidates *c, const Node *node, const uint64_t *within, bool *exact)
{
    uint64_t *set = set_new(c);
    memcpy(set, within, set_words(c) * sizeof *set);
    uint64_t *kid = node_set(c, node->kids[0], within, exact);
    for (size_t k = 0; *exact && k < set_words(c); k++)
        set[k] &= ~kid[k];
    free(kid);
    return set;
}

static uint64_t *near_set(Candidates *c, const Node *node, const uint64_t *within, bool *exact)
{
    bool ignored = true;
    uint64_t *a = node_set(c, node->kids[0], within, &ignored);
    uint64_t *b = node_set(c, node->kids[1], within, &ignored);
    set_and(c, a, b);
    free(b);
    *exact = false;
    return a;
}

static uint64_t *node_set(Candidates *c, const Node *node, const uint64_t *within, bool *exact)
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
        set = set_new(c);
        memcpy(set, within, set_words(c) * sizeof *set);
        return set;
    case NODE_LEAF:
        set = leaf_set(c, node->leaf, exact);
        set_and(c, set, within);
        return set;
    default:
        return near_set(c, node, within, exact);
    }
}

uint64_t *candidates_find(Candidates *c, bool *exact)
{
    uint64_t *all = set_all(c);
    *exact = true;
    uint64_t *set = node_set(c, c->query->root, all, exact);
    free(all);
    return set;
}
