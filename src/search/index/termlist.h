/* termlist.h - lists of term numbers. */
#ifndef DOSSIER_SEARCH_INDEX_TERMLIST_H
#define DOSSIER_SEARCH_INDEX_TERMLIST_H

#include <stddef.h>
#include <stdint.h>

typedef uint32_t TermId;
#define TERM_NONE UINT32_MAX

/* A growing list of terms, ascending and distinct where it says so. */
typedef struct TermList {
    TermId *items;
    size_t count, cap;
} TermList;

void terms_add(TermList *list, TermId term);
void terms_sort(TermList *list); /* ascending, distinct */
void terms_release(TermList *list);

#endif
