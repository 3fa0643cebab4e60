/* letters.h - the sums of all words that begin with one letter, made for a segment of many
 * articles when the index settles.
 *
 * The first letter of a search that is typed stands for a twentieth of all places in the dossier,
 * and is typed each time. So for each ASCII letter and digit that begins many words, a byte for
 * each article says how much they weigh there. */
#ifndef DOSSIER_SEARCH_RANK_LETTERS_H
#define DOSSIER_SEARCH_RANK_LETTERS_H

#include "search/rank/rank.h"

typedef struct Letters Letters;

/* Of a segment of many articles; NULL when it is too small to need them. */
Letters *letters_make(const Segment *segment, const Lexicon *lexicon);
void letters_free(Letters *letters); /* NULL is allowed */
size_t letters_bytes(const Letters *letters);
/* Adds up the places of a part that is one letter and all it begins; false when it is none, or not
 * kept here. */
bool letters_sum(const Segment *segment, const BoundPart *part, LeafSum *out);

#endif
