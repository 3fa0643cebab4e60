/* hash.c - the hash of byte strings that are not in hand yet. */
#include "config.h"

#include "dossier/hash.h"

#include <endian.h>
#include <string.h>

uint64_t hash_bytes(const void *data, size_t len)
{
    const unsigned char *p = data;
    uint64_t h = hash_begin(len);
    for (; len >= 8; p += 8, len -= 8) {
        uint64_t word;
        memcpy(&word, p, 8);
        h = hash_step(h, le64toh(word));
    }
    uint64_t tail = 0;
    if (len)
        memcpy(&tail, p, len);
    return hash_end(h, le64toh(tail));
}
