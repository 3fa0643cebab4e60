/* compiled.h - a language compiled: what grammar.c, lexicon.c and pattern.c make of its tables, and
 * automaton.c runs. */
#ifndef DOSSIER_DATES_COMPILED_H
#define DOSSIER_DATES_COMPILED_H

#include "dates/automaton.h"

#include <pthread.h>
#include <stdatomic.h>

#define SYMBOLS_MAX 1024
#define STATES_MAX  32768

typedef struct Symbol {
    uint64_t classes;
    uint16_t word; /* literal word, or WORD_NONE */
} Symbol;

/* A state of the deterministic automaton: a set of nodes. Its row of next states fills as the texts
 * ask for them. */
typedef struct AutomatonState {
    uint16_t *nodes; /* tests, ascending */
    uint16_t n_nodes;
    uint16_t n_accepts;
    uint16_t *accepts;       /* rules, ascending */
    _Atomic(uint16_t) *next; /* by symbol; UNKNOWN until asked */
} AutomatonState;

#define STATE_UNKNOWN UINT16_MAX
#define STATE_DEAD    0u
#define STATE_START   1u

struct TimexGrammar {
    const TimexLanguage *language;
    LexWord *words;
    size_t n_words, cap_words;
    uint16_t *slots; /* hash table of word numbers */
    size_t n_slots;
    Symbol symbols[SYMBOLS_MAX];
    size_t n_symbols;
    uint16_t name_symbol, plural_symbol, past_symbol, future_symbol; /* of unknown words */
    PatternNode *nodes;
    size_t n_nodes, cap_nodes;
    CompiledRule *rules;
    const TimexRule **table; /* the language's rules in one list */
    size_t n_rules;
    _Atomic(AutomatonState *) *states; /* STATES_MAX, allocated one by one */
    size_t n_states;
    uint16_t *state_slots; /* hash table of states by their nodes */
    pthread_mutex_t lock;  /* held while a state is added */
};

#endif
