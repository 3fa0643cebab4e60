/* chronicle_groups.c - which keyword groups the mentions and titles speak of. */
#include "config.h"

#include "story/internal.h"

#include "dossier/check.h"
#include "dossier/groups.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <stdlib.h>

static uint64_t bit_of(const GroupHit *hit)
{
    return hit->group < 64 ? UINT64_C(1) << hit->group : 0;
}

/* The groups of the hits that begin in [start, end); hits ascend. */
static uint64_t groups_in(const GroupHits *hits, uint32_t start, uint32_t end)
{
    size_t at;
    uint64_t groups = 0;
    LOWER_BOUND(at, 0, hits->count, hits->items[at].start < start);
    CHECK(at == 0 || hits->items[at - 1].start < start);
    for (; at < hits->count && hits->items[at].start < end; at++)
        groups |= bit_of(&hits->items[at]);
    return groups;
}

static void put_groups(DateRecord *record, size_t i, uint64_t groups)
{
    CHECK(i <= record->packed->n_mentions);
    CHECK(record->group_bytes == 8 || groups >> 8 * record->group_bytes == 0);
    for (size_t k = 0; k < record->group_bytes; k++)
        record->groups[i * record->group_bytes + k] = (uint8_t)(groups >> 8 * k);
}

uint64_t record_groups(const DateRecord *record, size_t i)
{
    uint64_t groups = 0;
    CHECK(i <= record->packed->n_mentions);
    for (size_t k = 0; record->groups && k < record->group_bytes; k++)
        groups |= (uint64_t)record->groups[i * record->group_bytes + k] << 8 * k;
    return groups;
}

struct Grouper {
    const Group *groups;
    uint8_t bytes; /* that hold a bit for each of the first 64 */
    GroupMatcher *matcher;
    GroupHits hits;
    RawMentions mentions;
};

Grouper *grouper_new(const DossierInfo *info)
{
    if (info->n_groups == 0)
        return NULL;
    Grouper *g = mem_zalloc(1, sizeof *g);
    g->groups = info->groups;
    g->bytes = info->n_groups < 64 ? (uint8_t)((info->n_groups + 7) / 8) : 8;
    g->matcher = group_matcher_new(info->groups, info->n_groups);
    return g;
}

void grouper_free(Grouper *g)
{
    if (!g)
        return;
    group_matcher_free(g->matcher);
    group_hits_release(&g->hits);
    mentions_release(&g->mentions);
    free(g);
}

void grouper_read(Grouper *g, DateRecord *record, const Body *body)
{
    if (!g || record->groups_state == g->groups)
        return;
    RawMentions *mentions = &g->mentions;
    mentions->count = mentions->n_features = 0;
    packed_dates_mentions(record->packed, mentions);
    group_hits_of(g->matcher, body, record->lang, &g->hits);
    CHECK(mentions->count == record->packed->n_mentions);
    free(record->groups);
    record->group_bytes = g->bytes;
    record->groups = mem_alloc((mentions->count + 1) * g->bytes);
    for (size_t i = 0; i < mentions->count; i++)
        put_groups(
            record, i,
            groups_in(&g->hits, mentions->items[i].sentence_start, mentions->items[i].passage_end));
    uint32_t title_end = body->n_blocks ? body->blocks[0].end : 0;
    put_groups(record, mentions->count, groups_in(&g->hits, 0, title_end));
    record->groups_state = g->groups;
}

void chronicle_group(Chronicle *chronicle, size_t ids)
{
    Grouper *grouper = grouper_new(store_info(chronicle->store));
    for (ArticleId id = 0; grouper && id < ids; id++) {
        DateRecord *record = record_get(&chronicle->records, id);
        if (record)
            grouper_read(grouper, record, store_body(chronicle->store, id));
    }
    grouper_free(grouper);
}
