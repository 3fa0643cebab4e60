/* batch.c - dossier batch: a file of queries, as a matrix of queries and articles or as a TREC
 * run. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/article.h"
#include "cli/query.h"
#include "cli/verbs/internal.h"
#include "dossier/file.h"
#include "dossier/fold.h"
#include "dossier/mem.h"
#include "dossier/words.h"

#define FILE_MAX_BYTES ((size_t)64 << 20)
#define TEXT_ARTICLES  16   /* more articles than these have their columns only in CSV and JSON */
#define TREC_LIMIT     1000 /* as is the custom */

typedef struct Listed {
    ArticleId id;
    char *key; /* owned */
} Listed;

typedef struct Batch {
    const Call *call;
    Corpus corpus;
    CliQuery asked;
    StrBuf file;
    Listed *articles; /* in the order of the list */
    size_t n_articles, cap;
    size_t rows, errors;
} Batch;

typedef void (*LineFn)(Batch *batch, void *ctx, Slice line, uint32_t number);

/* Calls fn for each line that is neither blank nor a comment. */
static void each_line(Batch *batch, LineFn fn, void *ctx)
{
    Slice text = strbuf_slice(&batch->file);
    uint32_t number = 0;
    size_t at = 0;
    for (Slice line; slice_part(text, '\n', &at, &line);) {
        number++;
        line = slice_trim(line);
        if (line.len && line.ptr[0] != '#')
            fn(batch, ctx, line, number);
    }
}

static bool parse(Batch *batch, Slice query, uint32_t number)
{
    const char *file = batch->call->args[0];
    bool ok = cli_query_parse(&batch->asked, query,
                              strcmp(file, "-") == 0 ? "standard input" : file, number);
    batch->errors += !ok;
    return ok;
}

/* --- the matrix --- */

static void list_articles(Batch *batch)
{
    const Corpus *corpus = &batch->corpus;
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1)) {
        batch->articles =
            mem_grow(batch->articles, &batch->cap, batch->n_articles + 1, sizeof *batch->articles);
        batch->articles[batch->n_articles++] =
            (Listed){id, slice_dup(store_article(corpus->store, id)->key)};
    }
}

typedef struct Totals {
    size_t hits, articles;
    Interval first; /* date of the earliest article with a hit */
} Totals;

/* The hits by article, those without too. */
static json_t *count_line(Batch *batch, Totals *totals)
{
    const Corpus *corpus = &batch->corpus;
    json_t *counts = json_object();
    Hits found = {NULL, 0, 0};
    *totals = (Totals){.first = INTERVAL_NONE};
    for (size_t i = 0; i < batch->n_articles; i++)
        json_object_set_new(counts, batch->articles[i].key, json_integer(0));
    Results *results = cli_query_run(&batch->asked);
    for (size_t i = 0; i < results_count(results); i++) {
        ArticleId id = results_at(results, i).article;
        Interval date = corpus_date(corpus, id);
        hits_of(corpus->index, corpus->store, batch->asked.query, id, &found);
        char *key = slice_dup(store_article(corpus->store, id)->key);
        json_object_set_new(counts, key, json_integer((json_int_t)found.count));
        free(key);
        totals->hits += found.count;
        if (interval_cmp(date, totals->first) < 0)
            totals->first = date;
    }
    totals->articles = results_count(results);
    results_free(results);
    hits_release(&found);
    return counts;
}

static void matrix_line(Batch *batch, void *ctx, Slice line, uint32_t number)
{
    Totals totals;
    if (!parse(batch, line, number))
        return;
    json_t *counts = count_line(batch, &totals);
    StrBuf parsed = STRBUF_INIT;
    query_format(batch->asked.query, &parsed);
    writer_row(ctx, json_pack("{s:i, s:o, s:o, s:i, s:i, s:o, s:o}", "line", (int)number, "query",
                              json_text(line), "parsed", json_text(strbuf_slice(&parsed)), "hits",
                              (int)totals.hits, "articles", (int)totals.articles, "first",
                              json_iso(totals.first), "counts", counts));
    strbuf_release(&parsed);
    batch->rows++;
}

static bool print_matrix(Batch *batch)
{
    static const TableColumn totals[] = {{"query", NULL, 0},
                                         {"hits", NULL, COLUMN_RIGHT},
                                         {"articles", NULL, COLUMN_RIGHT},
                                         {"first", NULL, 0}};
    enum { TOTALS = sizeof totals / sizeof *totals };
    list_articles(batch);
    TableColumn *columns = mem_zalloc(TOTALS + batch->n_articles, sizeof *columns);
    memcpy(columns, totals, sizeof totals);
    unsigned flags = batch->n_articles > TEXT_ARTICLES ? COLUMN_DATA : COLUMN_RIGHT;
    for (size_t i = 0; i < batch->n_articles; i++)
        columns[TOTALS + i] = (TableColumn){batch->articles[i].key, "counts", flags};
    Writer *writer = writer_new(format_asked(&batch->call->options), "queries", columns,
                                TOTALS + batch->n_articles);
    corpus_note(&batch->corpus, writer);
    writer_heading(writer);
    each_line(batch, matrix_line, writer);
    bool ok = writer_close(writer);
    free(columns);
    return ok;
}

/* --- a TREC run --- */

/* A field of a TREC run has no blanks. */
static void put_field(StrBuf *out, Slice field)
{
    for (size_t i = 0; i < field.len; i++)
        strbuf_putc(out, (unsigned char)field.ptr[i] <= ' ' ? '_' : field.ptr[i]);
    strbuf_putc(out, ' ');
}

/* Running prose as a query: its words alone, in which no sign and no capital is an operator. */
static void put_plain_words(StrBuf *out, Slice prose)
{
    Word word;
    for (WordIter iter = words_begin(prose); words_next(&iter, &word);) {
        fold_word(slice_sub(prose, word.start, word.end), FOLD_ACCENT, out);
        strbuf_putc(out, ' ');
    }
}

/* The query of a line: what follows the tab, as it is or, with --any, its words. */
static void take_query(Batch *batch, Slice text, StrBuf *out)
{
    if (option_on(&batch->call->options, OPT_ANY))
        put_plain_words(out, text);
    else
        strbuf_put_slice(out, text);
}

static void trec_line(Batch *batch, void *ctx, Slice line, uint32_t number)
{
    StrBuf *out = ctx;
    const char *tab = memchr(line.ptr, '\t', line.len);
    if (!tab) {
        complain("line %u: found no tab, expected ID, a tab, and the query", number);
        batch->errors++;
        return;
    }
    Slice id = slice_sub(line, 0, (size_t)(tab - line.ptr));
    /* A line in part wrong still gives what its other part finds: an error here is a line that
     * finds nothing at all. */
    StrBuf query = STRBUF_INIT;
    take_query(batch, slice_sub(line, id.len + 1, line.len), &query);
    if (!parse(batch, strbuf_slice(&query), number) && !query_is_empty(batch->asked.query))
        batch->errors--;
    strbuf_release(&query);
    Results *results = cli_query_run(&batch->asked);
    for (size_t rank = 0; rank < results_count(results); rank++) {
        Result found = results_at(results, rank);
        put_field(out, id);
        strbuf_puts(out, "Q0 ");
        put_field(out, store_article(batch->corpus.store, found.article)->key);
        strbuf_printf(out, "%zu %.6f dossier\n", rank + 1, (double)found.score);
    }
    results_free(results);
    put_out(strbuf_slice(out));
    strbuf_clear(out);
    batch->rows++;
}

static bool print_trec(Batch *batch)
{
    StrBuf out = STRBUF_INIT;
    each_line(batch, trec_line, &out);
    strbuf_release(&out);
    return fflush(stdout) == 0 && !ferror(stdout);
}

/* --- the verb --- */

static Status run(Batch *batch)
{
    const Options *options = &batch->call->options;
    bool trec = option_on(options, OPT_TREC);
    cli_query_init(&batch->asked, &batch->corpus, options);
    batch->asked.options.limit = trec ? option_number(options, OPT_LIMIT, TREC_LIMIT) : 0;
    bool written = trec ? print_trec(batch) : print_matrix(batch);
    cli_query_release(&batch->asked);
    if (!written)
        return complain("cannot write to standard output");
    if (batch->errors)
        return complain("%zu of %zu queries had errors", batch->errors,
                        batch->rows + (trec ? 0 : batch->errors));
    return STATUS_OK;
}

Status verb_batch(const Call *call)
{
    Batch batch = {.call = call, .file = STRBUF_INIT};
    FileError error = file_read(call->args[0], FILE_MAX_BYTES, &batch.file);
    Status status = STATUS_ERROR;
    if (error)
        complain("%s: %s", call->args[0], file_error_text(error));
    else if (corpus_open(&batch.corpus, call, cli_query_needs(strbuf_slice(&batch.file)))) {
        status = run(&batch);
        corpus_close(&batch.corpus);
    }
    for (size_t i = 0; i < batch.n_articles; i++)
        free(batch.articles[i].key);
    free(batch.articles);
    strbuf_release(&batch.file);
    return status;
}
