/* help.h - the state of the help pane. */
#ifndef DOSSIER_APP_PANES_HELP_H
#define DOSSIER_APP_PANES_HELP_H

#include "app/panes/listview.h"
#include "dossier/str.h"

typedef struct HelpView {
    ListView list;                 /* of the lines on the screen */
    int width;                     /* that the lines were made for */
    int keys_width;                /* cells of the keys, beside the commands */
    StrBuf find;                   /* rows are narrowed to those that contain this */
    bool all;                      /* the whole table, else the primer */
    const struct Command *command; /* this one alone, or NULL */
} HelpView;

#endif
