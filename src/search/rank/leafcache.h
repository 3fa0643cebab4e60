/* leafcache.h - the sums of words that were searched for lately, kept at the snapshot they were
 * made of.
 *
 * While a query is typed, all its words but the last stay what they are, and the first letters of a
 * word stand for many thousand places; so what has been added up for a word is kept. A bounded
 * number of entries; the one not used for longest goes first. Entries hold every segment's
 * articles, one segment after the other, each from a multiple of 64 on. */
#ifndef DOSSIER_SEARCH_RANK_LEAFCACHE_H
#define DOSSIER_SEARCH_RANK_LEAFCACHE_H

#include "search/rank/rank.h"
#include "search/index/spelling.h"

#include <pthread.h>

#define CACHE_ENTRIES   48
#define CACHE_BYTES     (16u << 20) /* of all entries together */
#define CACHE_SPELLINGS 2
#define SPELLINGS_MOST  65536u /* in a memory that is kept for others */

typedef struct CacheEntry {
    uint64_t key; /* leaf_key(); 0 is free */
    uint64_t *bits;
    uint16_t *sums;
    size_t df;
    unsigned users;
    uint64_t used; /* when it was taken last */
    bool ready;    /* filled for all segments */
} CacheEntry;

typedef struct LeafCache {
    pthread_mutex_t lock;
    CacheEntry entries[CACHE_ENTRIES];
    size_t count; /* entries there is memory for */
    size_t docs;  /* of each, a multiple of 64 */
    uint64_t clock;
    Spellings *spare[CACHE_SPELLINGS]; /* that no matcher uses */
} LeafCache;

LeafCache *leafcache_new(size_t docs);
void leafcache_free(LeafCache *cache); /* NULL is allowed */
/* The entry of a word, ready or to be filled; NULL when there is no room, or another thread fills
 * it. To be given back. */
CacheEntry *leafcache_take(LeafCache *cache, uint64_t key);
/* `filled`: it has been filled whole. */
void leafcache_give(LeafCache *cache, CacheEntry *entry, bool filled);

/* A memory of spellings of the snapshot's lexicon, for one matcher at a time; to be given back. */
Spellings *leafcache_take_spellings(LeafCache *cache, Lexicon *lexicon);
void leafcache_give_spellings(LeafCache *cache, Spellings *spellings);

/* What tells a word leaf from others: its pattern and where it must stand. Never 0. */
uint64_t leaf_key(const Leaf *leaf);

#endif
