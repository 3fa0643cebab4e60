/* cross.h - which words of another language stand for the words of an article. */
#ifndef DOSSIER_STORY_RELATED_CROSS_H
#define DOSSIER_STORY_RELATED_CROSS_H

#include "story/related/vector.h"

/* A word of the other language that may stand for a word of the article. */
typedef struct CrossLink {
    uint64_t key;   /* in vectors of the other language */
    uint32_t from;  /* index in the article's vector */
    uint32_t term;  /* of the index; INDEX_NO_TERM: another form of `word` may be there */
    Slice word;     /* folded; absent when there is a term */
    float sureness; /* 0..1 that it means the same */
} CrossLink;

/* All of them for one article and one other language. */
typedef struct CrossTable {
    char lang[8];
    CrossLink *items; /* by key, then the surest first */
    size_t count, cap;
} CrossTable;

/* text: the article's. */
void cross_table_read(CrossTable *table, const IndexView *view, const ArticleVector *vector,
                      Slice text, Slice lang);
void cross_table_release(CrossTable *table);
/* The first link to this key, or count. */
size_t cross_table_find(const CrossTable *table, uint64_t key);

#endif
