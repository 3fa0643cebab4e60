/* seek_hits.h - where the hits are, and walking from one to the next across articles. */
#ifndef DOSSIER_APP_SEEK_HITS_H
#define DOSSIER_APP_SEEK_HITS_H

#include "dossier/app.h"
#include "dossier/search.h"

/* The hits of an article, from the finder where it has them. False: not known yet, and too long a
 * text to look now. */
bool seek_find_hits(const App *app, ArticleId id, Hits *hits);
/* The hits of the shown article are up to date after this. */
void seek_hits(App *app);
/* Shows a row's article at its first hit or its last, as soon as these are known. */
void seek_show_row(App *app, size_t row, bool last);
/* To the n-th hit forward (or backward, n < 0), across articles. */
void seek_step(App *app, long n);
/* "hit 3/17 · article 2/5", or "hit 3/17+ · article 2/5 of 9" when the list keeps only some;
 * nothing without a search. */
void seek_status(const App *app, StrBuf *out);

#endif
