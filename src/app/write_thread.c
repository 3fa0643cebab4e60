/* write_thread.c - the thread takes the text of finished rows to the file whenever there is a good
 * piece of it, so that a long export never stands in memory whole. */
#include "config.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "app/write_thread.h"
#include "dossier/check.h"
#include "dossier/file.h"
#include "dossier/mem.h"
#include "dossier/workers.h"

enum { PIECE = 1 << 18 /* bytes written at once */ };

struct WriteThread {
    WriteRows rows;
    char *path;
    int wake_fd;
    FileWriter file;
    atomic_size_t done;
    atomic_bool stop;
    WriteEnd how; /* this and the error are set before `ended` */
    const char *error;
    pthread_mutex_t lock;
    pthread_cond_t end;
    bool ended;
    Workers *workers; /* one */
};

bool write_thread_goes_on(WriteThread *thread, size_t done, StrBuf *out)
{
    atomic_store(&thread->done, done);
    bool wanted = !atomic_load(&thread->stop);
    if (out->len >= PIECE) {
        wanted = file_writer_put(&thread->file, strbuf_slice(out)) && wanted;
        strbuf_clear(out);
    }
    return wanted;
}

static const char *text_of(FileError error)
{
    return error == FILE_OK       ? NULL
           : error == FILE_FAILED ? strerror(errno)
                                  : file_error_text(error);
}

static void write_file(WriteThread *thread)
{
    StrBuf out = STRBUF_INIT;
    FileError error = file_writer_open(&thread->file, thread->path);
    if (error == FILE_OK) {
        thread->rows.put(thread->rows.rows, thread, &out);
        bool stopped = atomic_load(&thread->stop);
        if (!stopped)
            file_writer_put(&thread->file, strbuf_slice(&out));
        error = file_writer_end(&thread->file, !stopped);
        thread->how = stopped ? WRITE_STOPPED : WRITE_DONE;
    }
    thread->error = text_of(error);
    thread->how = error == FILE_OK ? thread->how : WRITE_FAILED;
    strbuf_release(&out);
}

static void work(void *arg)
{
    WriteThread *thread = arg;
    int wake_fd = thread->wake_fd;
    write_file(thread);
    pthread_mutex_lock(&thread->lock);
    thread->ended = true;
    pthread_cond_signal(&thread->end);
    pthread_mutex_unlock(&thread->lock);
    if (wake_fd >= 0 && write(wake_fd, "", 1) < 0)
        return; /* the pipe is full: who reads it will look anyway */
}

WriteThread *write_thread_start(const char *path, const WriteRows *rows, int wake_fd)
{
    WriteThread *thread = mem_zalloc(1, sizeof *thread);
    pthread_condattr_t monotonic;
    thread->rows = *rows;
    thread->path = mem_strdup(path);
    thread->wake_fd = wake_fd;
    pthread_mutex_init(&thread->lock, NULL);
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&thread->end, &monotonic);
    pthread_condattr_destroy(&monotonic);
    thread->workers = workers_new(1);
    workers_submit(thread->workers, work, thread);
    return thread;
}

bool write_thread_ended(WriteThread *thread, int ms)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += (long)(ms > 0 ? ms % 1000 : 0) * 1000000;
    until.tv_sec += (ms > 0 ? ms / 1000 : 0) + until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;
    pthread_mutex_lock(&thread->lock);
    while (ms < 0 && !thread->ended)
        pthread_cond_wait(&thread->end, &thread->lock);
    while (ms > 0 && !thread->ended)
        if (pthread_cond_timedwait(&thread->end, &thread->lock, &until) == ETIMEDOUT)
            break;
    bool ended = thread->ended;
    pthread_mutex_unlock(&thread->lock);
    return ended;
}

size_t write_thread_done(const WriteThread *thread)
{
    size_t done = atomic_load(&thread->done);
    CHECK(done <= thread->rows.count);
    return done;
}

void write_thread_stop(WriteThread *thread)
{
    atomic_store(&thread->stop, true);
}

WriteEnd write_thread_free(WriteThread *thread, const char **error)
{
    write_thread_ended(thread, -1);
    workers_free(thread->workers);
    WriteEnd how = thread->how;
    *error = thread->error;
    if (thread->rows.release)
        thread->rows.release(thread->rows.rows);
    pthread_mutex_destroy(&thread->lock);
    pthread_cond_destroy(&thread->end);
    free(thread->path);
    free(thread);
    return how;
}
