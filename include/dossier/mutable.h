/* mutable.h - where const is a promise to the caller and not about memory.
 *
 * A getter promises that what one sees of a structure stays as it is; yet it takes the structure's
 * lock, or keeps what it has worked out. MUTABLE() says so in the one place where it is true;
 * every other cast that drops a const is a warning (-Wcast-qual). */
#ifndef DOSSIER_MUTABLE_H
#define DOSSIER_MUTABLE_H

#include <stdint.h>

#define MUTABLE(type, pointer) ((type *)(uintptr_t)(pointer))

#endif
