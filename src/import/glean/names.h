/* names.h - the words of bylines, sources and kickers. */
#ifndef DOSSIER_IMPORT_GLEAN_NAMES_H
#define DOSSIER_IMPORT_GLEAN_NAMES_H

#include "dossier/str.h"

/* The next run of bytes between blanks, from *at; false at the end. */
bool name_next_word(Slice text, size_t *at, Slice *word);
bool name_words_most(Slice text, size_t most); /* has at most so many words */
bool name_has_digit(Slice text);
bool name_begins_capital(Slice word); /* or a digit, perhaps behind d' or a quotation mark */
/* All words capitalised but for particles between them, and at most so many. */
bool name_is_shaped(Slice text, size_t most);
bool name_is_section(Slice text); /* "News", "Faits divers" */
bool name_is_source(
    Slice text);             /* shaped as a name, with a word such as Gazette or Courrier in it */
bool name_alone(Slice text); /* two or three words that may be a person's name and nothing else */
/* "Vikram Dale Police and crime correspondent", "Science editor": a trade, with *name absent when
 * no name stands before it. */
bool name_with_trade(Slice text, Slice *name);
/* "John Smith, BBC News" */
bool name_with_source(Slice text, Slice *name, Slice *source);
/* "By Tom Ashby and Lena Crowe, science correspondent": the part after "By". */
bool name_byline(Slice text, Slice *names);
/* The names of a byline without "By" and what follows them: "Tom Ashby and Lena Crowe, in Paris".
 * Writes them separated by ", ". */
void byline_names(Slice names, StrBuf *out);

#endif
