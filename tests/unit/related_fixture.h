/* related_fixture.h - what is found near one article of a small dossier. */
#ifndef RELATED_FIXTURE_H
#define RELATED_FIXTURE_H

#include "story_fixture.h"

#include "dossier/related.h"

enum { WORLD_MOST = 6 };

typedef struct World {
    Store *store;
    Index *index;
    Chronicle *chronicle; /* NULL when dates are not asked for */
    ArticleId of;
    Related found[WORLD_MOST];
    size_t count;
} World;

/* The `max` nearest to article `of`; the first three come into the index before the rest. */
static inline World world_of(const Given *given, size_t n, bool dated, ArticleId of, size_t max)
{
    World w = {.store = fixture_store(given, n), .of = of};
    const ArticleId ids[WORLD_MOST] = {0, 1, 2, 3, 4, 5};
    size_t first = n < 3 ? n : 3;
    cr_assert(n <= WORLD_MOST && max <= WORLD_MOST);
    w.index = index_new(w.store);
    index_add(w.index, ids, first);
    index_add(w.index, ids + first, n - first);
    if (dated) {
        w.chronicle = chronicle_new(w.store);
        chronicle_add(w.chronicle, ids, n);
        chronicle_timeline(w.chronicle);
    }
    w.count = related_find(w.index, w.store, w.chronicle, of, w.found, max);
    return w;
}

static inline void world_free(World *w)
{
    chronicle_free(w->chronicle);
    index_free(w->index);
    store_free(w->store);
}

static inline const Related *found_of(const World *w, ArticleId id)
{
    for (size_t i = 0; i < w->count; i++)
        if (w->found[i].article == id)
            return &w->found[i];
    return NULL;
}

static inline Slice text_of(const Store *store, ArticleId id)
{
    return store_body(store, id)->text;
}

#endif
