#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/asking.h"
#include "dossier/mem.h"

static bool is_read(void *ctx, ArticleId id)
{
    Asking *asking = ctx;
    pthread_mutex_lock(&asking->lock);
    bool read = id < asking->read_cap && asking->read[id];
    pthread_mutex_unlock(&asking->lock);
    return read;
}

static void put_read(Asking *asking, ArticleId id, bool read)
{
    pthread_mutex_lock(&asking->lock);
    if (id >= asking->read_cap) {
        size_t before = asking->read_cap;
        asking->read = mem_grow(asking->read, &asking->read_cap, (size_t)id + 1, 1);
        memset(asking->read + before, 0, asking->read_cap - before);
    }
    asking->read[id] = read;
    pthread_mutex_unlock(&asking->lock);
}

static size_t mentions(void *ctx, ArticleId id, Interval when, Range *out, size_t max)
{
    const Asking *asking = ctx;
    return asking->chronicle ? chronicle_dates_within(asking->chronicle, id, when, out, max) : 0;
}

Interval asking_date(const Asking *asking, ArticleId id, Slice *reason)
{
    if (asking->chronicle)
        return chronicle_article_date(asking->chronicle, id, reason);
    return article_date(asking->store, id);
}

static Interval hook_date(void *ctx, ArticleId id)
{
    return asking_date(ctx, id, NULL);
}

static Slice saved(void *ctx, Slice name)
{
    const Asking *asking = ctx;
    return state_saved_search(asking->state, name);
}

void asking_init(Asking *asking, const Store *store, const Chronicle *chronicle, State *state)
{
    memset(asking, 0, sizeof *asking);
    asking->store = store;
    asking->chronicle = chronicle;
    asking->state = state;
    asking->hooks = (QueryHooks){is_read, mentions, hook_date, asking};
    pthread_mutex_init(&asking->lock, NULL);
}

void asking_release(Asking *asking)
{
    pthread_mutex_destroy(&asking->lock);
    free(asking->read);
}

void asking_set_read(Asking *asking, ArticleId id, bool read)
{
    state_set_read(asking->state, store_article(asking->store, id)->key, read);
    put_read(asking, id, read);
}

void asking_take(Asking *asking, ArticleId id)
{
    if (state_is_read(asking->state, store_article(asking->store, id)->key))
        put_read(asking, id, true);
}

static QueryScope scope_of(Asking *asking)
{
    return (QueryScope){
        .store = asking->store, .saved = saved, .ctx = asking, .hooks = &asking->hooks};
}

Query *asking_parse(Asking *asking, Slice text, bool partial, QueryError *error)
{
    QueryScope scope = scope_of(asking);
    scope.partial = partial;
    return query_parse(text, &scope, error);
}

Query *asking_widen(Asking *asking, const Index *index, Query *query, Slice text)
{
    QueryScope scope = scope_of(asking);
    return search_more(index, asking->store, query, text, &scope);
}
