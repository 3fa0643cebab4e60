/* concordance.h - the hits of a search as rows: keyword in context, sorted, counted.
 *
 * The rows are the hits of the one matcher, in the order in which their articles were added, until
 * they are sorted. Context never leaves the paragraph. */
#ifndef DOSSIER_CONCORDANCE_H
#define DOSSIER_CONCORDANCE_H

#include "dossier/search.h"

typedef struct KwicRow {
    ArticleId article;
    Hit hit;
    uint32_t order; /* as it was added */
} KwicRow;

typedef enum KwicOrder {
    KWIC_ADDED,
    KWIC_LEFT_1,
    KWIC_LEFT_2,
    KWIC_RIGHT_1,
    KWIC_RIGHT_2,
    KWIC_NODE,
    KWIC_DATE,
    KWIC_ARTICLE,
    KWIC_ORDERS
} KwicOrder;

/* "found", "1L", "2L", "1R", "2R", "node", "date", "article" */
const char *kwic_order_name(KwicOrder order);

/* A date for sorting by; NULL in concordance_sort(): article_date(). */
typedef Interval (*KwicDateFn)(void *ctx, ArticleId id);

typedef struct Concordance {
    const Store *store;
    KwicRow *rows;
    size_t count, cap;
} Concordance;

void concordance_init(Concordance *concordance, const Store *store);
void concordance_release(Concordance *concordance);
/* All hits of an article. */
void concordance_add(Concordance *concordance, ArticleId id, const Hit *hits, size_t count);
/* Equal rows stay in the order in which they were added. */
void concordance_sort(Concordance *concordance, KwicOrder order, KwicDateFn date, void *ctx);
/* The paragraph that holds a row's hit: bytes of the body's text. */
Range kwic_paragraph(const Store *store, const KwicRow *row);
/* The context left (its end) and right (its beginning) of the hit, at most `cells` cells each, cut
 * between graphemes. */
Slice kwic_left(const Store *store, const KwicRow *row, size_t cells);
Slice kwic_right(const Store *store, const KwicRow *row, size_t cells);

/* How hits are spread over a text of `length` bytes: counts for each of `bins` equal stretches. */
void hits_dispersion(const Hits *hits, size_t length, uint32_t *counts, size_t bins);

#endif
