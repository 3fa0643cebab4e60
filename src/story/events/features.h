/* features.h - what a sentence is about, as a small set of numbers that can be compared across
 * languages.
 *
 * A feature is the hash of a word's stem cut to six letters, so that arrests and arrestations,
 * strategy and stratégie are one. Names (capitalised words within a sentence) and figures are
 * *strong*. Function words and the words of date expressions are left out. */
#ifndef DOSSIER_STORY_EVENTS_FEATURES_H
#define DOSSIER_STORY_EVENTS_FEATURES_H

#include "dossier/stem.h"
#include "dossier/dates.h"

typedef uint32_t Feature; /* of 24 bits: a hash, and in the lowest one: strong */

#define FEATURES_MAX 40 /* of one sentence; further words are not looked at */

static inline bool feature_strong(Feature f)
{
    return f & 1;
}

static inline uint32_t feature_key(Feature f)
{
    return f >> 1;
}

/* Reads features; holds what is needed again for each sentence. One thread. */
typedef struct FeatureReader {
    Stemmer *stemmer;
    char lang[8];
    StrBuf scratch;
} FeatureReader;

void feature_reader_init(FeatureReader *reader, const char *lang);
void feature_reader_set_lang(FeatureReader *reader, Slice lang);
void feature_reader_release(FeatureReader *reader);

typedef struct FeatureSet {
    Feature items[FEATURES_MAX]; /* ascending, no key twice */
    size_t count;
    size_t strong;
    bool figure; /* a number of two digits or more, or with a decimal part */
} FeatureSet;

void feature_set_clear(FeatureSet *set);
/* Adds those of the sentence text[at.start, at.end). Words within dates->items[*next …] are left
 * out; *next moves on, so that sentences are read in their order. strong_only: names and figures
 * alone. */
void feature_set_read(FeatureReader *reader, Slice text, Range at, const TimexList *dates,
                      bool strong_only, FeatureSet *set);

/* Does the gap between two words hold what a sentence or a quotation begins after? */
bool gap_begins_sentence(Slice gap);

#endif
