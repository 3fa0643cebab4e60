/* claim.c - which articles a worker reads next.
 *
 * They are claimed in the order of the list. One may be wanted before its turn (loader_want()): who
 * comes first reads it, and it is passed over when its turn comes. */
#include "config.h"

#include "load/claim.h"

#include "dossier/check.h"

#include <string.h>

/* With the lock. */
static bool is_held_back(const Loader *l, const void *reader)
{
    return l->held && l->reader && l->reader != reader;
}

/* With the lock: the article that was read before its turn is passed over when that comes. */
static void pass_ahead(Loader *l)
{
    if (l->ahead_taken && l->claimed == l->ahead)
        l->claimed++;
}

/* With the lock: the article that is wanted first, unless its turn has been. */
static bool claim_ahead(Loader *l, TodoRun *run)
{
    if (l->ahead == SIZE_MAX || l->ahead_taken || l->ahead < l->claimed)
        return false;
    l->ahead_taken = true;
    *run = (TodoRun){.todo = {l->todo[l->ahead]}, .first = l->ahead, .count = 1};
    pass_ahead(l);
    return true;
}

/* With the lock. */
static void claim_next(Loader *l, TodoRun *run)
{
    size_t count = l->n_todo - l->claimed, most = l->claimed / 4;
    most = most < 8 ? 8 : most > RUN_MAX ? RUN_MAX : most;
    if (l->ahead_taken && l->ahead > l->claimed && l->ahead - l->claimed < most)
        most = l->ahead - l->claimed;
    run->first = l->claimed;
    run->count = count > most ? most : count;
    if (run->count)
        memcpy(run->todo, l->todo + l->claimed, run->count * sizeof *run->todo);
    CHECK(run->count <= RUN_MAX && run->first + run->count <= l->n_todo);
    l->claimed += run->count;
    pass_ahead(l);
}

bool loader_claim(Loader *l, const void *reader, TodoRun *run)
{
    pthread_mutex_lock(&l->lock);
    while ((l->claimed == l->n_todo || is_held_back(l, reader)) && !loader_turn_is_due(l) &&
           !atomic_load(&l->stop))
        pthread_cond_wait(&l->more, &l->lock);
    l->reader = reader;
    if (!claim_ahead(l, run))
        claim_next(l, run);
    pthread_mutex_unlock(&l->lock);
    return !atomic_load(&l->stop);
}

bool loader_await_more(Loader *l)
{
    pthread_mutex_lock(&l->lock);
    while (l->held && l->claimed == l->n_todo && !atomic_load(&l->stop))
        pthread_cond_wait(&l->more, &l->lock);
    bool more = l->held && !atomic_load(&l->stop);
    pthread_mutex_unlock(&l->lock);
    return more;
}
