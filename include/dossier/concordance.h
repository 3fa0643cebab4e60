/* concordance.h - the hits of a search as rows: keyword in context, sorted, counted.
 *
 * The rows are the hits of the one matcher, in the order in which their articles were added, until
 * they are sorted. Hits that the query joins (NEAR, ADJ, /s, /p, AND) are one row, a passage: its
 * first hit is the node, the others are marked beside it. Context never leaves the paragraph. */
#ifndef DOSSIER_CONCORDANCE_H
#define DOSSIER_CONCORDANCE_H

#include "dossier/search.h"

typedef struct KwicRow {
    ArticleId article;
    Hit hit;        /* the node */
    uint32_t order; /* as it was added */
    /* Its hits, the node first: so many of Concordance.hits from there on. */
    uint32_t hits, n_hits;
} KwicRow;

typedef enum KwicOrder {
    KWIC_ADDED,
    KWIC_LEFT_1,
    KWIC_LEFT_2,
    KWIC_LEFT_3,
    KWIC_RIGHT_1,
    KWIC_RIGHT_2,
    KWIC_RIGHT_3,
    KWIC_NODE,
    KWIC_DATE,
    KWIC_ARTICLE,
    KWIC_ORDERS
} KwicOrder;

/* "found", "1L", "2L", "3L", "1R", "2R", "3R", "node", "date", "article" */
const char *kwic_order_name(KwicOrder order);

/* What rows are sorted by: one key, or two. */
typedef struct KwicSort {
    KwicOrder by[2];    /* the second is KWIC_ADDED when there is one key */
    size_t left, right; /* cells of context that are shown: words beyond are not sorted by */
} KwicSort;

enum { KWIC_CELLS = 80 /* of context to each side, where nothing else is said */ };

/* "1R 2R", "date" or "1L,node"; the cells are left alone. */
bool kwic_sort_parse(Slice text, KwicSort *sort);
void kwic_sort_format(const KwicSort *sort, StrBuf *out);

/* A date for sorting by; NULL in concordance_sort(): article_date(). */
typedef Interval (*KwicDateFn)(void *ctx, ArticleId id);

typedef struct Concordance {
    const Store *store;
    KwicRow *rows;
    size_t count, cap;
    Hit *hits; /* row by row, as they were added */
    size_t n_hits, hits_cap;
} Concordance;

void concordance_init(Concordance *concordance, const Store *store);
void concordance_release(Concordance *concordance);
/* All hits of an article: a row for each passage of the query; without a query, for each hit. */
void concordance_add(Concordance *concordance, const Query *query, ArticleId id, const Hit *hits,
                     size_t count);
/* Equal rows stay in the order in which they were added. */
void concordance_sort(Concordance *concordance, const KwicSort *sort, KwicDateFn date, void *ctx);
/* The word that a key sorts a row by: bytes of the body's text. False when it is none, or there is
 * none. */
bool kwic_sort_word(const Store *store, const KwicRow *row, const KwicSort *sort, int key,
                    Range *word);
/* The paragraph that holds a row's hit: bytes of the body's text. */
Range kwic_paragraph(const Store *store, const KwicRow *row);
/* The context left (its end) and right (its beginning) of the hit, at most `cells` cells each, cut
 * between graphemes. */
Slice kwic_left(const Store *store, const KwicRow *row, size_t cells);
Slice kwic_right(const Store *store, const KwicRow *row, size_t cells);

/* How hits are spread over a text of `length` bytes: counts for each of `bins` equal stretches. */
void hits_dispersion(const Hits *hits, size_t length, uint32_t *counts, size_t bins);

#endif
