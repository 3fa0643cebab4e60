/* lexicon_internal.h - what a lexicon is, for the files that make it.
 *
 * A block holds 16,384 forms: where each lies in the pages, and its first four base bytes as a
 * number, so that a prefix is looked for by comparing numbers along an array instead of keeping an
 * order. A page is text: each form on a line, its base on the next when that differs; so an
 * expression can be run over a page at once. Neither ever moves. */
#ifndef DOSSIER_SEARCH_INDEX_LEXICON_INTERNAL_H
#define DOSSIER_SEARCH_INDEX_LEXICON_INTERNAL_H

#include "search/index/lexicon_stems.h"
#include "search/index/termtable.h"

#include "dossier/mutable.h"
#include "dossier/stem.h"

#include <pthread.h>
#include <stdatomic.h>

#define BLOCK_FORMS 16384u
#define BLOCKS      4096u

typedef struct FormBlock {
    uint32_t at[BLOCK_FORMS];  /* page * LEXICON_PAGE + byte */
    uint32_t key[BLOCK_FORMS]; /* first four bytes of the base, the first one highest */
    uint8_t len[BLOCK_FORMS], base_len[BLOCK_FORMS]; /* base_len 0: the form is its base */
} FormBlock;

typedef struct Language {
    char code[8];
    TermTable stems;
    uint64_t *known; /* bit per term: its stem is in the table, or it waits for that */
    size_t known_words;
    TermList waiting;  /* known, and yet to be stemmed */
    unsigned stemming; /* threads at it */
    Stemmer *spare;    /* one stemmer kept for the next caller */
} Language;

struct Lexicon {
    _Atomic(FormBlock *) blocks[BLOCKS];
    _Atomic(char *) pages[BLOCKS];
    atomic_uint count;
    pthread_cond_t stemmed;
    pthread_mutex_t lock; /* of all below */
    TermTable bases;
    size_t page_used, pages_made;
    Language languages[LANGUAGES_MAX];
    atomic_uint n_languages;
};

static inline pthread_mutex_t *lock_of(const Lexicon *lexicon)
{
    return MUTABLE(pthread_mutex_t, &lexicon->lock);
}

#endif
