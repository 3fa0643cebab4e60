/* datewords.c - cutting a line into tokens, and what the words of date lines are.
 *
 * Months, weekdays, zones and ordinals are those of the lexicons of dates/; what only a date line
 * has is here: the words that say what a date is of, what stands between dates, the clock's. */
#include "config.h"

#include "import/glean/datewords.h"
#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

/* --- words --- */

typedef struct LineWord {
    const char *word;
    uint16_t is;
} LineWord;

/* In the order of the alphabet. */
static const LineWord line_words[] = {
    {"a", WORD_JOINT | WORD_HALF},
    {"actualisation", WORD_LATER},
    {"actualise", WORD_LATER},
    {"actualisee", WORD_LATER},
    {"am", WORD_HALF},
    {"at", WORD_JOINT},
    {"created", WORD_FIRST},
    {"cree", WORD_FIRST},
    {"creee", WORD_FIRST},
    {"d", WORD_PART},
    {"date", WORD_FIRST},
    {"dated", WORD_FIRST},
    {"de", WORD_JOINT | WORD_PART},
    {"derniere", WORD_LATER},
    {"diffuse", WORD_FIRST},
    {"edited", WORD_LATER},
    {"en", WORD_JOINT},
    {"first", WORD_JOINT},
    {"from", WORD_JOINT},
    {"h", WORD_HOUR},
    {"heure", WORD_JOINT | WORD_HOUR},
    {"heures", WORD_JOINT | WORD_HOUR},
    {"hrs", WORD_HOUR},
    {"issued", WORD_FIRST},
    {"jour", WORD_LATER},
    {"last", WORD_LATER},
    {"le", WORD_JOINT},
    {"ligne", WORD_FIRST},
    {"local", WORD_JOINT},
    {"m", WORD_HALF},
    {"mis", WORD_JOINT},
    {"mise", WORD_JOINT},
    {"modification", WORD_LATER},
    {"modifie", WORD_LATER},
    {"modified", WORD_LATER},
    {"modifiee", WORD_LATER},
    {"of", WORD_JOINT | WORD_PART},
    {"on", WORD_JOINT},
    {"online", WORD_JOINT},
    {"p", WORD_HALF},
    {"paris", WORD_JOINT},
    {"paru", WORD_FIRST},
    {"parue", WORD_FIRST},
    {"parution", WORD_FIRST},
    {"pm", WORD_HALF},
    {"poste", WORD_FIRST},
    {"posted", WORD_FIRST},
    {"postee", WORD_FIRST},
    {"pubdate", WORD_FIRST},
    {"publication", WORD_FIRST},
    {"publie", WORD_FIRST},
    {"publiee", WORD_FIRST},
    {"publish", WORD_FIRST},
    {"published", WORD_FIRST},
    {"redige", WORD_FIRST},
    {"released", WORD_FIRST},
    {"revised", WORD_LATER},
    {"story", WORD_JOINT},
    {"t", WORD_PART},
    {"the", WORD_JOINT},
    {"time", WORD_JOINT},
    {"update", WORD_LATER},
    {"updated", WORD_LATER},
    {"uploaded", WORD_FIRST},
};

static int word_cmp(const void *word, const void *entry)
{
    return strcmp(word, ((const LineWord *)entry)->word);
}

static void know_word(LineToken *token, size_t len)
{
    const LineWord *found = bsearch(token->word, line_words, sizeof line_words / sizeof *line_words,
                                    sizeof *line_words, word_cmp);
    const DateWord *date = date_word_find(token->word, len);
    token->is = found ? found->is : 0;
    if (!date)
        return;
    token->is |= (date->month ? WORD_MONTH : 0) | (date->weekday ? WORD_WEEKDAY : 0) |
                 (date->is_zone ? WORD_ZONE : 0) | (date->ordinal ? WORD_ORDINAL : 0);
    token->month = date->month;
    token->zone = date->zone;
}

/* --- tokens --- */

static size_t read_word(Slice text, size_t at, LineToken *token)
{
    size_t bytes = date_word_read(text, at, token->word);
    if (token->word[0])
        know_word(token, strlen(token->word));
    return at + bytes;
}

static size_t read_number(Slice text, size_t at, LineToken *token)
{
    while (at < text.len && ascii_is_digit(text.ptr[at])) {
        if (token->digits < 9)
            token->value = token->value * 10 + (uint32_t)(text.ptr[at] - '0');
        token->digits = (uint8_t)(token->digits + (token->digits < 20));
        at++;
    }
    return at;
}

/* Where the next token begins. */
static size_t skip_space(Slice text, size_t at)
{
    while (at < text.len) {
        uint32_t cp = (unsigned char)text.ptr[at];
        size_t len = cp < 0x80 ? 1 : utf8_decode(text.ptr + at, text.len - at, &cp);
        if (cp > ' ' && (cp < 0x7F || !uc_is_property_white_space(cp)))
            break;
        at += len;
    }
    return at;
}

bool date_token(Slice text, size_t *at, LineToken *token)
{
    size_t start = skip_space(text, *at);
    *token = (LineToken){.kind = TOKEN_END};
    if (start >= text.len)
        return false;
    token->glued = start == *at && start > 0;
    token->start = (uint32_t)start;
    size_t end = read_number(text, start, token);
    token->kind = TOKEN_NUMBER;
    if (end == start) {
        end = read_word(text, start, token);
        token->kind = TOKEN_WORD;
    }
    if (end == start) {
        end += utf8_decode(text.ptr + start, text.len - start, &token->value);
        token->kind = TOKEN_MARK;
    }
    CHECK(start < end && end <= text.len);
    token->end = (uint32_t)end;
    *at = end;
    return true;
}

/* It may stand in a date line. */
static bool token_is_known(const LineToken *t)
{
    return t->kind == TOKEN_NUMBER || (t->kind == TOKEN_WORD && t->is) || token_is_joint(t) ||
           token_is_mark(t, "+");
}

bool date_tokens(Slice text, LineToken tokens[static TOKENS_MAX + 1], size_t *count)
{
    size_t n = 0, at = 0;
    bool known = true;
    while (n < TOKENS_MAX && known && date_token(text, &at, &tokens[n]))
        known = token_is_known(&tokens[n++]);
    tokens[n] = (LineToken){.kind = TOKEN_END};
    CHECK(n <= TOKENS_MAX);
    *count = n;
    return known && (n < TOKENS_MAX || skip_space(text, at) == text.len);
}

size_t date_tail(Slice text)
{
    size_t tail = text.len;
    for (size_t end = text.len; end > 0;) {
        while (end > 0 && text.ptr[end - 1] == ' ')
            end--;
        size_t start = end, at = 0;
        while (start > 0 && text.ptr[start - 1] != ' ')
            start--;
        LineToken token;
        Slice word = slice_sub(text, start, end);
        while (date_token(word, &at, &token))
            if (!token_is_known(&token))
                return tail;
        tail = end = start;
    }
    return tail;
}

bool token_is_mark(const LineToken *t, const char *marks)
{
    return t->kind == TOKEN_MARK && t->value < 0x80 && strchr(marks, (int)t->value);
}

bool token_is_word(const LineToken *t, const char *word)
{
    return t->kind == TOKEN_WORD && strcmp(t->word, word) == 0;
}

bool token_is_joint(const LineToken *t)
{
    if (t->kind == TOKEN_MARK && t->value >= 0x80)
        return t->value == 0x2022 || t->value == 0x00B7 || t->value == 0x2013 ||
               t->value == 0x2014 || t->value == 0x25CF;
    return token_is_mark(t, ",;:-|/().*") || (t->kind == TOKEN_WORD && t->is & WORD_JOINT);
}

bool token_is_ordinal(const LineToken *t)
{
    return t->glued && t->is & WORD_ORDINAL;
}
