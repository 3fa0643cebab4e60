/* grammar.c - compiles each language's table once, on first use. */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <assert.h>

static const TimexLanguage *const languages[] = {&timex_english, &timex_french};

#define LANGUAGES (sizeof languages / sizeof *languages)

static_assert(C_TOTAL <= 64, "a set of classes is a word of bits");

static _Atomic(TimexGrammar *) grammars[LANGUAGES];
static pthread_mutex_t compiling = PTHREAD_MUTEX_INITIALIZER;

static void flatten_rules(TimexGrammar *g)
{
    size_t cap = 0;
    for (size_t part = 0; part < sizeof g->language->parts / sizeof *g->language->parts; part++)
        for (const TimexRule *rule = g->language->parts[part].rules; rule && rule->pattern;
             rule++) {
            g->table = mem_grow(g->table, &cap, g->n_rules + 1, sizeof *g->table);
            g->table[g->n_rules++] = rule;
        }
}

#ifdef DOSSIER_CHECKS
static void grammar_check(const TimexGrammar *g)
{
    CHECK(g->n_words < WORD_NONE && g->n_words * 2 <= g->n_slots);
    CHECK(g->n_nodes < UINT16_MAX && g->n_symbols < SYMBOLS_MAX);
    for (size_t i = 0; i < g->n_words; i++) {
        CHECK(grammar_find(g, g->words[i].text, g->words[i].len) == i);
        CHECK(g->words[i].symbol_low < g->n_symbols && g->words[i].symbol_cap < g->n_symbols);
    }
    for (size_t i = 0; i < g->n_nodes; i++) {
        const PatternNode *n = &g->nodes[i];
        CHECK(n->kind == NODE_ACCEPT ? n->word < g->n_rules : n->out < i);
        CHECK(n->kind != NODE_SPLIT || n->or < i);
        CHECK(n->kind != NODE_TEST || n->class < C_TOTAL || n->word < g->n_words);
    }
    for (size_t i = 0; i < g->n_rules; i++)
        CHECK(g->rules[i].start < g->n_nodes);
}
#endif

/* The patterns are read before symbols are given out: which words are literals decides the
 * alphabet. */
static TimexGrammar *compile(const TimexLanguage *language)
{
    TimexGrammar *g = mem_zalloc(1, sizeof *g);
    g->language = language;
    flatten_rules(g);
    lexicon_load(g);
    patterns_compile(g);
    lexicon_assign_symbols(g);
    automaton_init(g);
    CHECKED(grammar_check(g));
    return g;
}

const TimexLanguage *timex_language(size_t i)
{
    return i < LANGUAGES ? languages[i] : NULL;
}

static const TimexGrammar *grammar_at(size_t i)
{
    TimexGrammar *g = atomic_load_explicit(&grammars[i], memory_order_acquire);
    if (g)
        return g;
    pthread_mutex_lock(&compiling);
    g = atomic_load_explicit(&grammars[i], memory_order_relaxed);
    if (!g) {
        g = compile(languages[i]);
        atomic_store_explicit(&grammars[i], g, memory_order_release);
    }
    pthread_mutex_unlock(&compiling);
    return g;
}

/* "en" and "en-GB" are English. */
static bool code_matches(Slice lang, const char *code)
{
    return slice_starts(lang, code) && (lang.len == 2 || lang.ptr[2] == '-' || lang.ptr[2] == '_');
}

const TimexGrammar *timex_grammar(Slice lang)
{
    for (size_t i = 0; i < LANGUAGES; i++)
        if (code_matches(lang, languages[i]->code))
            return grammar_at(i);
    return NULL;
}

const TimexLanguage *grammar_language(const TimexGrammar *g)
{
    return g->language;
}

size_t grammar_rule_count(const TimexGrammar *g)
{
    return g->n_rules;
}

const TimexRule *grammar_rule(const TimexGrammar *g, size_t rule)
{
    return g->table[rule];
}
