/* leafcache.c - a few entries, looked through one by one. */
#include "config.h"

#include "search/rank/leafcache.h"

#include "dossier/map.h"
#include "dossier/mem.h"

#include <stdlib.h>

LeafCache *leafcache_new(size_t docs)
{
    LeafCache *cache = mem_zalloc(1, sizeof *cache);
    pthread_mutex_init(&cache->lock, NULL);
    cache->docs = bits_words(docs) * 64;
    size_t entry = cache->docs * sizeof(uint16_t) + cache->docs / 8;
    cache->count = entry ? CACHE_BYTES / entry : 0;
    if (cache->count > CACHE_ENTRIES)
        cache->count = CACHE_ENTRIES;
    return cache;
}

void leafcache_free(LeafCache *cache)
{
    if (!cache)
        return;
    for (size_t i = 0; i < cache->count; i++) {
        free(cache->entries[i].bits);
        free(cache->entries[i].sums);
    }
    for (size_t i = 0; i < CACHE_SPELLINGS; i++)
        spellings_free(cache->spare[i]);
    pthread_mutex_destroy(&cache->lock);
    free(cache);
}

static void make_zero(const LeafCache *cache, CacheEntry *entry)
{
    if (!entry->bits) {
        entry->bits = mem_zalloc(cache->docs / 64, sizeof *entry->bits);
        entry->sums = mem_zalloc(cache->docs, sizeof *entry->sums);
        return;
    }
    LeafSum sum = {.bits = entry->bits, .sums = entry->sums, .state = LEAF_SUMMED};
    leaf_sum_clear(&sum, cache->docs);
}

/* The entry with this key, else the one unused for longest that nobody holds; NULL when all are
 * held. */
static CacheEntry *find_entry(LeafCache *cache, uint64_t key)
{
    CacheEntry *oldest = NULL;
    for (size_t i = 0; i < cache->count; i++) {
        CacheEntry *entry = &cache->entries[i];
        if (entry->key == key)
            return entry;
        if (entry->users == 0 && (!oldest || entry->used < oldest->used))
            oldest = entry;
    }
    return oldest;
}

CacheEntry *leafcache_take(LeafCache *cache, uint64_t key)
{
    pthread_mutex_lock(&cache->lock);
    CacheEntry *entry = find_entry(cache, key);
    if (entry && entry->key == key && !entry->ready && entry->users > 0)
        entry = NULL;
    bool fresh = entry && (entry->key != key || !entry->ready);
    if (entry) {
        entry->users++;
        entry->used = ++cache->clock;
        entry->key = key;
        entry->ready = entry->ready && !fresh;
    }
    pthread_mutex_unlock(&cache->lock);
    if (fresh) {
        make_zero(cache, entry);
        entry->df = 0;
    }
    return entry;
}

void leafcache_give(LeafCache *cache, CacheEntry *entry, bool filled)
{
    pthread_mutex_lock(&cache->lock);
    entry->users--;
    entry->ready = entry->ready || filled;
    pthread_mutex_unlock(&cache->lock);
}

Spellings *leafcache_take_spellings(LeafCache *cache, Lexicon *lexicon)
{
    Spellings *found = NULL;
    pthread_mutex_lock(&cache->lock);
    for (size_t i = 0; i < CACHE_SPELLINGS && !found; i++) {
        found = cache->spare[i];
        cache->spare[i] = NULL;
    }
    pthread_mutex_unlock(&cache->lock);
    return found ? found : spellings_new(lexicon, false);
}

void leafcache_give_spellings(LeafCache *cache, Spellings *spellings)
{
    pthread_mutex_lock(&cache->lock);
    for (size_t i = 0; i < CACHE_SPELLINGS && spellings && spellings->count <= SPELLINGS_MOST; i++)
        if (!cache->spare[i]) {
            cache->spare[i] = spellings;
            spellings = NULL;
        }
    pthread_mutex_unlock(&cache->lock);
    spellings_free(spellings);
}

uint64_t leaf_key(const Leaf *leaf)
{
    const Pattern *p = &leaf->phrases[0].parts[0];
    Slice text = p->kind == PATTERN_REGEX ? p->source : p->form;
    uint64_t shape = (uint64_t)p->kind << 16 | (uint64_t)p->distance << 8 |
                     (uint64_t)leaf->where << 4 | p->partial;
    uint64_t key = (hash_bytes(text.ptr, text.len) ^ (shape + 1)) * UINT64_C(0x9E3779B97F4A7C15);
    return key ? key : 1;
}
