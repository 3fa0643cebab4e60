/* words.h - the one tokenizer.
 *
 * It serves index, query, highlight, related and novelty, so that all of them agree on what a word
 * is. Words follow UAX #29 (libunistring's property, a fast path for ASCII), with these tailorings:
 * - French elision splits off l' d' j' n' s' t' m' c' qu' jusqu' lorsqu' puisqu' quoiqu' before a
 * letter, with ' or ’: l’homme is l’ and homme; the apostrophe belongs to the first. aujourd'hui,
 * presqu'île, prud'hommes, O'Brien, don't stay whole.
 * - The English possessive 's at a word's end belongs to no word and takes no position: Everard’s
 * is the word Everard, women's trust is women, trust.
 * - A hyphen splits (walk-and-talk is three words at adjacent positions; a query with a hyphen is a
 * phrase of its parts); so do colon and underscore, and a dot between letters unless they are
 * initials (p.m, U.S.A are whole; p.m.The is p.m and The; example.com is two words). A middle dot
 * joins only l·l.
 * - Numbers with inner separators stay whole (2,000; 3.5), also with the French no-break spaces in
 * groups of three (2 000 with U+00A0, U+202F or U+2009).
 * - Soft hyphens (U+00AD) do not split and do not count. */
#ifndef DOSSIER_WORDS_H
#define DOSSIER_WORDS_H

#include "dossier/str.h"

/* A word: bytes [start, end) of the text. */
typedef struct Word {
    uint32_t start, end;
} Word;

/* Walks over a text; on the stack, no allocation. */
typedef struct WordIter {
    Slice text;
    uint32_t at;
} WordIter;

WordIter words_begin(Slice text); /* text at most 4 GiB - 1; what lies beyond is not seen */
bool words_next(WordIter *iter, Word *word);

#endif
