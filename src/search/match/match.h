/* match.h - the one matcher: whether a query matches an article, where, and how often.
 *
 * A Matcher walks over articles; it is quick when they come in the order of a segment. Words are
 * numbered as the index numbered them; bytes are asked of the text only for those words that are
 * hits. */
#ifndef DOSSIER_SEARCH_MATCH_MATCH_H
#define DOSSIER_SEARCH_MATCH_MATCH_H

#include "search/match/bind.h"

#include "dossier/search.h"

typedef struct Matcher Matcher;

Matcher *matcher_new(Binding *binding, const Store *store,
                     const Query *query); /* holds the binding */
void matcher_free(Matcher *matcher);
const Binding *matcher_binding(const Matcher *matcher);

/* Goes to an article without asking whether it matches. */
void matcher_move(Matcher *matcher, const Segment *segment, uint32_t doc);
/* Whether the article matches. */
bool matcher_run(Matcher *matcher, const Segment *segment, uint32_t doc);

/* The next three after it has: */

/* Places of the leaf that made the article match; *exact gets those in the form as typed, *title
 * whether one is in the title. */
size_t matcher_count(const Matcher *matcher, unsigned leaf, bool *title);
/* All hits of the article with their bytes. Replaces the content. */
void matcher_hits(Matcher *matcher, Hits *hits);
/* Word positions of the leaf's places, ascending; fills at most `max`. */
size_t matcher_words(const Matcher *matcher, unsigned leaf, uint32_t *out, size_t max);

/* A limit that bit in some article since the matcher was made; empty when none did. */
Slice matcher_notice(const Matcher *matcher);

/* Whether an article passes a test of what it is. */
bool test_article(const Store *store, const QueryHooks *hooks, const Test *test, ArticleId id);

#endif
