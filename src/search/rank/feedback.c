/* feedback.c - a query widened by words of its best answers (pseudo-relevance feedback).
 *
 * The relevance model RM3 (Lavrenko and Croft, SIGIR 2001; Abdul-Jaleel et al., TREC 2004) with the
 * best answers' scores for likelihoods: a word weighs the sum, over those answers, of its share of
 * the article's words times the article's share of the scores. Words are gathered by stem; function
 * words and words of a single answer are left out. The best ones join the query by OR, or add to
 * the weight of a word that is there already; together they weigh as much of the whole as
 * FEEDBACK_SHARE says. */
#include "config.h"

#include "search/index/snapshot.h"
#include "search/query/tree.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/feedback.h"
#include "dossier/function_words.h"
#include "dossier/map.h"
#include "dossier/search.h"
#include "dossier/stem.h"

#include <math.h>
#include <stdlib.h>

enum { FEEDBACK_ANSWERS = 5, FEEDBACK_WORDS = 30 };
#define FEEDBACK_SHARE 0.5f /* of the widened query's weight, for the new words */

/* A stem and the form of it that was met first. */
typedef struct Gathered {
    StrBuf form;
    float weight;
    unsigned answers; /* that have it */
    ArticleId last;   /* of them */
    unsigned term;    /* of the query that asks for it already, or QUERY_NEW */
} Gathered;

typedef struct Gathering {
    const Store *store;
    Map *stems; /* stem -> item */
    Gathered *items;
    size_t count, cap;
} Gathering;

static Gathered *item_of(Gathering *g, Slice stem, Slice form)
{
    uint32_t at = map_intern(g->stems, stem);
    if (at == g->count) {
        g->items = mem_grow(g->items, &g->cap, g->count + 1, sizeof *g->items);
        g->items[g->count++] = (Gathered){STRBUF_INIT, 0, 0, ARTICLE_NONE, QUERY_NEW};
        strbuf_put_slice(&g->items[at].form, form);
    }
    return &g->items[at];
}

/* Whether the word says what an article is about: no function word, no number, no single letter. */
static bool says_something(const FoldedWord *word, const char *lang)
{
    Slice base = word->base;
    return base.len > 1 && !ascii_is_digit(base.ptr[0]) && base.ptr[base.len - 1] != '\'' &&
           !word_is_function(base, lang);
}

static void gather(Gathering *g, ArticleId id, float share)
{
    const Body *body = store_body(g->store, id);
    if (!body)
        return;
    char *lang = slice_dup(article_lang(g->store, id));
    Stemmer *stemmer = stemmer_new(lang);
    size_t words = 0;
    Word at;
    FoldedWord word = FOLDED_WORD_INIT;
    for (WordIter i = words_begin(body->text); words_next(&i, &at);)
        words++;
    for (WordIter i = words_begin(body->text); words_next_folded(&i, &at, &word);) {
        if (!says_something(&word, lang))
            continue;
        Gathered *item = item_of(g, stemmer_stem(stemmer, word.accent), word.accent);
        item->weight += share / (float)words;
        item->answers += item->last != id;
        item->last = id;
    }
    folded_word_release(&word);
    stemmer_free(stemmer);
    free(lang);
}

/* Tells the words that the query asks for already; those of its phrases and expressions are not
 * gathered. */
static void recognise(Gathering *g, const QueryTerm *term, Stemmer *stemmer)
{
    bool alone = term->kind == QUERY_TERM_PHRASE && term->phrases[0].count == 1;
    for (size_t k = 0; k < term->n_phrases; k++)
        for (size_t n = 0; n < term->phrases[k].count; n++) {
            const Pattern *part = &term->phrases[k].parts[n];
            uint32_t at =
                part->form.len ? map_get(g->stems, stemmer_stem(stemmer, part->form)) : MAP_NONE;
            if (at != MAP_NONE && alone && part->kind <= PATTERN_EXACT)
                g->items[at].term = term->number;
            else if (at != MAP_NONE)
                g->items[at].weight = 0;
        }
}

static void recognise_all(Gathering *g, const Query *query, ArticleId id)
{
    char *lang = slice_dup(article_lang(g->store, id));
    Stemmer *stemmer = stemmer_new(lang);
    for (size_t i = 0; i < query->n_terms; i++)
        recognise(g, query->terms[i], stemmer);
    stemmer_free(stemmer);
    free(lang);
}

static int heavier(const void *left, const void *right)
{
    const Gathered *a = left, *b = right;
    if (a->weight != b->weight)
        return a->weight > b->weight ? -1 : 1;
    return slice_cmp(strbuf_slice(&a->form), strbuf_slice(&b->form));
}

/* Parses again with the best words; their weights are made to add up to their share. */
static Query *parse_widened(Gathering *g, size_t n, size_t terms, Slice text,
                            const QueryScope *scope)
{
    QueryWord words[FEEDBACK_WORDS];
    float sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += g->items[i].weight;
    CHECK(n > 0 && n <= FEEDBACK_WORDS && sum > 0);
    float unit = (float)terms * FEEDBACK_SHARE / (1 - FEEDBACK_SHARE) / sum;
    for (size_t i = 0; i < n; i++)
        words[i] = (QueryWord){strbuf_slice(&g->items[i].form), g->items[i].weight * unit,
                               g->items[i].term};
    QueryScope wide = scope ? *scope : (QueryScope){.store = NULL};
    wide.added = words;
    wide.n_added = n;
    return query_parse(text, &wide, NULL);
}

static void gather_best(Gathering *g, const Results *results)
{
    float scores = 0;
    size_t n = results_count(results);
    for (size_t i = 0; i < n; i++)
        scores += results_at(results, i).score;
    for (size_t i = 0; i < n && scores > 0; i++)
        gather(g, results_at(results, i).article, results_at(results, i).score / scores);
}

Query *feedback_widen(const Index *index, const Store *store, Query *query, Slice text,
                      const QueryScope *scope)
{
    SearchOptions options = {.limit = FEEDBACK_ANSWERS};
    Gathering g = {.store = store, .stems = map_new(1024)};
    Results *results = search_run(index, store, query, &options);
    gather_best(&g, results);
    for (size_t i = 0; i < results_count(results); i++)
        recognise_all(&g, query, results_at(results, i).article);
    unsigned least = results_count(results) > 2 ? 2 : 1;
    for (size_t i = 0; i < g.count; i++)
        if (g.items[i].answers < least)
            g.items[i].weight = 0;
    if (g.count)
        qsort(g.items, g.count, sizeof *g.items, heavier);
    size_t n = 0;
    while (n < g.count && n < FEEDBACK_WORDS && g.items[n].weight > 0)
        n++;
    if (n > 0 && query->n_terms > 0) {
        Query *wide = parse_widened(&g, n, query->n_terms, text, scope);
        wide->widened = true;
        wide->before = results_total(results);
        query_free(query);
        query = wide;
    }
    for (size_t i = 0; i < g.count; i++)
        strbuf_release(&g.items[i].form);
    free(g.items);
    map_free(g.stems);
    results_free(results);
    return query;
}
