/* check.h - what must hold of an index's parts as wholes (dossier/check.h): called where they are
 * published, inside CHECKED(). */
#ifndef DOSSIER_SEARCH_INDEX_CHECK_H
#define DOSSIER_SEARCH_INDEX_CHECK_H

#include "search/index/snapshot.h"

#include "dossier/check.h"

/* Each form once, where its number, its base and its stem say. Other threads may be adding. */
void lexicon_check(Lexicon *lexicon);
/* Every word of every article at one term and one place. */
void segment_check(const Segment *segment, const Lexicon *lexicon);
/* Each article in one segment, and sums that add up. Does not look into segments. */
void snapshot_check(const Snapshot *snapshot);

#endif
