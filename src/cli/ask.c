/* ask.c - queries of the command line. What the reader did (is:read, query:name) is asked of the
 * state only when the query speaks of it, so that scripts leave no trace and need no database. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/ask.h"

static bool mentions_any(Slice query, const char *const *fields)
{
    for (; *fields; fields++)
        if (slice_find(query, slice_from(*fields)) >= 0)
            return true;
    return false;
}

unsigned ask_needs(Slice query)
{
    static const char *const dated[] = {"mentioned:", "query:", NULL};
    return NEED_INDEX | (mentions_any(query, dated) ? NEED_TIMELINE : 0u);
}

static bool hook_is_read(void *ctx, ArticleId id)
{
    const Ask *ask = ctx;
    return ask->state && state_is_read(ask->state, store_article(ask->corpus->store, id)->key);
}

static Interval hook_date(void *ctx, ArticleId id)
{
    const Ask *ask = ctx;
    return corpus_date(ask->corpus, id);
}

static size_t hook_mentions(void *ctx, ArticleId id, Interval when, Range *out, size_t max)
{
    const Ask *ask = ctx;
    return chronicle_dates_within(ask->corpus->chronicle, id, when, out, max);
}

static Slice scope_saved(void *ctx, Slice name)
{
    const Ask *ask = ctx;
    return ask->state ? state_saved_search(ask->state, name) : (Slice){NULL, 0};
}

void ask_init(Ask *ask, const Corpus *corpus, const Options *options)
{
    *ask = (Ask){.corpus = corpus};
    ask->hooks = (QueryHooks){hook_is_read, hook_mentions, hook_date, ask};
    ask->scope = (QueryScope){.store = corpus->store,
                              .saved = scope_saved,
                              .ctx = ask,
                              .hooks = &ask->hooks,
                              .any = option_on(options, OPT_ANY)};
    ask->more = option_on(options, OPT_MORE);
    ask->options.limit = option_number(options, OPT_LIMIT, 0);
}

/* The reader's state of this dossier, under its absolute path as the reader names it. */
static void open_state(Ask *ask)
{
    char *path = realpath(ask->corpus->path, NULL);
    DiagList findings = DIAG_LIST_INIT;
    ask->state = state_open(NULL, path ? path : ask->corpus->path, &findings);
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
    diag_format(&list.items[0], &out);
    fputs(strbuf_str(&out), stderr);
    strbuf_release(&out);
    diag_list_release(&list);
}

bool ask_parse(Ask *ask, Slice text, const char *file, uint32_t line)
{
    static const char *const stateful[] = {"is:", "query:", NULL};
    if (!ask->state && mentions_any(text, stateful))
        open_state(ask);
    QueryError error = {.incomplete = false};
    query_free(ask->query);
    ask->query = query_parse(text, &ask->scope, &error);
    if (ask->more)
        ask->query =
            search_more(ask->corpus->index, ask->corpus->store, ask->query, text, &ask->scope);
    if (!error.message[0])
        return true;
    say_error(text, &error, file, line);
    return false;
}

void ask_release(Ask *ask)
{
    query_free(ask->query);
    state_close(ask->state);
    ask->query = NULL;
    ask->state = NULL;
}

/* Articles that only the added words brought. */
static size_t brought(const Ask *ask, size_t total)
{
    size_t before = query_before(ask->query);
    return total > before ? total - before : 0;
}

static void say_more(const Ask *ask, size_t total)
{
    StrBuf words = STRBUF_INIT;
    query_added(ask->query, 6, &words);
    if (words.len)
        complain("widened by %s: %zu more %s", strbuf_str(&words), brought(ask, total),
                 brought(ask, total) == 1 ? "article" : "articles");
    strbuf_release(&words);
}

void ask_note_more(const Ask *ask, size_t total, Writer *writer)
{
    StrBuf words = STRBUF_INIT;
    query_added(ask->query, SIZE_MAX - 1, &words);
    if (ask->more)
        writer_note(writer, "widened",
                    json_pack("{s:o, s:I}", "words", json_text(strbuf_slice(&words)), "articles",
                              (json_int_t)brought(ask, total)));
    strbuf_release(&words);
}

Results *ask_run(const Ask *ask)
{
    Results *results =
        search_run(ask->corpus->index, ask->corpus->store, ask->query, &ask->options);
    Slice notice = results_notice(results);
    if (notice.len)
        complain(SLICE_FMT, SLICE_ARG(notice));
    if (ask->more)
        say_more(ask, results_total(results));
    return results;
}

void ask_concordance(const Ask *ask, Concordance *out)
{
    const Corpus *corpus = ask->corpus;
    Hits hits = {NULL, 0, 0};
    Ask every = *ask;
    every.options.limit = 0; /* --limit counts rows */
    every.options.order = ORDER_LIST;
    Results *results = ask_run(&every);
    concordance_init(out, corpus->store);
    for (size_t i = 0; i < results_count(results); i++) {
        ArticleId id = results_at(results, i).article;
        hits_of(corpus->index, corpus->store, ask->query, id, &hits);
        if (corpus_readable(corpus, id))
            concordance_add(out, id, hits.items, hits.count);
    }
    results_free(results);
    hits_release(&hits);
}

bool ask_order(Ask *ask, const Options *options)
{
    static const char *const names[] = {[ORDER_RANK] = "rank",
                                        [ORDER_DATE] = "date",
                                        [ORDER_SOURCE] = "source",
                                        [ORDER_LIST] = "list"};
    const char *wanted = options->values[OPT_SORT];
    if (!wanted)
        return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(wanted, names[i]) == 0) {
            ask->options.order = (ResultOrder)i;
            return true;
        }
    complain("--sort: found \"%s\", expected rank, date, source or list", wanted);
    return false;
}

void ask_note(const Ask *ask, Slice text, Writer *writer)
{
    StrBuf parsed = STRBUF_INIT;
    query_format(ask->query, &parsed);
    writer_note(writer, "query", json_text(text));
    writer_note(writer, "parsed", json_text(strbuf_slice(&parsed)));
    strbuf_release(&parsed);
}

bool ask_open(Ask *ask, Corpus *corpus, const Call *call)
{
    Slice text = slice_from(call->args[0]);
    if (!corpus_open(corpus, call, ask_needs(text)))
        return false;
    ask_init(ask, corpus, &call->options);
    if (!ask_parse(ask, text, "query", 0)) {
        ask_close(ask, corpus);
        return false;
    }
    if (query_is_empty(ask->query)) {
        complain("the query is empty");
        ask_close(ask, corpus);
        return false;
    }
    return true;
}

void ask_close(Ask *ask, Corpus *corpus)
{
    ask_release(ask);
    corpus_close(corpus);
}
