/* clause.h - the short text of an event: what happened, without what its row says anyway. */
#ifndef DOSSIER_STORY_EVENTS_CLAUSE_H
#define DOSSIER_STORY_EVENTS_CLAUSE_H

#include "dossier/str.h"

/* Appends the clause of a sentence that says what happened. Left out are the date at either end
 * (`date`: its bytes in the sentence, empty when it is not in there), what leads into the clause,
 * and who said so; for the last two "…" stands. `cut`: the sentence is the end of a longer one.
 * A sentence of which nothing would be left stays as it is. */
void clause_put(Slice sentence, Range date, bool cut, StrBuf *out);

#endif
