/* neighbours.c - term at a time over the postings, the heaviest words first.
 *
 * No more postings are read than POSTINGS, so that the cost does not grow with the dossier: in a
 * large one the rarest words decide who is compared in full. The estimate is the sum of the
 * products, less for longer articles, which have more of everything (pivoted normalisation;
 * A. Singhal, C. Buckley, M. Mitra, 1996). */
#include "config.h"

#include "story/related/neighbours.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#define POSTINGS 40000 /* of all words together */
#define LEAST    3     /* words looked up even so */
#define SLOPE    0.2F  /* of the length normalisation */
#define COUNTS   16    /* occurrences beyond these count no more */
#define LINKS    24    /* words of another language looked up for one */

typedef struct Gatherer {
    Neighbours *found;
    const IndexView *view;
    const VectorReader *reader;
    const Subject *own;
    IndexPostings postings;
    float counts[COUNTS]; /* by occurrences: what they weigh */
    size_t budget;
} Gatherer;

static void count_posting(Gatherer *g, const IndexPosting *posting, size_t word, size_t lang,
                          float value)
{
    Neighbours *found = g->found;
    if (posting->article == g->own->id || posting->article >= found->n_place)
        return;
    uint32_t *place = &found->place[posting->article];
    if (*place == 0) {
        found->items = mem_grow(found->items, &found->cap, found->count + 1, sizeof *found->items);
        found->items[found->count] = (Neighbour){
            .article = posting->article, .words = posting->words, .lang = (uint16_t)lang};
        *place = (uint32_t)++found->count;
    }
    Neighbour *neighbour = &found->items[*place - 1];
    CHECK(neighbour->article == posting->article && posting->count > 0);
    if (neighbour->last == word + 1)
        return; /* by another form, or a surer word */
    neighbour->last = (uint16_t)(word + 1);
    neighbour->sum += value * g->counts[posting->count < COUNTS ? posting->count : COUNTS - 1];
}

static void gather_term(Gatherer *g, uint32_t term, unsigned language, size_t word, size_t lang,
                        float value)
{
    index_view_postings(g->view, term, &g->postings);
    for (size_t i = 0; i < g->postings.count; i++)
        if (g->postings.items[i].language == language)
            count_posting(g, &g->postings.items[i], word, lang, value);
    g->budget -= g->postings.count < g->budget ? g->postings.count : g->budget;
}

typedef struct WeighedWord {
    float weight;
    uint32_t word; /* index in the vector */
} WeighedWord;

static int by_weight(const void *pa, const void *pb)
{
    const WeighedWord *a = pa, *b = pb;
    if (a->weight < b->weight || a->weight > b->weight)
        return a->weight > b->weight ? -1 : 1;
    return a->word < b->word ? -1 : a->word > b->word;
}

/* The words, the heaviest first; the caller frees. */
static WeighedWord *weighed_words(const ArticleVector *vector)
{
    WeighedWord *words = mem_alloc((vector->count + 1) * sizeof *words);
    for (size_t i = 0; i < vector->count; i++)
        words[i] = (WeighedWord){vector->items[i].weight, (uint32_t)i};
    if (vector->count)
        qsort(words, vector->count, sizeof *words, by_weight);
    return words;
}

static size_t articles_of(const Gatherer *g, const uint32_t *forms, size_t count)
{
    size_t df = 0;
    for (size_t i = 0; i < count; i++)
        df += index_view_df(g->view, forms[i]);
    return df;
}

static void gather_own(Gatherer *g, Slice lang, const WeighedWord *words)
{
    const ArticleVector *vector = &g->own->vector;
    unsigned language = index_view_language(g->view, lang);
    g->budget = POSTINGS;
    for (size_t i = 0; i < vector->count && g->budget > 0; i++) {
        const VectorTerm *term = &vector->items[words[i].word];
        uint32_t forms[VECTOR_FORMS];
        size_t count = vector_forms(g->reader, term, lang, forms);
        if (i >= LEAST && articles_of(g, forms, count) > g->budget)
            continue;
        for (size_t k = 0; k < count; k++)
            gather_term(g, forms[k], language, i, 0, term->weight * term->unit);
    }
}

/* Of the links that come from each word the surest, in the order of the table: by word. */
typedef struct LinkRun {
    const CrossLink *links[LINKS];
    size_t count;
} LinkRun;

static void add_to_run(LinkRun *run, const CrossLink *link)
{
    size_t at = run->count;
    while (at > 0 && run->links[at - 1]->sureness < link->sureness)
        at--;
    if (at == LINKS)
        return;
    run->count += run->count < LINKS;
    for (size_t i = run->count - 1; i > at; i--)
        run->links[i] = run->links[i - 1];
    run->links[at] = link;
}

static size_t forms_of_link(const Gatherer *g, const CrossLink *link, Slice lang,
                            uint32_t forms[VECTOR_FORMS])
{
    VectorTerm term = {.term = link->term};
    return link->term == INDEX_NO_TERM
               ? index_view_forms(g->view, lang, link->word, forms, VECTOR_FORMS)
               : vector_forms(g->reader, &term, lang, forms);
}

static void gather_other(Gatherer *g, const CrossTable *table, size_t lang,
                         const WeighedWord *words)
{
    const ArticleVector *vector = &g->own->vector;
    unsigned language = index_view_language(g->view, slice_from(table->lang));
    LinkRun *runs = mem_zalloc(vector->count + 1, sizeof *runs);
    for (size_t i = 0; i < table->count; i++)
        add_to_run(&runs[table->items[i].from], &table->items[i]);
    g->budget = POSTINGS;
    for (size_t i = 0; i < vector->count && g->budget > 0; i++) {
        const LinkRun *run = &runs[words[i].word];
        const VectorTerm *term = &vector->items[words[i].word];
        for (size_t k = 0; k < run->count; k++) {
            uint32_t forms[VECTOR_FORMS];
            size_t count = forms_of_link(g, run->links[k], slice_from(table->lang), forms);
            if (i >= LEAST && articles_of(g, forms, count) > g->budget)
                continue;
            for (size_t f = 0; f < count; f++)
                gather_term(g, forms[f], language, i, lang,
                            term->weight * term->unit * run->links[k]->sureness);
        }
    }
    free(runs);
}

static int by_score(const void *pa, const void *pb)
{
    const Neighbour *a = pa, *b = pb;
    if (a->score < b->score || a->score > b->score)
        return a->score > b->score ? -1 : 1;
    return a->article < b->article ? -1 : a->article > b->article;
}

static void score(Neighbours *found, const Subject *own)
{
    float norm = own->vector.norm * own->vector.norm;
    for (size_t i = 0; i < found->count; i++) {
        Neighbour *c = &found->items[i];
        float ratio = (float)c->words / (float)(own->vector.n_text + 1);
        float value = norm > 0 ? c->sum / (norm * (1 - SLOPE + SLOPE * ratio)) : 0;
        c->score = value < 1 ? value : 1;
    }
    if (found->count)
        qsort(found->items, found->count, sizeof *found->items, by_score);
    for (size_t i = 0; i < found->count; i++)
        found->place[found->items[i].article] = (uint32_t)i + 1;
}

void neighbours_find(Neighbours *found, const IndexView *view, const VectorReader *reader,
                     const Subject *own, Slice lang, const CrossTable *tables, size_t n_tables,
                     size_t articles)
{
    Gatherer g = {.found = found, .view = view, .reader = reader, .own = own};
    found->place = mem_zalloc(articles, sizeof *found->place);
    found->n_place = articles;
    for (uint32_t n = 1; n < COUNTS; n++)
        g.counts[n] = vector_count_weight(n);
    WeighedWord *words = weighed_words(&own->vector);
    gather_own(&g, lang, words);
    for (size_t i = 0; i < n_tables; i++)
        gather_other(&g, &tables[i], i + 1, words);
    free(words);
    index_postings_release(&g.postings);
    score(found, own);
}

void neighbours_release(Neighbours *found)
{
    free(found->items);
    free(found->place);
    *found = (Neighbours){.items = NULL};
}
