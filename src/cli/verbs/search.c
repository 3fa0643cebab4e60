/* search.c - dossier search: ranked articles, each with the piece of text that answers best. */
#include "config.h"

#include <stdlib.h>

#include "cli/article.h"
#include "cli/query.h"
#include "cli/verbs/internal.h"

#include "dossier/snippet.h"

#define SNIPPET_CELLS 72

static const TableColumn columns[] = {
    {"rank", NULL, COLUMN_DATA},
    {"hits", NULL, COLUMN_RIGHT},
    {"id", NULL, 0},
    {"date", "shown", COLUMN_TEXT},
    {"date", NULL, COLUMN_DATA},
    {"lang", NULL, COLUMN_DATA},
    {"title", NULL, 0},
    {"source", NULL, COLUMN_DATA},
    {"score", NULL, COLUMN_DATA},
    {"snippet", NULL, COLUMN_BELOW},
    {"url", NULL, COLUMN_DATA},
};

static json_t *marks_of(const Snippet *snippet)
{
    json_t *marks = json_array();
    for (size_t i = 0; i < snippet->n_marks; i++)
        json_array_append_new(
            marks, json_pack("[i, i]", (int)snippet->marks[i].start, (int)snippet->marks[i].end));
    return marks;
}

static json_t *row_of(const CliQuery *asked, Result found, size_t rank, Hits *hits)
{
    const Corpus *corpus = asked->corpus;
    const Body *body = store_body(corpus->store, found.article);
    hits_of(corpus->index, corpus->store, asked->query, found.article, hits);
    json_t *row = article_row(corpus, found.article);
    json_object_set_new(row, "rank", json_integer((json_int_t)rank + 1));
    json_object_set_new(row, "shown", article_shown(corpus, found.article));
    json_object_set_new(row, "hits", json_integer((json_int_t)hits->count));
    json_object_set_new(row, "score", json_real((double)found.score));
    if (!body)
        return row;
    Snippet snippet = {.text = STRBUF_INIT};
    snippet_make(body, hits, SNIPPET_CELLS, &snippet);
    json_object_set_new(row, "snippet", json_text(strbuf_slice(&snippet.text)));
    json_object_set_new(row, "marks", marks_of(&snippet));
    snippet_release(&snippet);
    return row;
}

static Status print_results(const CliQuery *asked, const Call *call)
{
    Results *results = cli_query_run(asked);
    Hits hits = {NULL, 0, 0};
    size_t count = results_count(results);
    Writer *writer = writer_new(format_asked(&call->options), "articles", columns,
                                sizeof columns / sizeof *columns);
    corpus_note(asked->corpus, writer);
    cli_query_note(asked, slice_from(call->args[0]), writer);
    writer_note(writer, "total", json_integer((json_int_t)results_total(results)));
    cli_query_note_feedback(asked, results_total(results), writer);
    for (size_t rank = 0; rank < count; rank++)
        writer_row(writer, row_of(asked, results_at(results, rank), rank, &hits));
    if (count < results_total(results))
        complain("%zu of %zu articles shown", count, results_total(results));
    hits_release(&hits);
    results_free(results);
    return corpus_finish(writer, count);
}

Status verb_search(const Call *call)
{
    Corpus corpus;
    CliQuery asked;
    if (!cli_query_open(&asked, &corpus, call))
        return STATUS_ERROR;
    Status status =
        cli_query_order(&asked, &call->options) ? print_results(&asked, call) : STATUS_ERROR;
    cli_query_close(&asked, &corpus);
    return status;
}
