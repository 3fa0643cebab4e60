/* pattern.c - reads the patterns of a language and makes nodes of them.
 *
 * A pattern is a line of items: a CLASS, a word or sign, word:CLASS (that word, read as one of the
 * class), a @macro, ( a | b ); each may be optional with '?'. Braces mark the expression when the
 * pattern holds more than it, and twice when there are two ("from { N } to { N US }"). A first item
 * ending in '<' must stand before the match, a last one beginning with '>' behind it, without
 * belonging to it; their alternatives are joined by '|' without spaces, '!' denies them.
 *
 * The text becomes a small tree, and the tree nodes from its end to its beginning, so that every
 * node knows what follows. */
#include "config.h"

#include "dates/internal.h"

#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

typedef enum TreeKind {
    TREE_EMPTY,
    TREE_TEST,
    TREE_OPEN,
    TREE_CLOSE,
    TREE_SEQUENCE,
    TREE_CHOICE,
    TREE_OPTION
} TreeKind;

typedef struct PatternTree {
    TreeKind kind;
    uint8_t class;
    uint16_t word;
    struct PatternTree *a, *b;
} PatternTree;

typedef struct PatternParser {
    TimexGrammar *grammar;
    const char *p, *end;
    Arena *arena;
} PatternParser;

static PatternTree *parse_choice(PatternParser *s);

static PatternTree *tree(PatternParser *s, TreeKind kind, PatternTree *a, PatternTree *b)
{
    PatternTree *t = arena_zalloc(s->arena, 1, sizeof *t);
    *t = (PatternTree){.kind = kind, .a = a, .b = b};
    return t;
}

static void skip_blanks(PatternParser *s)
{
    while (s->p < s->end && *s->p == ' ')
        s->p++;
}

static uint8_t class_named(const char *name, size_t len)
{
    static const char *const names[] = {
#define X(name) #name,
        TIMEX_CLASSES(X)
#undef X
    };
    for (uint8_t i = 0; i < C_TOTAL; i++)
        if (strlen(names[i]) == len && memcmp(names[i], name, len) == 0)
            return i;
    return C_TOTAL;
}

/* A class when the name is one, else a word that becomes a literal of the lexicon. LPAR and RPAR
 * are the signs. */
static void resolve_name(TimexGrammar *g, const char *name, size_t len, uint8_t *class,
                         uint16_t *word)
{
    *word = WORD_NONE;
    *class = class_named(name, len);
    if (*class != C_TOTAL)
        return;
    if (len == 4 && memcmp(name + 1, "PAR", 3) == 0) {
        name = *name == 'L' ? "(" : ")";
        len = 1;
    }
    *word = timex_intern(g, name, len);
    g->words[*word].literal = true;
}

static PatternTree *parse_macro(PatternParser *s, const char *name, size_t len)
{
    const TimexLanguage *l = s->grammar->language;
    for (const TimexMacro *m = l->macros; m->name; m++) {
        const char *text = m->text;
        if (strlen(m->name) != len || memcmp(m->name, name, len) != 0)
            continue;
        PatternParser inner = {s->grammar, text, text + strlen(text), s->arena};
        return parse_choice(&inner);
    }
    return tree(s, TREE_EMPTY, NULL, NULL);
}

static PatternTree *parse_name(PatternParser *s)
{
    const char *name = s->p;
    while (s->p < s->end && !strchr(" ()|{}?", *s->p))
        s->p++;
    size_t len = (size_t)(s->p - name);
    if (*name == '@')
        return parse_macro(s, name + 1, len - 1);
    PatternTree *t = tree(s, TREE_TEST, NULL, NULL);
    const char *colon = memchr(name, ':', len);
    if (colon && colon > name && colon + 1 < s->p) { /* a word, taken as a class */
        uint8_t ignored;
        resolve_name(s->grammar, name, (size_t)(colon - name), &ignored, &t->word);
        t->class = class_named(colon + 1, (size_t)(s->p - colon - 1));
        return t;
    }
    resolve_name(s->grammar, name, len, &t->class, &t->word);
    return t;
}

static PatternTree *parse_item(PatternParser *s)
{
    PatternTree *t;
    char c = *s->p;
    if (c == '(' || c == '{' || c == '}')
        s->p++;
    if (c == '(') {
        t = parse_choice(s);
        s->p += s->p < s->end; /* the closing parenthesis */
    } else if (c == '{' || c == '}') {
        return tree(s, c == '{' ? TREE_OPEN : TREE_CLOSE, NULL, NULL);
    } else {
        t = parse_name(s);
    }
    if (s->p < s->end && *s->p == '?') {
        s->p++;
        t = tree(s, TREE_OPTION, t, NULL);
    }
    return t;
}

static PatternTree *parse_sequence(PatternParser *s)
{
    PatternTree *all = NULL;
    for (skip_blanks(s); s->p < s->end && *s->p != '|' && *s->p != ')'; skip_blanks(s)) {
        PatternTree *item = parse_item(s);
        all = all ? tree(s, TREE_SEQUENCE, all, item) : item;
    }
    return all ? all : tree(s, TREE_EMPTY, NULL, NULL);
}

static PatternTree *parse_choice(PatternParser *s)
{
    PatternTree *first = parse_sequence(s);
    while (s->p < s->end && *s->p == '|') {
        s->p++;
        first = tree(s, TREE_CHOICE, first, parse_sequence(s));
    }
    return first;
}

static uint16_t node(TimexGrammar *g, NodeKind kind, uint16_t out, uint16_t other)
{
    g->nodes = mem_grow(g->nodes, &g->cap_nodes, g->n_nodes + 1, sizeof *g->nodes);
    g->nodes[g->n_nodes] = (PatternNode){.kind = (uint8_t)kind, .out = out, .or = other};
    return (uint16_t)g->n_nodes++;
}

static bool word_has_class(const TimexGrammar *g, uint16_t word, uint8_t class)
{
    for (size_t i = 0; i < g->words[word].n_rows; i++)
        if (g->language->words[g->words[word].rows[i]].classes >> class & 1)
            return true;
    return false;
}

/* Nodes for t that lead to `next`; gives the first. */
static uint16_t emit(TimexGrammar *g, const PatternTree *t, uint16_t next)
{
    uint16_t at;
    switch (t->kind) {
    case TREE_TEST:
        at = node(g, NODE_TEST, next, 0);
        g->nodes[at].class = t->class;
        g->nodes[at].word = t->word;
        g->nodes[at].strict =
            t->word != WORD_NONE && t->class != C_TOTAL && word_has_class(g, t->word, t->class);
        return at;
    case TREE_OPEN:
        return node(g, NODE_OPEN, next, 0);
    case TREE_CLOSE:
        return node(g, NODE_CLOSE, next, 0);
    case TREE_SEQUENCE:
        next = emit(g, t->b, next);
        return emit(g, t->a, next);
    case TREE_CHOICE:
        at = emit(g, t->b, next);
        return node(g, NODE_SPLIT, emit(g, t->a, next), at);
    case TREE_OPTION:
        return node(g, NODE_SPLIT, emit(g, t->a, next), next);
    case TREE_EMPTY:
        break;
    }
    return next;
}

static Guard parse_guard(TimexGrammar *g, const char *p, const char *end)
{
    Guard guard = {.present = true};
    if (p < end && *p == '!') {
        guard.negative = true;
        p++;
    }
    while (p < end) {
        size_t len = strcspn(p, "| <");
        if (p + len > end)
            len = (size_t)(end - p);
        uint8_t class;
        uint16_t word;
        resolve_name(g, p, len, &class, &word);
        if (class != C_TOTAL)
            guard.classes |= UINT64_C(1) << class;
        else if (guard.n_words < sizeof guard.words / sizeof *guard.words)
            guard.words[guard.n_words++] = word;
        p += len + 1;
    }
    return guard;
}

static void compile_rule(TimexGrammar *g, size_t rule, Arena *arena)
{
    const char *p = g->table[rule]->pattern, *end = p + strlen(p);
    CompiledRule *out = &g->rules[rule];
    size_t first = strcspn(p, " ");
    if (first > 1 && p[first - 1] == '<') {
        out->before = parse_guard(g, p, p + first - 1);
        p += first;
    }
    const char *last = strrchr(p, ' ');
    if (last && last[1] == '>') {
        out->behind = parse_guard(g, last + 2, end);
        end = last;
    }
    PatternParser s = {g, p, end, arena};
    PatternTree *t = parse_choice(&s);
    uint16_t accept = node(g, NODE_ACCEPT, 0, 0);
    g->nodes[accept].word = (uint16_t)rule;
    out->start = emit(g, t, accept);
}

void patterns_compile(TimexGrammar *g)
{
    Arena *arena = arena_new(0);
    g->rules = mem_zalloc(g->n_rules, sizeof *g->rules);
    for (size_t i = 0; i < g->n_rules; i++)
        compile_rule(g, i, arena);
    arena_free(arena);
}
