/* termtable.h - open addressing over term numbers, with 32 bits of hash beside each.
 *
 * What a table is keyed by (base, or stem) is not in it: a caller compares. Terms with one key
 * stand in one run of places. */
#ifndef DOSSIER_SEARCH_INDEX_TERMTABLE_H
#define DOSSIER_SEARCH_INDEX_TERMTABLE_H

#include "search/index/termlist.h"

#include "dossier/str.h"

typedef struct TermPlace {
    uint32_t term; /* + 1; 0 is free */
    uint32_t hash; /* its lower eight bits are the user's */
} TermPlace;

#define HASH_BITS 0xFFFFFF00u

typedef struct TermTable {
    TermPlace *places;
    size_t size, count;
} TermTable;

uint32_t key_hash(Slice key);
void termtable_reserve(TermTable *t, size_t more); /* at most four places in five are taken then */
void termtable_put(TermTable *t, uint32_t hash, TermId term);
void termtable_shrink(TermTable *t);
/* Where a hash begins to look in a table of any size: the hash scaled to the size. */
size_t termtable_home(const TermTable *t, uint32_t hash);
/* The next term with this hash from *place on, with the user's bits; TERM_NONE at the end of the
 * run. *place begins at termtable_home(). */
TermId termtable_walk(const TermTable *t, uint32_t hash, size_t *place, uint8_t *own);

#endif
