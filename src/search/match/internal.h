/* internal.h - the inside of the matcher, shared by the files that make it: occur.c finds the
 * places of query terms, near.c pairs them, match.c walks the tree. */
#ifndef DOSSIER_SEARCH_MATCH_INTERNAL_H
#define DOSSIER_SEARCH_MATCH_INTERNAL_H

#include "search/match/match.h"
#include "search/index/spelling.h"

#include "dossier/words.h"

/* One place of a query term. */
typedef struct Occurrence {
    uint32_t word, words; /* first word, how many */
    Range bytes;          /* of query terms found in the text itself; else empty */
    bool used;            /* takes part in what made the article match */
} Occurrence;

typedef struct Occurrences {
    Occurrence *items; /* ascending, not overlapping */
    size_t count, cap;
} Occurrences;

typedef struct Positions {
    uint32_t *items; /* ascending */
    size_t count, cap;
} Positions;

/* The cursors of one part of a phrase in the present segment. */
typedef struct PartCursors {
    PostingCursor *items;
    size_t count;
} PartCursors;

typedef struct TermState {
    Occurrences places;
    bool loaded;           /* for the present article */
    PartCursors **cursors; /* [phrase][part]; NULL before the segment was asked */
} TermState;

/* A stretch of words that a proximity operand takes, and what it is made of: of a query term, `a`
 * is the occurrence; of an OR, `a` is the child and `b` its span; of a proximity node `a` and `b`
 * are the spans of its two children. */
typedef struct WordSpan {
    uint32_t first, last;
    uint32_t a, b;
} WordSpan;

typedef struct SpanSet {
    bool ready;      /* for the present article */
    WordSpan *items; /* ascending by first */
    size_t count, cap;
} SpanSet;

struct Matcher {
    BoundQuery *binding;
    const Store *store;
    const Query *query;
    TermState *terms;
    SpanSet *spans; /* by node number */
    /* the present article */
    const Segment *segment;
    uint32_t doc;
    const Body *body; /* NULL before it was asked for */
    Word *words;      /* as far as they have been read */
    size_t n_words, words_cap;
    WordIter iter;
    TermId *word_terms; /* of the words, when `asked`: TERM_UNASKED, or what the lexicon says */
    size_t word_terms_cap;
    bool asked;
    uint32_t *sentences, *blocks; /* number by word, when `units` */
    size_t units_cap;
    bool units;
    /* working space */
    Positions *parts; /* one for each part of the longest phrase */
    size_t *marks;    /* likewise: how far each has been read */
    size_t n_parts;
    Spellings *spellings;
    pcre2_match_data *match_data;
    pcre2_match_context *match_context;
    bool steps_bit, spans_bit, places_bit; /* limits */
};

#define SPANS_MAX  50000u  /* of one proximity inside another, an article */
#define PLACES_MAX 200000u /* of one expression over the text, an article */

/* --- occur.c --- */
const Occurrences *term_places(Matcher *m, unsigned term);
void terms_forget_segment(Matcher *m);
/* Reads the article's words up to and including word number `at`. */
const Word *article_word(Matcher *m, uint32_t at);
void article_units(Matcher *m); /* fills sentences and blocks */

/* --- near.c --- */
bool near_matches(Matcher *m, const QueryNode *node);
void near_mark(Matcher *m, const QueryNode *node); /* marks what takes part */

#endif
