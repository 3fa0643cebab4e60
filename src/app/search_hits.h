/* search_hits.h - where the hits are, and walking from one to the next across articles. */
#ifndef DOSSIER_APP_SEARCH_HITS_H
#define DOSSIER_APP_SEARCH_HITS_H

#include "dossier/app.h"
#include "dossier/search.h"

/* The hits of an article, from the search thread where it has them. False: not known yet, and too
 * long a text to look now. */
bool app_search_find_hits(const App *app, ArticleId id, Hits *hits);
/* The hits of the shown article are up to date after this. */
void app_search_hits(App *app);
/* Shows a row's article at its first hit or its last, as soon as these are known. */
void app_search_show_row(App *app, size_t row, bool last);
/* To the n-th hit forward (or backward, n < 0), across articles. */
void app_search_step(App *app, long n);
/* "hit 3/17 · article 2/5", or "hit 3/17+ · article 2/5 of 9" when the list keeps only some;
 * nothing without a search. */
void app_search_status(const App *app, StrBuf *out);

#endif
