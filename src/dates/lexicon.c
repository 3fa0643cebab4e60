/* lexicon.c - the words a language knows, hashed, and the alphabet that they give.
 *
 * A symbol is what the automaton sees of a token: the classes it has, and which word it is when a
 * pattern names that word. Words that no pattern can tell apart share a symbol, so the alphabet
 * stays at a few hundred. */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

uint32_t hash_text(const char *s, size_t len)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < len; i++)
        h = (h ^ (unsigned char)s[i]) * 16777619u;
    return h ^ (h >> 15);
}

static size_t slot_of(const TimexGrammar *g, const char *folded, size_t len)
{
    size_t at = hash_text(folded, len) & (g->n_slots - 1);
    while (g->slots[at] != WORD_NONE) {
        const LexWord *w = &g->words[g->slots[at]];
        if (w->len == len && memcmp(w->text, folded, len) == 0)
            break;
        at = (at + 1) & (g->n_slots - 1);
    }
    return at;
}

uint16_t grammar_find(const TimexGrammar *g, const char *folded, size_t len)
{
    return g->slots[slot_of(g, folded, len)];
}

static void rehash(TimexGrammar *g)
{
    free(g->slots);
    g->n_slots = g->n_slots ? g->n_slots * 2 : 4096;
    g->slots = mem_alloc(g->n_slots * sizeof *g->slots);
    memset(g->slots, 0xFF, g->n_slots * sizeof *g->slots);
    for (size_t i = 0; i < g->n_words; i++)
        g->slots[slot_of(g, g->words[i].text, g->words[i].len)] = (uint16_t)i;
}

static void mark_prefix(TimexGrammar *g, const char *folded, size_t len)
{
    for (size_t i = 1; i + 1 < len; i++)
        if (folded[i] == '-' || folded[i] == '\'') {
            uint16_t first = timex_intern(g, folded, i);
            g->words[first].prefix = true;
            return;
        }
}

uint16_t timex_intern(TimexGrammar *g, const char *folded, size_t len)
{
    if (g->n_words * 2 >= g->n_slots)
        rehash(g);
    size_t at = slot_of(g, folded, len);
    if (g->slots[at] != WORD_NONE)
        return g->slots[at];
    CHECK(len > 0 && len <= UINT8_MAX && g->n_words + 1 < WORD_NONE);
    g->words = mem_grow(g->words, &g->cap_words, g->n_words + 1, sizeof *g->words);
    uint16_t id = (uint16_t)g->n_words++;
    g->words[id] = (LexWord){.text = mem_strndup(folded, len), .len = (uint8_t)len};
    g->slots[at] = id;
    mark_prefix(g, folded, len);
    return id;
}

void lexicon_load(TimexGrammar *g)
{
    rehash(g);
    for (size_t row = 0; g->language->words[row].words; row++) {
        const TimexWord *entry = &g->language->words[row];
        if (entry->when & WORD_LINE)
            continue;
        for (const char *p = entry->words; *p;) {
            size_t len = strcspn(p, " ");
            uint16_t id = timex_intern(g, p, len);
            LexWord *w = &g->words[id];
            CHECK(w->n_rows < sizeof w->rows / sizeof *w->rows);
            if (w->n_rows < sizeof w->rows / sizeof *w->rows)
                w->rows[w->n_rows++] = (uint16_t)row;
            w->abbr |= (entry->when & WORD_ABBR) != 0;
            p += len + (p[len] == ' ');
        }
    }
}

const LexWord *grammar_word(const TimexGrammar *g, uint16_t word)
{
    CHECK(word < g->n_words);
    return &g->words[word];
}

int grammar_word_value(const TimexGrammar *g, uint16_t word, TimexClass as)
{
    CHECK(word < g->n_words && as < C_TOTAL);
    const LexWord *w = &g->words[word];
    for (size_t i = 0; i < w->n_rows; i++) {
        const TimexWord *row = &g->language->words[w->rows[i]];
        if (row->classes & (UINT64_C(1) << as))
            return row->value;
    }
    return 0;
}

static uint16_t symbol_intern(TimexGrammar *g, uint64_t classes, uint16_t word)
{
    for (size_t i = 0; i < g->n_symbols; i++)
        if (g->symbols[i].classes == classes && g->symbols[i].word == word)
            return (uint16_t)i;
    if (g->n_symbols == SYMBOLS_MAX)
        return 0;
    g->symbols[g->n_symbols] = (Symbol){classes, word};
    return (uint16_t)g->n_symbols++;
}

static bool ends_like(const char *folded, size_t n, const char *endings)
{
    while (*endings) {
        size_t len = strcspn(endings, " ");
        if (n >= len + 3 && memcmp(folded + n - len, endings, len) == 0)
            return true;
        endings += len + (endings[len] == ' ');
    }
    return false;
}

/* What the ending of an unknown word tells: a verb's tense, or a plural. Names have no tense. */
static uint64_t classes_by_ending(const TimexGrammar *g, const char *folded, size_t len,
                                  bool capital)
{
    if (capital)
        return BIT(NAME);
    if (len < 4)
        return 0;
    if (ends_like(folded, len, g->language->future_endings))
        return BIT(FUT);
    if (ends_like(folded, len, g->language->past_endings))
        return BIT(PAST);
    const char *end = folded + len;
    return end[-1] == 's' && end[-2] != 's' && end[-2] != 'u' && end[-2] != 'i' ? BIT(PLURAL) : 0;
}

static uint64_t word_classes(const TimexGrammar *g, const LexWord *w, bool capital)
{
    uint64_t classes = 0;
    if (w->n_rows == 0 && w->text[0] >= 'a' && !capital)
        return classes_by_ending(g, w->text, w->len, false);
    for (size_t i = 0; i < w->n_rows; i++) {
        const TimexWord *row = &g->language->words[w->rows[i]];
        if (!(row->when & (capital ? WORD_LOW : WORD_CAP)))
            classes |= row->classes;
    }
    return classes;
}

/* Every mask that the scanner can give a number or an unknown word must have its symbol before the
 * grammar becomes read-only. */
static void number_symbols(TimexGrammar *g)
{
    static const uint64_t shapes[] = {
        BIT(N),           BIT(ORD),    BIT(ORD) | BIT(D), BIT(DEC),
        BIT(YW) | BIT(N), BIT(DECI),   BIT(CLK),          BIT(CLKD) | BIT(DECI),
        BIT(ISO),         BIT(NDATE),  BIT(N) | BIT(Y4),  BIT(PAST),
        BIT(FUT),         BIT(PLURAL), BIT(NAME),
    };
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        symbol_intern(g, shapes[i], WORD_NONE);
    for (int v = 0; v < 100; v++)
        for (unsigned digits = 1; digits <= 2; digits++)
            symbol_intern(g, digits_classes(v, digits), WORD_NONE);
}

void lexicon_assign_symbols(TimexGrammar *g)
{
    symbol_intern(g, 0, WORD_NONE); /* symbol 0: any word or sign that means nothing here */
    number_symbols(g);
    g->name_symbol = grammar_symbol(g, BIT(NAME));
    g->plural_symbol = grammar_symbol(g, BIT(PLURAL));
    g->past_symbol = grammar_symbol(g, BIT(PAST));
    g->future_symbol = grammar_symbol(g, BIT(FUT));
    for (size_t i = 0; i < g->n_words; i++) {
        LexWord *w = &g->words[i];
        uint16_t literal = w->literal ? (uint16_t)i : WORD_NONE;
        w->symbol_low = symbol_intern(g, word_classes(g, w, false), literal);
        w->symbol_cap = symbol_intern(g, word_classes(g, w, true), literal);
    }
}

uint16_t grammar_unknown(const TimexGrammar *g, const char *folded, size_t len, bool capital)
{
    if (capital)
        return g->name_symbol;
    uint64_t classes = classes_by_ending(g, folded, len, capital);
    return classes == 0             ? 0
           : classes == BIT(PLURAL) ? g->plural_symbol
           : classes == BIT(PAST)   ? g->past_symbol
                                    : g->future_symbol;
}

uint16_t grammar_symbol(const TimexGrammar *g, uint64_t classes)
{
    for (size_t i = 0; i < g->n_symbols; i++)
        if (g->symbols[i].classes == classes && g->symbols[i].word == WORD_NONE)
            return (uint16_t)i;
    return 0;
}

uint64_t grammar_classes(const TimexGrammar *g, uint16_t symbol)
{
    CHECK(symbol < g->n_symbols);
    return g->symbols[symbol].classes;
}
