/* dossier collocates: the words that stand near the hits.
 *
 * Words are ranked by the log-likelihood ratio of T. Dunning, "Accurate methods for the statistics
 * of surprise and coincidence" (1993), which unlike mutual information does not favour what occurs
 * once. Function words count neither near the hits nor elsewhere. */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "cli/ask.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/words.h"

static const Column columns[] = {
    {"word", NULL, 0},
    {"near", NULL, COLUMN_RIGHT},
    {"left", NULL, COLUMN_RIGHT},
    {"right", NULL, COLUMN_RIGHT},
    {"articles", NULL, COLUMN_RIGHT},
    {"all", NULL, COLUMN_RIGHT},
    {"ratio", NULL, COLUMN_RIGHT},
    {"score", NULL, COLUMN_RIGHT},
};

typedef struct Collocate {
    Tally near;
    size_t all; /* in the whole dossier */
    double score, ratio;
} Collocate;

typedef struct Collocates {
    const Ask *ask;
    Collocate *items;
    size_t count;
    size_t words, near; /* all words; those near a hit */
} Collocates;

/* Takes the words near the hits over; gives the map from a word to its place in items. */
static Map *take_tallies(Collocates *c, const Tallies *tallies)
{
    Map *places = map_new(tallies->count);
    c->items = mem_zalloc(tallies->count, sizeof *c->items);
    c->count = tallies->count;
    for (size_t i = 0; i < tallies->count; i++) {
        c->items[i].near = tallies->items[i];
        c->near += tallies->items[i].count;
        map_set(places, tallies->items[i].text, (uint32_t)i);
    }
    return places;
}

static void count_article(Collocates *c, const Map *places, ArticleId id)
{
    const Store *store = c->ask->corpus->store;
    char *lang = slice_dup(article_lang(store, id));
    FoldedWord folded = FOLDED_WORD_INIT;
    Word word;
    for (WordIter iter = words_begin(store_body(store, id)->text);
         words_next_folded(&iter, &word, &folded);) {
        if (word_is_function(folded.base, lang))
            continue;
        uint32_t place = map_get(places, folded.accent);
        c->words++;
        if (place != MAP_NONE)
            c->items[place].all++;
    }
    folded_word_release(&folded);
    free(lang);
}

static void count_all(Collocates *c, const Map *places)
{
    const Corpus *corpus = c->ask->corpus;
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1))
        if (corpus_readable(corpus, id))
            count_article(c, places, id);
}

/* k ln(k / expected); 0 for none. */
static double surprise(double k, double expected)
{
    return k > 0 && expected > 0 ? k * log(k / expected) : 0;
}

/* The two-by-two table: this word or another, near a hit or elsewhere. Where windows overlap a word
 * is counted twice, and the table is cut to what there is. */
static void score_one(const Collocates *c, Collocate *item)
{
    double n = (double)c->words, near = fmin((double)c->near, n), all = (double)item->all;
    double k = fmin((double)item->near.count, fmin(all, near));
    double expected = all * near / n;
    item->ratio = expected > 0 ? log2(k / expected) : 0;
    item->score = 2 * (surprise(k, expected) + surprise(all - k, all * (n - near) / n) +
                       surprise(near - k, (n - all) * near / n) +
                       surprise(n - all - near + k, (n - all) * (n - near) / n));
}

static int by_score(const void *left, const void *right)
{
    const Collocate *a = left, *b = right;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return slice_cmp(a->near.text, b->near.text);
}

/* Keeps what stands near a hit more often than chance would have it, best first. */
static void rank(Collocates *c)
{
    size_t kept = 0;
    for (size_t i = 0; i < c->count; i++) {
        score_one(c, &c->items[i]);
        if (c->items[i].ratio > 0)
            c->items[kept++] = c->items[i];
    }
    c->count = kept;
    if (kept)
        qsort(c->items, kept, sizeof *c->items, by_score);
}

static json_t *row_of(const Collocate *item)
{
    return json_pack("{s:o, s:i, s:i, s:i, s:i, s:i, s:f, s:f}", "word", json_text(item->near.text),
                     "near", (int)item->near.count, "left", (int)item->near.left, "right",
                     (int)item->near.right, "articles", (int)item->near.articles, "all",
                     (int)item->all, "ratio", item->ratio, "score", item->score);
}

static Status print_collocates(const Collocates *c, const Call *call, size_t window)
{
    size_t limit = option_number(&call->options, OPT_LIMIT, 50);
    size_t shown = limit && limit < c->count ? limit : c->count;
    Writer *writer = writer_new(format_asked(&call->options), "words", columns,
                                sizeof columns / sizeof *columns);
    corpus_note(c->ask->corpus, writer);
    ask_note(c->ask, slice_from(call->args[0]), writer);
    writer_note(writer, "window", json_integer((json_int_t)window));
    writer_heading(writer);
    for (size_t i = 0; i < shown; i++)
        writer_row(writer, row_of(&c->items[i]));
    return corpus_finish(writer, shown);
}

Status verb_collocates(const Call *call)
{
    Corpus corpus;
    Ask ask;
    size_t window = option_number(&call->options, OPT_WINDOW, 5);
    if (!ask_open(&ask, &corpus, call))
        return STATUS_ERROR;
    Concordance all;
    Tallies tallies = {.keys = NULL};
    ask_concordance(&ask, &all);
    tally_collocates(&all, (unsigned)(window > 100 ? 100 : window), &tallies);
    Collocates c = {.ask = &ask};
    Map *places = take_tallies(&c, &tallies);
    count_all(&c, places);
    rank(&c);
    Status status = print_collocates(&c, call, window);
    map_free(places);
    free(c.items);
    tallies_release(&tallies);
    concordance_release(&all);
    ask_close(&ask, &corpus);
    return status;
}
