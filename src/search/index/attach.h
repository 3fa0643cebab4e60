/* attach.h - what rooms above hang on a segment, a snapshot or a query.
 *
 * Whoever searches makes things once and looks them up again and again: the best articles of a word
 * in a segment, working space for a snapshot, the binding of a query. They live as long as their
 * holder and are freed with it, but the holder knows nothing of them: it has places for things that
 * begin with an Attachment. A place is filled once, by whichever thread comes first, and never
 * emptied. */
#ifndef DOSSIER_SEARCH_INDEX_ATTACH_H
#define DOSSIER_SEARCH_INDEX_ATTACH_H

#include <stdatomic.h>
#include <stddef.h>

/* The first member of what hangs somewhere. */
typedef struct Attachment {
    void (*free)(struct Attachment *own);
    size_t (*bytes)(const struct Attachment *own); /* NULL where none asks */
} Attachment;

#define ATTACH_PLACES 2 /* of each holder; those who hang something up number them */

typedef struct Attachments {
    _Atomic(Attachment *) places[ATTACH_PLACES];
} Attachments;

/* What hangs there; NULL before something does. */
static inline Attachment *attached(const Attachments *a, unsigned place)
{
    return atomic_load_explicit(&a->places[place], memory_order_acquire);
}

/* Hangs something up, which then belongs to the holder; when another was quicker, that one stays
 * and `made` is freed. Returns what hangs there. */
Attachment *attach(Attachments *a, unsigned place, Attachment *made);
void attachments_free(Attachments *a);
size_t attachments_bytes(const Attachments *a);

#endif
