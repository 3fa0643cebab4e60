/* datewords.h - a line as numbers, words and marks, and the words of dates among them. */
#ifndef DOSSIER_IMPORT_GLEAN_DATEWORDS_H
#define DOSSIER_IMPORT_GLEAN_DATEWORDS_H

#include "dossier/dates.h"

#define TOKENS_MAX 40

typedef enum TokenKind { TOKEN_END, TOKEN_NUMBER, TOKEN_WORD, TOKEN_MARK } TokenKind;

/* What a word may be; a word that may be nothing here stands in no date line. */
enum {
    WORD_WEEKDAY = 1,
    WORD_ORDINAL = 2, /* glued to a number: st, er */
    WORD_ZONE = 4,
    WORD_HOUR = 8,   /* h, heures */
    WORD_FIRST = 16, /* a label: the date is of the publication … */
    WORD_LATER = 32, /* … of a change */
    WORD_JOINT = 64, /* stands before or between dates */
    WORD_HALF = 128, /* of the day, or a part of it: am, p */
    WORD_PART = 256, /* within a date: of, d, t */
    WORD_MONTH = 512
};

typedef struct LineToken {
    TokenKind kind;
    bool glued;     /* no blank before it */
    uint8_t digits; /* of a number, as written */
    uint8_t month;  /* 1..12; 0 when it is none */
    uint16_t is;    /* WORD_… */
    int16_t zone;   /* minutes east of UTC, or ZONE_NONE: "local time" */
    uint32_t value; /* number, or the code point of a mark */
    uint32_t start, end;
    char word[DATE_WORD_MAX + 1]; /* lower case without accents, cut */
} LineToken;

/* The token at or after byte *at, which is moved behind it; false, and TOKEN_END, at the end. */
bool date_token(Slice text, size_t *at, LineToken *token);
/* Cuts the text, up to the first token that is not known, which is kept; they end with TOKEN_END.
 * True when all are there and known. */
bool date_tokens(Slice text, LineToken tokens[static TOKENS_MAX + 1], size_t *count);
/* Where the words at the end begin that are known, all of them; text.len when the last one is
 * not. */
size_t date_tail(Slice text);
bool token_is_mark(const LineToken *t, const char *marks); /* one of these ASCII characters */
bool token_is_word(const LineToken *t, const char *word);
bool token_is_joint(const LineToken *t);   /* a word or mark that stands before or between dates */
bool token_is_ordinal(const LineToken *t); /* glued to a number */

#endif
