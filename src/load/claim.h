/* claim.h - the run of articles that a worker reads next. */
#ifndef DOSSIER_LOAD_CLAIM_H
#define DOSSIER_LOAD_CLAIM_H

#include "load/internal.h"

/* A run of articles that stand side by side in the list. */
typedef struct TodoRun {
    Todo todo[RUN_MAX];
    size_t first, count;
} TodoRun;

/* Takes the next articles, more of them the more are under way, or none when something else is to
 * be done; false when the loader stops. */
bool loader_claim(Loader *l, const void *reader, TodoRun *run);
/* While the loader is held, waits for more to read: false when it is not held any more. */
bool loader_await_more(Loader *l);

#endif
