/* query.c - queries of the command line. What the reader did (is:read, query:name) is asked of the
 * state only when the query speaks of it, so that scripts leave no trace and need no database. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "cli/query.h"

#include "dossier/feedback.h"
#include "dossier/show_finding.h"
#include "dossier/suggest.h"

static bool mentions_any(Slice query, const char *const *fields)
{
    for (; *fields; fields++)
        if (slice_find(query, slice_from(*fields)) >= 0)
            return true;
    return false;
}

unsigned cli_query_needs(Slice query)
{
    static const char *const dated[] = {"mentioned:", "query:", NULL};
    return NEED_INDEX | (mentions_any(query, dated) ? NEED_TIMELINE : 0u);
}

static bool hook_is_read(void *ctx, ArticleId id)
{
    const CliQuery *asked = ctx;
    return asked->state &&
           state_is_read(asked->state, store_article(asked->corpus->store, id)->key);
}

static Interval hook_date(void *ctx, ArticleId id)
{
    const CliQuery *asked = ctx;
    return corpus_date(asked->corpus, id);
}

static size_t hook_mentions(void *ctx, ArticleId id, Interval when, Range *out, size_t max)
{
    const CliQuery *asked = ctx;
    return chronicle_dates_within(asked->corpus->chronicle, id, when, out, max);
}

static Slice scope_saved(void *ctx, Slice name)
{
    const CliQuery *asked = ctx;
    return asked->state ? state_saved_search(asked->state, name) : (Slice){NULL, 0};
}

void cli_query_init(CliQuery *asked, const Corpus *corpus, const Options *options)
{
    *asked = (CliQuery){.corpus = corpus};
    asked->hooks = (QueryHooks){hook_is_read, hook_mentions, hook_date, asked};
    asked->scope = (QueryScope){.store = corpus->store,
                                .saved = scope_saved,
                                .ctx = asked,
                                .hooks = &asked->hooks,
                                .any = option_on(options, OPT_ANY)};
    asked->feedback = option_on(options, OPT_MORE);
    asked->options.limit = option_number(options, OPT_LIMIT, 0);
}

/* The reader's state of this dossier, under its absolute path as the reader names it. */
static void open_state(CliQuery *asked)
{
    char *path = realpath(asked->corpus->path, NULL);
    DiagList findings = DIAG_LIST_INIT;
    asked->state = state_open(NULL, path ? path : asked->corpus->path, &findings);
    diag_list_release(&findings);
    free(path);
}

static void say_error(Slice text, const QueryError *error, const char *file, uint32_t line)
{
    DiagList list = DIAG_LIST_INIT;
    StrBuf out = STRBUF_INIT;
    diag_add_at(&list, DIAG_ERROR, file, text, error->at.start, error->at.end - error->at.start,
                "%s", error->message);
    if (line)
        list.items[0].line = line;
    show_finding(&list.items[0], &out);
    fputs(strbuf_str(&out), stderr);
    strbuf_release(&out);
    diag_list_release(&list);
}

bool cli_query_parse(CliQuery *asked, Slice text, const char *file, uint32_t line)
{
    static const char *const stateful[] = {"is:", "query:", NULL};
    if (!asked->state && mentions_any(text, stateful))
        open_state(asked);
    QueryError error = {.incomplete = false};
    query_free(asked->query);
    asked->query = query_parse(text, &asked->scope, &error);
    if (asked->feedback)
        asked->query = feedback_widen(asked->corpus->index, asked->corpus->store, asked->query,
                                      text, &asked->scope);
    if (!error.message[0])
        return true;
    say_error(text, &error, file, line);
    return false;
}

void cli_query_release(CliQuery *asked)
{
    query_free(asked->query);
    state_close(asked->state);
    asked->query = NULL;
    asked->state = NULL;
}

/* Articles that only the added words brought. */
static size_t brought(const CliQuery *asked, size_t total)
{
    size_t before = query_before(asked->query);
    return total > before ? total - before : 0;
}

static void say_feedback(const CliQuery *asked, size_t total)
{
    StrBuf words = STRBUF_INIT;
    query_added(asked->query, 6, &words);
    if (words.len)
        complain("widened by %s: %zu more %s", strbuf_str(&words), brought(asked, total),
                 brought(asked, total) == 1 ? "article" : "articles");
    strbuf_release(&words);
}

void cli_query_note_feedback(const CliQuery *asked, size_t total, Writer *writer)
{
    StrBuf words = STRBUF_INIT;
    query_added(asked->query, SIZE_MAX - 1, &words);
    if (asked->feedback)
        writer_note(writer, "widened",
                    json_pack("{s:o, s:I}", "words", json_text(strbuf_slice(&words)), "articles",
                              (json_int_t)brought(asked, total)));
    strbuf_release(&words);
}

Results *cli_query_run(const CliQuery *asked)
{
    Results *results =
        search_run(asked->corpus->index, asked->corpus->store, asked->query, &asked->options);
    Slice notice = results_notice(results);
    if (notice.len)
        complain(SLICE_FMT, SLICE_ARG(notice));
    if (asked->feedback)
        say_feedback(asked, results_total(results));
    return results;
}

void cli_query_concordance(const CliQuery *asked, Concordance *out)
{
    const Corpus *corpus = asked->corpus;
    Hits hits = {NULL, 0, 0};
    CliQuery every = *asked;
    every.options.limit = 0; /* --limit counts rows */
    every.options.order = ORDER_LIST;
    Results *results = cli_query_run(&every);
    concordance_init(out, corpus->store);
    for (size_t i = 0; i < results_count(results); i++) {
        ArticleId id = results_at(results, i).article;
        hits_of(corpus->index, corpus->store, asked->query, id, &hits);
        if (corpus_readable(corpus, id))
            concordance_add(out, asked->query, id, hits.items, hits.count);
    }
    results_free(results);
    hits_release(&hits);
}

bool cli_query_order(CliQuery *asked, const Options *options)
{
    const char *wanted = options->values[OPT_SORT];
    if (!wanted || result_order_find(slice_from(wanted), &asked->options.order))
        return true;
    complain("--sort: found \"%s\", expected rank, date, source or list", wanted);
    return false;
}

void cli_query_note(const CliQuery *asked, Slice text, Writer *writer)
{
    StrBuf parsed = STRBUF_INIT;
    query_format(asked->query, &parsed);
    writer_note(writer, "query", json_text(text));
    writer_note(writer, "parsed", json_text(strbuf_slice(&parsed)));
    strbuf_release(&parsed);
}

/* What may not be as it was meant: a lower-case operator, a word that is nowhere. */
static void advise(const CliQuery *asked, Slice text)
{
    enum { SHOWN = 3 };
    IndexWord words[SHOWN];
    Range at;
    Slice lower = query_lower_operator(asked->query);
    if (lower.len)
        complain("“" SLICE_FMT "” is a word here: operators are capitals", SLICE_ARG(lower));
    size_t n = suggest_words(asked->corpus->index, asked->query, &at, words, SHOWN);
    if (n == 0)
        return;
    StrBuf near = STRBUF_INIT;
    for (size_t i = 0; i < n; i++)
        strbuf_printf(&near, "%s" SLICE_FMT " (%zu)", i ? ", " : "", SLICE_ARG(words[i].form),
                      words[i].df);
    complain("no article has “" SLICE_FMT "”; did you mean %s?",
             SLICE_ARG(slice_sub(text, at.start, at.end)), strbuf_str(&near));
    strbuf_release(&near);
}

bool cli_query_open(CliQuery *asked, Corpus *corpus, const Call *call)
{
    Slice text = slice_from(call->args[0]);
    if (!corpus_open(corpus, call, cli_query_needs(text)))
        return false;
    cli_query_init(asked, corpus, &call->options);
    if (!cli_query_parse(asked, text, "query", 0)) {
        cli_query_close(asked, corpus);
        return false;
    }
    if (query_is_empty(asked->query)) {
        complain("the query is empty");
        cli_query_close(asked, corpus);
        return false;
    }
    advise(asked, text);
    return true;
}

void cli_query_close(CliQuery *asked, Corpus *corpus)
{
    cli_query_release(asked);
    corpus_close(corpus);
}
