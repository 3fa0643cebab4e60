/* session.c - opening and closing. ArticleView and indexing come first; tagging the dates of the
 * prose takes several times as long, so that beyond the first articles it waits until everything
 * can be searched, and then goes on in the background. */
#include "config.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/search.h"
#include "dossier/session.h"
#include "dossier/workers.h"
#include "story/dictionary.h"

enum { TAG_AT_ONCE = 512, TAG_BATCH = 64, TAG_LEVEL = 10 /* of nice(1) */ };

/* Articles whose dates are to be tagged: ids[next, count). Each job of the workers takes a batch
 * from the front. */
struct Tagging {
    Chronicle *chronicle;
    Index *index;
    Workers *workers;
    pthread_mutex_t lock;
    ArticleId *ids;
    size_t next, count, cap;
    bool open; /* everything is read: whatever comes now is tagged at once */
};

static void tag_batch(void *arg)
{
    thread_step_back(TAG_LEVEL);
    Tagging *tagging = arg;
    ArticleId batch[TAG_BATCH];
    size_t n = 0;
    pthread_mutex_lock(&tagging->lock);
    while (n < TAG_BATCH && tagging->next < tagging->count)
        batch[n++] = tagging->ids[tagging->next++];
    CHECK(tagging->next <= tagging->count);
    pthread_mutex_unlock(&tagging->lock);
    if (n > 0 && !workers_stopping(tagging->workers))
        chronicle_add(tagging->chronicle, batch, n);
}

static void merge_index(void *arg)
{
    Tagging *tagging = arg;
    search_settle(tagging->index, workers_count(tagging->workers));
    mem_rest();
}

static void submit(Tagging *tagging, size_t count)
{
    for (size_t at = 0; at < count; at += TAG_BATCH)
        workers_submit(tagging->workers, tag_batch, tagging);
}

/* On a worker of the loader. */
static void take_batch(void *ctx, const ArticleId *ids, size_t count)
{
    Session *session = ctx;
    Tagging *tagging = session->tagging;
    if (count == 0) {
        index_flush(session->index);
        return;
    }
    index_add(session->index, ids, count);
    pthread_mutex_lock(&tagging->lock);
    bool now = tagging->open || tagging->count < TAG_AT_ONCE;
    tagging->ids =
        mem_grow(tagging->ids, &tagging->cap, tagging->count + count, sizeof *tagging->ids);
    memcpy(tagging->ids + tagging->count, ids, count * sizeof *ids);
    tagging->count += count;
    pthread_mutex_unlock(&tagging->lock);
    if (now)
        submit(tagging, count);
}

/* Everything is read. */
static void begin_rest(void *ctx, bool wait)
{
    Session *session = ctx;
    Tagging *tagging = session->tagging;
    pthread_mutex_lock(&tagging->lock);
    size_t waiting = tagging->open ? 0 : tagging->count - tagging->next;
    bool first = !tagging->open;
    tagging->open = true;
    pthread_mutex_unlock(&tagging->lock);
    if (first)
        workers_submit(tagging->workers, merge_index, tagging);
    submit(tagging, waiting);
    if (wait)
        workers_wait(tagging->workers);
}

static Tagging *tagging_new(Chronicle *chronicle, Index *index, unsigned threads)
{
    Tagging *tagging = mem_zalloc(1, sizeof *tagging);
    tagging->chronicle = chronicle;
    tagging->index = index;
    tagging->workers = workers_new(threads);
    pthread_mutex_init(&tagging->lock, NULL);
    return tagging;
}

static void tagging_free(Tagging *tagging)
{
    workers_free(tagging->workers);
    pthread_mutex_destroy(&tagging->lock);
    free(tagging->ids);
    free(tagging);
}

/* What the state knows a dossier by: its absolute path, or the path as given where there is no such
 * file. */
static char *dossier_path(char *const *paths, size_t n_paths)
{
    char *full = n_paths ? realpath(paths[0], NULL) : NULL;
    return full ? full : mem_strdup(n_paths ? paths[0] : "");
}

void session_open(Session *session, char *const *paths, size_t n_paths,
                  const SessionOptions *options)
{
    DiagList findings = DIAG_LIST_INIT;
    char *path = dossier_path(paths, n_paths);
    if (!options->app.wait)
        dictionary_read_aside(options->app.wake_fd);
    session->store = store_new();
    session->index = index_new(session->store);
    session->chronicle = chronicle_new(session->store);
    session->tagging = tagging_new(session->chronicle, session->index, options->threads);
    if (!options->app.wait)
        chronicle_watch(session->chronicle, options->app.wake_fd);
    LoaderOptions loading = {.threads = options->threads,
                             .on_batch = take_batch,
                             .ctx = session,
                             .wake_fd = options->app.wake_fd,
                             .hold = options->hold,
                             .watch = options->watch};
    session->loader = loader_open(session->store, paths, n_paths, &loading);
    session->state = state_open(options->state, path, &findings); /* while the first text is read */
    AppSources sources = {.store = session->store,
                          .index = session->index,
                          .state = session->state,
                          .loader = session->loader,
                          .chronicle = session->chronicle,
                          .on_loaded = begin_rest,
                          .ctx = session};
    session->app = app_new(&sources, &options->app);
    app_findings(session->app, &findings);
    free(path);
}

void session_close(Session *session)
{
    dictionary_end_aside();
    loader_free(session->loader);
    tagging_free(session->tagging);
    app_free(session->app);
    state_close(session->state);
    chronicle_free(session->chronicle);
    index_free(session->index);
    store_free(session->store);
}

Session *session_new(char *const *paths, size_t n_paths, const SessionOptions *options)
{
    Session *session = mem_zalloc(1, sizeof *session);
    session_open(session, paths, n_paths, options);
    return session;
}

void session_free(Session *session)
{
    session_close(session);
    free(session);
}

/* Until there is something to read, or it is known that there is nothing. */
static bool has_articles(const Session *session)
{
    enum { STEP_US = 1000 };
    LoaderProgress progress = loader_progress(session->loader);
    while (progress.listed == 0 && !progress.listing_done && !progress.fatal && !progress.done) {
        usleep(STEP_US);
        progress = loader_progress(session->loader);
    }
    return progress.listed > 0;
}

/* The first error, or that there are no articles. */
static void put_reason(Session *session, const char *path, StrBuf *out)
{
    DiagList findings = DIAG_LIST_INIT;
    size_t i = 0;
    loader_findings(session->loader, &findings);
    while (i < findings.count && findings.items[i].level != DIAG_ERROR)
        i++;
    const Diag *diag = i < findings.count ? &findings.items[i] : NULL;
    strbuf_puts(out, diag && diag->file ? diag->file : path);
    if (diag && diag->line > 0)
        strbuf_printf(out, ":%u:%u", diag->line, diag->column);
    strbuf_printf(out, ": %s", diag ? diag->message : "no articles are there");
    diag_list_release(&findings);
}

Session *session_switch(Session *session, const char *path, const SessionOptions *options)
{
    char *own = mem_strdup(path), *paths[] = {own};
    app_settle(session->app);
    Session *next = session_new(paths, 1, options), *other = session;
    if (!has_articles(next)) {
        StrBuf reason = STRBUF_INIT;
        put_reason(next, own, &reason);
        app_notice(session->app, strbuf_str(&reason));
        strbuf_release(&reason);
        other = next;
        next = session;
    }
    session_free(other);
    free(own);
    return next;
}
