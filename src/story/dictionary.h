/* dictionary.h - words of two languages that mean the same, from a dictionary that is installed.
 *
 * Read are FreeDict's in the format of dictd (https://freedict.org, dict.org), as Debian packages
 * them: dict-freedict-eng-fra, dict-freedict-fra-eng and their like, in /usr/share/dictd or
 * $DOSSIER_DICTIONARIES. The two directions of a pair complete one another. They are read when they
 * are first asked for, and kept; without any, nothing is found. */
#ifndef DOSSIER_STORY_DICTIONARY_H
#define DOSSIER_STORY_DICTIONARY_H

#include "dossier/str.h"

typedef struct Dictionary Dictionary;

/* From words of one language ("en", "fr-CA") to those of another; lives to the end of the program.
 * NULL when there is none for them, or they are turned off. Any thread. */
const Dictionary *dictionary_between(const char *from, const char *to);

typedef struct DictionaryWord {
    Slice word;     /* folded with its accents; lives as long as the dictionary */
    float sureness; /* 0..1: less for a part of an expression */
} DictionaryWord;

/* The words that a word may mean: at most `max`, the surest first. stem: folded to its base. */
size_t dictionary_find(const Dictionary *dictionary, Slice stem, DictionaryWord *out, size_t max);

/* Off, dictionary_between() finds none. At first they are on. Any thread. */
void dictionary_turn(bool on);

#endif
