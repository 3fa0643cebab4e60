/* help.h - the rows of the key table, made from the tables of commands and keys. */
#ifndef DOSSIER_APP_COMMANDS_HELP_H
#define DOSSIER_APP_COMMANDS_HELP_H

#include "dossier/commands.h"

/* A row without `command` is the heading of a section. */
typedef struct HelpRow {
    char keys[64];
    char text[48]; /* what is typed after ":" */
    const char *help;
    const Command *command;
} HelpRow;

typedef void HelpRowFn(void *ctx, const HelpRow *row);

/* Calls `row` for each row, in order; all rows when find is empty, else those that contain it (case
 * of ASCII letters ignored). */
void help_each(Slice find, HelpRowFn *row, void *ctx);
/* The rows of one command. */
void help_of_command(const Command *command, HelpRowFn *row, void *ctx);
/* The few keys with which one reads, on one screen. */
void help_primer(HelpRowFn *row, void *ctx);

#endif
