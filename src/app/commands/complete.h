/* complete.h - completion of what is typed at the prompt. */
#ifndef DOSSIER_APP_COMMANDS_COMPLETE_H
#define DOSSIER_APP_COMMANDS_COMPLETE_H

#include "app/commands/completions.h"
#include "dossier/app.h"

/* Puts the next thing (or the one before) that completes the word in its place. */
void prompt_complete(App *app, bool backward);
/* What completes the last word of a command line; returns the byte where that word begins. */
size_t command_completions(const App *app, Slice line, Completions *out);

#endif
