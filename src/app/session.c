#include "config.h"

#include <stdlib.h>

#include "dossier/mem.h"
#include "dossier/session.h"

static void index_batch(void *ctx, const ArticleId *ids, size_t count)
{
    Session *session = ctx;
    index_add(session->index, ids, count);
    chronicle_add(session->chronicle, ids, count);
}

/* What the state knows a dossier by: its absolute path, or the path as given where there is no such file. */
static char *dossier_path(char *const *paths, size_t n_paths)
{
    char *full = n_paths ? realpath(paths[0], NULL) : NULL;
    return full ? full : mem_strdup(n_paths ? paths[0] : "");
}

void session_open(Session *session, char *const *paths, size_t n_paths, const SessionOptions *options)
{
    DiagList findings = DIAG_LIST_INIT;
    char *path = dossier_path(paths, n_paths);
    session->store = store_new();
    session->index = index_new(session->store);
    session->chronicle = chronicle_new(session->store);
    session->state = state_open(options->state, path, &findings);
    if (!options->app.wait)
        chronicle_watch(session->chronicle, options->app.wake_fd);
    LoaderOptions loading = {.threads = options->threads, .on_batch = index_batch, .ctx = session,
                             .wake_fd = options->app.wake_fd};
    session->loader = loader_open(session->store, paths, n_paths, &loading);
    AppSources sources = {session->store, session->index, session->state, session->loader,
                          session->chronicle};
    session->app = app_new(&sources, &options->app);
    app_findings(session->app, &findings);
    free(path);
}

void session_close(Session *session)
{
    loader_free(session->loader);
    app_free(session->app);
    state_close(session->state);
    chronicle_free(session->chronicle);
    index_free(session->index);
    store_free(session->store);
}
