/* settings.h - what `:set` switches, for completion and for what is kept between sittings. */
#ifndef DOSSIER_APP_COMMANDS_SETTINGS_H
#define DOSSIER_APP_COMMANDS_SETTINGS_H

#include "dossier/app.h"

const char *setting_name(size_t i); /* NULL: there are no more */
/* Its value when that is not the one of a first start, else NULL. */
const char *setting_kept(const App *app, size_t i);
/* Takes a value that was kept; one that is none is passed over. */
void setting_restore(App *app, size_t i, Slice value);
/* What a line "NAME VALUE" switches; NULL when it is none. */
const char *setting_sentence(Slice line);
/* "hints off": what `:set` may be followed by, one after the other; valid until the next call. */
Slice setting_line(size_t i);

#endif
