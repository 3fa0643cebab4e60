/* fieldtest.h - what an article is: its fields against a value of the query. */
#ifndef DOSSIER_SEARCH_MATCH_FIELDTEST_H
#define DOSSIER_SEARCH_MATCH_FIELDTEST_H

#include "search/query/tree.h"

/* Whether an article passes a test. */
bool test_article(const Store *store, const QueryHooks *hooks, const Test *test, ArticleId id);

#endif
