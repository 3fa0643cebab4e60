/* terms.h - the words by which an article is compared with others, the strongest first. */
#ifndef DOSSIER_STORY_RELATED_TERMS_H
#define DOSSIER_STORY_RELATED_TERMS_H

#include "dossier/index.h"

#define TERMS_MAX 28   /* words looked up for one article */
#define KIN_MAX   12   /* forms of one word */
#define KIN_PART  0.3f /* what a second form of a word adds */

/* One word with all its forms. */
typedef struct KeyTerm {
    uint32_t forms[KIN_MAX]; /* terms of the index */
    uint8_t n_forms;
    bool name;     /* capitalised within a sentence */
    uint8_t next;  /* index of the name that follows this one where it is quoted, or KEY_NONE */
    uint32_t df;   /* articles that have one of the forms, at most */
    float unit;    /* idf, raised for names and words of keyword groups */
    float weight;  /* (1 + ln tf) · unit */
    Slice surface; /* as it stands in the article; borrowed from its body */
} KeyTerm;

#define KEY_NONE 0xFF

typedef struct KeyTerms {
    KeyTerm items[TERMS_MAX]; /* by weight, descending; all of them are in some other article too */
    size_t count;
    float norm;     /* sum of their weights squared */
    uint32_t words; /* of the article */
} KeyTerms;

/* False when the article has no text, or no word that another has. */
bool key_terms_read(const IndexView *view, const Store *store, ArticleId id, KeyTerms *out);

#endif
