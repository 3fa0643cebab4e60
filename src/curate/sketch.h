/* sketch.h - what is kept of an article's words to detect copies and translations. */
#ifndef DOSSIER_CURATE_SKETCH_H
#define DOSSIER_CURATE_SKETCH_H

#include "dossier/cognates.h"
#include "dossier/import.h"

#define SKETCH_SHINGLES 96
#define SKETCH_COGNATES COGNATES_MAX

/* Shingles: the smallest hashes of all runs of four words, a fair sample of them (bottom-k
 * sketch; A. Broder, "On the resemblance and containment of documents", 1997). Cognates: names
 * and numbers in the order of the text; they are the same in every language, and a translation
 * keeps their order. */
typedef struct Sketch {
    uint64_t content; /* hash of all words: equal for equal texts, however wrapped */
    uint32_t words;
    uint32_t english, french; /* words that are of this language alone, and common in it */
    uint16_t n_shingles, n_cognates, n_unique;
    uint32_t shingles[SKETCH_SHINGLES]; /* ascending */
    uint32_t cognates[SKETCH_COGNATES]; /* in text order, repeated as they come */
    uint32_t unique[SKETCH_COGNATES];   /* the same, each once, ascending */
} Sketch;

/* Sketches the draft's text, without its title. False when it has no words. */
bool sketch_draft(const Draft *draft, Sketch *sketch);
bool sketch_body(const Body *body, Sketch *sketch);
/* An estimate of the share of the smaller text's shingles that the other has, in percent. */
unsigned sketch_containment(const Sketch *a, const Sketch *b);
Cognates sketch_cognates(const Sketch *sketch); /* borrowed from it */

#endif
