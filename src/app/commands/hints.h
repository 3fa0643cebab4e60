/* hints.h - the row below the prompt. */
#ifndef DOSSIER_APP_COMMANDS_HINTS_H
#define DOSSIER_APP_COMMANDS_HINTS_H

#include "dossier/app.h"

/* What Tab goes through; false when there is nothing to choose from. */
/* The candidates one above the other with their sentences, at the foot of a rectangle; false when
 * there is nothing to say of them, or no space. */
bool completion_menu_draw(const App *app, Frame *frame, Rect above);
bool completion_hint_draw(const App *app, Frame *frame, Rect row);
/* What the command that is typed is for, or which there are. */
void command_hint_draw(const App *app, Frame *frame, Rect row);
/* How the query was understood and what it found, or what is wrong with it. */
void query_hint_draw(const App *app, Frame *frame, Rect row);

#endif
