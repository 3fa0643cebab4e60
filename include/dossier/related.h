/* related.h - which other articles are about the same, and why.
 *
 * Similarity is the cosine of tf-idf vectors (sublinear tf, idf over the dossier) of stemmed content words, raised by shared
 * names and keyword-group terms; the declared translation or original stands first. Each answer carries the strongest
 * shared terms. */
#ifndef DOSSIER_RELATED_H
#define DOSSIER_RELATED_H

#include "dossier/index.h"

#define RELATED_TERMS 6

typedef enum RelatedWhy { RELATED_TERMS_SHARED, RELATED_TRANSLATION, RELATED_ORIGINAL } RelatedWhy;

typedef struct Related {
    ArticleId article;
    float score; /* 0..1 */
    RelatedWhy why;
    Slice terms[RELATED_TERMS]; /* surface forms, strongest first; borrowed from the index */
    size_t n_terms;
} Related;

/* Fills up to `max` nearest articles, best first; returns how many. Meant to take well under a millisecond: only the
 * strongest terms of the article are looked up. */
size_t related_find(const Index *index, const Store *store, ArticleId id, Related *out, size_t max);

#endif
