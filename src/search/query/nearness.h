/* nearness.h - the operators between things that must stand near each other. */
#ifndef DOSSIER_SEARCH_QUERY_NEARNESS_H
#define DOSSIER_SEARCH_QUERY_NEARNESS_H

#include <stdbool.h>
#include <stdint.h>

/* What both sides must lie within. */
typedef enum NearUnit {
    WITHIN_WORDS, /* so many words from each other */
    WITHIN_SENTENCE,
    WITHIN_PARAGRAPH
} NearUnit;

typedef struct Nearness {
    const char *name; /* as typed; after a slash it is one only where no operand is expected */
    NearUnit unit;
    bool ordered;      /* the left side stands before the right one */
    uint32_t distance; /* WITHIN_WORDS: when no number is typed */
} Nearness;

extern const Nearness nearnesses[]; /* ends with a NULL name */

#endif
