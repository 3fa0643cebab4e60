/* termtable.c - hash tables of terms. */
#include "config.h"

#include "search/index/termtable.h"

#include "dossier/check.h"
#include "dossier/hash.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

uint32_t key_hash(Slice key)
{
    return (uint32_t)(hash_bytes(key.ptr, key.len) >> 32);
}

size_t termtable_home(const TermTable *t, uint32_t hash)
{
    return (size_t)((uint64_t)(hash & HASH_BITS) * t->size >> 32);
}

static size_t next_place(const TermTable *t, size_t place)
{
    return place + 1 == t->size ? 0 : place + 1;
}

void termtable_put(TermTable *t, uint32_t hash, TermId term)
{
    CHECK(t->count < t->size);
    size_t place = termtable_home(t, hash);
    while (t->places[place].term)
        place = next_place(t, place);
    t->places[place] = (TermPlace){term + 1, hash};
    t->count++;
}

static void resize(TermTable *t, size_t size)
{
    TermTable old = *t;
    *t = (TermTable){mem_alloc(size * sizeof *t->places), size, 0};
    memset(t->places, 0, size * sizeof *t->places); /* now, and not page by page when it is read */
    for (size_t i = 0; i < old.size; i++)
        if (old.places[i].term)
            termtable_put(t, old.places[i].hash, old.places[i].term - 1);
    CHECK(t->count == old.count);
    free(old.places);
}

void termtable_reserve(TermTable *t, size_t more)
{
    if ((t->count + more) * 5 > t->size * 4)
        resize(t, (t->size + more) * 5 / 2 + 64);
}

void termtable_shrink(TermTable *t)
{
    if (t->count * 8 < t->size * 6)
        resize(t, t->count * 5 / 4 + 1);
}

TermId termtable_walk(const TermTable *t, uint32_t hash, size_t *place, uint8_t *own)
{
    if (t->size == 0)
        return TERM_NONE;
    for (TermPlace here; (here = t->places[*place]).term != 0;) {
        *place = next_place(t, *place);
        if (((here.hash ^ hash) & HASH_BITS) == 0) {
            *own = (uint8_t)here.hash;
            return here.term - 1;
        }
    }
    return TERM_NONE;
}
