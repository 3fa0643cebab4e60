/* letters.h - the sums of all words that begin with one letter, made for a segment of many
 * articles when the index settles.
 *
 * The first letter of a search that is typed stands for a twentieth of all places in the dossier,
 * and is typed each time. So for each ASCII letter and digit that begins many words, a byte for
 * each article says how much they weigh there. */
#ifndef DOSSIER_SEARCH_RANK_LETTERS_H
#define DOSSIER_SEARCH_RANK_LETTERS_H

#include "search/rank/rank.h"

/* Makes those of a segment of many articles, which then hang on it. */
void letters_make(Segment *segment, const Lexicon *lexicon);
/* Adds up the places of a part that is one letter and all it begins; false when it is none, or not
 * kept here. */
bool letters_sum(const Segment *segment, const BoundPart *part, TermSums *out);

#endif
