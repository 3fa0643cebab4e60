/* abbreviations.h - what a full stop after a word may mean. */
#ifndef DOSSIER_TEXT_ABBREVIATIONS_H
#define DOSSIER_TEXT_ABBREVIATIONS_H

#include "dossier/str.h"

typedef enum AbbreviationKind {
    ABBREV_NONE,   /* a plain word: the stop ends a sentence */
    ABBREV_TITLE,  /* Mr., e.g., M.: something always follows */
    ABBREV_NUMBER, /* No., p., Fig.: ends a sentence unless a number follows */
    ABBREV_EITHER, /* p.m., Inc., Nov.: ends one if what follows looks like a beginning */
    ABBREV_INITIAL /* J., U.S., J.-C.: the same, more wary */
} AbbreviationKind;

/* `word` is what stands before the stop, without it, back to a space or bracket. */
AbbreviationKind abbreviation_kind(Slice word, bool french);

#endif
