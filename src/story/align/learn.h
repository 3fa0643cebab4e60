/* learn.h - a word table out of the surest beads. */
#ifndef DOSSIER_STORY_ALIGN_LEARN_H
#define DOSSIER_STORY_ALIGN_LEARN_H

#include "story/align/links.h"

/* Words that keep meeting in beads become links. */
void type_links_learn(TypeLinks *links, const Alignment *alignment, const TokenText *a,
                      const TokenText *b);

#endif
