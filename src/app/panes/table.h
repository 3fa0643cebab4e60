/* table.h - the state of the table of keyword groups. */
#ifndef DOSSIER_APP_PANES_TABLE_H
#define DOSSIER_APP_PANES_TABLE_H

#include "app/panes/listview.h"
#include "app/panes/term_table.h"
#include "dossier/app.h"
#include "dossier/store.h"

enum { TABLE_GROUPS = 16 };

/* What the rows are sorted by: a group by its index, or one of these. */
enum { TABLE_BY_LIST = -1, TABLE_BY_TOTAL = TABLE_GROUPS };

typedef struct TableRow {
    const Body *body; /* what was counted; NULL: nothing yet */
    uint32_t counts[TABLE_GROUPS];
} TableRow;

/* What the counts and the order were made for. */
typedef struct TableStamp {
    size_t rows, seen, loaded, retired;
    bool narrow;
} TableStamp;

typedef struct TableView {
    ListView list;
    TableRow *rows; /* by ArticleId */
    size_t n_rows, cap;
    TableStamp stamp;
    size_t counted; /* rows of the list, from the first */
    uint64_t totals[TABLE_GROUPS];
    int by;
    uint32_t *order;           /* rows of the list, the largest count first */
    size_t n_order, order_cap; /* n_order 0: the order of the list */
    TermsView terms;           /* the other table: by term */
} TableView;

/* Forgets all counts: the groups have changed. */
void table_forget(App *app);
void table_release(TableView *view);
/* The step of counting: see steps.h. */
bool table_progress(const App *app, size_t *done, size_t *of);
void table_go_on(App *app, uint64_t end);
void table_stop(App *app);
/* By the next column, or the one named: a group, "total", "list"; the table by term by its orders.
 */
void table_sort(App *app, Slice name);
/* The article of a row; ARTICLE_NONE: there is none. */
ArticleId table_article(const App *app, size_t row);
/* The terms of the selected group are shown, or no longer; by article: those of the group that it
 * is sorted by, or of the first. */
void table_expand(App *app);
/* Selects an article's row. */
void table_select(App *app, ArticleId id);

#endif
