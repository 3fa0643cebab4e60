/* search.h - running a query: ranked articles, and the one matcher.
 *
 * The matcher that decides whether an article matches is the one that says where: highlight,
 * counts, snippet, concordance, minimap, n/N and export all use hits_of(). */
#ifndef DOSSIER_SEARCH_H
#define DOSSIER_SEARCH_H

#include "dossier/index.h"
#include "dossier/query.h"

#include <stdatomic.h>

/* One hit: bytes [start, end) of the body's text. A phrase is one hit, a NEAR gives one hit for
 * each participating word. */
typedef struct Hit {
    uint32_t start, end;
    uint32_t word;  /* position of its first word in the article, from 0 */
    uint16_t term;  /* which leaf of the query, from 0 */
    uint16_t words; /* how many words it spans */
} Hit;

typedef struct Hits {
    Hit *items; /* ascending by start, no two equal, none overlapping from the same leaf */
    size_t count, cap;
} Hits;

typedef struct Found {
    ArticleId article;
    float score;
} Found;

typedef enum ResultOrder { ORDER_RANK, ORDER_DATE, ORDER_SOURCE, ORDER_LIST } ResultOrder;

typedef struct Results Results;

typedef struct SearchOptions {
    size_t limit; /* ranked articles kept; 0: all */
    ResultOrder order;
    const atomic_bool *cancel; /* looked at between blocks of work; may be NULL */
    bool stays; /* one article is kept too if it matches, as the last, when it is not among the best
                 */
    ArticleId stay; /* which */
} SearchOptions;

/* index_settle(), and then makes what lets searches of many articles be quick. Answers are the same
 * without it. */
void search_settle(Index *index, unsigned threads);

/* Searches the segments published so far. Never NULL. */
Results *search_run(const Index *index, const Store *store, const Query *query,
                    const SearchOptions *options);
void results_free(Results *results);
size_t results_count(const Results *results);           /* kept */
size_t results_total(const Results *results);           /* matching articles, kept or not */
Found results_at(const Results *results, size_t rank);  /* rank below results_count() */
bool results_has(const Results *results, ArticleId id); /* whether it is among the kept ones */
/* Place of an article among the kept ones, or SIZE_MAX. */
size_t results_rank_of(const Results *results, ArticleId id);
/* articles the search saw; fewer than store_count while loading */
size_t results_searched(const Results *results);
bool results_cancelled(const Results *results);
/* Limits that bit (prefix expansion, regex steps…), as one line for the screen; empty when none
 * did. */
Slice results_notice(const Results *results);

/* The one matcher: all hits of the query in one article. Replaces the content of `hits`. True when
 * the article matches (a query of fields only matches without hits). */
bool hits_of(const Index *index, const Store *store, const Query *query, ArticleId id, Hits *hits);
void hits_release(Hits *hits);

/* Every matching article with its hits, in no particular order, quicker than asking one by one.
 * `fn` returns false to end. Returns how many articles matched until the end, or until *cancel. The
 * hits are borrowed for the call. */
typedef bool (*SearchEachFn)(void *ctx, ArticleId id, const Hits *hits);
size_t search_each(const Index *index, const Store *store, const Query *query,
                   const atomic_bool *cancel, SearchEachFn fn, void *ctx);

/* The best window of about `cells` cells: most distinct terms, nearest together. `out` is text cut
 * at word ends on one line (… where cut); `marks` gets the hits inside as ranges of `out`. */
typedef struct Snippet {
    StrBuf text;
    Range *marks;
    size_t n_marks, cap;
    uint32_t start; /* byte of the article's text where it begins */
} Snippet;
void snippet_make(const Body *body, const Hits *hits, size_t cells, Snippet *out);
void snippet_release(Snippet *snippet);

/* Widens a query by words of its best answers, so that articles like them are found too
 * (pseudo-relevance feedback, RM3): parses its text again in the same scope with those words added.
 * Takes the query and gives the wide one, or the same when there is nothing to add. The words are
 * leaves like others: what they match is hit, shown and counted. */
Query *search_more(const Index *index, const Store *store, Query *query, Slice text,
                   const QueryScope *scope);

#endif
