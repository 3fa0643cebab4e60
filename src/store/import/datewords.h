/* datewords.h - a line as numbers, words and marks, and the words of dates among them. */
#ifndef DOSSIER_IMPORT_DATEWORDS_H
#define DOSSIER_IMPORT_DATEWORDS_H

#include "dossier/calendar.h"

#define TOKENS_MAX 40

typedef enum TokenKind { TOKEN_END, TOKEN_NUMBER, TOKEN_WORD, TOKEN_MARK } TokenKind;

typedef struct DateToken {
    TokenKind kind;
    bool glued;     /* no blank before it */
    uint8_t digits; /* of a number, as written */
    uint32_t value; /* number, or the code point of a mark */
    uint32_t start, end;
    char word[14]; /* lower case without accents, cut */
} DateToken;

/* The token at or after byte *at, which is moved behind it; false, and TOKEN_END, at the end. */
bool date_token(Slice text, size_t *at, DateToken *token);
/* Cuts the text; the tokens end with TOKEN_END. *overflow is set when there are more than fit. */
size_t date_tokens(Slice text, DateToken tokens[static TOKENS_MAX + 1], bool *overflow);
bool token_is_mark(const DateToken *t, const char *marks); /* one of these ASCII characters */
bool token_is_word(const DateToken *t, const char *word);
bool token_in(const DateToken *t, const char *const *list); /* NULL-terminated */
int token_month(const DateToken *t);                        /* 1..12, 0 when it is none */
bool token_is_weekday(const DateToken *t);
bool token_is_ordinal(const DateToken *t); /* st, nd, rd, th, er, glued to a number */
/* Minutes east of UTC for a named zone; 1 when the word is no zone, ZONE_NONE for one that says
 * "local time". */
int token_zone(const DateToken *t);

#endif
