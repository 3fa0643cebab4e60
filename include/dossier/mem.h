/* mem.h - allocation that aborts instead of failing, and arenas.
 *
 * Running out of memory is not an error a reader can mend: the wrappers print one line and abort.
 * Sizes are multiplied with overflow checks. x_free() takes NULL everywhere in the project. */
#ifndef DOSSIER_MEM_H
#define DOSSIER_MEM_H

#include <stddef.h>

/* uninitialised; size 0 gives a pointer too */
void *mem_alloc(size_t size);
void *mem_zalloc(size_t count, size_t size);           /* zeroed */
void *mem_realloc(void *p, size_t count, size_t size); /* as reallocarray(3) */
char *mem_strdup(const char *s);                       /* NULL gives NULL */
char *mem_strndup(const char *s, size_t len);          /* copies exactly len bytes, adds a NUL */

/* Grows a vector so that it holds at least `need` items; *cap is in items, growth is by half again.
 * Returns the possibly moved items. */
void *mem_grow(void *items, size_t *cap, size_t need, size_t size);

/* For main(), before any thread runs: how the C library's allocator keeps house (see mem.c). */
void mem_begin(void);
/* Gives memory that was freed back to the system; for when much work is done and rest follows.
 * Takes a few milliseconds. */
void mem_rest(void);

/* An arena hands out memory that is released all at once. Not for use from two threads. */
typedef struct Arena Arena;

Arena *arena_new(size_t first_block); /* bytes; 0 for a default */
void arena_free(Arena *arena);
void *arena_alloc(Arena *arena, size_t size); /* 8-byte aligned, uninitialised */
void *arena_zalloc(Arena *arena, size_t count, size_t size);
char *arena_strndup(Arena *arena, const char *s, size_t len); /* NUL-terminated copy */
size_t arena_bytes(const Arena *arena);                       /* bytes taken from the system */

#endif
