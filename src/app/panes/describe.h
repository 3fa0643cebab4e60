/* describe.h - what is known about an article, in words for the reader. */
#ifndef DOSSIER_APP_PANES_DESCRIBE_H
#define DOSSIER_APP_PANES_DESCRIBE_H

#include "app/query_context.h"

/* Lines below the title: date, language, source; author and address; what of it was guessed; where
 * a date was inferred, why; the original of a translation; the error of an article that could not
 * be read. Lines end with '\n'. */
void describe_article(const QueryContext *context, ArticleId id, StrBuf *out);
/* "30 Sep 2021", with "≈ " before an inferred one, "? " before a guess; "undated". With its time of
 * day when there is one and `time`. */
void describe_date(const QueryContext *context, ArticleId id, bool time, StrBuf *out);
/* The same in so many cells, at least 13: what is longer is said as the ISO week, the month or the
 * years in which it lies, "≈ 2021-W49". */
void describe_date_short(const QueryContext *context, ArticleId id, int cells, StrBuf *out);
/* "en", a guess as "en?"; nothing when it is not known. */
void describe_lang(const Store *store, ArticleId id, StrBuf *out);
/* 12345 as "12,345". */
void describe_number(size_t n, StrBuf *out);
/* "1 article", "2 articles". */
void describe_count(size_t n, const char *thing, StrBuf *out);

#endif
