/* related.h - which other articles are about the same, and why.
 *
 * Articles are compared by tf-idf (sublinear tf, idf over the dossier) of their stemmed content
 * words, names and words of keyword groups counting more. The declared translation or original
 * stands first, then one that only seems to be so, by its names and figures. Each answer carries
 * the strongest shared terms. */
#ifndef DOSSIER_RELATED_H
#define DOSSIER_RELATED_H

#include "dossier/chronicle.h"
#include "dossier/index.h"

#define RELATED_TERMS 6

typedef enum RelatedWhy {
    RELATED_TERMS_SHARED,
    RELATED_TRANSLATION,
    RELATED_ORIGINAL,
    RELATED_SEEMS_TRANSLATION, /* not declared: guessed by names and figures */
    RELATED_SEEMS_ORIGINAL
} RelatedWhy;

typedef struct Related {
    ArticleId article;
    /* 0..1: the share of this article's strongest words that the other has, by weight. */
    float score;
    RelatedWhy why;
    /* Surface forms, strongest first; borrowed from the article asked for. */
    Slice terms[RELATED_TERMS];
    size_t n_terms;
} Related;

/* Fills up to `max` nearest articles, best first; returns how many. Only the strongest terms of the
 * article are looked up, so that it takes well under a millisecond in a dossier of any size.
 * `chronicle` knows the guessed translations; may be NULL. */
size_t related_find(const Index *index, const Store *store, const Chronicle *chronicle,
                    ArticleId id, Related *out, size_t max);
/* "terms", "translation", "original", "seems a translation", "seems the original". */
const char *related_why(RelatedWhy why);

#endif
