/* map.c - open addressing over a table of entry numbers; entries lie in the order they came. */
#include "config.h"

#include "dossier/check.h"
#include "dossier/map.h"
#include "dossier/hash.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

typedef struct MapEntry {
    Slice key;
    uint64_t hash;
    uint32_t value;
} MapEntry;

struct Map {
    uint32_t *slots; /* entry number + 1; 0 is free */
    size_t mask;
    MapEntry *entries;
    size_t count, cap;
    Arena *keys;
};

static size_t power_above(size_t n)
{
    size_t p = 16;
    while (p < n)
        p *= 2;
    return p;
}

Map *map_new(size_t expected)
{
    Map *map = mem_zalloc(1, sizeof *map);
    size_t slots = power_above(expected + expected / 2);
    map->slots = mem_zalloc(slots, sizeof *map->slots);
    map->mask = slots - 1;
    map->keys = arena_new(0);
    return map;
}

void map_free(Map *map)
{
    if (!map)
        return;
    free(map->slots);
    free(map->entries);
    arena_free(map->keys);
    free(map);
}

size_t map_count(const Map *map)
{
    return map->count;
}

/* The slot where the key is, or the free one where it would go. */
static size_t find_slot(const Map *map, Slice key, uint64_t hash)
{
    size_t at = hash & map->mask;
    for (; map->slots[at]; at = (at + 1) & map->mask) {
        const MapEntry *e = &map->entries[map->slots[at] - 1];
        if (e->hash == hash && slice_eq(e->key, key))
            break;
    }
    return at;
}

#ifdef DOSSIER_CHECKS
/* Every entry is found from where its hash says, and no slot holds another. */
static void map_check(const Map *map)
{
    size_t full = 0;
    CHECK((map->mask & (map->mask + 1)) == 0 && map->count <= map->mask);
    for (size_t at = 0; at <= map->mask; at++) {
        full += map->slots[at] != 0;
        CHECK(map->slots[at] <= map->count);
    }
    CHECK(full == map->count);
    for (size_t i = 0; i < map->count; i++)
        CHECK(map->slots[find_slot(map, map->entries[i].key, map->entries[i].hash)] == i + 1);
}
#endif

static void grow_slots(Map *map)
{
    size_t slots = (map->mask + 1) * 2;
    free(map->slots);
    map->slots = mem_zalloc(slots, sizeof *map->slots);
    map->mask = slots - 1;
    for (size_t i = 0; i < map->count; i++) {
        size_t at = map->entries[i].hash & map->mask;
        while (map->slots[at])
            at = (at + 1) & map->mask;
        map->slots[at] = (uint32_t)i + 1;
    }
    CHECKED(map_check(map));
}

static uint32_t add_entry(Map *map, size_t slot, Slice key, uint64_t hash, uint32_t value)
{
    CHECK(map->slots[slot] == 0 && map->count < UINT32_MAX - 1);
    map->entries = mem_grow(map->entries, &map->cap, map->count + 1, sizeof *map->entries);
    Slice kept = {arena_strndup(map->keys, key.ptr, key.len), key.len};
    map->entries[map->count] = (MapEntry){kept, hash, value};
    map->slots[slot] = (uint32_t)++map->count;
    if (map->count * 3 > (map->mask + 1) * 2)
        grow_slots(map);
    return (uint32_t)map->count - 1;
}

uint32_t map_get(const Map *map, Slice key)
{
    size_t slot = find_slot(map, key, hash_bytes(key.ptr, key.len));
    return map->slots[slot] ? map->entries[map->slots[slot] - 1].value : MAP_NONE;
}

bool map_set(Map *map, Slice key, uint32_t value)
{
    uint64_t hash = hash_bytes(key.ptr, key.len);
    size_t slot = find_slot(map, key, hash);
    if (map->slots[slot]) {
        map->entries[map->slots[slot] - 1].value = value;
        return false;
    }
    add_entry(map, slot, key, hash, value);
    return true;
}

uint32_t map_intern(Map *map, Slice key)
{
    uint64_t hash = hash_bytes(key.ptr, key.len);
    size_t slot = find_slot(map, key, hash);
    if (map->slots[slot])
        return map->slots[slot] - 1;
    return add_entry(map, slot, key, hash, (uint32_t)map->count);
}

Slice map_key(const Map *map, uint32_t entry)
{
    CHECK(entry < map->count);
    return map->entries[entry].key;
}

uint32_t map_value(const Map *map, uint32_t entry)
{
    CHECK(entry < map->count);
    return map->entries[entry].value;
}
