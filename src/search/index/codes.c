/* codes.c - growing byte strings. */
#include "config.h"

#include "search/index/codes.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>

void bytes_reserve(Bytes *b, size_t more)
{
    if (b->len + more + PACKED_PAD > b->cap)
        b->ptr = mem_grow(b->ptr, &b->cap, b->len + more + PACKED_PAD, 1);
    CHECK(b->len + more + PACKED_PAD <= b->cap);
}

void bytes_release(Bytes *b)
{
    free(b->ptr);
    *b = (Bytes){NULL, 0, 0};
}
