/* elastic.h - lists whose rows take as many lines as are free. */
#ifndef DOSSIER_APP_PANES_ELASTIC_H
#define DOSSIER_APP_PANES_ELASTIC_H

#include <stdint.h>

#include "app/panes/listview.h"

enum { ELASTIC_LINES = 1000 /* the highest frame has so many */ };

/* What a row needs to be shown whole. */
typedef struct RowNeed {
    int text;  /* lines of its text, at least 1: it may get fewer */
    int fixed; /* lines beside it, which it gets in any case */
    /* Lines of the heading above it where it is the first on screen, or begins what the heading
     * is for. */
    int heading;
    bool begins;
} RowNeed;

/* The rows of a list. The selected one may need more than others. */
typedef struct ElasticRows {
    RowNeed (*need)(const void *ctx, size_t row, bool selected);
    const void *ctx;
    int crowded; /* lines of a text in a list of several screens */
    bool air;    /* rows stand apart where there is space for it */
} ElasticRows;

/* Where a row stands: lines [y, y + h) of the list, of which the text has `text`. */
typedef struct ElasticRow {
    int16_t y, h, text;
} ElasticRow;

/* The rows from ListView.top on. The last may be cut at the lower edge. */
typedef struct ElasticPlan {
    size_t n;
    ElasticRow rows[ELASTIC_LINES];
} ElasticPlan;

/* Before drawing: shares out `lines`, and keeps the selection on screen. When all rows fit they are
 * all on screen, as whole as can be; else the list scrolls. */
void elastic_layout(ElasticPlan *plan, ListView *view, size_t count, int lines,
                    const ElasticRows *rows);
/* Lines that all rows take when they are whole; `most` when it is as many or more. */
int elastic_ask(size_t count, int most, const ElasticRows *rows);
/* The row at a line of the list; SIZE_MAX: none. */
size_t elastic_row_at(const ElasticPlan *plan, const ListView *view, int line);
/* That the rows follow one another and the selected one is whole, or fills the list. */
void elastic_check(const ElasticPlan *plan, const ListView *view, int lines);

#endif
