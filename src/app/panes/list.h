/* list.h - what the list shows of a result. */
#ifndef DOSSIER_APP_PANES_LIST_H
#define DOSSIER_APP_PANES_LIST_H

#include "dossier/search.h"
#include "dossier/snippet.h"

enum { RESULT_ROWS = 128 };

/* What a result's row shows; kept while it is on screen, by its row in the list modulo RESULT_ROWS,
 * as a screen has fewer of them. */
typedef struct ResultRow {
    ArticleId id;
    uint64_t search; /* SearchState.searches when it was made */
    int cells;
    size_t hits;
    Snippet snippet;
} ResultRow;

#endif
