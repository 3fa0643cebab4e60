/* complete_query.h - completion of queries. */
#ifndef DOSSIER_APP_COMMANDS_COMPLETE_QUERY_H
#define DOSSIER_APP_COMMANDS_COMPLETE_QUERY_H

#include "app/commands/candidates.h"
#include "dossier/app.h"

/* What the word at the end of this query may become, best first; replaces the content. Returns the
 * byte where that word begins. */
size_t query_candidates(const App *app, Slice query, Candidates *out);

#endif
