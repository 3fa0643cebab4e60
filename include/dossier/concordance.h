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

/* How often something stands in the rows, or near them. */
typedef struct Tally {
    Slice text; /* folded; borrowed from the tallies */
    uint32_t count, left, right, articles;
    uint32_t total; /* of a collocate, set by tally_weigh(): times in all articles */
    /* likewise: log-likelihood ratio, negative when the word is rarer near the node than elsewhere
     */
    double likelihood;
    double information; /* likewise: mutual information, bits */
} Tally;

typedef struct Tallies {
    struct Map *keys;
    Tally *items; /* most frequent first */
    size_t count, cap;
    size_t words; /* of the articles that have rows */
    size_t near;  /* of collocates: words in all windows, function words too */
} Tallies;

/* The forms of the node: each different hit text, folded (FOLD_ACCENT). */
void tally_nodes(const Concordance *concordance, Tallies *tallies);
/* Words at most `window` words from a node in its paragraph, function words left out. */
void tally_collocates(const Concordance *concordance, unsigned window, Tallies *tallies);
/* Weighs collocates against how often they come in all indexed articles, and sorts them, strongest
 * first. Log-likelihood: T. Dunning, "Accurate Methods for the Statistics of Surprise and
 * Coincidence", Computational Linguistics 19 (1993); mutual information: K. W. Church, P. Hanks,
 * "Word Association Norms", Computational Linguistics 16 (1990). */
typedef enum TallyOrder { TALLY_COUNT, TALLY_LIKELIHOOD, TALLY_INFORMATION } TallyOrder;
void tally_weigh(Tallies *tallies, const Index *index, TallyOrder order);
void tallies_release(Tallies *tallies);

#endif
