/* finder.c - one run is one query on its way. The thread and the caller hold a reference each; the
 * last one to let go frees it. `queued` is what the thread takes next, `pending` what the caller
 * waits for, `current` what it shows. All of it is guarded by one mutex, except the counts, which
 * the thread publishes by an atomic number. */
#include "config.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "app/finder.h"
#include "dossier/mem.h"

typedef struct Run {
    Query *query;
    SearchOptions options;
    Results *results; /* set when searched */
    Hits *hits;       /* by rank */
    atomic_size_t counted;
    atomic_bool cancel;
    bool searched, finished; /* finished: counted too, or cancelled */
    int references;
} Run;

struct Finder {
    const Index *index;
    const Store *store;
    int wake_fd;
    bool with_hits;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t work, news;
    Run *queued, *pending, *current;
    bool stop;
};

/* Called with the lock held. */
static void let_go(Run *run)
{
    if (!run || --run->references > 0)
        return;
    query_free(run->query);
    for (size_t i = 0; run->results && i < results_count(run->results); i++)
        hits_release(&run->hits[i]);
    free(run->hits);
    results_free(run->results);
    free(run);
}

static void wake(const Finder *finder)
{
    if (finder->wake_fd >= 0) {
        ssize_t written = write(finder->wake_fd, "", 1);
        (void)written;
    }
}

static void find_hits(const Finder *finder, Run *run)
{
    size_t n = results_count(run->results);
    for (size_t rank = 0; rank < n && !atomic_load(&run->cancel); rank++) {
        hits_of(finder->index, finder->store, run->query, results_at(run->results, rank).article,
                &run->hits[rank]);
        atomic_store(&run->counted, rank + 1);
    }
}

static void tell(Finder *finder, bool *flag)
{
    pthread_mutex_lock(&finder->lock);
    *flag = true;
    pthread_cond_signal(&finder->news);
    pthread_mutex_unlock(&finder->lock);
    wake(finder);
}

static void search(Finder *finder, Run *run)
{
    run->options.cancel = &run->cancel;
    Results *results = search_run(finder->index, finder->store, run->query, &run->options);
    run->results = results;
    run->hits = mem_zalloc(results_count(results) + 1, sizeof *run->hits);
    tell(finder, &run->searched);
    if (finder->with_hits)
        find_hits(finder, run);
    tell(finder, &run->finished);
}

static void *work(void *arg)
{
    Finder *finder = arg;
    pthread_mutex_lock(&finder->lock);
    while (!finder->stop) {
        Run *run = finder->queued;
        if (!run) {
            pthread_cond_wait(&finder->work, &finder->lock);
            continue;
        }
        finder->queued = NULL;
        pthread_mutex_unlock(&finder->lock);
        if (!atomic_load(&run->cancel))
            search(finder, run);
        pthread_mutex_lock(&finder->lock);
        let_go(run);
    }
    pthread_mutex_unlock(&finder->lock);
    return NULL;
}

Finder *finder_new(const Index *index, const Store *store, bool with_hits, int wake_fd)
{
    Finder *finder = mem_zalloc(1, sizeof *finder);
    pthread_condattr_t monotonic;
    finder->index = index;
    finder->store = store;
    finder->wake_fd = wake_fd;
    finder->with_hits = with_hits;
    pthread_mutex_init(&finder->lock, NULL);
    pthread_cond_init(&finder->work, NULL);
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&finder->news, &monotonic);
    pthread_condattr_destroy(&monotonic);
    if (pthread_create(&finder->thread, NULL, work, finder) != 0)
        abort();
    return finder;
}

/* Called with the lock held: nobody waits for this run any more. */
static void drop(Finder *finder, Run **run)
{
    if (!*run)
        return;
    atomic_store(&(*run)->cancel, true);
    if (finder->queued == *run) {
        finder->queued = NULL;
        let_go(*run);
    }
    let_go(*run);
    *run = NULL;
}

void finder_free(Finder *finder)
{
    if (!finder)
        return;
    finder_clear(finder);
    pthread_mutex_lock(&finder->lock);
    finder->stop = true;
    pthread_cond_signal(&finder->work);
    pthread_mutex_unlock(&finder->lock);
    pthread_join(finder->thread, NULL);
    pthread_mutex_destroy(&finder->lock);
    pthread_cond_destroy(&finder->work);
    pthread_cond_destroy(&finder->news);
    free(finder);
}

void finder_start(Finder *finder, Query *query, const SearchOptions *options)
{
    Run *run = mem_zalloc(1, sizeof *run);
    run->query = query;
    run->options = *options;
    run->references = 2;
    pthread_mutex_lock(&finder->lock);
    drop(finder, &finder->pending);
    if (finder->current)
        atomic_store(&finder->current->cancel, true);
    finder->pending = finder->queued = run;
    pthread_cond_signal(&finder->work);
    pthread_mutex_unlock(&finder->lock);
}

void finder_clear(Finder *finder)
{
    pthread_mutex_lock(&finder->lock);
    drop(finder, &finder->pending);
    drop(finder, &finder->current);
    pthread_mutex_unlock(&finder->lock);
}

static struct timespec deadline(int ms)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    at.tv_sec += ms / 1000;
    at.tv_nsec += (long)(ms % 1000) * 1000000;
    if (at.tv_nsec >= 1000000000) {
        at.tv_sec++;
        at.tv_nsec -= 1000000000;
    }
    return at;
}

bool finder_take(Finder *finder, int ms)
{
    struct timespec until = deadline(ms > 0 ? ms : 0);
    pthread_mutex_lock(&finder->lock);
    Run *run = finder->pending;
    while (ms < 0 && run && !run->finished)
        pthread_cond_wait(&finder->news, &finder->lock);
    while (ms > 0 && run && !run->searched)
        if (pthread_cond_timedwait(&finder->news, &finder->lock, &until) == ETIMEDOUT)
            break;
    bool taken = run && run->searched;
    if (taken) {
        drop(finder, &finder->current);
        finder->current = run;
        finder->pending = NULL;
    }
    pthread_mutex_unlock(&finder->lock);
    return taken;
}

bool finder_busy(const Finder *finder)
{
    return finder->pending != NULL;
}

const Results *finder_results(const Finder *finder)
{
    return finder->current ? finder->current->results : NULL;
}

const Query *finder_query(const Finder *finder)
{
    return finder->current ? finder->current->query : NULL;
}

size_t finder_counted(const Finder *finder)
{
    return finder->current ? atomic_load(&finder->current->counted) : 0;
}

const Hits *finder_hits(const Finder *finder, size_t rank)
{
    return &finder->current->hits[rank];
}
