/* workers.c - a queue of jobs and the threads that take from it. */
#include "config.h"

#include "dossier/check.h"
#include "dossier/workers.h"
#include "dossier/mem.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

typedef struct WorkerJob {
    struct WorkerJob *next;
    WorkFn fn;
    void *arg;
} WorkerJob;

struct Workers {
    pthread_mutex_t lock;
    pthread_cond_t ready, idle;
    WorkerJob *first, **last;
    unsigned count, running;
    atomic_bool stopping;
    pthread_t threads[];
};

/* Takes the next job with the lock held; NULL when it is time to leave. */
static WorkerJob *next_job(Workers *w)
{
    while (!w->first && !w->stopping)
        pthread_cond_wait(&w->ready, &w->lock);
    WorkerJob *job = w->stopping ? NULL : w->first;
    if (job) {
        w->first = job->next;
        if (!w->first)
            w->last = &w->first;
        w->running++;
    }
    return job;
}

static void *worker_main(void *arg)
{
    Workers *w = arg;
    pthread_mutex_lock(&w->lock);
    for (WorkerJob *job; (job = next_job(w));) {
        pthread_mutex_unlock(&w->lock);
        job->fn(job->arg);
        free(job);
        pthread_mutex_lock(&w->lock);
        CHECK(w->running > 0 && w->running <= w->count);
        if (--w->running == 0 && !w->first)
            pthread_cond_broadcast(&w->idle);
    }
    pthread_mutex_unlock(&w->lock);
    return NULL;
}

static unsigned cpu_count(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return (unsigned)CPU_COUNT(&set);
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n > 0 ? (unsigned)n : 1;
}

Workers *workers_new(unsigned threads)
{
    unsigned want = threads ? threads : cpu_count();
    Workers *w = mem_zalloc(1, sizeof *w + want * sizeof w->threads[0]);
    pthread_mutex_init(&w->lock, NULL);
    pthread_cond_init(&w->ready, NULL);
    pthread_cond_init(&w->idle, NULL);
    w->last = &w->first;
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    while (w->count < want && pthread_create(&w->threads[w->count], NULL, worker_main, w) == 0)
        w->count++;
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    if (w->count == 0)
        abort(); /* a system that cannot start one thread cannot run the program */
    return w;
}

static void drop_queue(Workers *w)
{
    for (WorkerJob *job = w->first, *next; job; job = next) {
        next = job->next;
        free(job);
    }
    w->first = NULL;
    w->last = &w->first;
}

void workers_free(Workers *w)
{
    if (!w)
        return;
    pthread_mutex_lock(&w->lock);
    w->stopping = true;
    drop_queue(w);
    pthread_cond_broadcast(&w->ready);
    pthread_mutex_unlock(&w->lock);
    for (unsigned i = 0; i < w->count; i++)
        pthread_join(w->threads[i], NULL);
    CHECK(w->running == 0);
    drop_queue(w);
    pthread_mutex_destroy(&w->lock);
    pthread_cond_destroy(&w->ready);
    pthread_cond_destroy(&w->idle);
    free(w);
}

void workers_submit(Workers *w, WorkFn fn, void *arg)
{
    WorkerJob *job = mem_alloc(sizeof *job);
    *job = (WorkerJob){NULL, fn, arg};
    pthread_mutex_lock(&w->lock);
    CHECK(*w->last == NULL);
    *w->last = job;
    w->last = &job->next;
    pthread_cond_signal(&w->ready);
    pthread_mutex_unlock(&w->lock);
}

void workers_wait(Workers *w)
{
    pthread_mutex_lock(&w->lock);
    while ((w->first || w->running) && !w->stopping)
        pthread_cond_wait(&w->idle, &w->lock);
    pthread_mutex_unlock(&w->lock);
}

unsigned workers_count(const Workers *w)
{
    return w->count;
}

bool workers_stopping(const Workers *w)
{
    return atomic_load_explicit(&w->stopping, memory_order_relaxed);
}

void thread_step_back(int level)
{
#ifdef __linux__
    static _Thread_local int taken;
    if (level <= taken)
        return;
    errno = 0;
    if (nice(level - taken) != -1 || errno == 0)
        taken = level;
#else
    (void)level;
#endif
}

uint64_t clock_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * UINT64_C(1000000000) + (uint64_t)t.tv_nsec;
}
