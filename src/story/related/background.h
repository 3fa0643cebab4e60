/* background.h - how common a word is elsewhere, so that in a dossier of three articles the rare
 * words can be told from those that any text has. */
#ifndef DOSSIER_STORY_RELATED_BACKGROUND_H
#define DOSSIER_STORY_RELATED_BACKGROUND_H

#include "dossier/str.h"

#define BACKGROUND_RARE (1 / 1024.0F)

/* The share of texts of a language ("en", "fr-CA") that have a word of this stem: 0 to 1;
 * BACKGROUND_RARE for what is not known to be common. stem_hash: hash_bytes() of the stem, folded
 * to its base. Any thread. */
float background_share(uint64_t stem_hash, const char *lang);
/* Whether a word says how, when or who speaks, not what about: a function word, a month, "said".
 * base_hash: hash_bytes() of its fold to the base. Any thread. */
bool background_is_empty(uint64_t base_hash, const char *lang);
void background_check(void); /* that the lists are sorted */

#endif
