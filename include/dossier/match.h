/* match.h - the one matcher: where a query stands in an article.
 *
 * The matcher that decides whether an article matches is the one that says where: highlight,
 * counts, snippet, concordance, minimap, n/N and export all use its hits. */
#ifndef DOSSIER_MATCH_H
#define DOSSIER_MATCH_H

#include "dossier/index.h"
#include "dossier/query.h"

/* One hit: bytes [start, end) of the body's text. A phrase is one hit, a NEAR gives one hit for
 * each participating word. */
typedef struct Hit {
    uint32_t start, end;
    uint32_t word;  /* position of its first word in the article, from 0 */
    uint16_t term;  /* which query term, from 0 */
    uint16_t words; /* how many words it spans */
} Hit;

typedef struct Hits {
    Hit *items; /* ascending by start, no two equal, none overlapping from the same query term */
    size_t count, cap;
} Hits;

/* All hits of the query in one article. Replaces the content of `hits`. True when
 * the article matches (a query of fields only matches without hits). */
bool hits_of(const Index *index, const Store *store, const Query *query, ArticleId id, Hits *hits);
void hits_release(Hits *hits);

#endif
