/* automaton.c - runs the rules over the tokens.
 *
 * All patterns together are one non-deterministic automaton. Its deterministic form is made while
 * texts are read: a state is a set of nodes, and its row of next states fills one entry at a time.
 * Readers take no lock: an entry is published with release order once the state it names is
 * complete; only a missing entry takes the lock. Most tokens begin nothing, which the row of the
 * start state says in one look. What a pattern took for what is found afterwards, by walking that
 * one pattern over the few tokens of the match. */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

typedef struct NodeSet {
    uint16_t *items;
    size_t count, cap;
    uint8_t *seen; /* by node */
} NodeSet;

/* Adds what can be reached from a node without reading a token. */
static void add_closure(const TimexGrammar *g, NodeSet *set, uint16_t at)
{
    if (set->seen[at])
        return;
    set->seen[at] = 1;
    const PatternNode *n = &g->nodes[at];
    if (n->kind == NODE_TEST || n->kind == NODE_ACCEPT) {
        set->items[set->count++] = at;
        return;
    }
    add_closure(g, set, n->out);
    if (n->kind == NODE_SPLIT)
        add_closure(g, set, n->or);
}

static int compare_u16(const void *a, const void *b)
{
    return *(const uint16_t *)a - *(const uint16_t *)b;
}

static AutomatonState *state_make(const TimexGrammar *g, NodeSet *set)
{
    AutomatonState *s = mem_zalloc(1, sizeof *s);
    s->nodes = mem_alloc(set->count * sizeof *s->nodes);
    s->accepts = mem_alloc(set->count * sizeof *s->accepts);
    for (size_t i = 0; i < set->count; i++) {
        const PatternNode *n = &g->nodes[set->items[i]];
        if (n->kind == NODE_ACCEPT)
            s->accepts[s->n_accepts++] = n->word;
        else
            s->nodes[s->n_nodes++] = set->items[i];
    }
    qsort(s->accepts, s->n_accepts, sizeof *s->accepts, compare_u16);
    s->next = mem_alloc(g->n_symbols * sizeof *s->next);
    for (size_t i = 0; i < g->n_symbols; i++)
        atomic_init(&s->next[i], STATE_UNKNOWN);
    return s;
}

static void state_free(AutomatonState *s)
{
    free(s->nodes);
    free(s->accepts);
    free(s->next);
    free(s);
}

static bool same_state(const AutomatonState *a, const AutomatonState *b)
{
    return a->n_nodes == b->n_nodes && a->n_accepts == b->n_accepts &&
           memcmp(a->nodes, b->nodes, a->n_nodes * sizeof *a->nodes) == 0 &&
           memcmp(a->accepts, b->accepts, a->n_accepts * sizeof *a->accepts) == 0;
}

/* The number of the state for a set of nodes; the lock is held. */
static uint16_t state_intern(TimexGrammar *g, NodeSet *set)
{
    if (set->count == 0)
        return STATE_DEAD;
    qsort(set->items, set->count, sizeof *set->items, compare_u16);
    AutomatonState *made = state_make(g, set);
    uint32_t hash = hash_text((const char *)set->items, set->count * sizeof *set->items);
    size_t at = hash & (STATES_MAX * 2 - 1);
    for (; g->state_slots[at]; at = (at + 1) & (STATES_MAX * 2 - 1))
        if (same_state(atomic_load_explicit(&g->states[g->state_slots[at]], memory_order_relaxed),
                       made)) {
            state_free(made);
            return g->state_slots[at];
        }
    if (g->n_states == STATES_MAX) {
        state_free(made);
        return STATE_DEAD;
    }
    uint16_t id = (uint16_t)g->n_states++;
    atomic_store_explicit(&g->states[id], made, memory_order_release);
    g->state_slots[at] = id;
    return id;
}

static bool node_takes(const PatternNode *n, const Symbol *symbol)
{
    if (n->word != WORD_NONE && n->word != symbol->word)
        return false;
    return (n->word != WORD_NONE && !n->strict) || (symbol->classes >> n->class & 1) != 0;
}

static void set_begin(const TimexGrammar *g, NodeSet *set)
{
    set->items = mem_alloc(g->n_nodes * sizeof *set->items);
    set->seen = mem_zalloc(g->n_nodes, 1);
    set->count = 0;
}

static void set_end(NodeSet *set)
{
    free(set->items);
    free(set->seen);
}

static uint16_t state_extend(TimexGrammar *g, AutomatonState *from, uint16_t symbol)
{
    pthread_mutex_lock(&g->lock);
    uint16_t to = atomic_load_explicit(&from->next[symbol], memory_order_relaxed);
    if (to == STATE_UNKNOWN) {
        NodeSet set;
        set_begin(g, &set);
        for (size_t i = 0; i < from->n_nodes; i++) {
            const PatternNode *n = &g->nodes[from->nodes[i]];
            if (node_takes(n, &g->symbols[symbol]))
                add_closure(g, &set, n->out);
        }
        to = state_intern(g, &set);
        set_end(&set);
        atomic_store_explicit(&from->next[symbol], to, memory_order_release);
    }
    pthread_mutex_unlock(&g->lock);
    return to;
}

static AutomatonState *state_at(const TimexGrammar *g, uint16_t id)
{
    CHECK(id != STATE_DEAD && id < STATES_MAX);
    return atomic_load_explicit(&g->states[id], memory_order_acquire);
}

static uint16_t state_step(const TimexGrammar *g, uint16_t state, uint16_t symbol)
{
    CHECK(symbol < g->n_symbols);
    AutomatonState *s = state_at(g, state);
    uint16_t to = atomic_load_explicit(&s->next[symbol], memory_order_acquire);
    return to != STATE_UNKNOWN ? to : state_extend((TimexGrammar *)(uintptr_t)g, s, symbol);
}

bool automaton_begins(const TimexGrammar *g, uint16_t symbol)
{
    return state_step(g, STATE_START, symbol) != STATE_DEAD;
}

void automaton_init(TimexGrammar *g)
{
    g->states = mem_zalloc(STATES_MAX, sizeof *g->states);
    g->state_slots = mem_zalloc(STATES_MAX * 2, sizeof *g->state_slots);
    g->n_states = STATE_START;
    pthread_mutex_init(&g->lock, NULL);
    NodeSet set;
    set_begin(g, &set);
    for (size_t i = 0; i < g->n_rules; i++)
        add_closure(g, &set, g->rules[i].start);
    state_intern(g, &set);
    set_end(&set);
}

static bool guard_holds(const Tokens *t, const Guard *guard, size_t at)
{
    if (!guard->present)
        return true;
    bool found = false;
    if (at < t->count) {
        const DateToken *token = &t->items[at];
        found = (token_classes(t, at) & guard->classes) != 0;
        for (size_t i = 0; i < guard->n_words && !found; i++)
            found = token->word == guard->words[i];
    }
    return found != guard->negative;
}

static bool guards_hold(const Tokens *t, const CompiledRule *rule, size_t first, size_t last)
{
    bool alone_before = first == 0 || (t->items[first].flags & TOKEN_PARAGRAPH);
    bool alone_behind = last >= t->count || (t->items[last].flags & TOKEN_PARAGRAPH);
    return guard_holds(t, &rule->before, alone_before ? t->count : first - 1) &&
           guard_holds(t, &rule->behind, alone_behind ? t->count : last);
}

/* Walks one pattern over tokens at..m->last and notes what each was taken for. */
static bool walk(const TimexGrammar *g, const Tokens *t, uint16_t node, size_t at, Match *m)
{
    const PatternNode *n = &g->nodes[node];
    Match saved;
    CHECK(node < g->n_nodes && at <= m->last);
    switch ((NodeKind)n->kind) {
    case NODE_ACCEPT:
        return at == m->last;
    case NODE_OPEN:
        m->from[m->n_extents == 0 ? 0 : 1] = (uint32_t)at;
        return walk(g, t, n->out, at, m);
    case NODE_CLOSE:
        CHECK(m->n_extents < 2);
        m->to[m->n_extents] = (uint32_t)at;
        m->n_extents++;
        return walk(g, t, n->out, at, m);
    case NODE_SPLIT:
        saved = *m;
        if (walk(g, t, n->out, at, m))
            return true;
        *m = saved;
        return walk(g, t, n->or, at, m);
    case NODE_TEST:
        break;
    }
    if (at >= m->last || m->n_captures == CAPTURES_MAX ||
        !node_takes(n, &g->symbols[t->items[at].symbol]))
        return false;
    m->captures[m->n_captures++] =
        (Capture){(uint32_t)at, n->class, m->n_extents > 1 ? 1 : m->n_extents};
    return walk(g, t, n->out, at + 1, m);
}

static bool capture(const TimexGrammar *g, const Tokens *t, uint16_t rule, size_t first,
                    size_t last, Match *m)
{
    *m = (Match){.rule = rule, .first = (uint32_t)first, .last = (uint32_t)last};
    if (!walk(g, t, g->rules[rule].start, first, m))
        return false;
    if (m->n_extents == 0) {
        m->from[0] = m->first;
        m->to[0] = m->last;
        m->n_extents = 1;
    }
    CHECK(m->from[0] < m->to[0] && m->to[0] <= m->last);
    CHECK(m->n_extents < 2 || (m->to[0] <= m->from[1] && m->to[1] <= m->last));
    return true;
}

bool automaton_match(const TimexGrammar *g, const Tokens *t, size_t at, Match *out)
{
    struct {
        size_t last;
        uint16_t state;
    } ends[CAPTURES_MAX];
    size_t n = 0;
    uint16_t state = STATE_START;
    for (size_t i = at; i < t->count && n < CAPTURES_MAX; i++) {
        if (i > at && (t->items[i].flags & TOKEN_PARAGRAPH))
            break;
        state = state_step(g, state, t->items[i].symbol);
        if (state == STATE_DEAD)
            break;
        if (state_at(g, state)->n_accepts) {
            ends[n].last = i + 1;
            ends[n++].state = state;
        }
    }
    while (n--) {
        const AutomatonState *s = state_at(g, ends[n].state);
        for (size_t i = 0; i < s->n_accepts; i++)
            if (guards_hold(t, &g->rules[s->accepts[i]], at, ends[n].last) &&
                capture(g, t, s->accepts[i], at, ends[n].last, out))
                return true;
    }
    return false;
}
