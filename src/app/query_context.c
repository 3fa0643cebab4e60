/* query_context.c - what the reader knows that a query may ask for. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/query_context.h"
#include "dossier/check.h"
#include "dossier/feedback.h"
#include "dossier/mem.h"

static bool is_read(void *ctx, ArticleId id)
{
    QueryContext *context = ctx;
    pthread_mutex_lock(&context->lock);
    bool read = id < context->read_cap && context->read[id];
    pthread_mutex_unlock(&context->lock);
    return read;
}

static void put_read(QueryContext *context, ArticleId id, bool read)
{
    pthread_mutex_lock(&context->lock);
    if (id >= context->read_cap) {
        size_t before = context->read_cap;
        context->read = mem_grow(context->read, &context->read_cap, (size_t)id + 1, 1);
        memset(context->read + before, 0, context->read_cap - before);
    }
    CHECK(id < context->read_cap);
    context->flags_changed += context->read[id] != read;
    context->read[id] = read;
    pthread_mutex_unlock(&context->lock);
}

bool query_context_is_read(const QueryContext *context, ArticleId id)
{
    return id < context->read_cap && context->read[id];
}

static size_t mentions(void *ctx, ArticleId id, Interval when, Range *out, size_t max)
{
    const QueryContext *context = ctx;
    return context->chronicle ? chronicle_dates_within(context->chronicle, id, when, out, max) : 0;
}

Interval query_context_date(const QueryContext *context, ArticleId id, Slice *reason)
{
    if (context->chronicle)
        return chronicle_article_date(context->chronicle, id, reason);
    return article_date(context->store, id);
}

static Interval hook_date(void *ctx, ArticleId id)
{
    return query_context_date(ctx, id, NULL);
}

static Slice saved(void *ctx, Slice name)
{
    const QueryContext *context = ctx;
    return state_saved_search(context->state, name);
}

void query_context_init(QueryContext *context, const Store *store, const Chronicle *chronicle,
                        State *state)
{
    memset(context, 0, sizeof *context);
    context->store = store;
    context->chronicle = chronicle;
    context->state = state;
    context->hooks = (QueryHooks){is_read, mentions, hook_date, context};
    pthread_mutex_init(&context->lock, NULL);
}

void query_context_release(QueryContext *context)
{
    pthread_mutex_destroy(&context->lock);
    free(context->read);
}

void query_context_set_read(QueryContext *context, ArticleId id, bool read)
{
    state_set_read(context->state, store_article(context->store, id)->key, read);
    put_read(context, id, read);
}

void query_context_take(QueryContext *context, ArticleId id)
{
    if (state_is_read(context->state, store_article(context->store, id)->key))
        put_read(context, id, true);
}

static QueryScope scope_of(QueryContext *context)
{
    return (QueryScope){
        .store = context->store, .saved = saved, .ctx = context, .hooks = &context->hooks};
}

Query *query_context_parse(QueryContext *context, Slice text, bool partial, QueryError *error)
{
    QueryScope scope = scope_of(context);
    scope.partial = partial;
    return query_parse(text, &scope, error);
}

Query *query_context_widen(QueryContext *context, const Index *index, Query *query, Slice text)
{
    QueryScope scope = scope_of(context);
    return feedback_widen(index, context->store, query, text, &scope);
}
