/* map.h - a hash map from byte strings to 32-bit numbers.
 *
 * Open addressing with linear probing and stored hashes; keys are copied into the map's own arena,
 * so a key's slice lives as long as the map. Entries keep the order in which they came: entry i is
 * the i-th new key. */
#ifndef DOSSIER_MAP_H
#define DOSSIER_MAP_H

#include "dossier/hash.h"
#include "dossier/str.h"

typedef struct Map Map;

#define MAP_NONE UINT32_MAX

Map *map_new(size_t expected);
void map_free(Map *map);
size_t map_count(const Map *map);
uint32_t map_get(const Map *map, Slice key); /* the value, or MAP_NONE */
/* Sets the value; returns true when the key is new. */
bool map_set(Map *map, Slice key, uint32_t value);
/* Entry number of the key, added with value = its entry number when new. For interning. */
uint32_t map_intern(Map *map, Slice key);
Slice map_key(const Map *map, uint32_t entry);
uint32_t map_value(const Map *map, uint32_t entry);

#endif
