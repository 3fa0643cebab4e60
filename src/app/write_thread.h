/* write_thread.h - rows become a file on a thread of their own.
 *
 * What is written is told by a function that makes the text row by row. The file stands in its
 * place when it is whole and not before; one that was stopped leaves nothing behind, and what was
 * there stays. */
#ifndef DOSSIER_APP_WRITE_THREAD_H
#define DOSSIER_APP_WRITE_THREAD_H

#include "dossier/str.h"

typedef struct WriteThread WriteThread;

/* What is to be written. */
typedef struct WriteRows {
    size_t count;
    /* Appends all rows; before each it asks write_thread_goes_on(), and ends when that is false. */
    void (*put)(void *rows, WriteThread *thread, StrBuf *out);
    void (*release)(void *rows);
    void *rows; /* given over: only the thread looks at them */
} WriteRows;

typedef enum WriteEnd { WRITE_DONE, WRITE_STOPPED, WRITE_FAILED } WriteEnd;

/* Begins. A byte is written to wake_fd (-1: none) when it has ended. */
WriteThread *write_thread_start(const char *path, const WriteRows *rows, int wake_fd);
/* For `put`: so many rows are done, and their text may be taken. False when no more is wanted. */
bool write_thread_goes_on(WriteThread *thread, size_t done, StrBuf *out);
/* Whether it has ended; waits for that up to `ms` milliseconds, -1: as long as it takes. */
bool write_thread_ended(WriteThread *thread, int ms);
size_t write_thread_done(const WriteThread *thread); /* rows */
void write_thread_stop(WriteThread *thread);         /* asks it to end early */
/* Waits for the end and tells of it: in `error` what failed, lasting. */
WriteEnd write_thread_free(WriteThread *thread, const char **error);

#endif
