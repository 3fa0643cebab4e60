/* timex_grammar.c - compiles each language's table once, on first use. */
#include "config.h"

#include "timex_grammar_internal.h"

#include "dossier/mem.h"

static TimexGrammar *grammars[2];
static pthread_once_t compiled[2] = {PTHREAD_ONCE_INIT, PTHREAD_ONCE_INIT};

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

static void compile_english(void)
{
    grammars[0] = compile(&timex_english);
}

static void compile_french(void)
{
    grammars[1] = compile(&timex_french);
}

const TimexGrammar *timex_grammar(Slice lang)
{
    if (slice_starts(lang, "en")) {
        pthread_once(&compiled[0], compile_english);
        return grammars[0];
    }
    if (slice_starts(lang, "fr")) {
        pthread_once(&compiled[1], compile_french);
        return grammars[1];
    }
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
