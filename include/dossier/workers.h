/* workers.h - a fixed set of threads that run jobs in the order they were given, and a monotonic
 * clock. */
#ifndef DOSSIER_WORKERS_H
#define DOSSIER_WORKERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Workers Workers;
typedef void (*WorkFn)(void *arg);

/* threads = 0 takes one a processor. All signals are blocked in the threads, so that the main
 * thread gets them. */
Workers *workers_new(unsigned threads);
void workers_free(Workers *workers); /* waits for running jobs; queued ones are dropped */
void workers_submit(Workers *workers, WorkFn fn, void *arg);
void workers_wait(Workers *workers); /* until the queue is empty and no job runs */
unsigned workers_count(const Workers *workers);
bool workers_stopping(const Workers *workers); /* long jobs look here and leave early */

/* The calling thread lets others go first from now on, as `level` of nice(1) would have it (1-19);
 * it cannot be undone. Does nothing where a system knows such levels for whole programs alone. */
void thread_step_back(int level);
uint64_t clock_ns(void); /* monotonic */

#endif
