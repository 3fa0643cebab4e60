/* mem.c - aborting allocation and block arenas. */
#include "config.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#ifdef HAVE_MALLOPT
#include <malloc.h>
#endif
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static _Noreturn void out_of_memory(void)
{
    fputs("dossier: out of memory\n", stderr);
    abort();
}

static void *checked(void *p)
{
    if (!p)
        out_of_memory();
    return p;
}

#define HUGE_PAGE ((size_t)2 << 20) /* bytes */

/* Large blocks lie in huge pages: to be given four kilobytes at their first touch takes as long as
 * to fill them many times over, and an index is built by touching much that is new, in no order.
 * What fills no huge page is left to small ones, so that no more becomes resident. */
static void *in_huge_pages(void *p, size_t size)
{
#ifdef MADV_HUGEPAGE
    size_t before = (HUGE_PAGE - (uintptr_t)p % HUGE_PAGE) % HUGE_PAGE;
    if (p && size >= before + HUGE_PAGE) /* a wish: a system that cannot goes on */
        madvise((char *)p + before, (size - before) / HUGE_PAGE * HUGE_PAGE, MADV_HUGEPAGE);
#else
    (void)size;
#endif
    return p;
}

static void *alloc_large(size_t size)
{
    return in_huge_pages(aligned_alloc(HUGE_PAGE, (size / HUGE_PAGE + 1) * HUGE_PAGE), size);
}

void *mem_alloc(size_t size)
{
    bool large = size >= HUGE_PAGE && size <= SIZE_MAX - HUGE_PAGE;
    return checked(large ? alloc_large(size) : malloc(size ? size : 1));
}

void *mem_zalloc(size_t count, size_t size)
{
    return checked(calloc(count ? count : 1, size ? size : 1));
}

void *mem_realloc(void *p, size_t count, size_t size)
{
    p = checked(reallocarray(p, count ? count : 1, size ? size : 1));
    return count * size < HUGE_PAGE ? p : in_huge_pages(p, count * size);
}

char *mem_strndup(const char *s, size_t len)
{
    char *copy = mem_alloc(len + 1);
    if (len)
        memcpy(copy, s, len);
    copy[len] = '\0';
    return copy;
}

char *mem_strdup(const char *s)
{
    return s ? mem_strndup(s, strlen(s)) : NULL;
}

void *mem_grow(void *items, size_t *cap, size_t need, size_t size)
{
    if (need <= *cap)
        return items;
    size_t want = *cap + *cap / 2 + 8;
    if (want < need)
        want = need;
    items = mem_realloc(items, want, size);
    CHECK(want >= need);
    *cap = want;
    return items;
}

/* --- the C library's allocator --- */

#define WHOLE_PAGES (128 * 1024) /* bytes; what is larger is mapped by itself */
#define HEAPS       2

/* Loading and merging need much room for a moment. glibc gives every thread a heap of its own, and
 * after the first large block is freed it puts large blocks into these heaps too; what is freed
 * there stays resident. So the heaps are few, and large blocks go back to the system when they are
 * freed. */
void mem_begin(void)
{
#ifdef HAVE_MALLOPT
    mallopt(M_MMAP_THRESHOLD, WHOLE_PAGES);
    mallopt(M_ARENA_MAX, HEAPS);
#endif
}

void mem_rest(void)
{
#ifdef HAVE_MALLOC_TRIM
    malloc_trim(0);
#endif
}

/* --- arenas --- */

/* Blocks are chained newest first; the head is the one being filled. Large requests get their own
 * block. */
typedef struct ArenaBlock {
    struct ArenaBlock *next;
    size_t used, size;
    _Alignas(16) char data[];
} ArenaBlock;

struct Arena {
    ArenaBlock *head;
    size_t next_size, bytes;
};

/* Bytes of blocks, with their heads. */
#define ARENA_SMALLEST 128
#define ARENA_DEFAULT  4096
#define ARENA_LARGEST  (1u << 20)

Arena *arena_new(size_t first_block)
{
    Arena *arena = mem_zalloc(1, sizeof *arena);
    arena->next_size = first_block ? first_block : ARENA_DEFAULT;
    if (arena->next_size < ARENA_SMALLEST)
        arena->next_size = ARENA_SMALLEST;
    return arena;
}

void arena_free(Arena *arena)
{
    if (!arena)
        return;
    for (ArenaBlock *b = arena->head, *next; b; b = next) {
        next = b->next;
        free(b);
    }
    free(arena);
}

static ArenaBlock *arena_add_block(Arena *arena, size_t size)
{
    if (size > SIZE_MAX - sizeof(ArenaBlock))
        out_of_memory();
    ArenaBlock *b = mem_alloc(sizeof(ArenaBlock) + size);
    b->used = 0;
    b->size = size;
    arena->bytes += sizeof(ArenaBlock) + size;
    return b;
}

static void *arena_alloc_large(Arena *arena, size_t size)
{
    ArenaBlock *b = arena_add_block(arena, size);
    b->used = size;
    if (arena->head) { /* keep filling the head */
        b->next = arena->head->next;
        arena->head->next = b;
    } else {
        b->next = NULL;
        arena->head = b;
    }
    return b->data;
}

void *arena_alloc(Arena *arena, size_t size)
{
    if (size > SIZE_MAX - 7)
        out_of_memory();
    size = (size + 7) & ~(size_t)7;
    ArenaBlock *b = arena->head;
    if (!b || b->size - b->used < size) {
        if (size > arena->next_size / 4)
            return arena_alloc_large(arena, size);
        b = arena_add_block(arena, arena->next_size - sizeof(ArenaBlock));
        b->next = arena->head;
        arena->head = b;
        if (arena->next_size < ARENA_LARGEST)
            arena->next_size *= 2;
    }
    CHECK(b->used <= b->size && size <= b->size - b->used);
    void *p = b->data + b->used;
    CHECK((uintptr_t)p % 8 == 0);
    b->used += size;
    return p;
}

void *arena_zalloc(Arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        out_of_memory();
    void *p = arena_alloc(arena, count * size);
    memset(p, 0, count * size);
    return p;
}

char *arena_strndup(Arena *arena, const char *s, size_t len)
{
    char *copy = arena_alloc(arena, len + 1);
    if (len)
        memcpy(copy, s, len);
    copy[len] = '\0';
    return copy;
}

size_t arena_bytes(const Arena *arena)
{
    return arena->bytes;
}
