/* hits.c - the hits of one article, asked article by article.
 *
 * What was made for one article serves the next as long as the index stays what it is, so it hangs
 * on the query: the last binding, and the matchers that no thread uses. */
#include "config.h"

#include "search/match/hits.h"

#include "search/match/match.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/mutable.h"

#include <stdlib.h>

#define IDLE 2 /* matchers kept: one for a thread that counts, one for another that shows */

typedef struct KeptAtQuery {
    Attachment own;
    pthread_mutex_t lock; /* of `bound` */
    BoundQuery *bound;    /* the last one made for the query */
    _Atomic(Matcher *) idle[IDLE];
} KeptAtQuery;

static void kept_free(Attachment *own)
{
    KeptAtQuery *kept = (KeptAtQuery *)own;
    for (size_t i = 0; i < IDLE; i++)
        matcher_free(atomic_load(&kept->idle[i]));
    bound_unref(kept->bound);
    pthread_mutex_destroy(&kept->lock);
    free(kept);
}

static KeptAtQuery *kept_at(const Query *query)
{
    Query *own = MUTABLE(Query, query); /* what is kept changes nothing that can be seen */
    Attachment *there = attached(&own->attachments, 0);
    if (there)
        return (KeptAtQuery *)there;
    KeptAtQuery *kept = mem_zalloc(1, sizeof *kept);
    kept->own = (Attachment){.free = kept_free};
    pthread_mutex_init(&kept->lock, NULL);
    return (KeptAtQuery *)attach(&own->attachments, 0, &kept->own);
}

/* The kept binding when it is to this snapshot. */
static BoundQuery *find_bound(KeptAtQuery *kept, const Snapshot *snapshot)
{
    pthread_mutex_lock(&kept->lock);
    BoundQuery *b = kept->bound && kept->bound->snapshot == snapshot ? kept->bound : NULL;
    if (b)
        bound_ref(b);
    pthread_mutex_unlock(&kept->lock);
    return b;
}

BoundQuery *bound_get(const Index *index, const Query *query, const atomic_bool *cancel)
{
    KeptAtQuery *kept = kept_at(query);
    Snapshot *snapshot = index_view_open(index);
    BoundQuery *b = find_bound(kept, snapshot);
    if (b) {
        snapshot_unref(snapshot);
        return b;
    }
    b = bound_make(snapshot, query, cancel);
    if (cancel && atomic_load(cancel))
        return b;
    bound_ref(b);
    pthread_mutex_lock(&kept->lock);
    BoundQuery *old = kept->bound;
    kept->bound = b;
    pthread_mutex_unlock(&kept->lock);
    bound_unref(old);
    return b;
}

static Matcher *take_matcher(KeptAtQuery *kept, BoundQuery *binding, const Store *store,
                             const Query *query)
{
    for (size_t i = 0; i < IDLE; i++) {
        Matcher *m = atomic_exchange(&kept->idle[i], NULL);
        if (m && matcher_bound(m) == binding)
            return m;
        matcher_free(m);
    }
    return matcher_new(binding, store, query);
}

static void keep_matcher(KeptAtQuery *kept, Matcher *m)
{
    for (size_t i = 0; i < IDLE; i++) {
        Matcher *none = NULL;
        if (atomic_compare_exchange_strong(&kept->idle[i], &none, m))
            return;
    }
    matcher_free(m);
}

bool hits_of(const Index *index, const Store *store, const Query *query, ArticleId id, Hits *hits)
{
    hits->count = 0;
    if (query_is_empty(query))
        return false;
    BoundQuery *binding = bound_get(index, query, NULL);
    const Segment *segment;
    uint32_t doc;
    bool found = snapshot_find(binding->snapshot, id, &segment, &doc);
    if (found) {
        KeptAtQuery *kept = kept_at(query);
        Matcher *m = take_matcher(kept, binding, store, query);
        CHECK(segment->ids[doc] == id);
        found = matcher_run(m, segment, doc);
        if (found)
            matcher_hits(m, hits);
        keep_matcher(kept, m);
    }
    bound_unref(binding);
    return found;
}

void hits_release(Hits *hits)
{
    free(hits->items);
    *hits = (Hits){NULL, 0, 0};
}
