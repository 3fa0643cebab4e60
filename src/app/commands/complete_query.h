/* complete_query.h - completion of queries. */
#ifndef DOSSIER_APP_COMMANDS_COMPLETE_QUERY_H
#define DOSSIER_APP_COMMANDS_COMPLETE_QUERY_H

#include "app/commands/completions.h"
#include "dossier/app.h"

/* What the word at the end of this query may become, best first; replaces the content. Returns the
 * byte where that word begins. */
size_t query_completions(const App *app, Slice query, Completions *out);

#endif
