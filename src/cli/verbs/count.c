/* count.c - dossier count: hits by article, absolute and in a thousand words. */
#include "config.h"

#include "cli/article.h"
#include "cli/ask.h"
#include "cli/verbs/internal.h"
#include "dossier/words.h"

static const Column columns[] = {
    {"hits", NULL, COLUMN_RIGHT},         {"words", NULL, COLUMN_RIGHT},
    {"per_thousand", NULL, COLUMN_RIGHT}, {"id", NULL, 0},
    {"date", "shown", COLUMN_TEXT},       {"date", NULL, COLUMN_DATA},
    {"lang", NULL, COLUMN_DATA},          {"title", NULL, 0},
    {"source", NULL, COLUMN_DATA},        {"url", NULL, COLUMN_DATA},
};

typedef struct Counts {
    size_t hits, words, articles;
} Counts;

static size_t words_of(const Body *body)
{
    size_t n = 0;
    Word word;
    for (WordIter iter = words_begin(body->text); words_next(&iter, &word);)
        n++;
    return n;
}

static void set_counts(json_t *row, Counts counts)
{
    double rate = counts.words ? 1000.0 * (double)counts.hits / (double)counts.words : 0;
    json_object_set_new(row, "hits", json_integer((json_int_t)counts.hits));
    json_object_set_new(row, "words", json_integer((json_int_t)counts.words));
    json_object_set_new(row, "per_thousand", json_real(rate));
}

static void write_article(const Corpus *corpus, Writer *writer, ArticleId id, Counts counts)
{
    json_t *row = article_row(corpus, id);
    json_object_set_new(row, "shown", article_shown(corpus, id));
    set_counts(row, counts);
    writer_row(writer, row);
}

/* Counts article by article in the order of the list. With a writer each one with hits is a row. */
static Counts count_all(const Ask *ask, Writer *writer)
{
    const Corpus *corpus = ask->corpus;
    Counts all = {0, 0, 0};
    Hits hits = {NULL, 0, 0};
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1)) {
        if (!corpus_readable(corpus, id))
            continue;
        hits.count = 0;
        hits_of(corpus->index, corpus->store, ask->query, id, &hits);
        Counts one = {hits.count, words_of(store_body(corpus->store, id)), 1};
        all.words += one.words;
        all.hits += one.hits;
        all.articles += one.hits > 0;
        if (writer && one.hits)
            write_article(corpus, writer, id, one);
    }
    hits_release(&hits);
    return all;
}

Status verb_count(const Call *call)
{
    Corpus corpus;
    Ask ask;
    if (!ask_open(&ask, &corpus, call))
        return STATUS_ERROR;
    Format format = format_asked(&call->options);
    Writer *writer = writer_new(format, "articles", columns, sizeof columns / sizeof *columns);
    Counts all = {0, 0, 0};
    corpus_note(&corpus, writer);
    ask_note(&ask, slice_from(call->args[0]), writer);
    if (format == FORMAT_JSON) { /* the totals stand before the rows */
        all = count_all(&ask, NULL);
        json_t *total = json_pack("{s:i}", "articles", (int)all.articles);
        set_counts(total, all);
        writer_note(writer, "total", total);
    }
    writer_heading(writer);
    all = count_all(&ask, writer);
    if (format == FORMAT_TEXT) {
        json_t *total = json_pack("{s:s}", "id", "all");
        set_counts(total, all);
        writer_row(writer, total);
    }
    Status status = corpus_finish(writer, all.hits);
    ask_close(&ask, &corpus);
    return status;
}
