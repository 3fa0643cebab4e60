/* article.h - what a row says of an article. */
#ifndef DOSSIER_CLI_ARTICLE_H
#define DOSSIER_CLI_ARTICLE_H

#include "cli/corpus.h"

/* id, title, date, lang, source, url. A new object; more may be added. */
json_t *article_row(const Corpus *corpus, ArticleId id);
/* For the column {"date", "shown"} of text: the day, or less as known; "~" before an inferred one,
 * "?" before a guess. */
json_t *article_shown(const Corpus *corpus, ArticleId id);
json_t *article_key(const Corpus *corpus, ArticleId id);

#endif
