/* internal.h - the lists of common words, which are written by a program. */
#ifndef DOSSIER_STORY_RELATED_INTERNAL_H
#define DOSSIER_STORY_RELATED_INTERNAL_H

#include <stddef.h>

#define COMMON_CLASSES 8 /* the last one: one text of 128 to 256 */

/* Words of one class, by their stems folded to the base, sorted, with blanks between. */
typedef struct CommonWords {
    unsigned class;
    const char *words;
} CommonWords;

/* Up to one without words. */
extern const CommonWords common_words_en[], common_words_fr[];

#endif
