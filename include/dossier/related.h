/* related.h - which other articles are about the same, and why.
 *
 * Articles are compared by tf-idf of their stemmed content words (rarity over the dossier and, in a
 * small one, the language), names, figures and words of keyword groups counting more; of two
 * languages by what is spelt alike, by cognates and by entries of keyword groups. What both copy
 * from one text and the days that both speak of add to it. The score is the sum of these parts. The
 * declared translation or original stands first, then what seems to be one. */
#ifndef DOSSIER_RELATED_H
#define DOSSIER_RELATED_H

#include "dossier/chronicle.h"
#include "dossier/index.h"

typedef enum RelatedWhy {
    RELATED_TERMS_SHARED,
    RELATED_TRANSLATION,
    RELATED_ORIGINAL,
    RELATED_SEEMS_TRANSLATION, /* not declared: guessed from what they say */
    RELATED_SEEMS_ORIGINAL
} RelatedWhy;

/* What a score is made of. */
typedef enum RelatedPart {
    RELATED_WORDS,
    RELATED_NAMES,
    RELATED_FIGURES,
    RELATED_GROUPS, /* words of keyword groups */
    RELATED_DATES,  /* days that both speak of */
    RELATED_REUSE,  /* runs of the same words */
    RELATED_TIME,   /* below zero: days that lie between the reports */
    RELATED_PARTS
} RelatedPart;

/* One thing that two articles share. */
typedef struct RelatedReason {
    RelatedPart part;
    float value;               /* what it adds to the score */
    uint32_t start, end;       /* bytes in the article asked for */
    uint32_t other, other_end; /* bytes in the other one */
} RelatedReason;

#define RELATED_REASONS 16

typedef struct Related {
    ArticleId article;
    float score;                /* 0..1 */
    float parts[RELATED_PARTS]; /* their sum is the score */
    RelatedWhy why;
    int days;     /* from the report of the article asked for to this one's */
    bool dated;   /* both have a date: days is known */
    bool follows; /* of the same source, and later: perhaps a follow-up */
    RelatedReason reasons[RELATED_REASONS]; /* by value, descending */
    size_t n_reasons;
} Related;

/* Fills up to `max` nearest articles, best first; returns how many. The strongest words of the
 * article are looked up, as many as a fixed number of postings allows, and the best of what they
 * find is compared in full, so that it takes a few milliseconds in a dossier of any size.
 * `chronicle` knows the dates and the guessed translations; may be NULL. */
size_t related_find(const Index *index, const Store *store, const Chronicle *chronicle,
                    ArticleId id, Related *out, size_t max);
/* The words among the reasons as they stand in `text`, the article's asked for; names that follow
 * one another there as one. The slices point into it. At most `max`; returns how many. */
size_t related_words(const Related *related, Slice text, Slice *out, size_t max);
/* Appends "3 days later", "2 months before", "1 day later, by the same source" (a follow-up,
 * perhaps), "the same day"; nothing when a date is not known. */
void related_days(const Related *related, StrBuf *out);
/* "terms", "translation", "original", "seems a translation", "seems the original". */
const char *related_why(RelatedWhy why);
/* "words", "names", "figures", "groups", "dates", "text", "time". */
const char *related_part(RelatedPart part);

#endif
