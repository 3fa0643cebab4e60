/* vector.h - an article as its words and their weights. */
#ifndef DOSSIER_STORY_RELATED_VECTOR_H
#define DOSSIER_STORY_RELATED_VECTOR_H

#include "dossier/index.h"
#include "dossier/dates.h"
#include "dossier/related.h"

/* One word in all its forms. */
typedef struct VectorTerm {
    uint64_t key;        /* hash of its stem; of a word of a keyword group: of the group's entry */
    uint32_t term;       /* of the index: the form met first */
    uint32_t start, end; /* bytes where it stands, if possible within a sentence */
    uint16_t count;
    uint8_t part; /* RELATED_WORDS, RELATED_NAMES, RELATED_FIGURES or RELATED_GROUPS */
    bool title;
    float unit;   /* weight of one occurrence: idf, raised for names, figures, words of groups */
    float weight; /* (1 + ln count) · unit */
} VectorTerm;

/* A word where it stands, for runs of the same words. */
typedef struct VectorWord {
    uint32_t hash; /* of its fold to the base */
    uint32_t start, end;
} VectorWord;

typedef struct ArticleVector {
    VectorTerm *items; /* by key, each once */
    size_t count, cap;
    float norm;       /* root of the sum of the squared weights */
    VectorWord *text; /* all its words */
    size_t n_text, text_cap;
    char lang[8];
} ArticleVector;

#define VECTOR_BYTES 65536 /* of a longer text the beginning is compared */

/* Reads vectors over one state of the index, and remembers how rare each word is. One thread. */
typedef struct VectorReader VectorReader;

VectorReader *vector_reader_new(const IndexView *view, const Store *store);
void vector_reader_free(VectorReader *reader);
/* Replaces the content of `out`; false, and no words in it, when the article has no text. dates:
 * its expressions, whose figures do not count; may be NULL. exact: how rare a word is counts all
 * its forms; else, unless that is known from an article before, the one that was met first, which
 * is several times quicker. */
bool vector_read(VectorReader *reader, ArticleId id, const TimexList *dates, bool exact,
                 ArticleVector *out);
void article_vector_release(ArticleVector *vector);
/* 1 + ln count. */
float vector_count_weight(uint32_t count);

/* All forms of a term in a language, from the index's dictionary, and the words that the keyword
 * groups of the dossier list beside it: at most VECTOR_FORMS. */
#define VECTOR_FORMS 16
size_t vector_forms(const VectorReader *reader, const VectorTerm *term, Slice lang,
                    uint32_t out[VECTOR_FORMS]);

#endif
