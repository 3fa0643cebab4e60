/* cognates.h - the names and numbers of a text, in their order: what it and its translation share.
 *
 * They are the same in every language (in aligning bilingual texts they are called cognates), and a
 * translation keeps their order. Names are capitalised words that begin no sentence, folded to
 * their base; numbers count by their digits. */
#ifndef DOSSIER_COGNATES_H
#define DOSSIER_COGNATES_H

#include "dossier/store.h"
#include "dossier/words.h"

#define COGNATES_MAX   192 /* of one text; later ones are not looked at */
#define COGNATES_LEAST 6   /* different ones that both texts have: three names of two words */

/* Hashes. Who fills it owns the arrays. */
typedef struct Cognates {
    uint32_t words; /* of the text, without its title */
    uint16_t count, n_unique;
    const uint32_t *order;  /* as they come, repeated */
    const uint32_t *unique; /* each once, ascending */
} Cognates;

/* The cognate that a word of `text` is, given its fold (FOLD_BASE); 0 when it is none. */
uint32_t cognate_of(Slice text, Word word, Slice folded);
/* Sorts and drops repetitions; returns how many are left. */
size_t cognates_sort_unique(uint32_t *items, size_t count);
/* Those of an article's text, in one block of memory that free() releases. */
Cognates *cognates_of_body(const Body *body);
/* Percent of the shorter list that agrees in order when one is likely a translation of the other,
 * else 0. The languages must differ; that is for the caller to see. */
unsigned cognates_translation(const Cognates *a, const Cognates *b);

#endif
