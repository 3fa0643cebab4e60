/* nearest.h - "did you mean": how far texts are from each other, and which name is the nearest. */
#ifndef DOSSIER_NEAREST_H
#define DOSSIER_NEAREST_H

#include "dossier/str.h"

/* Letters (bytes) more, less, other, or exchanged with their neighbour, without regard to the case
 * of ASCII letters; limit + 1 when there are more than `limit`. */
unsigned edit_distance(Slice a, Slice b, unsigned limit);

/* The nearest of several names, which are offered one after the other; of equally near ones the
 * first. */
typedef struct Nearest {
    Slice wanted, name; /* name: absent until one came within the limit */
    unsigned limit;     /* edits that the next one may need */
    bool exact;         /* nothing can be nearer */
} Nearest;

Nearest nearest_to(Slice wanted, unsigned limit);
/* True when the name is nearer than all before; it is kept as it is given. */
bool nearest_offer(Nearest *nearest, Slice name);

#endif
