/* chronicle_groups.c - which keyword groups the tellings and titles speak of. */
#include "config.h"

#include "chronicle.h"

#include "dossier/groups.h"
#include "dossier/mem.h"

#include <stdlib.h>

static uint64_t bit_of(const GroupHit *hit)
{
    return hit->group < 64 ? UINT64_C(1) << hit->group : 0;
}

/* The groups of the hits that begin in [start, end); hits ascend. */
static uint64_t groups_in(const GroupHits *hits, uint32_t start, uint32_t end)
{
    size_t lo = 0, hi = hits->count;
    uint64_t groups = 0;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (hits->items[mid].start < start)
            lo = mid + 1;
        else
            hi = mid;
    }
    for (; lo < hits->count && hits->items[lo].start < end; lo++)
        groups |= bit_of(&hits->items[lo]);
    return groups;
}

static void group_record(Record *record, const Body *body, const GroupMatcher *matcher,
                         GroupHits *hits, Tellings *tellings)
{
    tellings->count = tellings->n_features = 0;
    digest_tellings(record->digest, tellings);
    group_hits_of(matcher, body, record->lang, hits);
    free(record->groups);
    record->groups = mem_alloc((tellings->count + 1) * sizeof *record->groups);
    for (size_t i = 0; i < tellings->count; i++)
        record->groups[i] =
            groups_in(hits, tellings->items[i].sentence_start, tellings->items[i].passage_end);
    uint32_t title_end = body->n_blocks ? body->blocks[0].end : 0;
    record->groups[tellings->count] = groups_in(hits, 0, title_end);
}

void chronicle_group(Chronicle *chronicle, size_t ids)
{
    const DossierInfo *info = store_info(chronicle->store);
    if (info->n_groups == 0)
        return;
    GroupMatcher *matcher = group_matcher_new(info->groups, info->n_groups);
    GroupHits hits = {0};
    Tellings tellings = {0};
    for (ArticleId id = 0; id < ids; id++) {
        Record *record = record_get(&chronicle->records, id);
        if (!record || record->groups_state == info->groups)
            continue;
        group_record(record, store_body(chronicle->store, id), matcher, &hits, &tellings);
        record->groups_state = info->groups;
    }
    group_hits_release(&hits);
    tellings_release(&tellings);
    group_matcher_free(matcher);
}
