/* prompt_keys.h - what a key does while a line is typed. */
#ifndef DOSSIER_APP_COMMANDS_PROMPT_KEYS_H
#define DOSSIER_APP_COMMANDS_PROMPT_KEYS_H

#include "dossier/app.h"

void app_prompt_key(App *app, Key key);
/* Puts text at the cursor of the open prompt, on one line. */
void prompt_paste(App *app, Slice text);

#endif
