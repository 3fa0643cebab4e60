/* corpus.c - opening a dossier for a verb. The loader's workers index each batch as it comes, as in
 * the reader; the verb waits for the end, so that what it prints does not depend on how fast the
 * machine is. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/corpus.h"
#include "dossier/file.h"
#include "dossier/mem.h"
#include "dossier/nearest.h"
#include "dossier/show_finding.h"

static void take_batch(void *ctx, const ArticleId *ids, size_t count)
{
    Corpus *corpus = ctx;
    if (corpus->index && count)
        index_add(corpus->index, ids, count);
    else if (corpus->index)
        index_flush(corpus->index);
    if (count && (corpus->needs & NEED_TIMELINE))
        chronicle_add(corpus->chronicle, ids, count);
}

/* content/manifest.yaml beside the folder that holds the running program, as in a build; the caller
 * frees. */
static char *built_content(void)
{
    char self[4096];
    ssize_t len = readlink("/proc/self/exe", self, sizeof self - 1);
    if (len <= 0)
        return NULL;
    self[len] = '\0';
    char *folder = file_folder(self);
    char *path = file_join(folder, "../content/manifest.yaml");
    free(folder);
    return path;
}

static char *default_path(void)
{
    const char *wanted = getenv("DOSSIER");
    if (wanted && *wanted)
        return mem_strdup(wanted);
    if (access(DOSSIER_DATADIR "/content/manifest.yaml", R_OK) == 0)
        return mem_strdup(DOSSIER_DATADIR "/content/manifest.yaml");
    return built_content();
}

bool paths_init(Paths *paths, const Call *call)
{
    *paths = (Paths){call->paths, call->n_paths, {NULL}};
    for (size_t i = 0; i < call->n_paths; i++)
        if (access(call->paths[i], F_OK) != 0) {
            complain("%s: no such file or folder", call->paths[i]);
            return false;
        }
    if (call->n_paths)
        return true;
    paths->own[0] = default_path();
    paths->items = paths->own;
    paths->count = 1;
    if (paths->own[0] && access(paths->own[0], R_OK) == 0)
        return true;
    complain("no dossier: name a manifest, a folder or files, or set DOSSIER");
    paths_release(paths);
    return false;
}

void paths_release(Paths *paths)
{
    free(paths->own[0]);
    paths->own[0] = NULL;
}

void print_findings(const DiagList *findings, DiagLevel least)
{
    StrBuf text = STRBUF_INIT;
    for (size_t i = 0; i < findings->count; i++)
        if (findings->items[i].level >= least)
            show_finding(&findings->items[i], &text);
    fputs(strbuf_str(&text), stderr);
    strbuf_release(&text);
}

static void count_unreadable(Corpus *corpus)
{
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1))
        corpus->unreadable += article_error(corpus->store, id).len > 0;
}

/* One line when something is amiss, so that nothing is missing in silence. */
static void hint_at_findings(Corpus *corpus)
{
    if (corpus->unreadable)
        fprintf(stderr,
                "dossier: %zu of %zu articles could not be read; \"dossier check\" says why\n",
                corpus->unreadable, corpus_articles(corpus));
    else if (corpus->findings.errors)
        fprintf(stderr, "dossier: the manifest has errors; \"dossier check\" shows them\n");
}

static void say_nothing_to_read(const Corpus *corpus)
{
    const DiagList *findings = &corpus->findings;
    print_findings(findings, findings->errors ? DIAG_ERROR : DIAG_WARNING);
    if (findings->errors + findings->warnings == 0)
        complain("%s: no articles", corpus->path);
}

/* --- dates of the undated --- */

#define RUN 256 /* articles tagged in one go */

typedef struct Tagged {
    Chronicle *chronicle;
    ArticleId ids[RUN];
    size_t count;
} Tagged;

static void tag_run(void *ctx)
{
    Tagged *run = ctx;
    chronicle_add(run->chronicle, run->ids, run->count);
}

static bool has_undated(const Corpus *corpus)
{
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1))
        if (corpus_readable(corpus, id) && interval_is_none(article_date(corpus->store, id)))
            return true;
    return false;
}

static void tag_all(Corpus *corpus)
{
    size_t runs = store_count(corpus->store) / RUN + 1, used = 0;
    Tagged *all = mem_zalloc(runs, sizeof *all);
    Workers *workers = workers_new(0);
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1)) {
        Tagged *run = &all[used];
        run->chronicle = corpus->chronicle;
        run->ids[run->count++] = id;
        if (run->count == RUN)
            workers_submit(workers, tag_run, &all[used++]);
    }
    if (all[used].count)
        workers_submit(workers, tag_run, &all[used]);
    workers_wait(workers);
    workers_free(workers);
    free(all);
}

/* An undated article may get a date by what its text says, by the other dates of the dossier, or by
 * an article that it seems to translate: for that all are tagged. */
static void infer_dates(Corpus *corpus)
{
    if (!(corpus->needs & NEED_TIMELINE)) {
        if (!has_undated(corpus))
            return;
        tag_all(corpus);
    }
    chronicle_timeline(corpus->chronicle);
}

void corpus_infer_date(Corpus *corpus, ArticleId id)
{
    if (interval_is_none(article_date(corpus->store, id)))
        infer_dates(corpus);
    else
        chronicle_add(corpus->chronicle, &id, 1);
}

bool corpus_open(Corpus *corpus, const Call *call, unsigned needs)
{
    *corpus = (Corpus){.findings = DIAG_LIST_INIT, .needs = needs};
    Paths paths;
    if (!paths_init(&paths, call))
        return false;
    corpus->store = store_new();
    if (needs & NEED_INDEX)
        corpus->index = index_new(corpus->store);
    corpus->chronicle = chronicle_new(corpus->store);
    LoaderOptions options = {.on_batch = take_batch, .ctx = corpus, .wake_fd = -1};
    corpus->loader = loader_open(corpus->store, paths.items, paths.count, &options);
    loader_wait(corpus->loader);
    loader_findings(corpus->loader, &corpus->findings);
    corpus->path = mem_strdup(paths.items[0]);
    if (!(needs & NEED_NO_DATES))
        infer_dates(corpus);
    paths_release(&paths);
    bool empty = !(needs & NEED_QUIET) && corpus_articles(corpus) == 0;
    if (empty || loader_progress(corpus->loader).fatal) {
        say_nothing_to_read(corpus);
        corpus_close(corpus);
        return false;
    }
    count_unreadable(corpus);
    if (!(needs & NEED_QUIET))
        hint_at_findings(corpus);
    return true;
}

void corpus_close(Corpus *corpus)
{
    if (!corpus->store)
        return;
    loader_free(corpus->loader);
    chronicle_free(corpus->chronicle);
    index_free(corpus->index);
    store_free(corpus->store);
    diag_list_release(&corpus->findings);
    free(corpus->path);
    corpus->store = NULL;
}

ArticleId corpus_next(const Corpus *corpus, ArticleId from)
{
    size_t count = store_count(corpus->store);
    for (ArticleId id = from; id < count; id++)
        if (!store_retired(corpus->store, id))
            return id;
    return ARTICLE_NONE;
}

bool corpus_readable(const Corpus *corpus, ArticleId id)
{
    const Body *body = store_body(corpus->store, id);
    return body && body->error.len == 0;
}

size_t corpus_articles(const Corpus *corpus)
{
    size_t n = 0;
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1))
        n++;
    return n;
}

Interval corpus_date(const Corpus *corpus, ArticleId id)
{
    Slice reason;
    return chronicle_article_date(corpus->chronicle, id, &reason);
}

static ArticleId by_number(const Corpus *corpus, uint64_t number)
{
    ArticleId id = corpus_next(corpus, 0);
    while (id != ARTICLE_NONE && --number > 0)
        id = corpus_next(corpus, id + 1);
    return id;
}

static ArticleId by_beginning(const Corpus *corpus, const char *name, size_t *matches)
{
    ArticleId match = ARTICLE_NONE;
    *matches = 0;
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1))
        if (slice_starts(store_article(corpus->store, id)->key, name)) {
            match = id;
            ++*matches;
        }
    return match;
}

static Slice nearest_key(const Corpus *corpus, Slice name)
{
    Nearest near = nearest_to(name, 3);
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1))
        nearest_offer(&near, store_article(corpus->store, id)->key);
    return near.name;
}

ArticleId corpus_article(const Corpus *corpus, const char *name)
{
    Slice wanted = slice_from(name);
    ArticleId id = store_find(corpus->store, wanted);
    uint64_t number;
    if (id == ARTICLE_NONE && slice_to_u64(wanted, &number) && number > 0)
        id = by_number(corpus, number);
    if (id != ARTICLE_NONE)
        return id;
    size_t matches;
    id = by_beginning(corpus, name, &matches);
    if (matches == 1)
        return id;
    Slice near = nearest_key(corpus, wanted);
    if (matches > 1)
        complain("%zu articles have an id that begins with \"%s\"", matches, name);
    else if (near.ptr)
        complain("no article \"%s\"; did you mean \"" SLICE_FMT "\"?", name, SLICE_ARG(near));
    else
        complain("no article \"%s\"; \"dossier list\" shows their ids", name);
    return ARTICLE_NONE;
}

void corpus_note(const Corpus *corpus, Writer *writer)
{
    const DossierInfo *info = store_info(corpus->store);
    writer_note(writer, "version", json_cstr(PACKAGE_VERSION));
    writer_note(writer, "dossier",
                json_pack("{s:o, s:o, s:o}", "title", json_text(info->title), "path",
                          json_text(info->path), "lang", json_text(info->lang)));
    writer_note(writer, "searched",
                json_integer((json_int_t)(corpus_articles(corpus) - corpus->unreadable)));
    writer_note(writer, "unreadable", json_integer((json_int_t)corpus->unreadable));
}

Status corpus_finish(Writer *writer, size_t rows)
{
    if (!writer_close(writer))
        return complain("cannot write to standard output");
    return rows ? STATUS_OK : STATUS_NONE;
}
