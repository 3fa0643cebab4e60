/* match.h - the one matcher: whether a query matches an article, where, and how often.
 *
 * A Matcher walks over articles; it is quick when they come in the order of a segment. Words are
 * numbered as the index numbered them; bytes are asked of the text only for those words that are
 * hits. */
#ifndef DOSSIER_SEARCH_MATCH_MATCH_H
#define DOSSIER_SEARCH_MATCH_MATCH_H

#include "search/match/bind.h"

#include "dossier/match.h"

typedef struct Matcher Matcher;

Matcher *matcher_new(BoundQuery *binding, const Store *store,
                     const Query *query); /* holds the binding */
void matcher_free(Matcher *matcher);
const BoundQuery *matcher_bound(const Matcher *matcher);

/* Goes to an article without asking whether it matches. */
void matcher_move(Matcher *matcher, const Segment *segment, uint32_t doc);
/* Whether the article matches. */
bool matcher_run(Matcher *matcher, const Segment *segment, uint32_t doc);

/* The next two after it has: */

/* Places of the query term that made the article match; *title gets whether one is in the title. */
size_t matcher_count(const Matcher *matcher, unsigned term, bool *title);
/* All hits of the article with their bytes. Replaces the content. */
void matcher_hits(Matcher *matcher, Hits *hits);

/* A limit that bit in some article since the matcher was made; empty when none did. */
Slice matcher_notice(const Matcher *matcher);

#endif
