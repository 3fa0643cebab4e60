/* grammar.c - compiles each language's table once, on first use. */
#include "config.h"

#include "dates/grammar_internal.h"

#include "dossier/mem.h"

static const TimexLanguage *const languages[] = {&timex_english, &timex_french};

#define LANGUAGES (sizeof languages / sizeof *languages)

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
