/* count.c - dossier count: hits by article, absolute and in a thousand words. */
#include "config.h"

#include "cli/article.h"
#include "cli/query.h"
#include "cli/verbs/internal.h"
#include "dossier/words.h"

static const TableColumn columns[] = {
    {"hits", NULL, COLUMN_RIGHT},         {"words", NULL, COLUMN_RIGHT},
    {"per_thousand", NULL, COLUMN_RIGHT}, {"id", NULL, 0},
    {"date", "shown", COLUMN_TEXT},       {"date", NULL, COLUMN_DATA},
    {"lang", NULL, COLUMN_DATA},          {"title", NULL, 0},
    {"source", NULL, COLUMN_DATA},        {"url", NULL, COLUMN_DATA},
};

typedef struct HitCounts {
    size_t hits, words, articles;
} HitCounts;

static size_t words_of(const Body *body)
{
    size_t n = 0;
    Word word;
    for (WordIter iter = words_begin(body->text); words_next(&iter, &word);)
        n++;
    return n;
}

static void set_counts(json_t *row, HitCounts counts)
{
    double rate = counts.words ? 1000.0 * (double)counts.hits / (double)counts.words : 0;
    json_object_set_new(row, "hits", json_integer((json_int_t)counts.hits));
    json_object_set_new(row, "words", json_integer((json_int_t)counts.words));
    json_object_set_new(row, "per_thousand", json_real(rate));
}

static void write_article(const Corpus *corpus, Writer *writer, ArticleId id, HitCounts counts)
{
    json_t *row = article_row(corpus, id);
    json_object_set_new(row, "shown", article_shown(corpus, id));
    set_counts(row, counts);
    writer_row(writer, row);
}

/* HitCounts article by article in the order of the list. With a writer each one with hits is a
 * row. */
static HitCounts count_all(const CliQuery *asked, Writer *writer)
{
    const Corpus *corpus = asked->corpus;
    HitCounts all = {0, 0, 0};
    Hits hits = {NULL, 0, 0};
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1)) {
        if (!corpus_readable(corpus, id))
            continue;
        hits.count = 0;
        hits_of(corpus->index, corpus->store, asked->query, id, &hits);
        HitCounts one = {hits.count, words_of(store_body(corpus->store, id)), 1};
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
    CliQuery asked;
    if (!cli_query_open(&asked, &corpus, call))
        return STATUS_ERROR;
    Format format = format_asked(&call->options);
    Writer *writer = writer_new(format, "articles", columns, sizeof columns / sizeof *columns);
    HitCounts all = {0, 0, 0};
    corpus_note(&corpus, writer);
    cli_query_note(&asked, slice_from(call->args[0]), writer);
    if (format == FORMAT_JSON) { /* the totals stand before the rows */
        all = count_all(&asked, NULL);
        json_t *total = json_pack("{s:i}", "articles", (int)all.articles);
        set_counts(total, all);
        writer_note(writer, "total", total);
    }
    writer_heading(writer);
    all = count_all(&asked, writer);
    if (format == FORMAT_TEXT) {
        json_t *total = json_pack("{s:s}", "id", "all");
        set_counts(total, all);
        writer_row(writer, total);
    }
    Status status = corpus_finish(writer, all.hits);
    cli_query_close(&asked, &corpus);
    return status;
}
