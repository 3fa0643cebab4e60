/* concepts.h - small words and names of days that English and French have for the same: no
 * dictionary is needed for them, and a sentence has them or has not. */
#ifndef DOSSIER_STORY_ALIGN_CONCEPTS_H
#define DOSSIER_STORY_ALIGN_CONCEPTS_H

#include "dossier/str.h"

typedef struct SharedConcept {
    const char *key;
    Slice english, french; /* words folded to their base, as slice_listed() takes them */
} SharedConcept;

extern const SharedConcept concepts[];
extern const size_t n_concepts;

/* The concept that a word stands for, or n_concepts. `lower`: it is written without a capital. */
size_t concept_of(Slice base, const char *lang, bool lower);

#endif
