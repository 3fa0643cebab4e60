/* compare.h - two articles held against each other in full: what each part adds, and where it
 * stands in both. */
#ifndef DOSSIER_STORY_RELATED_COMPARE_H
#define DOSSIER_STORY_RELATED_COMPARE_H

#include "story/related/cross.h"

/* An article with what is compared of it. */
typedef struct Subject {
    ArticleId id;
    ArticleVector vector;
    TimexList dates; /* those in its text; none when they are not known yet */
    Slice text;
} Subject;

/* cross: of the first one's words into the language of the second; NULL when both are of one.
 * Fills score, parts and reasons of `out`; leaves the rest. Across languages it returns whether
 * what both share comes in the same order, as in a translation: 1 when it does, 0 in no order or
 * for too few words, below when reversed. */
float related_compare(const Subject *own, const Subject *other, const CrossTable *cross,
                      Related *out);

#endif
