/* search_state.h - the search and the filter of the reader: what they narrow the list to, and where
 * the hits are.
 *
 * The list's rows are the results that pass the filter, best first. Hits are numbered through over
 * these rows, so that n and N walk from article to article and the status line can say `hit 3/17 ·
 * article 2/5`. */
#ifndef DOSSIER_APP_SEARCH_STATE_H
#define DOSSIER_APP_SEARCH_STATE_H

#include "app/frame/layout.h"
#include "app/jumps.h"
#include "app/search_thread.h"
#include "dossier/app.h"

#include <stdlib.h>

enum { RESULTS_KEPT = 2000 /* ranked articles that the list shows */ };

/* Where one was before a search or a filter, for Esc. */
typedef struct Departure {
    Place place;
    PaneId focus, drawer;
    bool concordance;
    bool active; /* there was a search, or a filter, before: this one */
    StrBuf text;
    ResultOrder order;
    bool feedback;
} Departure;

enum { SEARCHES_OPEN = 20 /* begun one out of the other, from which Esc goes back */ };

typedef struct SearchState {
    SearchThread *thread; /* the search */
    SearchThread *filter; /* the filter of the list */
    StrBuf text, filter_text;
    /* While they are typed: as they are kept by Enter; and that they are (else they are whole). */
    StrBuf kept, filter_kept;
    bool typing, filter_typing;
    bool active; /* there is a search: the list shows results, and hits are highlighted */
    bool filtering;
    QueryError error; /* of what stands in the prompt */
    StrBuf parse;     /* how it was understood */
    bool landing;     /* Enter was pressed: go to the hit when results are there */
    long steps;       /* n and N typed before the results: walked when they are there */
    bool to_lines;    /* K was pressed before that: the concordance gets the focus then */
    bool renewing;    /* the same search again over more articles: keep the place */
    ArticleId chosen; /* selected by hand while typing, or ARTICLE_NONE */
    ResultOrder order;
    bool feedback;  /* articles like the best are found too */
    bool announced; /* by which words, and how many they brought */
    /* Of a word that no article has: what may be meant, in words, and the query with the first. */
    StrBuf meant, corrected;
    bool said_capitals; /* that operators are written so: once is enough */

    Departure origin; /* before the prompt that is open, or was last */
    /* Before each search that was entered out of the one before, the first one first. */
    Departure left[SEARCHES_OPEN];
    size_t n_left;

    uint32_t *ranks; /* by row of the list: place among the results */
    size_t ranks_cap;
    uint64_t *before; /* hits in the rows before a row, for rows 0 … summed */
    size_t before_cap, summed;

    uint64_t searches;   /* taken in so far */
    uint64_t narrowings; /* times that the rows were made anew */

    Hits hits; /* of the shown article */
    ArticleId hits_id;
    const Query *hits_query;
    size_t hit;       /* the one we stand on, or SIZE_MAX */
    ArticleId wanted; /* gone to, and to be shown at its first hit, or its last */
    bool wants_last;
} SearchState;

void search_state_init(SearchState *search, const Index *index, const Store *store, int wake_fd);
void search_state_release(SearchState *search);
/* The text may be the buffer's own. */
static inline void search_set_text(StrBuf *to, Slice text)
{
    char *copy = slice_dup(text);
    strbuf_clear(to);
    strbuf_puts(to, copy);
    free(copy);
}

/* Starts the search of `text` for the list; typing: its last word may go on. */
void app_search_start(App *app, Slice text, bool typing);
void app_search_filter(App *app, Slice text, bool typing);
/* Enter: the search, or the filter, that stands on the screen is kept as it is, and the search goes
 * to its hit. Returns its text, in which a last word that was open stays so (`patr…`). */
Slice app_search_land(App *app);
Slice app_search_keep_filter(App *app);
/* Ends the search, or the filter: the list is whole again, but for the other. */
void app_search_end(App *app);
void app_search_end_filter(App *app);

/* Takes in finished searches, waiting up to `ms` (-1: as long as it takes). */
void app_search_take(App *app, int ms);
/* The keyword groups are others: search and filter run again, and one stays where one is. */
void app_search_groups(App *app);
/* More articles came in: searches that did not see them run again. */
void app_search_renew(App *app);

#endif
