/* termtable.h - open addressing over term numbers, with 32 bits of hash beside each.
 *
 * What a table is keyed by (base, or stem) is not in it: a caller compares. Terms with one key
 * stand in one run of places. */
#ifndef DOSSIER_SEARCH_INDEX_TERMTABLE_H
#define DOSSIER_SEARCH_INDEX_TERMTABLE_H

#include "search/index/termlist.h"

#include "dossier/str.h"

typedef struct TablePlace {
    uint32_t term; /* + 1; 0 is free */
    uint32_t hash; /* its lower eight bits are the user's */
} TablePlace;

#define HASH_BITS 0xFFFFFF00u

typedef struct Table {
    TablePlace *places;
    size_t size, count;
} Table;

uint32_t key_hash(Slice key);
void table_reserve(Table *t, size_t more); /* at most four places in five are taken then */
void table_put(Table *t, uint32_t hash, TermId term);
void table_shrink(Table *t);
/* Where a hash begins to look in a table of any size: the hash scaled to the size. */
size_t table_home(const Table *t, uint32_t hash);
/* The next term with this hash from *place on, with the user's bits; TERM_NONE at the end of the
 * run. *place begins at table_home(). */
TermId table_walk(const Table *t, uint32_t hash, size_t *place, uint8_t *own);

#endif
