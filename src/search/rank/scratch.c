/* scratch.c - working space of searches, kept by the index. */
#include "config.h"

#include "search/rank/rank.h"

#include "dossier/mem.h"

#include <stdlib.h>

void room_reserve(Room *room, size_t leaves, size_t docs)
{
    docs = bits_words(docs) * 64;
    room->docs = docs;
    if (leaves * docs <= room->cap)
        return;
    free(room->bits);
    free(room->sums);
    room->bits = mem_zalloc(leaves * docs / 64, sizeof *room->bits);
    room->sums = mem_zalloc(leaves * docs, sizeof *room->sums);
    room->cap = leaves * docs;
}

void room_free(Room *room)
{
    if (!room)
        return;
    free(room->bits);
    free(room->sums);
    free(room);
}

void leaf_sum_clear(LeafSum *leaf, size_t docs)
{
    if (leaf->state == LEAF_CLEAR)
        return;
    leaf->state = LEAF_CLEAR;
    for (size_t i = 0, words = bits_words(docs); i < words; i++) {
        size_t from = i;
        while (i < words && leaf->bits[i])
            i++;
        if (i > from)
            memset(leaf->sums + from * 64, 0, (i - from) * 64 * sizeof *leaf->sums);
    }
    memset(leaf->bits, 0, bits_words(docs) * sizeof *leaf->bits);
}
