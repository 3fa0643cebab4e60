/* attach.c - places for what is made once and freed with its holder. */
#include "config.h"

#include "search/index/attach.h"

#include "dossier/check.h"

Attachment *attach(Attachments *a, unsigned place, Attachment *made)
{
    Attachment *there = NULL;
    CHECK(place < ATTACH_PLACES && made->free);
    if (atomic_compare_exchange_strong(&a->places[place], &there, made))
        return made;
    made->free(made);
    return there;
}

void attachments_free(Attachments *a)
{
    for (unsigned i = 0; i < ATTACH_PLACES; i++) {
        Attachment *there = attached(a, i);
        if (there)
            there->free(there);
    }
}

size_t attachments_bytes(const Attachments *a)
{
    size_t bytes = 0;
    for (unsigned i = 0; i < ATTACH_PLACES; i++) {
        const Attachment *there = attached(a, i);
        bytes += there && there->bytes ? there->bytes(there) : 0;
    }
    return bytes;
}
