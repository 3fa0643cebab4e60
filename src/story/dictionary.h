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

/* From now on a dictionary that is not in memory yet is read on a thread of its own: until it is
 * there, dictionary_between() finds none, and then a byte is written to wake_fd (-1: none). Again
 * where they were read aside already, only wake_fd changes. */
void dictionary_read_aside(int wake_fd);
/* Ends that, with what is being read given up. */
void dictionary_end_aside(void);
/* How many there are in memory: what was looked up when there were fewer may be otherwise now. */
size_t dictionary_count(void);

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
