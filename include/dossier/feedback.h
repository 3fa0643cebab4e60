/* feedback.h - widening a query by words of its best answers. */
#ifndef DOSSIER_FEEDBACK_H
#define DOSSIER_FEEDBACK_H

#include "dossier/search.h"

/* Widens a query by words of its best answers, so that articles like them are found too
 * (pseudo-relevance feedback, RM3): parses its text again in the same scope with those words added.
 * Takes the query and gives the wide one, or the same when there is nothing to add. The words are
 * query terms like others: what they match is hit, shown and counted. */
Query *feedback_widen(const Index *index, const Store *store, Query *query, Slice text,
                      const QueryScope *scope);

#endif
