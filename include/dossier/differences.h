/* differences.h - in what two aligned sentences differ that ought not to: numbers, dates, names,
 * negations.
 *
 * Numbers are compared by value (2,000 = 2 000, 3.5 = 3,5, twenty-six = vingt-six), times of day by
 * the minute (7pm = 19 h), months and weekdays by what they are (Nov. = novembre). What has nothing
 * equal on the other side is a difference; two of a kind are told together. */
#ifndef DOSSIER_DIFFERENCES_H
#define DOSSIER_DIFFERENCES_H

#include "dossier/align.h"

typedef enum DifferenceKind {
    DIFFERENCE_NUMBER,
    DIFFERENCE_DATE, /* a month, a weekday, a time of day */
    DIFFERENCE_NAME,
    DIFFERENCE_NEGATION, /* one side denies what the other does not */
    DIFFERENCE_KINDS
} DifferenceKind;

const char *difference_name(DifferenceKind kind); /* "number", … */

typedef struct Difference {
    DifferenceKind kind;
    Slice a, b; /* the words, in the segments; one of them may be absent: nothing stands there */
} Difference;

typedef struct Differences {
    Difference *items;
    size_t count, cap;
} Differences;

/* What is known of both texts, to compare beads of theirs. The texts are borrowed. */
typedef struct Comparison Comparison;

Comparison *comparison_new(const AlignText *a, const AlignText *b);
void comparison_free(Comparison *comparison);
/* Appends the differences of a bead that has both sides, in the order of kinds. */
void comparison_bead(Comparison *comparison, const Bead *bead, Differences *out);
void differences_release(Differences *differences);

#endif
