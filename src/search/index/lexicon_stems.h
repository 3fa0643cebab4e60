/* lexicon_stems.h - languages, and the stems of forms in them. */
#ifndef DOSSIER_SEARCH_INDEX_LEXICON_STEMS_H
#define DOSSIER_SEARCH_INDEX_LEXICON_STEMS_H

#include "search/index/lexicon.h"

#define LANGUAGES_MAX 32 /* languages beyond these are not stemmed */

/* Number of the language of a BCP 47 tag, added when new; 0 stands for none and for those beyond
 * the maximum. */
unsigned lexicon_language(Lexicon *lexicon, Slice lang);
size_t lexicon_languages(const Lexicon *lexicon); /* numbers in use, 0 included */
/* Makes the stems of these terms (of articles in that language) known. */
void lexicon_add_stems(Lexicon *lexicon, unsigned language, const TermId *terms, size_t count);
/* Appends the forms of that language whose stem is that of `form` (folded, with accents). */
void lexicon_find_stem(const Lexicon *lexicon, unsigned language, Slice form, TermList *out);

#endif
