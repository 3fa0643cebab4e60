/* marks.h - the names and numbers of a text, in their order: what a text and its translation have
 * in common.
 *
 * Names are capitalised words that begin no sentence, folded to their base; numbers count by their
 * digits. */
#ifndef DOSSIER_MARKS_H
#define DOSSIER_MARKS_H

#include "dossier/store.h"
#include "dossier/words.h"

#define MARKS_MAX 192 /* of one text; later ones are not looked at */

/* Hashes. Who fills it owns the arrays. */
typedef struct Marks {
    uint32_t words; /* of the text, without its title */
    uint16_t count, n_unique;
    const uint32_t *order;  /* as they come, repeated */
    const uint32_t *unique; /* each once, ascending */
} Marks;

/* The mark of a word of `text`, given its fold (FOLD_BASE); 0 when it is none. */
uint32_t mark_of(Slice text, Word word, Slice folded);
/* Sorts and drops repetitions; returns how many are left. */
size_t marks_sort_unique(uint32_t *items, size_t count);
/* The marks of an article's text, in one block of memory that free() releases. */
Marks *marks_of_body(const Body *body);

/* How many different marks both have, and how many agree in the same order (longest common
 * subsequence). */
unsigned marks_common(const Marks *a, const Marks *b);
unsigned marks_common_order(const Marks *a, const Marks *b);

/* different marks that a text and its translation share: three names of two words */
#define MARKS_LEAST 6
/* Percent of the shorter list that agrees in order when one is likely a translation of the other,
 * else 0. The languages must differ; that is for the caller to see. */
unsigned marks_translation(const Marks *a, const Marks *b);

#endif
