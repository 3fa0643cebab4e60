/* lexicon.h - the dictionary that all segments share: every folded word form once, with a number.
 *
 * A form is kept as FOLD_ACCENT wrote it, beside its FOLD_BASE when that differs; forms of one base
 * (école, ecole) stand in the same run of a hash table, so that a base finds them all. Another
 * table per language does the same for stems: each form is stemmed once, when it first occurs in an
 * article of that language. Forms are only ever added. Adding takes a lock; reading forms by number
 * takes none. */
#ifndef DOSSIER_SEARCH_INDEX_LEXICON_H
#define DOSSIER_SEARCH_INDEX_LEXICON_H

#include "search/index/termlist.h"

#include "dossier/fold.h"
#include "dossier/str.h"

/* Longer words are kept as their first bytes and a hash of the whole, and so stay different. */
#define FORM_MAX 240 /* bytes */

typedef struct Lexicon Lexicon;

Lexicon *lexicon_new(void);
void lexicon_free(Lexicon *lexicon);

/* Folds a word as the lexicon keeps it. Appends to `out`. */
void form_fold(Slice word, FoldLevel level, StrBuf *out);

/* A word of a text, and its term. */
typedef struct WordTerm {
    Slice word;
    TermId term;
} WordTerm;

#define LEXICON_AT_ONCE 64
/* Folds words and finds their forms, or adds them; at most LEXICON_AT_ONCE. `scratch` is the
 * caller's. */
void lexicon_intern(Lexicon *lexicon, WordTerm *words, size_t count, StrBuf *scratch);
/* One word without adding: TERM_NONE when no article has it. */
TermId lexicon_lookup(const Lexicon *lexicon, Slice word, StrBuf *scratch);

void lexicon_settle(Lexicon *lexicon); /* gives back memory kept for growing */
size_t lexicon_count(const Lexicon *lexicon);
size_t lexicon_bytes(const Lexicon *lexicon);
#define LEXICON_PAGE (1u << 20) /* bytes */
/* Where a term's line lies: page * LEXICON_PAGE + byte; ascending with the terms. */
uint32_t lexicon_place(const Lexicon *lexicon, TermId term);
/* A page of lines: form, and its base when that differs, term after term from byte 0 on. */
const char *lexicon_page(const Lexicon *lexicon, uint32_t page);
Slice lexicon_form(const Lexicon *lexicon, TermId term); /* lives as long as the lexicon */
Slice lexicon_base(const Lexicon *lexicon, TermId term);

/* The keys of the next terms from `first` on: the first four bytes of each base as a number, the
 * first one highest, zeros after its end. Returns how many there are side by side, 0 at the end. */
size_t lexicon_keys(const Lexicon *lexicon, TermId first, const uint32_t **keys);

/* Appends the forms with this base. */
void lexicon_find_base(const Lexicon *lexicon, Slice base, TermList *out);
/* Appends the forms whose base begins with `prefix`, ascending. */
void lexicon_find_prefix(const Lexicon *lexicon, Slice prefix, TermList *out);

#endif
