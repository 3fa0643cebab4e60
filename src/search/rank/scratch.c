/* scratch.c - working space of searches. */
#include "config.h"

#include "search/rank/scratch.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/mutable.h"

#include <stdlib.h>

/* --- the list of those that nobody uses --- */

typedef struct ScratchList {
    Attachment own;
    pthread_mutex_t lock;
    Scratch *first;
} ScratchList;

static void list_free(Attachment *own)
{
    ScratchList *list = (ScratchList *)own;
    while (list->first) {
        Scratch *scratch = list->first;
        list->first = scratch->next;
        free(scratch->bits);
        free(scratch->sums);
        free(scratch);
    }
    pthread_mutex_destroy(&list->lock);
    free(list);
}

static ScratchList *list_of(const Snapshot *snapshot)
{
    Snapshot *own = MUTABLE(Snapshot, snapshot); /* what is kept is no part of what is searched */
    Attachment *there = attached(&own->attachments, AT_SCRATCH);
    if (there)
        return (ScratchList *)there;
    ScratchList *list = mem_zalloc(1, sizeof *list);
    list->own = (Attachment){.free = list_free};
    pthread_mutex_init(&list->lock, NULL);
    return (ScratchList *)attach(&own->attachments, AT_SCRATCH, &list->own);
}

Scratch *scratch_take(const Snapshot *snapshot)
{
    ScratchList *list = list_of(snapshot);
    pthread_mutex_lock(&list->lock);
    Scratch *scratch = list->first;
    if (scratch)
        list->first = scratch->next;
    pthread_mutex_unlock(&list->lock);
    return scratch ? scratch : mem_zalloc(1, sizeof *scratch);
}

void scratch_give(const Snapshot *snapshot, Scratch *scratch)
{
    ScratchList *list = list_of(snapshot);
    for (size_t i = 0; i < scratch->cap; i++)
        CHECK(scratch->sums[i] == 0 && !bits_has(scratch->bits, (uint32_t)i));
    pthread_mutex_lock(&list->lock);
    scratch->next = list->first;
    list->first = scratch;
    pthread_mutex_unlock(&list->lock);
}

/* --- using one --- */

void scratch_reserve(Scratch *scratch, size_t terms, size_t docs)
{
    docs = bits_words(docs) * 64;
    scratch->docs = docs;
    if (terms * docs <= scratch->cap)
        return;
    free(scratch->bits);
    free(scratch->sums);
    scratch->bits = mem_zalloc(terms * docs / 64, sizeof *scratch->bits);
    scratch->sums = mem_zalloc(terms * docs, sizeof *scratch->sums);
    scratch->cap = terms * docs;
}

void term_sums_clear(TermSums *term, size_t docs)
{
    if (term->state == SUMS_CLEAR)
        return;
    term->state = SUMS_CLEAR;
    for (size_t i = 0, words = bits_words(docs); i < words; i++) {
        size_t from = i;
        while (i < words && term->bits[i])
            i++;
        if (i > from)
            memset(term->sums + from * 64, 0, (i - from) * 64 * sizeof *term->sums);
    }
    memset(term->bits, 0, bits_words(docs) * sizeof *term->bits);
}
