/* chronicle.h - the dates of all articles, and the timeline made of them.
 *
 * Collects dates article by article on worker threads and publishes snapshots. */
#ifndef DOSSIER_CHRONICLE_H
#define DOSSIER_CHRONICLE_H

#include "dossier/event.h"
#include "dossier/dates.h"

typedef struct Chronicle Chronicle;
Chronicle *chronicle_new(const Store *store);
void chronicle_free(Chronicle *chronicle);
/* Tags articles whose bodies are published; any thread. With count 0 it only says that something
 * else changed (an article was retired, the manifest read anew), so that a watching thread
 * looks. */
void chronicle_add(Chronicle *chronicle, const ArticleId *ids, size_t count);
/* Merges what has been added since into a new snapshot; call from one thread. The result lives
 * until the next call. What it holds does not depend on the order of the adding. Never NULL. */
const Timeline *chronicle_timeline(Chronicle *chronicle);
/* From now on a thread of the chronicle's own merges what is added and writes a byte to wake_fd
 * (-1: none) for each new snapshot; chronicle_timeline() then never waits: it gives the newest
 * snapshot there is. */
void chronicle_watch(Chronicle *chronicle, int wake_fd);
/* Replaces the content of `out` by the tagged expressions of one article (offsets in its body's
 * text). False, and nothing in it, while the article is not tagged yet. Any thread. */
bool chronicle_dates(const Chronicle *chronicle, ArticleId id, TimexList *out);
/* Those that lie on days of the interval: their number; their bytes go to `out`, at most `max`. Any
 * thread. */
size_t chronicle_dates_within(const Chronicle *chronicle, ArticleId id, Interval when, Range *out,
                              size_t max);
/* A dated article that an undated one seems to translate, by its names and figures, though nothing
 * declares it; ARTICLE_NONE: none. As of the last merge, like all of this; any thread. */
ArticleId chronicle_original(const Chronicle *chronicle, ArticleId id);
/* The articles that seem to translate this one, at most `max`; returns how many. */
size_t chronicle_translations(const Chronicle *chronicle, ArticleId original, ArticleId *out,
                              size_t max);
/* The article's date, declared, found or inferred (weekday, translation), with the reason for an
 * inferred one, which lives as long as the chronicle. reason may be NULL. Any thread. */
Interval chronicle_article_date(const Chronicle *chronicle, ArticleId id, Slice *reason);

#endif
