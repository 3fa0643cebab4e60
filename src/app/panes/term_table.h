/* term_table.h - the table of keyword groups by term: how often each term stands in the articles of
 * the list, in how many of them, and where first. */
#ifndef DOSSIER_APP_PANES_TERM_TABLE_H
#define DOSSIER_APP_PANES_TERM_TABLE_H

#include "app/frame/layout.h"
#include "app/panes/listview.h"
#include "dossier/app.h"
#include "dossier/store.h"

typedef enum TermsOrder {
    TERMS_BY_LIST, /* as in the manifest */
    TERMS_BY_TIMES,
    TERMS_BY_ARTICLES,
    TERMS_BY_NAME,
    TERMS_ORDERS
} TermsOrder;

/* A group, or one of its terms with all its variants. */
typedef struct TermTally {
    uint32_t group, concept;
    bool whole; /* the group */
    Slice name; /* of the group, or the first variant */
    uint64_t times;
    size_t articles;
    Place first;    /* in the order of the list */
    ArticleId last; /* counted last */
} TermTally;

/* The groups and their terms, each group before its own. */
typedef struct TermsView {
    ListView list;
    bool shown; /* the table is by term, not by article */
    TermsOrder by;
    TermTally *tallies;
    size_t n_tallies, cap;
    uint32_t *groups; /* the tally of each group */
    bool *open;       /* the terms of this group are shown */
    size_t n_groups;
    uint32_t *rows; /* the tallies that are shown */
    size_t n_rows, rows_cap;
    size_t counted; /* articles of the list, from the first */
    bool sorted;    /* the rows are in their order */
} TermsView;

void term_table_release(TermsView *view);
/* The groups, or the articles of the list, are others: all is counted anew. */
void term_table_forget(App *app);
/* Counts until clock_ns() is there; UINT64_MAX: to the end. */
void term_table_go_on(App *app, uint64_t end);
/* Lays out the rows. */
void term_table_layout(App *app, Rect inside);
void term_table_title(const App *app, StrBuf *out);
void term_table_draw(const App *app, Frame *frame, Rect inside, bool focused);
bool term_table_point(App *app, Rect inside, int y);
/* To the first place of what is selected. */
void term_table_enter(App *app);
/* Shows or hides the terms of the selected group. */
void term_table_expand(App *app);
/* The same for a group, from outside the table. */
void term_table_open(App *app, size_t group);
/* By the next order, or the one named. */
void term_table_sort(App *app, Slice name);

#endif
