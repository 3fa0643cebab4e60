/* search_thread.c - one job is one query on its way. The thread and the caller hold a reference
 * each; the last one to let go frees it. `queued` is what the thread takes next, `pending` what the
 * caller waits for, `current` what it shows. All of it is guarded by one mutex, except the counts,
 * which the thread publishes by an atomic number. */
#include "config.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "app/search_thread.h"
#include "dossier/check.h"
#include "dossier/mem.h"

typedef struct SearchJob {
    Query *query;
    SearchOptions options;
    Results *results; /* set when searched */
    Hits *hits;       /* by rank */
    atomic_size_t counted;
    atomic_bool cancel;
    bool searched, finished; /* finished: counted too, or cancelled */
    int references;
} SearchJob;

struct SearchThread {
    const Index *index;
    const Store *store;
    int wake_fd;
    bool with_hits;
    pthread_t pthread;
    pthread_mutex_t lock;
    pthread_cond_t work, news;
    SearchJob *queued, *pending, *current;
    bool stop;
};

/* Called with the lock held. */
static void let_go(SearchJob *job)
{
    CHECK(!job || job->references > 0);
    if (!job || --job->references > 0)
        return;
    query_free(job->query);
    for (size_t i = 0; job->results && i < results_count(job->results); i++)
        hits_release(&job->hits[i]);
    free(job->hits);
    results_free(job->results);
    free(job);
}

static void wake(const SearchThread *thread)
{
    if (thread->wake_fd >= 0) {
        ssize_t written = write(thread->wake_fd, "", 1);
        (void)written;
    }
}

static void find_hits(const SearchThread *thread, SearchJob *job)
{
    size_t n = results_count(job->results);
    for (size_t rank = 0; rank < n && !atomic_load(&job->cancel); rank++) {
        hits_of(thread->index, thread->store, job->query, results_at(job->results, rank).article,
                &job->hits[rank]);
        CHECK(rank == atomic_load(&job->counted));
        atomic_store(&job->counted, rank + 1);
    }
}

static void publish(SearchThread *thread, bool *flag)
{
    pthread_mutex_lock(&thread->lock);
    *flag = true;
    pthread_cond_signal(&thread->news);
    pthread_mutex_unlock(&thread->lock);
    wake(thread);
}

static void search(SearchThread *thread, SearchJob *job)
{
    job->options.cancel = &job->cancel;
    Results *results = search_run(thread->index, thread->store, job->query, &job->options);
    job->results = results;
    job->hits = mem_zalloc(results_count(results) + 1, sizeof *job->hits);
    publish(thread, &job->searched);
    if (thread->with_hits)
        find_hits(thread, job);
    publish(thread, &job->finished);
}

static void *work(void *arg)
{
    SearchThread *thread = arg;
    pthread_mutex_lock(&thread->lock);
    while (!thread->stop) {
        SearchJob *job = thread->queued;
        if (!job) {
            pthread_cond_wait(&thread->work, &thread->lock);
            continue;
        }
        thread->queued = NULL;
        pthread_mutex_unlock(&thread->lock);
        if (!atomic_load(&job->cancel))
            search(thread, job);
        pthread_mutex_lock(&thread->lock);
        let_go(job);
    }
    pthread_mutex_unlock(&thread->lock);
    return NULL;
}

SearchThread *search_thread_new(const Index *index, const Store *store, bool with_hits, int wake_fd)
{
    SearchThread *thread = mem_zalloc(1, sizeof *thread);
    pthread_condattr_t monotonic;
    thread->index = index;
    thread->store = store;
    thread->wake_fd = wake_fd;
    thread->with_hits = with_hits;
    pthread_mutex_init(&thread->lock, NULL);
    pthread_cond_init(&thread->work, NULL);
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&thread->news, &monotonic);
    pthread_condattr_destroy(&monotonic);
    if (pthread_create(&thread->pthread, NULL, work, thread) != 0)
        abort();
    return thread;
}

/* Called with the lock held: nobody waits for this job any more. */
static void drop(SearchThread *thread, SearchJob **job)
{
    if (!*job)
        return;
    atomic_store(&(*job)->cancel, true);
    if (thread->queued == *job) {
        thread->queued = NULL;
        let_go(*job);
    }
    let_go(*job);
    *job = NULL;
}

void search_thread_free(SearchThread *thread)
{
    if (!thread)
        return;
    search_thread_clear(thread);
    pthread_mutex_lock(&thread->lock);
    thread->stop = true;
    pthread_cond_signal(&thread->work);
    pthread_mutex_unlock(&thread->lock);
    pthread_join(thread->pthread, NULL);
    pthread_mutex_destroy(&thread->lock);
    pthread_cond_destroy(&thread->work);
    pthread_cond_destroy(&thread->news);
    free(thread);
}

void search_thread_start(SearchThread *thread, Query *query, const SearchOptions *options)
{
    SearchJob *job = mem_zalloc(1, sizeof *job);
    job->query = query;
    job->options = *options;
    job->references = 2;
    pthread_mutex_lock(&thread->lock);
    drop(thread, &thread->pending);
    if (thread->current)
        atomic_store(&thread->current->cancel, true);
    CHECK(!thread->queued); /* it was the one that waited, and is dropped */
    thread->pending = thread->queued = job;
    pthread_cond_signal(&thread->work);
    pthread_mutex_unlock(&thread->lock);
}

void search_thread_clear(SearchThread *thread)
{
    pthread_mutex_lock(&thread->lock);
    drop(thread, &thread->pending);
    drop(thread, &thread->current);
    pthread_mutex_unlock(&thread->lock);
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

bool search_thread_take(SearchThread *thread, int ms)
{
    struct timespec until = deadline(ms > 0 ? ms : 0);
    pthread_mutex_lock(&thread->lock);
    SearchJob *job = thread->pending;
    while (ms < 0 && job && !job->finished)
        pthread_cond_wait(&thread->news, &thread->lock);
    while (ms > 0 && job && !job->searched)
        if (pthread_cond_timedwait(&thread->news, &thread->lock, &until) == ETIMEDOUT)
            break;
    bool taken = job && job->searched;
    if (taken) {
        drop(thread, &thread->current);
        thread->current = job;
        thread->pending = NULL;
    }
    CHECK(!thread->current || thread->current->searched);
    CHECK(!thread->pending || thread->pending != thread->current);
    pthread_mutex_unlock(&thread->lock);
    return taken;
}

bool search_thread_busy(const SearchThread *thread)
{
    return thread->pending != NULL;
}

const Results *search_thread_results(const SearchThread *thread)
{
    return thread->current ? thread->current->results : NULL;
}

const Query *search_thread_query(const SearchThread *thread)
{
    return thread->current ? thread->current->query : NULL;
}

size_t search_thread_counted(const SearchThread *thread)
{
    return thread->current ? atomic_load(&thread->current->counted) : 0;
}

const Hits *search_thread_hits(const SearchThread *thread, size_t rank)
{
    CHECK(rank < search_thread_counted(thread));
    return &thread->current->hits[rank];
}
