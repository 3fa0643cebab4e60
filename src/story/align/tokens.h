/* tokens.h - a text as aligning sees it: of each segment its length and the things in it that may
 * stand in the other language too. */
#ifndef DOSSIER_STORY_ALIGN_TOKENS_H
#define DOSSIER_STORY_ALIGN_TOKENS_H

#include "dossier/align.h"
#include "dossier/map.h"
#include "dossier/mem.h"

#define TOKENS_MAX 64 /* of a segment: a bit for each in a mask */

typedef enum AlignTokenKind {
    TOKEN_WORD,
    TOKEN_NAME,    /* capitalised where no sentence begins */
    TOKEN_NUMBER,  /* in digits or words; a clock time */
    TOKEN_CONCEPT, /* a month, a weekday, "not", "I": see concepts.h */
    TOKEN_MARK,    /* ? ! … and that somebody begins to speak */
    TOKEN_KINDS
} AlignTokenKind;

/* One thing, in all its forms: the words of one stem, a number. */
typedef struct TokenType {
    Slice form;    /* of a word, folded to its base, as it came first; else absent */
    uint32_t df;   /* segments it stands in */
    uint32_t post; /* its first place in `posts` */
    AlignTokenKind kind;
} TokenType;

/* Where a type stands: the segment and its slot among the segment's tokens. */
typedef struct TokenPost {
    uint32_t segment, slot;
} TokenPost;

typedef struct TokenText {
    size_t count;      /* segments */
    uint32_t *lengths; /* characters of each */
    uint32_t *first;   /* tokens of segment i are items[first[i]] .. items[first[i + 1] - 1] */
    uint32_t *items;   /* types; each once in a segment */
    size_t n_items, items_cap;
    TokenType *types;
    size_t n_types, types_cap;
    TokenPost *posts; /* type by type, ascending */
    Map *keys;        /* type by what makes it one: its kind's letter and its stem or value */
    Arena *arena;     /* of the forms */
    char lang[8];
} TokenText;

void token_text_read(TokenText *text, const Slice *segments, size_t count, const char *lang);
void token_text_release(TokenText *text);
/* The type of a word of this stem, or MAP_NONE. */
uint32_t token_text_find_stem(const TokenText *text, Slice stem, StrBuf *scratch);

#endif
