/* turn.c - in what order the extra articles of a source are added.
 *
 * The articles that are listed have their numbers in the order of the list. A source that holds
 * several articles (a feed, a mailbox, a table) adds further ones, and these come after all that
 * are listed, source by source: so a number does not depend on which thread was quicker. A source
 * whose turn it is not yet leaves its drafts here; `turn` is the first source that may still add
 * some, and one worker at a time publishes what waits. */
#include "config.h"

#include "load/internal.h"

#include "dossier/check.h"
#include "dossier/import.h"
#include "dossier/mem.h"

#include <stdlib.h>

void extras_free(Extras *extras)
{
    if (!extras)
        return;
    for (size_t i = 0; i < extras->count; i++)
        draft_free(extras->items[i].draft);
    free(extras->items);
    free(extras);
}

void loader_free_turns(Loader *l)
{
    for (size_t i = 0; i < l->n_todo; i++)
        extras_free(l->turns[i].waiting);
    free(l->turns);
}

bool loader_turn_has_come(Loader *l, size_t todo)
{
    pthread_mutex_lock(&l->lock);
    bool come = l->listed_all && l->turn == todo && !l->turning;
    pthread_mutex_unlock(&l->lock);
    return come;
}

void loader_leave_extras(Loader *l, size_t todo, Extras *extras)
{
    pthread_mutex_lock(&l->lock);
    CHECK(todo < l->n_todo && !l->turns[todo].waiting && !l->turns[todo].read);
    l->turns[todo].waiting = extras;
    pthread_mutex_unlock(&l->lock);
}

void loader_note_read(Loader *l, size_t first, size_t count)
{
    pthread_mutex_lock(&l->lock);
    CHECK(first + count <= l->n_todo);
    for (size_t i = 0; i < count; i++)
        l->turns[first + i].read = true;
    pthread_mutex_unlock(&l->lock);
}

bool loader_turn_is_due(const Loader *l)
{
    return l->listed_all && !l->turning && l->turn < l->n_todo && l->turns[l->turn].read;
}

Extras *loader_next_turn(Loader *l, bool *mine)
{
    Extras *found = NULL;
    pthread_mutex_lock(&l->lock);
    if (!l->turning || *mine) {
        while (l->listed_all && !found && l->turn < l->n_todo && l->turns[l->turn].read) {
            found = l->turns[l->turn].waiting;
            l->turns[l->turn].waiting = NULL;
            l->turn++;
        }
        l->turning |= found != NULL;
        *mine |= found != NULL;
    }
    pthread_mutex_unlock(&l->lock);
    return found;
}

void loader_end_turns(Loader *l)
{
    pthread_mutex_lock(&l->lock);
    CHECK(l->turning);
    l->turning = false;
    pthread_mutex_unlock(&l->lock);
}
