/* say.h - the line at the bottom: what a command has to say, until the next key. */
#ifndef DOSSIER_APP_SAY_H
#define DOSSIER_APP_SAY_H

#include "dossier/app.h"

void app_say(App *app, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The same for what went wrong. */
void app_complain(App *app, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
