/* groups.c - keyword groups: an automaton over words (A. V. Aho, M. J. Corasick, "Efficient string
 * matching", 1975).
 *
 * The terms' words are numbered by their base; a term is a path of word numbers through a trie,
 * failure links lead on. What a path means hangs on accents and language, so each end keeps its
 * terms and they are asked when the path has matched. Matches are collected by their first word; of
 * those that overlap the one that begins first wins, then the longest, then the group declared
 * first. Children of a state lie in a hash map keyed by (state, word). */
#include "config.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/groups.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/words.h"

#include <stdlib.h>
#include <string.h>

typedef struct End {
    uint32_t next; /* another term of the same path; UINT32_MAX: none */
    Slice lang;
    Slice *forms; /* of each word, with accents; absent where the base says it all */
    uint16_t group, concept;
    uint32_t words;
} End;

typedef struct GroupState {
    uint32_t fail;
    uint32_t out; /* nearest on the failure path, itself included, that ends a term; UINT32_MAX */
    uint32_t end; /* first of its terms, UINT32_MAX */
    uint32_t depth;
} GroupState;

struct GroupMatcher {
    Map *words;    /* base -> number */
    Map *children; /* (state, word) -> state */
    GroupState *states;
    size_t n_states, states_cap;
    End *ends;
    size_t n_ends, ends_cap;
    Arena *arena;
};

#define NONE UINT32_MAX

static Slice edge_key(const uint32_t edge[2])
{
    return (Slice){(const char *)edge, 2 * sizeof *edge};
}

static uint32_t child_of(const GroupMatcher *m, uint32_t state, uint32_t word)
{
    const uint32_t edge[2] = {state, word};
    return map_get(m->children, edge_key(edge));
}

static uint32_t state_add(GroupMatcher *m, uint32_t depth)
{
    m->states = mem_grow(m->states, &m->states_cap, m->n_states + 1, sizeof *m->states);
    m->states[m->n_states] = (GroupState){.fail = 0, .out = NONE, .end = NONE, .depth = depth};
    return (uint32_t)m->n_states++;
}

static uint32_t child_make(GroupMatcher *m, uint32_t state, uint32_t word)
{
    uint32_t child = child_of(m, state, word);
    if (child != NONE)
        return child;
    child = state_add(m, m->states[state].depth + 1);
    const uint32_t edge[2] = {state, word};
    map_set(m->children, edge_key(edge), child);
    return child;
}

/* --- building --- */

#define TERM_WORDS 32 /* words of one term at most; longer ones are cut */

static void add_term(GroupMatcher *m, const GroupTerm *term, size_t group, FoldedWord *folded)
{
    Slice forms[TERM_WORDS];
    uint32_t state = 0, n = 0;
    WordIter iter = words_begin(term->text);
    Word w;
    while (n < TERM_WORDS && words_next_folded(&iter, &w, folded)) {
        state = child_make(m, state, map_intern(m->words, folded->base));
        forms[n++] = folded->accents
                         ? (Slice){arena_strndup(m->arena, folded->accent.ptr, folded->accent.len),
                                   folded->accent.len}
                         : (Slice){NULL, 0};
    }
    if (n == 0)
        return;
    m->ends = mem_grow(m->ends, &m->ends_cap, m->n_ends + 1, sizeof *m->ends);
    End *end = &m->ends[m->n_ends];
    *end = (End){.next = m->states[state].end,
                 .words = n,
                 .group = (uint16_t)group,
                 .concept = (uint16_t)term->concept};
    end->forms = arena_alloc(m->arena, n * sizeof *forms);
    memcpy(end->forms, forms, n * sizeof *forms);
    if (term->lang.len)
        end->lang =
            (Slice){arena_strndup(m->arena, term->lang.ptr, term->lang.len), term->lang.len};
    m->states[state].end = (uint32_t)m->n_ends++;
}

/* Terms of one path stand latest first; the group declared first is to be asked first. */
static void reverse_ends(GroupMatcher *m, GroupState *state)
{
    uint32_t reversed = NONE;
    for (uint32_t e = state->end; e != NONE;) {
        uint32_t next = m->ends[e].next;
        m->ends[e].next = reversed;
        reversed = e;
        e = next;
    }
    state->end = reversed;
}

/* Where the automaton goes from `state` on `word`, over failure links; 0 when nowhere. */
static uint32_t step(const GroupMatcher *m, uint32_t state, uint32_t word)
{
    for (;;) {
        uint32_t child = child_of(m, state, word);
        if (child != NONE)
            return child;
        if (state == 0)
            return 0;
        state = m->states[state].fail;
    }
}

typedef struct Edge {
    uint32_t from, word, to;
} Edge;

static int by_depth(const void *a, const void *b)
{
    const Edge *x = a, *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

/* Failure links, shallow states first: an edge's source is always numbered below its target, but
 * not by depth. */
static void link_states(GroupMatcher *m)
{
    size_t n = map_count(m->children);
    Edge *edges = mem_alloc(n * sizeof *edges);
    uint32_t deepest = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t edge[2];
        memcpy(edge, map_key(m->children, i).ptr, sizeof edge);
        edges[i] = (Edge){edge[0], edge[1], map_value(m->children, i)};
        uint32_t depth = m->states[edges[i].to].depth;
        deepest = depth > deepest ? depth : deepest;
    }
    if (n)
        qsort(edges, n, sizeof *edges, by_depth);
    for (uint32_t depth = 1; depth <= deepest; depth++)
        for (size_t i = 0; i < n; i++) {
            GroupState *to = &m->states[edges[i].to];
            if (to->depth != depth)
                continue;
            to->fail = depth == 1 ? 0 : step(m, m->states[edges[i].from].fail, edges[i].word);
            reverse_ends(m, to);
            CHECK(m->states[to->fail].depth < depth);
            to->out = to->end != NONE ? edges[i].to : m->states[to->fail].out;
        }
    free(edges);
}

GroupMatcher *group_matcher_new(const Group *groups, size_t n_groups)
{
    GroupMatcher *m = mem_zalloc(1, sizeof *m);
    FoldedWord folded = FOLDED_WORD_INIT;
    m->words = map_new(64);
    m->children = map_new(64);
    m->arena = arena_new(4096);
    state_add(m, 0);
    for (size_t i = 0; i < n_groups; i++)
        for (size_t k = 0; k < groups[i].n_terms; k++)
            add_term(m, &groups[i].terms[k], i, &folded);
    link_states(m);
    folded_word_release(&folded);
    return m;
}

void group_matcher_free(GroupMatcher *m)
{
    if (!m)
        return;
    map_free(m->words);
    map_free(m->children);
    free(m->states);
    free(m->ends);
    arena_free(m->arena);
    free(m);
}

/* --- running --- */

/* Of the same primary language: fr and fr-CA. */
static bool lang_fits(Slice want, Slice lang)
{
    if (!want.len)
        return true;
    size_t n = 0;
    while (n < want.len && ascii_is_letter(want.ptr[n]))
        n++;
    if (lang.len < n || (lang.len > n && ascii_is_letter(lang.ptr[n])))
        return false;
    for (size_t i = 0; i < n; i++)
        if ((want.ptr[i] | 0x20) != (lang.ptr[i] | 0x20))
            return false;
    return true;
}

/* The last words of the text, as many as the longest term has. */
typedef struct Recent {
    Word word[TERM_WORDS];
    size_t count; /* of all words so far */
} Recent;

static bool forms_fit(const Body *body, const End *end, const Recent *recent, StrBuf *scratch)
{
    for (uint32_t i = 0; i < end->words; i++) {
        if (!end->forms[i].ptr)
            continue;
        Word w = recent->word[(recent->count - end->words + i) % TERM_WORDS];
        strbuf_clear(scratch);
        fold_word(slice_sub(body->text, w.start, w.end), FOLD_ACCENT, scratch);
        if (!slice_eq(strbuf_slice(scratch), end->forms[i]))
            return false;
    }
    return true;
}

static void hit_add(GroupHits *hits, GroupHit hit)
{
    if (hits->count == hits->cap)
        hits->items = mem_grow(hits->items, &hits->cap, hits->count + 16, sizeof *hits->items);
    hits->items[hits->count++] = hit;
}

/* All terms that end with the last word read. */
static void collect(const GroupMatcher *m, uint32_t state, const Body *body, Slice lang,
                    const Recent *recent, StrBuf *scratch, GroupHits *hits)
{
    for (uint32_t s = m->states[state].out; s != NONE; s = m->states[m->states[s].fail].out)
        for (uint32_t e = m->states[s].end; e != NONE; e = m->ends[e].next) {
            const End *end = &m->ends[e];
            if (!lang_fits(end->lang, lang) || !forms_fit(body, end, recent, scratch))
                continue;
            CHECK(end->words <= TERM_WORDS && end->words <= recent->count);
            CHECK(end->words == m->states[s].depth);
            Word first = recent->word[(recent->count - end->words) % TERM_WORDS];
            Word last = recent->word[(recent->count - 1) % TERM_WORDS];
            hit_add(hits, (GroupHit){first.start, last.end, end->group, end->concept});
        }
}

static int hit_cmp(const void *a, const void *b)
{
    const GroupHit *x = a, *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    if (x->end != y->end)
        return x->end > y->end ? -1 : 1;
    return (x->group > y->group) - (x->group < y->group);
}

static void keep_longest(GroupHits *hits)
{
    if (hits->count == 0)
        return;
    qsort(hits->items, hits->count, sizeof *hits->items, hit_cmp);
    size_t kept = 1;
    for (size_t i = 1; i < hits->count; i++)
        if (hits->items[i].start >= hits->items[kept - 1].end)
            hits->items[kept++] = hits->items[i];
    for (size_t i = 1; i < kept; i++)
        CHECK(hits->items[i - 1].end <= hits->items[i].start);
    hits->count = kept;
}

void group_hits_of(const GroupMatcher *m, const Body *body, Slice lang, GroupHits *hits)
{
    hits->count = 0;
    if (m->n_states < 2)
        return;
    FoldedWord folded = FOLDED_WORD_INIT;
    StrBuf scratch = STRBUF_INIT;
    Recent recent = {.count = 0};
    WordIter iter = words_begin(body->text);
    Word w;
    uint32_t state = 0;
    while (words_next_folded(&iter, &w, &folded)) {
        recent.word[recent.count++ % TERM_WORDS] = w;
        uint32_t word = map_get(m->words, folded.base);
        state = word == MAP_NONE ? 0 : step(m, state, word);
        if (m->states[state].out != NONE)
            collect(m, state, body, lang, &recent, &scratch, hits);
    }
    keep_longest(hits);
    folded_word_release(&folded);
    strbuf_release(&scratch);
}

void group_hits_release(GroupHits *hits)
{
    free(hits->items);
    *hits = (GroupHits){NULL, 0, 0};
}
