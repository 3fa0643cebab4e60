/* sentence.h - sentence boundaries: UAX #29 tailored by abbreviations (Mr., Nov., M., p. ex.),
 * initials, decimal points and quotations, for English and French. */
#ifndef DOSSIER_SENTENCE_H
#define DOSSIER_SENTENCE_H

#include "dossier/str.h"

typedef struct SentenceIter {
    Slice text;
    uint32_t at;
    bool french;
} SentenceIter;

/* `text` is one block (paragraph). Ranges cover the sentence without white space around it. */
SentenceIter sentences_begin(Slice text, const char *lang);
bool sentences_next(SentenceIter *iter, Range *sentence);

#endif
