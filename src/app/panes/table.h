/* table.h - the state of the table of keyword groups. */
#ifndef DOSSIER_APP_PANES_TABLE_H
#define DOSSIER_APP_PANES_TABLE_H

#include "app/panes/listview.h"
#include "dossier/store.h"

enum { TABLE_ROWS = 256, TABLE_GROUPS = 16 };

typedef struct TableRow {
    ArticleId id;
    const Body *body; /* what was counted; NULL: nothing yet */
    uint32_t counts[TABLE_GROUPS];
} TableRow;

typedef struct TableView {
    ListView list;
    TableRow rows[TABLE_ROWS];
} TableView;

#endif
